// There is one log-in page for the whole system. When a webapp wants to show its own, the browser goes to ours.
const appRoot = document.querySelector('base').getAttribute('app-root');
const loginPage = appRoot.replace(/\/camunda$/, '') + '/login';
// the welcome page writes its routes with an exclamation mark, the others without
const logInRoute = /^#!?\/login/;
const logoutCall = /\/auth\/user\/[^/]+\/logout$/;
let leaving = false;

document.documentElement.lang = 'zh-CN';

// Drafts hold what people wrote about an enterprise: they do not outlive the session on a shared office computer.
function forgetDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith('camunda-form:'))
    .forEach(key => localStorage.removeItem(key));
}

function leaveWhenLoggedOut() {
  if (!logInRoute.test(location.hash)) return;
  if (leaving) forgetDrafts();
  location.replace(leaving ? loginPage + '?logout' : loginPage);
}

// The route alone does not tell a log-out from a session that is over; the request before it does.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (logoutCall.test(String(url).split('?')[0])) leaving = true;
  return open.call(this, method, url, ...rest);
};

// Angular changes the route with pushState and replaceState, which fire no event.
for (const name of ['pushState', 'replaceState']) {
  const change = history[name].bind(history);
  history[name] = (...args) => {
    change(...args);
    leaveWhenLoggedOut();
  };
}
addEventListener('hashchange', leaveWhenLoggedOut);
leaveWhenLoggedOut();
