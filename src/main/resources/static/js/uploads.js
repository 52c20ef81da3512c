// Files that are chosen or dropped wait in a list and go up one by one, so that a bad one costs no other.
// Without this script the form sends all its files at once; the server says the same.
import { send } from './upload-sending.js';

const FORM = 'form[data-xh-uploads]';
const queues = new WeakMap();

const make = (tag, className, text) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
};

const size = (bytes) => (bytes < 1024 * 1024
  ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

const queueOf = (form) => {
  if (!queues.has(form)) queues.set(form, { entries: [], busy: false });
  return queues.get(form);
};

const show = (form) => {
  const { entries, busy } = queueOf(form);
  const list = form.querySelector('.xh-queue');
  list.hidden = !entries.length;
  list.replaceChildren(...entries.map((entry) => entry.line));
  form.querySelector('button[type=submit]').disabled = busy;
};

const mark = (entry, state, words) => {
  entry.state = state;
  entry.line.dataset.state = state;
  entry.words.textContent = words;
  entry.bar.hidden = state !== 'sending';
  entry.away.hidden = state === 'sending' || state === 'done';
};

const fault = (form, file, folder) => {
  if (folder) return '不能上传文件夹，请打开它，选择里面的文件。';
  if (file.size === 0) return '文件是空的，没有上传。';
  return file.size > Number(form.dataset.most) ? `超过 ${form.dataset.mostWords}，请压缩或拆分后上传。` : null;
};

const add = (form, files, folders = []) => {
  const queue = queueOf(form);
  queue.entries = queue.entries.filter((entry) => entry.state !== 'done');
  [...files].forEach((file, index) => {
    const line = make('li');
    const bar = make('progress', 'xh-progress');
    bar.max = 100;
    bar.setAttribute('aria-label', `${file.name} 的上传进度`);
    const away = make('button', 'xh-link', '移除');
    away.type = 'button';
    away.setAttribute('aria-label', `移除 ${file.name}`);
    const words = make('span', 'xh-queue-words');
    const entry = { file, line, bar, words, away };
    away.addEventListener('click', () => {
      queue.entries = queue.entries.filter((each) => each !== entry);
      show(form);
      form.querySelector('input[type=file]').focus();
    });
    line.append(make('b', '', file.name), make('span', 'xh-muted', size(file.size)), words, away, bar);
    const why = fault(form, file, folders[index]);
    mark(entry, why ? 'refused' : 'waiting', why || '待上传');
    queue.entries.push(entry);
  });
  form.querySelector('[data-xh-status]').textContent = '';
  show(form);
};

const refresh = async (form) => {
  const page = await (await fetch(form.dataset.self, { credentials: 'same-origin' })).text();
  const now = form.closest('.xh-block').querySelector('[data-xh-files]');
  const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-xh-files]');
  if (now && fresh) now.replaceWith(document.adoptNode(fresh));
};

const upload = async (form, headers) => {
  const queue = queueOf(form);
  const status = form.querySelector('[data-xh-status]');
  const turn = queue.entries.filter((entry) => entry.state === 'waiting');
  if (!turn.length) {
    status.textContent = '请先选择文件。';
    return;
  }
  queue.busy = true;
  show(form);
  for (const entry of turn) {
    mark(entry, 'sending', '正在上传');
    status.textContent = `正在上传第 ${turn.indexOf(entry) + 1} 个，共 ${turn.length} 个`;
    mark(entry, ...await send(form, entry.file, headers, (percent) => { entry.bar.value = percent; }));
  }
  queue.busy = false;
  const kept = turn.filter((entry) => entry.state === 'done').length;
  const left = queue.entries.filter((entry) => entry.state !== 'done').length;
  status.textContent = `已上传 ${kept} 个${left ? `，${left} 个没有上传，原因见各文件` : ''}`;
  show(form);
  if (kept) await refresh(form).catch(() => {});
};

const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');

/** Serves every form of files below the root, also those drawn later. */
export const watch = (root, headers = () => ({})) => {
  const formAt = (event) => event.target.closest(FORM) || root.querySelector(FORM);
  root.classList.add('xh-scripted');
  root.addEventListener('change', (event) => {
    const form = event.target.closest(FORM);
    if (!form || event.target.type !== 'file') return;
    add(form, event.target.files);
    event.target.value = '';
  });
  root.addEventListener('submit', (event) => {
    if (!event.target.matches(FORM)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!queueOf(event.target).busy) upload(event.target, headers);
  }, true);
  ['dragenter', 'dragover', 'dragleave', 'drop'].forEach((kind) => root.addEventListener(kind, (event) => {
    const form = carriesFiles(event) && formAt(event);
    if (!form) return;
    // a file dropped beside the zone would otherwise be opened in place of the case
    event.preventDefault();
    const zone = form.querySelector('.xh-drop');
    zone.classList.toggle('xh-over', kind === 'dragenter' || kind === 'dragover');
    if (kind !== 'drop') return;
    const entries = [...event.dataTransfer.items].filter((item) => item.kind === 'file').map((item) => item.webkitGetAsEntry());
    add(form, event.dataTransfer.files, entries.map((entry) => entry && entry.isDirectory));
  }));
};
