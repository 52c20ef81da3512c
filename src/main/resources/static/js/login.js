// Tasklist keeps the open task after the "#", which no server sees: carry it through the log-in.
const form = document.getElementById('login');
if (form && location.hash.startsWith('#/') && !location.hash.startsWith('#/login')) {
  form.action += location.hash;
}

// Drafts of the Tasklist lie in the browser of an office computer: they end with the session and are nobody else's.
const LAST = 'xiaohao:last-account';
function forgetDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith('camunda-form:'))
    .forEach(key => localStorage.removeItem(key));
}
const why = new URLSearchParams(location.search);
if (why.has('idle') || why.has('logout')) forgetDrafts();
if (form) {
  form.addEventListener('submit', () => {
    const account = form.elements.username.value.trim();
    if (localStorage.getItem(LAST) !== account) forgetDrafts();
    localStorage.setItem(LAST, account);
  });
}
