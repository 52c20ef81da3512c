// What somebody has typed into the conversation and not sent outlives the redrawing of the dossier around it.
// It stays in the memory of this window: nothing is written down on a computer that others use as well.
const unsent = new Map();
const TALK = 'form[data-xh-talk]';
const place = (form) => form.getAttribute('action');

const refill = (form) => {
  const box = form.elements.text;
  if (box && !box.value && unsent.has(place(form))) box.value = unsent.get(place(form));
};

export const watch = (root) => {
  root.addEventListener('input', ({ target }) => {
    const form = target.name === 'text' && target.closest(TALK);
    if (form) unsent.set(place(form), target.value);
  });
  root.addEventListener('submit', ({ target }) => target.matches(TALK) && unsent.delete(place(target)), true);
  new MutationObserver(() => root.querySelectorAll(TALK).forEach(refill)).observe(root, { childList: true, subtree: true });
};
