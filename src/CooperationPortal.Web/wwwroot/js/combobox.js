// A text box with the server's suggestions beneath it (accessible-autocomplete).
import '../vendor/accessible-autocomplete.min.js';

const escape = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

// What is chosen already is an option too, a bare string.
const nameOf = option => option?.name ?? option ?? '';

const suggestion = option =>
  `<bdi${option.lang ? ` lang="${escape(option.lang)}"` : ''}>${escape(nameOf(option))}</bdi>`
  + (option.detail ? ` <small>${escape(option.detail)}</small>` : '');

const answerOf = async address => {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
};

/**
 * Puts a combobox in the place of the plain box and returns its input.
 * @param {string} address - GET {address}q=… answers [{ name, detail, lang, … }].
 * @param {DOMStringMap} texts - found with {0}, hint, and none, without which an empty answer shows nothing.
 * @param {{chosen?: string, answered?: () => void, confirmed: (option: object) => void}} settings - chosen is what stands
 * in the box because it was chosen before; other text is typed, and asked for.
 */
export function replaceByCombobox(plain, address, texts, { chosen = '', answered, confirmed }) {
  // What was asked for last, and whom to show it: also while a character is composed, and after Escape.
  let asked;
  let waiting;
  let isComposing = false;
  let isClosed = false;

  // The answer to what stands in the box; none where the network or the server fails.
  const find = async query => {
    const found = await answerOf(`${address}q=${encodeURIComponent(query)}`);
    if (!isClosed && input.value === query) {
      asked.show(found);
      answered?.();
    }
  };
  const ask = (query, show) => {
    asked = { query, show };
    clearTimeout(waiting);
    if (!isComposing) {
      open();
      waiting = setTimeout(find, 200, query);
    }
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
  // The combobox selects all of its text when it has noticed the focus: the next letter would take the place of the first.
  const keepSelection = (start, end) => queueMicrotask(() => input.setSelectionRange(start, end));

  // Escape would take the focus away with the suggestion that has it, and the combobox does not notice that it is in the box.
  const close = () => {
    clearTimeout(waiting);
    isClosed = true;
    input.focus();
    asked?.show([]);
  };
  const open = () => {
    if (isClosed) {
      isClosed = false;
      input.dispatchEvent(new FocusEvent('focus'));
      keepSelection(input.selectionStart, input.selectionEnd);
    }
  };
  combobox.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.isComposing) {
      close();
    } else if (event.key === 'ArrowDown' && isClosed && asked?.query === input.value) {
      ask(asked.query, asked.show);
    }
  }, true);

  input.addEventListener('compositionstart', () => { isComposing = true; });
  input.addEventListener('compositionend', () => {
    isComposing = false;
    if (asked?.query === input.value) {
      ask(asked.query, asked.show);
    }
  });

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
    keepSelection(plain.selectionStart, plain.selectionEnd);
  }
  return input;
}
