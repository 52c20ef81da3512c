// One file on its way: how far it is, and what the server said about it.
const WORDS = {
  0: '网络不通，没有上传。请再点一次“上传”。',
  400: '没有上传：文件没有传完整，或者文件名中有不能用的字符，请改名后再上传。',
  401: '登录已失效。请在另一个窗口重新登录，再点一次“上传”。',
  403: '没有上传：您无权向本案添加材料，或者登录已变化，请刷新页面后再试。',
  404: '没有上传：这项任务已办结或已撤销。',
  413: '文件过大，没有上传。请压缩或拆分后再上传。'
};

// XMLHttpRequest and not fetch: only it tells how much of a file has been sent
const post = (form, file, headers, onProgress) => new Promise((resolve) => {
  const data = new FormData();
  form.querySelectorAll('input[type=hidden]').forEach((each) => data.append(each.name, each.value));
  data.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.setRequestHeader('Accept', 'application/json');
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total * 100);
  };
  request.onload = () => resolve(request);
  request.onerror = () => resolve({ status: 0, responseText: '' });
  request.send(data);
});

const read = (answer) => {
  try {
    return JSON.parse(answer.responseText);
  } catch (page) {
    // a page instead of an answer: the log-in stands in between
    return answer.status === 200 ? { status: 401 } : {};
  }
};

/** What became of the file: done, refused for good, or waiting for another try; with the words for it. */
export const send = async (form, file, headers, onProgress) => {
  const answer = await post(form, file, headers, onProgress);
  const said = read(answer);
  if (said.kept) return ['done', `已上传${said.kept === file.name ? '' : `，名称为“${said.kept}”`}`];
  if (said.reasons) return ['refused', said.reasons.join('；')];
  return ['waiting', WORDS[said.status || answer.status] || '没有上传成功，请再点一次“上传”。'];
};
