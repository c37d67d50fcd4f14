// The search box: names and subjects while a word is typed. What is chosen is looked for at once.
import { replaceByCombobox } from './combobox.js';

export function enhanceSearch(row) {
  const address = new URL(row.closest('form').action);
  const input = replaceByCombobox(row.querySelector('input'), `${row.dataset.search}?`, row.dataset, {
    confirmed: option => {
      if (option) {
        address.search = new URLSearchParams({ q: option.name });
        location.assign(address);
      }
    },
  });

  // Enter looks for what was typed unless a suggestion is chosen; the combobox would only close its list.
  row.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target === input && !row.querySelector('[aria-selected="true"]')) {
      event.stopPropagation();
    }
  }, true);
}
