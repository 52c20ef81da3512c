// Overrides the file of the same path in the Camunda webjar. A script is named relative to app/cockpit, without ".js".
export default {
  app: { name: '流程监控', vendor: '销号' },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  disableWelcomeMessage: true,
  customScripts: ['../shared/texts-first', '../shared/widget-texts', '../shared/sign-in']
};
