// form-js writes its own messages in English and offers no way to translate them: they are replaced where they appear.
const TEXTS = new Map([
  ['Field is required.', '此项必填。'],
  ['Field must be a valid email.', '请填写正确的电子邮箱。'],
  ['Value is not a number.', '请填写数字。'],
  ['Value is expected to be an integer.', '请填写整数。'],
  ['Date and time must both be entered.', '日期和时间须同时填写。'],
  ['Select', '请选择'],
  ['Search', '输入文字查找'],
  ['No results', '没有匹配的选项'],
  ['All values selected', '已全部选择'],
  ['No options source defined in the form definition', '表单未定义可选项'],
  ['Nothing to show.', '没有内容。'],
  ['No content to show.', '没有内容。'],
  ["External content couldn't be loaded.", '未能加载外部内容。'],
  ['Image view', '图片'],
  ['yyyy-mm-dd', '年-月-日'],
  ['hh:mm', '时:分'],
  ['hh:mm ?m', '时:分'],
  ['Increment', '增加'],
  ['Decrement', '减少'],
  ['Remove tag', '移除该项'],
  ['Skip to search', '转到查找'],
  ['Next page', '下一页'],
  ['Previous page', '上一页'],
  ['Click to remove sorting', '点击取消排序'],
  ['Add new', '添加一行'],
  ['Collapse', '收起'],
  ['Powered by bpmn.io', '表单技术：bpmn.io']
]);

// A pattern means nothing to the reader of the form: the help text of the field says what is expected.
const PATTERNS = [
  [/^Field must match pattern [^]*\.$/, '格式不正确，请按说明填写。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (\d+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (\d+)\.$/, '最多填写 $1 个字。'],
  [/^Field must be a valid\s+international phone number\.[^]*$/, '请填写带国家代码的电话号码，如 +8635112345678。'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多保留 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的值，最接近的是 $1 和 $2。'],
  [/^Click to sort by (.+) ascending$/, '点击按$1升序排列'],
  [/^Click to sort by (.+) descending$/, '点击按$1降序排列'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^(\d\d:\d\d) AM$/, '上午 $1'],
  [/^(\d\d:\d\d) PM$/, '下午 $1']
];
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function translated(text) {
  const english = text.trim();
  if (!/^[A-Za-z\d]/.test(english)) return text;
  if (TEXTS.has(english)) return TEXTS.get(english);
  const rule = PATTERNS.find(([pattern]) => pattern.test(english));
  return rule ? english.replace(...rule) : text;
}

function translateText(node) {
  const text = translated(node.data);
  // writing only what differs keeps the observer from answering itself
  if (text !== node.data) node.data = text;
}

function translateAttributes(element) {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value && translated(value) !== value) element.setAttribute(name, translated(value));
  }
}

function translateTree(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  translateAttributes(node);
  node.childNodes.forEach(translateTree);
}

const formObserver = new MutationObserver(changes => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'characterData') translateText(target);
    else if (type === 'attributes') translateAttributes(target);
    else addedNodes.forEach(translateTree);
  }
});

function watchForm(container) {
  translateTree(container);
  formObserver.observe(container, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES
  });
}

// Only forms are watched closely; the rest of the page is asked no more than "is there a new form?".
new MutationObserver(changes => {
  for (const node of changes.flatMap(change => [...change.addedNodes])) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    if (node.matches('.fjs-container')) watchForm(node);
    else node.querySelectorAll('.fjs-container').forEach(watchForm);
  }
}).observe(document.body, { subtree: true, childList: true });

// form-js asks the browser how it writes a date; in this system every browser answers 2026-11-20.
const BrowserFormat = Intl.DateTimeFormat;
const isoWhenUnasked = ([locale, ...rest]) => [locale === 'default' ? 'sv-SE' : locale, ...rest];
Intl.DateTimeFormat = new Proxy(BrowserFormat, {
  construct: (target, args) => new target(...isoWhenUnasked(args)),
  apply: (target, self, args) => target(...isoWhenUnasked(args))
});

const months = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
window.flatpickr?.localize({
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: { shorthand: months, longhand: months },
  firstDayOfWeek: 1,
  ordinal: () => '日',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动调整',
  toggleTitle: '点击切换',
  amPM: ['上午', '下午'],
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分'
});
