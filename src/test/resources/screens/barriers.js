// What axe-core finds serious or critical on the page as it is now, and whether the page is wider than the window.
async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const found = serious.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
  const wide = document.documentElement.scrollWidth;
  return wide > innerWidth ? [...found, `cut off at the right edge: ${wide} px in ${innerWidth} px`] : found;
}
