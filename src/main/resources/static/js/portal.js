// Hides fields as their conditions say, keeps a button from being pressed twice, and prints the receipt.
// Every page works without it: the server checks and drops the same answers.
(() => {
  const form = document.querySelector('form.report');

  const answer = (line) => {
    const inputs = [...line.querySelectorAll('input, select, textarea')];
    const first = inputs[0];
    if (!first) return null;
    if (first.type === 'radio') return inputs.find((input) => input.checked)?.value ?? null;
    if (first.type === 'checkbox') return first.checked;
    if (first.inputMode === 'decimal') {
      const number = first.value.normalize('NFKC').replace(/[,\s]/g, '');
      return number === '' ? null : Number(number);
    }
    return first.tagName === 'SELECT' || first.type === 'date' ? first.value || null : first.value;
  };

  const holds = (comparison, answers) =>
    comparison.equal === ((answers[comparison.field] ?? null) === comparison.literal);

  const refresh = () => {
    const answers = {};
    const lines = [...form.querySelectorAll('[data-key]')];
    lines.forEach((line) => { line.hidden = false; });
    // hiding one field may hide the next one
    for (let again = true; again;) {
      again = false;
      lines.forEach((line) => { answers[line.dataset.key] = line.hidden ? null : answer(line); });
      lines.filter((line) => line.dataset.hide && !line.hidden).forEach((line) => {
        if (JSON.parse(line.dataset.hide).some((all) => all.every((each) => holds(each, answers)))) {
          line.hidden = true;
          again = true;
        }
      });
    }
    form.querySelectorAll('fieldset.section').forEach((section) => {
      section.hidden = [...section.querySelectorAll('[data-key]')].every((line) => line.hidden);
    });
  };

  if (form && form.querySelector('[data-hide]')) {
    form.addEventListener('input', refresh);
    form.addEventListener('change', refresh);
    refresh();
  }

  document.querySelectorAll('form').forEach((each) => each.addEventListener('submit', (event) => {
    if (each.dataset.sent) event.preventDefault();
    each.dataset.sent = 'yes';
  }));
  // a page that comes back from the browser's memory may be sent again
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form').forEach((each) => { delete each.dataset.sent; });
  });

  const print = document.querySelector('button.print');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
  document.getElementById('errors')?.focus();
})();
