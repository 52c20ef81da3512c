// Everything a person can read on the page, in text and in hints, that is neither Chinese nor a known proper name.
(known) => {
  const names = new Set(known.map(name => name.toLowerCase()));
  const NO_WORD = [
    /https?:\/\/\S+/g, // addresses
    /\S+@\S+/g, // of mail
    /[\p{L}\d_\-/（）]+\.(pdf|docx?|xlsx?|csv|png|jpe?g|zip|txt|html|bpmn|dmn|form|json|xml)\b/giu, // files
    /\b(ctrl|alt|shift)(\+\w+)+/gi, // keys
    /(?<![\w<])\/[a-z][\w\-/]+/g, // paths
    /\b[0-9A-Z]{8}\b/g, // the number of a failure
    /[\w.\-/]*\d[\w.\-/]*/g, // numbers of cases and papers, codes, hashes
    /\{\{?\w+\}?\}/g // places in a text that is written for a later mail
  ];
  const RAW_KEY = /\b[A-Z]{2,}(_[A-Z0-9]+)+\b/;
  const found = new Map();

  function look(text, element) {
    if (!text || !/[A-Za-z]{2}/.test(text)) return;
    const rest = NO_WORD.reduce((left, shape) => left.replace(shape, ' '), text);
    const words = (rest.match(/[A-Za-z][A-Za-z'’]+/g) || []).filter(word => !names.has(word.toLowerCase()));
    if (words.length || RAW_KEY.test(text)) {
      const line = text.replace(/\s+/g, ' ').trim().slice(0, 120);
      found.set(line, `“${line}” (${element.tagName.toLowerCase()}.${element.className && element.getAttribute('class')})`);
    }
  }

  // lists of all cases hold what other people wrote; a case of one's own is read to the last word
  const data = location.pathname.startsWith('/desk/cases/') ? null : 'main tbody, main .public';
  const isData = element => data && element.closest(data);
  const shown = element => element.checkVisibility({ checkVisibilityCSS: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA'].includes(parent.tagName) && shown(parent) && !isData(parent)) look(node.data, parent);
  }
  for (const element of document.body.querySelectorAll('[title], [placeholder], [aria-label], [alt], [uib-tooltip], [tooltip]')) {
    if (!shown(element) || isData(element)) continue;
    for (const name of ['title', 'placeholder', 'aria-label', 'alt']) look(element.getAttribute(name), element);
  }
  for (const button of document.body.querySelectorAll('input[type=submit], input[type=button]')) look(button.value, button);
  look(document.title, document.documentElement);
  return [...found.values()];
}
