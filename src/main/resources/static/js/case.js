// The dossier on a page of its own: the form holds its key itself, so nothing has to be added to a request.
import { watch as watchDiagrams } from './diagram.js';
import { watch as watchUploads } from './uploads.js';
import { watch as watchTalk } from './mentions.js';

const page = document.querySelector('main');
[watchUploads, watchTalk, watchDiagrams].forEach((watch) => watch(page));
