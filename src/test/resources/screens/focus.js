// Where the keyboard is, and what is wrong with how it is seen there; null outside the page.
() => {
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return null;
  const name = `${here.tagName.toLowerCase()} “${(here.innerText || here.getAttribute('aria-label') || here.name || here.id || '').trim().slice(0, 30)}”`;
  // the document inside a frame shows where the keyboard is
  if (here.tagName === 'IFRAME') return { name, faults: [] };
  // a file is chosen with a label that stands in for the browser's own button
  const shown = here.type === 'file' && here.getBoundingClientRect().width < 2 ? [...here.labels].pop() || here : here;
  const style = getComputedStyle(shown);
  const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  const box = shown.getBoundingClientRect();
  const faults = [];
  if (!ringed) faults.push(`${name} shows no focus`);
  if (box.width < 2 || box.height < 2) return { name, faults: [`${name} has no size`] };
  const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
  const above = document.elementFromPoint(x, y);
  const own = above && (above === shown || shown.contains(above) || above.contains(shown) || above.closest('label')?.control === here);
  if (!own) faults.push(`${name} lies under ${above ? above.tagName.toLowerCase() + '.' + above.className : 'nothing'}`);
  return { name, faults };
}
