// Some headings are translated only once, while the page starts. The webapp remembers its texts from the visit before;
// on a first visit, or after a release, they would be missing or old, so they are put there before the page starts.
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const answer = await fetch(`${folder}zh.json${new URL(import.meta.url).search}`);

if (answer.ok) {
  const remembered = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  remembered[`${folder}_locales_data_zh_${window.bust}`] = await answer.text();
  localStorage.setItem('camunda-web', JSON.stringify(remembered));
}
