// Pick from the registry: the plain text box becomes a combobox (accessible-autocomplete); the server still decides.
import '../vendor/accessible-autocomplete.min.js';

const escape = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

// What stands in the box at the beginning is an option too, a bare string.
const nameOf = option => option?.name ?? option ?? '';

const suggestion = option =>
  `<bdi${option.lang ? ` lang="${escape(option.lang)}"` : ''}>${escape(nameOf(option))}</bdi>`
  + (option.detail ? ` <small>${escape(option.detail)}</small>` : '');

export function enhancePick(group) {
  const box = group.querySelector('[data-pick-box]');
  const plain = box.querySelector('input');
  const chosen = group.querySelector('[data-pick-chosen]');
  const create = group.querySelector('[data-pick-create]');
  const texts = group.dataset;
  let waiting;

  const forget = () => {
    chosen.value = '';
    group.querySelector('[data-pick-match]')?.remove();
  };

  // None of those found may be the one that is meant.
  const offer = isMissing => {
    if (create) {
      create.hidden = !isMissing;
    }
  };

  const ask = (query, show) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const address = `${texts.suggest}&q=${encodeURIComponent(query)}`;
      const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
      show(answer?.ok ? await answer.json() : []);
      offer(true);
    }, 200);
  };

  // The plain box goes when the combobox is there, so that a fault in it loses no field.
  const combobox = document.createElement('div');
  plain.before(combobox);
  self.accessibleAutocomplete({
    element: combobox,
    id: plain.id,
    name: plain.name,
    defaultValue: plain.value,
    inputClasses: plain.className,
    minLength: 2,
    confirmOnBlur: false,
    displayMenu: 'overlay',
    source: ask,
    templates: { inputValue: nameOf, suggestion },
    onConfirm: option => {
      chosen.value = option?.value ?? chosen.value;
      offer(!chosen.value);
      group.dispatchEvent(new Event('change', { bubbles: true }));
    },
    tNoResults: () => texts.none,
    tStatusNoResults: () => texts.none,
    tStatusQueryTooShort: () => '',
    tStatusResults: length => texts.found.replace('{0}', length),
    tStatusSelectedOption: selected => selected,
    tAssistiveHint: () => texts.hint,
  });

  plain.remove();

  const input = combobox.querySelector('input');
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
