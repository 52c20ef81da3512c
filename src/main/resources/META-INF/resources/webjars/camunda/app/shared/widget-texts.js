// Words that no locale file reaches: the date pickers follow Angular's own locale, the diagram buttons are plain English.
const { angular } = window;
const months = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
const shortMonths = months.map((_, index) => `${index + 1}月`);

angular.module('ngLocale').decorator('$locale', ['$delegate', locale => {
  Object.assign(locale.DATETIME_FORMATS, {
    MONTH: months,
    STANDALONEMONTH: months,
    SHORTMONTH: shortMonths,
    DAY: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    SHORTDAY: ['日', '一', '二', '三', '四', '五', '六'],
    AMPMS: ['上午', '下午'],
    FIRSTDAYOFWEEK: 0,
    short: 'yyyy-MM-dd HH:mm',
    medium: 'yyyy-MM-dd HH:mm:ss',
    shortDate: 'yyyy-MM-dd',
    mediumDate: 'yyyy-MM-dd',
    longDate: 'yyyy年M月d日',
    fullDate: 'yyyy年M月d日EEEE'
  });
  return locale;
}]);

const replaceAll = (text, words) => Object.entries(words).reduce((done, [from, to]) => done.replaceAll(from, to), text);

angular.module('ui.bootstrap').run([
  'uibDatepickerConfig', 'uibDatepickerPopupConfig', '$templateCache', (calendar, popup, templates) => {
    Object.assign(calendar, { formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', startingDay: 1 });
    Object.assign(popup, { currentText: '今天', clearText: '清除', closeText: '确定' });
    for (const step of ['day', 'month', 'year']) {
      const name = `uib/template/datepicker/${step}.html`;
      const template = templates.get(name);
      if (template) templates.put(name, replaceAll(template, { '>previous<': '>向前<', '>next<': '>向后<' }));
    }
  }
]);

angular.module('camunda.common.widgets').decorator('camWidgetBpmnViewerDirective', ['$delegate', directives => {
  const words = { 'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '恢复原大小' };
  for (const directive of directives) directive.template = replaceAll(directive.template, words);
  return directives;
}]);

// "Asia/Shanghai" is no word for a reader of Chinese.
const zone = new Intl.DateTimeFormat('zh-CN', { timeZoneName: 'long' })
  .formatToParts()
  .find(({ type }) => type === 'timeZoneName').value;
angular.module('camunda.common.widgets').decorator('camWidgetFooterDirective', ['$delegate', directives => {
  for (const directive of directives) directive.template = directive.template.replace('{{timezoneName}}', zone);
  return directives;
}]);

angular.module('ui.bootstrap').run(['$templateCache', templates => {
  const alert = 'uib/template/alert/alert.html';
  const template = templates.get(alert);
  if (template) templates.put(alert, template.replace('>Close<', '>关闭<'));
}]);
