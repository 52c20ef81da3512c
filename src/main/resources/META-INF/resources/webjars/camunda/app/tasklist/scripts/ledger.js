// The way back from the tasks to the ledger of all cases.
const appRoot = document.querySelector('base').getAttribute('app-root');

export default {
  id: 'xiaohao.ledger',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render(node) {
    const link = document.createElement('a');
    link.href = `${appRoot.replace(/\/camunda$/, '')}/desk/ledger`;
    link.textContent = '工作台账';
    node.replaceChildren(link);
  }
};
