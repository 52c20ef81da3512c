// Number, zone, type and time left on every card. Cards are drawn one by one; what they ask for goes in one request.
const waiting = new Map();
let timer = null;

const appRoot = document.querySelector('base').getAttribute('app-root');

const fetchAll = async () => {
  const asked = new Map(waiting);
  waiting.clear();
  timer = null;
  const response = await fetch(`${appRoot}/api/xiaohao/cards?tasks=${[...asked.keys()].join(',')}`, {
    headers: { Accept: 'application/json' }
  });
  if (!response.ok) return;
  for (const card of await response.json()) asked.get(card.task)?.forEach(node => draw(node, card));
};

const part = (name, text, className) => {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
};

// the words for an overdue task begin with the word of its light
const light = ({ shape, word, left }) => (left.startsWith(word) ? `${shape} ${left}` : left && `${shape} ${word} · ${left}`);

const draw = (node, card) => {
  node.replaceChildren(
    part('strong', card.number, 'xh-card-number'),
    part('span', card.zone, 'xh-card-zone'),
    part('span', card.type, 'xh-card-type'),
    part('span', light(card), `xh-card-light ${card.css}`)
  );
};

export default {
  id: 'xiaohao.card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render(node, { taskId }) {
    node.classList.add('xh-card');
    waiting.set(taskId, [...(waiting.get(taskId) ?? []), node]);
    timer ??= setTimeout(fetchAll, 30);
  }
};
