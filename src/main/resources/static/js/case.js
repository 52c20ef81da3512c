// The dossier on a page of its own: the form holds its key itself, so nothing has to be added to a request.
import { watch } from './uploads.js';

watch(document.querySelector('main'));
