// Draws the diagrams of a dossier when their block is opened; the words beside them are there without it.
const LIBRARY = new URL('../webjars/bpmn-js/dist/', import.meta.url);
const MARGIN = 24;
const FOOT = 28;
let loading = null;

const library = () => (loading ??= new Promise((resolve, reject) => {
  const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('assets/diagram-js.css', LIBRARY) });
  const script = Object.assign(document.createElement('script'), { src: new URL('bpmn-navigated-viewer.production.min.js', LIBRARY) });
  script.onload = () => resolve(window.BpmnJS);
  script.onerror = () => { loading = null; reject(new Error('library')); };
  document.head.append(style, script);
}));

const say = (figure, text) => {
  const line = document.createElement('p');
  line.className = 'xh-help';
  line.textContent = text;
  figure.append(line);
};

// the whole drawing at this width, never larger than drawn; below it a line is free for the library's mark
const fit = (box, viewer) => {
  const canvas = viewer.get('canvas');
  const { inner } = canvas.viewbox();
  const width = inner.width + 2 * MARGIN;
  const scale = Math.min(1, box.clientWidth / width);
  const height = (inner.height + 2 * MARGIN) * scale + FOOT;
  box.style.height = `${Math.ceil(height)}px`;
  canvas.resized();
  const shown = box.clientWidth / scale;
  canvas.viewbox({ x: inner.x - MARGIN - (shown - width) / 2, y: inner.y - MARGIN, width: shown, height: height / scale });
};

const draw = async (figure) => {
  figure.dataset.drawn = 'begun';
  try {
    const [Viewer, answer] = await Promise.all([library(), fetch(figure.dataset.model, { credentials: 'same-origin' })]);
    if (!answer.ok) throw new Error(String(answer.status));
    const box = Object.assign(document.createElement('div'), { className: 'xh-canvas', tabIndex: 0 });
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', figure.querySelector('figcaption').textContent.replace(/\s+/g, ' ').trim());
    box.style.height = '320px';
    figure.append(box);
    const viewer = new Viewer({ container: box });
    await viewer.importXML(await answer.text());
    figure.querySelectorAll('[data-element]').forEach((here) => viewer.get('canvas').addMarker(here.dataset.element, 'xh-here'));
    fit(box, viewer);
    figure.dataset.drawn = 'done';
  } catch (unreadable) {
    say(figure, '流程图暂时画不出来，文字说明照常可用。');
  }
};

export const watch = (root) => root.addEventListener('toggle', ({ target }) => {
  if (!target.open || !target.matches('.xh-diagrams')) return;
  target.querySelectorAll('.xh-diagram:not([data-drawn])').forEach(draw);
}, true);
