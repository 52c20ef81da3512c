// All queues with their counts at once, and the most urgent task first. The Tasklist counts only the open queue.
const ROOT = document.querySelector('base').getAttribute('app-root');
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const QUIET = 3000;
const EVERY = 60000;
let counts = null;
let asked = 0;
let later = null;

// the Tasklist sorts by its address and not by the queue: without one, the newest task would come first
const sortByDue = () => {
  const [path, search = ''] = (location.hash || '#/').split('?');
  const parts = new URLSearchParams(search);
  if (parts.has('sorting')) return;
  parts.set('sorting', DUE_FIRST);
  history.replaceState(history.state, '', `${path}?${parts}`);
};

const nameOf = (link) => [...link.childNodes]
  .filter((each) => each.nodeType === Node.TEXT_NODE)
  .map((each) => each.textContent.trim())
  .join('');

const draw = () => {
  if (!counts) return;
  document.querySelectorAll('[cam-tasklist-filters] .task-filter .name a').forEach((link) => {
    const count = counts[nameOf(link)];
    let place = link.querySelector('.xh-count');
    if (!place) {
      place = document.createElement('span');
      place.className = 'xh-count';
      link.append(place);
    }
    const words = count === undefined ? '' : String(count);
    if (place.textContent === words) return;
    place.textContent = words;
    place.setAttribute('aria-label', words && `${words} 项`);
    place.classList.toggle('xh-none', count === 0);
  });
};

const ask = async () => {
  later = null;
  asked = Date.now();
  try {
    const answer = await fetch(`${ROOT}/api/xiaohao/queues/counts`, { headers: { Accept: 'application/json' } });
    if (answer.ok) counts = await answer.json();
    draw();
  } catch (offline) {
    // the numbers of a moment ago stay; the list itself tells that the network is gone
  }
};

const soon = () => {
  later ??= setTimeout(ask, Math.max(300, asked + QUIET - Date.now()));
};

// a list that was drawn anew may have changed: a task was claimed, completed, put back
const watch = () => new MutationObserver((changes) => {
  draw();
  if (changes.some(({ target }) => target.closest && target.closest('.tasks-list'))) soon();
}).observe(document.body, { childList: true, subtree: true });

sortByDue();
window.addEventListener('load', watch);
if (document.readyState === 'complete') watch();
setInterval(() => document.visibilityState === 'visible' && soon(), EVERY);
soon();

export default {};
