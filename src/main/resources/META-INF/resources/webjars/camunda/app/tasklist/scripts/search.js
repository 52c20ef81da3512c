// Looks for tasks by number, enterprise or words of the report; a find opens its task, or the dossier of its case.
const ROOT = document.querySelector('base').getAttribute('app-root');
const HOME = ROOT.replace(/\/camunda$/, '');
let running = 0;

const make = (name, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};

// what the list is sorted by and which queue is open stays as it is
const addressOf = (task) => {
  const parts = new URLSearchParams((location.hash.split('?')[1] || ''));
  parts.set('task', task);
  return `#/?${parts}`;
};

const light = ({ shape, word, left }) => (left.startsWith(word) ? `${shape} ${left}` : left && `${shape} ${word} · ${left}`);

const line = ({ card, name, title, holder }) => {
  const link = card.task
    ? make('a', { href: addressOf(card.task) }, `${card.number} ${name}`)
    : make('a', { href: `${HOME}/desk/cases/${card.number}` }, `${card.number} 案卷（${name}）`);
  const facts = [card.zone, card.type, holder].filter(Boolean).join(' · ');
  return make('li', {}, link,
    make('span', { className: 'xh-found-title' }, title),
    make('span', { className: 'xh-found-facts' }, facts),
    make('span', { className: `xh-card-light ${card.css}` }, light(card)));
};

class Search {
  constructor(node) {
    const id = `xh-search-${Math.random().toString(36).slice(2)}`;
    this.input = make('input', { type: 'search', id, maxLength: 60, placeholder: '编号、企业、标题或内容', autocomplete: 'off' });
    this.status = make('p', { className: 'xh-search-status' });
    this.status.setAttribute('role', 'status');
    this.results = make('ul', { className: 'xh-found' });
    const form = make('form', { className: 'xh-search' },
      make('label', { htmlFor: id }, '查找任务'),
      make('div', { className: 'xh-search-line' }, this.input, make('button', { type: 'submit', className: 'btn btn-default' }, '查找')),
      this.status, this.results);
    form.setAttribute('role', 'search');
    form.addEventListener('submit', (event) => { event.preventDefault(); event.stopPropagation(); this.find(); });
    form.addEventListener('keydown', (event) => event.key === 'Escape' && this.clear());
    this.input.addEventListener('input', () => this.input.value || this.clear());
    // the address of the open queue and sorting may have changed since the finds were drawn
    this.results.addEventListener('click', (event) => this.open(event));
    node.replaceChildren(form);
  }

  clear() {
    running += 1;
    this.input.value = '';
    this.status.textContent = '';
    this.results.replaceChildren();
    this.input.focus();
  }

  open(event) {
    const link = event.target.closest('a[href^="#/"]');
    if (!link) return;
    const task = new URLSearchParams(link.getAttribute('href').split('?')[1]).get('task');
    link.setAttribute('href', addressOf(task));
  }

  async find() {
    const text = this.input.value.trim();
    const mine = (running += 1);
    this.results.replaceChildren();
    if (text.length < 2) { this.status.textContent = '请至少输入两个字。'; return; }
    this.status.textContent = '正在查找…';
    const answer = await fetch(`${ROOT}/api/xiaohao/search?text=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } })
      .catch(() => ({ ok: false, status: 0 }));
    if (mine !== running) return;
    if (!answer.ok) {
      this.status.textContent = answer.status === 401 ? '登录已失效，请重新登录。' : '暂时查不出来，请稍后再试。';
      return;
    }
    const found = await answer.json();
    this.status.textContent = found.length === 0
      ? '没有找到。只查找您可以查看的、尚未办结的问题。'
      : `找到 ${found.length} 项${found.length >= 10 ? '，只列出最近的，请再多输入几个字' : ''}。`;
    this.results.replaceChildren(...found.map(line));
  }
}

// from anywhere on the page, as the shortcuts of the Tasklist itself
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.altKey && event.key.toLowerCase() === 's') {
    document.querySelector('.xh-search input')?.focus();
    event.preventDefault();
  }
});

export default {
  id: 'xiaohao.search',
  pluginPoint: 'tasklist.list',
  priority: 300,
  render: (node) => new Search(node)
};
