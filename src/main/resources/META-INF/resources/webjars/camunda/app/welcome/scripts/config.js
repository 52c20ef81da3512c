// Overrides the file of the same path in the Camunda webjar. A script is named relative to app/welcome, without ".js".
export default {
  app: { name: '首页', vendor: '销号' },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  disableWelcomeMessage: true,
  customScripts: ['../shared/texts-first', '../shared/widget-texts', '../shared/sign-in'],
  links: [
    { label: '工作台账', href: '/desk/ledger', description: '查找、筛选全部问题，查看办理进度' }
  ]
};
