// Everything works without this file; it adds what a browser can do better.
import { Button, Checkboxes, createAll, ErrorSummary, Radios, SkipLink } from '../vendor/govuk-frontend.min.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [Button, Checkboxes, ErrorSummary, Radios, SkipLink]) {
  createAll(component);
}

// A form may be sent before the script that looks after it has come.
const sent = new WeakSet();
document.addEventListener('submit', event => sent.add(event.target));

// A form of a record: what is typed is kept on the server, and nothing is left behind without a warning.
const draft = document.querySelector('[data-draft]');
if (draft) {
  const { keepDraft } = await import('./draft.js');
  const form = document.getElementById(draft.dataset.draft);
  keepDraft(form, draft, sent.has(form));
}

// The registry's answers while a name is typed. Server: GET {data-suggest}&q=… gives [{ value, name, detail, lang }].
const picks = [...document.querySelectorAll('[data-suggest]')].filter(pick => pick.querySelector('[data-pick-chosen]'));
if (picks.length > 0) {
  const { enhancePick } = await import('./pick.js');
  picks.forEach(enhancePick);
}

// Most readers never type: the suggestions are fetched when the box is entered.
const search = document.querySelector('[data-search]');
search?.addEventListener('focusin', async () => {
  const { enhanceSearch } = await import('./search.js');
  enhanceSearch(search);
}, { once: true });

const terms = document.querySelectorAll('[data-terms]');
if (terms.length > 0) {
  const { enhanceTerms } = await import('./terms.js');
  terms.forEach(enhanceTerms);
}

const mapTools = document.querySelectorAll('[data-map-tools]');
if (mapTools.length > 0) {
  const { enhanceMap } = await import('./map.js');
  mapTools.forEach(enhanceMap);
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());

const article = document.querySelector('[data-article]');
if (article) {
  const { enhanceArticle } = await import('./press.js');
  enhanceArticle(article);
}

// The long form: which section is in view.
const index = document.querySelector('.form-index');
if (index) {
  const links = new Map([...index.querySelectorAll('a[href^="#"]')].map(link => [link.hash.slice(1), link]));
  const observer = new IntersectionObserver(entries => {
    const seen = entries.find(entry => entry.isIntersecting);
    if (seen) {
      links.forEach((link, id) => link.toggleAttribute('aria-current', id === seen.target.id));
      links.get(seen.target.id).setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '-10% 0px -70% 0px' });
  links.forEach((_, id) => observer.observe(document.getElementById(id)));
}

// What was typed before the session ended goes back to its form.
document.querySelector('[data-send-at-once]')?.querySelector('button').click();
