// The date pickers of the webapps take their words from Angular's own locale, which is bound to English.
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

angular.module('ui.bootstrap').run(['uibDatepickerConfig', 'uibDatepickerPopupConfig', (calendar, popup) => {
  Object.assign(calendar, { formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年', startingDay: 1 });
  Object.assign(popup, { currentText: '今天', clearText: '清除', closeText: '确定' });
}]);
