// The ways from the tasks to the pages beside them: what waits for a decision, and the ledger of all cases.
const home = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const link = (id, priority, path, words) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render(node) {
    node.replaceChildren(Object.assign(document.createElement('a'), { href: home + path, textContent: words }));
  }
});

export default [
  link('xiaohao.approvals', 1100, '/desk/approvals', '待我审批'),
  link('xiaohao.ledger', 1000, '/desk/ledger', '工作台账')
];
