// Everything works without this file; it adds what a browser can do better.
import { initAll } from '../vendor/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
