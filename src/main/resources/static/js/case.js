// The dossier on a page of its own: the form holds its key itself, so nothing has to be added to a request.
import { watch } from './uploads.js';
import { watch as watchTalk } from './mentions.js';

watch(document.querySelector('main'));
watchTalk(document.querySelector('main'));
