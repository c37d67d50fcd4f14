// Everything works without this file; it adds what a browser can do better.
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

// The ring about the results of a choice is for the keyboard. A page that has just come has seen neither keys nor clicks, and the
// browser takes it for one that is read by keys: how it was asked for, the page before it leaves here, where it may.
const asked = 'asked by pointer';
const modifiers = ['Alt', 'Control', 'Meta', 'Shift'];
const memory = (() => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
})();
document.documentElement.classList.toggle('by-pointer', Boolean(memory?.getItem(asked)));
document.addEventListener('pointerdown', () => memory?.setItem(asked, 'yes'), true);
document.addEventListener('keydown', ({ key }) => {
  if (!modifiers.includes(key)) {
    memory?.removeItem(asked);
    document.documentElement.classList.remove('by-pointer');
  }
}, true);

// A form may be sent before the script that looks after it has come.
const sent = new WeakSet();
document.addEventListener('submit', event => sent.add(event.target));

// What nobody filled in need not stand in the address that people keep.
document.addEventListener('formdata', ({ target, formData }) => {
  if (target.method === 'get') {
    for (const name of new Set(formData.keys())) {
      const told = formData.getAll(name).filter(value => value !== '');
      formData.delete(name);
      told.forEach(value => formData.append(name, value));
    }
  }
});

// A script comes only where a page has something for it; none waits for another.
const enhance = async (elements, script, begin) => {
  if (elements.length > 0) {
    const parts = await import(script);
    elements.forEach(element => begin(parts, element));
  }
};
const all = selector => [...document.querySelectorAll(selector)];

enhance(all('[data-module]').slice(0, 1), '../vendor/govuk-frontend.min.js', components => {
  const { Button, Checkboxes, createAll, ErrorSummary, Radios } = components;
  [Button, Checkboxes, ErrorSummary, Radios].forEach(component => createAll(component));
});

// A form of a record: what is typed is kept on the server, and nothing is left behind without a warning.
enhance(all('[data-draft]'), './draft.js', ({ keepDraft }, box) => {
  const form = document.getElementById(box.dataset.draft);
  keepDraft(form, box, sent.has(form));
});

// The registry's answers while a name is typed. Server: GET {data-suggest}&q=… gives [{ value, name, detail, lang }].
const picks = all('[data-suggest]').filter(pick => pick.querySelector('[data-pick-chosen]'));
enhance(picks, './pick.js', ({ enhancePick }, pick) => enhancePick(pick));
enhance(all('[data-terms]'), './terms.js', ({ enhanceTerms }, group) => enhanceTerms(group));
enhance(all('[data-passkey]'), './passkey.js', ({ enhancePasskey }, box) => enhancePasskey(box));
enhance(all('[data-bulk]'), './bulk.js', ({ enhanceBulk }, bar) => enhanceBulk(bar));
enhance(all('[data-article]'), './press.js', ({ enhanceArticle }, article) => enhanceArticle(article));

// Most readers never type: the suggestions are fetched when the box is entered.
const search = document.querySelector('[data-search]');
search?.addEventListener(
  'focusin', () => enhance([search], './search.js', ({ enhanceSearch }, box) => enhanceSearch(box)), { once: true });

document.querySelector('[data-print]')?.addEventListener('click', () => print());

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
