// First tab of a task: the dossier of its case, drawn by the server, kept alive here.
const HEAD = document.querySelector('base');
const ROOT = ((HEAD && HEAD.getAttribute('app-root')) || '/camunda').replace(/\/$/, '');
const HOME = ROOT.replace(/\/camunda$/, '');
const STYLES = ['dossier', 'brief', 'uploads', 'talk', 'diagram'];
const HELPERS = ['uploads', 'mentions', 'unsent', 'diagram'];
let current = null;

// the token handed to a plug-in is the one of its first moment; the cookie always holds the valid one
const token = (api) => {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : api.CSRFToken;
};

const addStyles = () => STYLES.forEach((name) => {
  const id = `xh-style-${name}`;
  if (document.getElementById(id)) return;
  const link = Object.assign(document.createElement('link'), { id, rel: 'stylesheet', href: `${HOME}/css/${name}.css` });
  document.head.append(link);
});

const say = (place, text) => {
  let box = place.querySelector(':scope > .xh-errors');
  if (!box) {
    box = document.createElement('div');
    box.className = 'xh-errors';
    box.setAttribute('role', 'alert');
    place.prepend(box);
  }
  box.textContent = text;
  box.scrollIntoView({ block: 'nearest' });
};

const words = {
  0: '网络不通，没有提交成功。填写的内容还在，请稍后再点一次。',
  401: '登录已失效。请在另一个窗口重新登录，再回到这里提交。',
  403: '没有提交成功：您无权修改本案，或者登录已变化，请刷新页面后再试。',
  413: '文件过大，没有上传。请压缩或拆分后再上传。'
};

const isDossier = (html) => html.includes('xh-dossier');

// XMLHttpRequest and not fetch: only it tells how much of a file has been sent
const send = (form, api, onProgress) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open('POST', form.getAttribute('action'));
  request.setRequestHeader('X-XSRF-TOKEN', token(api));
  request.setRequestHeader('Accept', 'text/html, text/plain');
  request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total * 100);
  request.onload = () => resolve({ status: request.status, text: request.responseText });
  request.onerror = request.ontimeout = () => resolve({ status: 0, text: '' });
  const files = form.enctype === 'multipart/form-data';
  const data = new FormData(form);
  request.send(files ? data : new URLSearchParams(data));
});

class Dossier {
  constructor(node, taskId, api) {
    this.api = api;
    this.alive = true;
    this.address = `${ROOT}/api/xiaohao/tasks/${encodeURIComponent(taskId)}/dossier`;
    this.box = document.createElement('div');
    node.replaceChildren(this.box);
    this.box.addEventListener('click', (event) => this.click(event));
    this.box.addEventListener('submit', (event) => this.submit(event));
    // without them a form of files is sent as a whole, like any other, and words stand where pictures would
    const key = () => ({ 'X-XSRF-TOKEN': token(api) });
    HELPERS.forEach((name) => import(`${HOME}/js/${name}.js`).then((helper) => helper.watch(this.box, key)).catch(() => {}));
  }

  stop() { this.alive = false; }

  draw(html, anchor) {
    if (!this.alive) return;
    this.box.innerHTML = html;
    const target = anchor && this.box.querySelector(`[id="${CSS.escape(anchor)}"]`);
    if (target) target.scrollIntoView({ block: 'start' });
  }

  async load(address, anchor) {
    if (!this.box.childElementCount) this.box.innerHTML = '<div class="xh-dossier"><p class="xh-muted">正在读取案卷…</p></div>';
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/html, text/plain' }, credentials: 'same-origin' });
      const text = await answer.text();
      if (answer.ok && isDossier(text)) this.draw(text, anchor);
      else this.fail(isDossier(text) || text.startsWith('<') || !text ? words[answer.status] || '案卷暂时读不出来。' : text);
    } catch (offline) {
      this.fail('网络不通，案卷暂时读不出来。');
    }
  }

  fail(text) {
    if (!this.alive) return;
    this.box.innerHTML = '<div class="xh-dossier"><div class="xh-errors" role="alert"></div><p><a href="#" data-xh-again>重新读取</a></p></div>';
    this.box.querySelector('.xh-errors').textContent = text;
  }

  click(event) {
    const link = event.target.closest('a[data-xh-load], a[data-xh-again]');
    if (!link) return;
    // the address behind # belongs to the Tasklist's own navigation
    event.preventDefault();
    if (link.hasAttribute('data-xh-again')) { this.box.replaceChildren(); this.load(this.address); return; }
    const [address, anchor] = link.getAttribute('href').split('#');
    this.load(address, anchor);
  }

  async submit(event) {
    const form = event.target;
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector('button[type=submit]');
    // the Tasklist runs plug-ins in a frame that may open no dialogue, so the button itself asks
    if (form.dataset.confirm && button && !form.dataset.sure) {
      form.dataset.sure = 'asked';
      button.textContent = form.dataset.confirm;
      return;
    }
    const bar = form.querySelector('progress');
    if (button) button.disabled = true;
    if (bar) { bar.hidden = false; bar.value = 0; }
    const answer = await send(form, this.api, (percent) => { if (bar) bar.value = percent; });
    if (!this.alive) return;
    if (button) button.disabled = false;
    if (bar) bar.hidden = true;
    const block = form.closest('.xh-block');
    if (isDossier(answer.text) && (answer.status === 200 || answer.status === 422)) {
      this.draw(answer.text, block && block.id);
      return;
    }
    const plain = answer.text && !answer.text.startsWith('<') && answer.text.length < 200 && !answer.text.startsWith('{');
    say(form.matches('.xh-form') || !block ? form : block, plain ? answer.text : words[answer.status] || '没有提交成功，请稍后再试。填写的内容还在。');
  }
}

export default {
  id: 'xiaohaoDossier', pluginPoint: 'tasklist.task.detail', priority: 2000, properties: { label: '案卷' },
  render: (node, { taskId, api }) => {
    addStyles();
    if (current) current.stop();
    current = new Dossier(node, taskId, api);
    current.load(current.address);
  },
  unmount: () => {
    if (current) current.stop();
    current = null;
  }
};
