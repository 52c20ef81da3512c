// Overrides the file of the same path in the Camunda webjar. A script is named relative to app/tasklist, without ".js".
export default {
  app: { name: '办理任务', vendor: '销号' },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/form-texts', 'scripts/dossier', 'scripts/cards', 'scripts/queues', 'scripts/search', 'scripts/ledger', '../shared/texts-first', '../shared/widget-texts', '../shared/sign-in'],
  // no shortcut starts a procedure: a case begins with a registered report only
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个队列' },
    focusList: { key: 'ctrl+alt+l', description: '转到列表中的第一个任务' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单的第一个填写项' }
  }
};
