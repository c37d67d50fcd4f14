// A text box with the server's suggestions beneath it (accessible-autocomplete).
import '../vendor/accessible-autocomplete.min.js';

const escape = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

// What is chosen already is an option too, a bare string.
const nameOf = option => option?.name ?? option ?? '';

const suggestion = option =>
  `<bdi${option.lang ? ` lang="${escape(option.lang)}"` : ''}>${escape(nameOf(option))}</bdi>`
  + (option.detail ? ` <small>${escape(option.detail)}</small>` : '');

/**
 * Puts a combobox in the place of the plain box and returns its input.
 * @param {string} address - GET {address}q=… answers [{ name, detail, lang, … }].
 * @param {DOMStringMap} texts - found with {0}, hint, and none, without which an empty answer shows nothing.
 * @param {{chosen?: string, answered?: () => void, confirmed: (option: object) => void}} settings - chosen is what stands
 * in the box because it was chosen before; other text is typed, and asked for.
 */
export function replaceByCombobox(plain, address, texts, { chosen = '', answered, confirmed }) {
  let waiting;
  const ask = (query, show) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(`${address}q=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      show(answer?.ok ? await answer.json() : []);
      answered?.();
    }, 200);
  };

  // The plain box goes when the combobox is there, so that a fault in it loses no field.
  const combobox = document.createElement('div');
  plain.before(combobox);
  self.accessibleAutocomplete({
    element: combobox,
    id: plain.id,
    name: plain.name,
    defaultValue: chosen,
    inputClasses: plain.className,
    minLength: 2,
    confirmOnBlur: false,
    showNoOptionsFound: 'none' in texts,
    displayMenu: 'overlay',
    source: ask,
    templates: { inputValue: nameOf, suggestion },
    onConfirm: confirmed,
    tNoResults: () => texts.none,
    tStatusNoResults: () => texts.none ?? '',
    tStatusQueryTooShort: () => '',
    tStatusResults: length => texts.found.replace('{0}', length),
    tStatusSelectedOption: selected => selected,
    tAssistiveHint: () => texts.hint,
  });

  const hadFocus = plain === document.activeElement;
  plain.remove();

  const input = combobox.querySelector('input');
  for (const name of ['maxlength', 'dir', 'aria-invalid']) {
    if (plain.hasAttribute(name)) {
      input.setAttribute(name, plain.getAttribute(name));
    }
  }
  if (hadFocus) {
    input.focus();
  }
  if (input.value !== plain.value) {
    input.value = plain.value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (hadFocus) {
    // The combobox selects all of its text when it has noticed the focus: the next letter would take the place of the first.
    queueMicrotask(() => input.setSelectionRange(plain.selectionStart, plain.selectionEnd));
  }
  return input;
}
