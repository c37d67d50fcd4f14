// Pick from the registry: the plain text box becomes a combobox (accessible-autocomplete); the server still decides.
import '../vendor/accessible-autocomplete.min.js';

const escape = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

const suggestion = option =>
  `<bdi${option.lang ? ` lang="${escape(option.lang)}"` : ''}>${escape(option.name)}</bdi>`
  + (option.detail ? ` <small>${escape(option.detail)}</small>` : '');

export function enhancePick(group) {
  const box = group.querySelector('[data-pick-box]');
  const plain = box.querySelector('input');
  const chosen = group.querySelector('[data-pick-chosen]');
  const texts = group.dataset;
  let waiting;

  const forget = () => {
    chosen.value = '';
    group.querySelector('[data-pick-match]')?.remove();
  };

  const ask = (query, show) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(`${texts.suggest}&q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' } });
      show(answer.ok ? await answer.json() : []);
    }, 200);
  };

  box.replaceChildren();
  self.accessibleAutocomplete({
    element: box,
    id: plain.id,
    name: plain.name,
    defaultValue: plain.value,
    inputClasses: plain.className,
    minLength: 2,
    confirmOnBlur: false,
    displayMenu: 'overlay',
    source: ask,
    templates: { inputValue: option => option?.name ?? '', suggestion },
    onConfirm: option => { chosen.value = option?.value ?? chosen.value; },
    tNoResults: () => texts.none,
    tStatusNoResults: () => texts.none,
    tStatusQueryTooShort: () => '',
    tStatusResults: length => texts.found.replace('{0}', length),
    tStatusSelectedOption: selected => selected,
    tAssistiveHint: () => texts.hint,
  });

  const input = box.querySelector('input');
  for (const name of ['maxlength', 'dir', 'aria-invalid']) {
    if (plain.hasAttribute(name)) {
      input.setAttribute(name, plain.getAttribute(name));
    }
  }
  if (plain.hasAttribute('aria-describedby')) {
    input.setAttribute('aria-errormessage', plain.getAttribute('aria-describedby').split(' ').at(-1));
  }
  input.addEventListener('input', forget);
}
