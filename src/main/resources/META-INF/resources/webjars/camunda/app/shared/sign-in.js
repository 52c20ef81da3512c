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

// Where one was, so that the log-in leads back to it.
let here = location.hash;
const BACK = 'xiaohao:sent-to-log-in';

let asked = false;

// Loaded anew without a session, the page itself asks for the log-in, which then says why and leads back here. The
// query makes it another address, else the browser would only jump within the page.
function askForLogIn() {
  if (asked) return;
  asked = true;
  const justAsked = Date.now() - Number(sessionStorage.getItem(BACK) || 0) < 20000;
  sessionStorage.setItem(BACK, String(Date.now()));
  location.replace(justAsked ? loginPage : location.pathname + '?again=' + Date.now().toString(36) + here);
}

function leaveWhenLoggedOut() {
  if (!logInRoute.test(location.hash)) {
    here = location.hash;
    return;
  }
  forgetDrafts();
  if (leaving) location.replace(loginPage + '?logout');
  else askForLogIn();
}

// The page asks the server by itself every few seconds: it says how long nobody has touched it, or no session would
// ever end.
let touched = Date.now();
for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  addEventListener(sign, () => { touched = Date.now(); }, { capture: true, passive: true });
}

// The route alone does not tell a log-out from a session that is over; the request before it does.
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (logoutCall.test(String(url).split('?')[0])) leaving = true;
  open.call(this, method, url, ...rest);
  this.setRequestHeader('X-Idle-Seconds', String(Math.round((Date.now() - touched) / 1000)));
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
