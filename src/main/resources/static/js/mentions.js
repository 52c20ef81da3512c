// While somebody types @ in a conversation, those who may read the case are offered by name or pinyin initials.
// Without this script they are chosen from the list beneath; the server checks the same either way.
const AT = /(?:^|[^A-Za-z0-9_.+-])[@＠]([^\s@＠，。；、：！？]{0,12})$/;
const MOST = 8;

const boxOf = (target) => (target.matches && target.matches('form[data-xh-talk] textarea') ? target : null);
const listOf = (box) => box.parentElement.querySelector('.xh-people');

const close = (box) => {
  const list = listOf(box);
  if (list) list.remove();
  box.removeAttribute('aria-controls');
  box.removeAttribute('aria-activedescendant');
};

const people = (box, typed) => {
  const asked = typed.toLowerCase();
  return [...box.form.elements.to.options].filter((option) => option.value
    && (option.dataset.name.includes(asked) || option.dataset.initials.includes(asked))).slice(0, MOST);
};

// two of one name are told apart by their unit
const spelled = (box, option) => {
  const alike = [...box.form.elements.to.options].filter((other) => other.dataset.name === option.dataset.name);
  return alike.length > 1 ? option.textContent : option.dataset.name;
};

const choose = (box, option) => {
  const before = box.value.slice(0, box.selectionStart);
  const start = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'));
  const text = `@${spelled(box, option)} `;
  box.setRangeText(text, start, box.selectionStart, 'end');
  close(box);
  box.focus();
};

const mark = (list, index) => [...list.children].forEach((item, at) => {
  item.setAttribute('aria-selected', String(at === index));
  if (at === index) {
    item.scrollIntoView({ block: 'nearest' });
    list.previousElementSibling.setAttribute('aria-activedescendant', item.id);
  }
});

const offer = (box) => {
  const found = AT.exec(box.value.slice(0, box.selectionStart));
  const options = found ? people(box, found[1]) : [];
  close(box);
  if (!options.length) return;
  const list = document.createElement('ul');
  list.className = 'xh-people';
  list.id = `${box.id}-people`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', '可以提到的人');
  options.forEach((option, index) => {
    const item = document.createElement('li');
    item.id = `${list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.textContent = option.textContent;
    // before the box loses the cursor
    item.addEventListener('mousedown', (event) => { event.preventDefault(); choose(box, option); });
    item.xhOption = option;
    list.append(item);
  });
  box.after(list);
  box.setAttribute('aria-controls', list.id);
  mark(list, 0);
};

const key = (event) => {
  const box = boxOf(event.target);
  const list = box && listOf(box);
  if (!list || event.isComposing) return;
  const items = [...list.children];
  const index = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) mark(list, (index + step + items.length) % items.length);
  else if (event.key === 'Enter' || event.key === 'Tab') choose(box, items[index].xhOption);
  else if (event.key === 'Escape') close(box);
  else return;
  event.preventDefault();
  event.stopPropagation();
};

export const watch = (root) => {
  root.addEventListener('input', (event) => { const box = boxOf(event.target); if (box) offer(box); });
  root.addEventListener('keydown', key);
  root.addEventListener('focusout', (event) => { const box = boxOf(event.target); if (box) close(box); });
};
