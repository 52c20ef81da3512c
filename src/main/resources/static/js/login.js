// Tasklist keeps the open task after the "#", which no server sees: carry it through the log-in.
const form = document.getElementById('login');
if (form && location.hash.startsWith('#/') && !location.hash.startsWith('#/login')) {
  form.action += location.hash;
}
