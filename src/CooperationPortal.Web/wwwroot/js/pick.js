// Pick from the registry: the plain text box becomes a combobox; the server still decides.
import { replaceByCombobox } from './combobox.js';

export function enhancePick(group) {
  const plain = group.querySelector('[data-pick-box] input');
  const chosen = group.querySelector('[data-pick-chosen]');
  const create = group.querySelector('[data-pick-create]');

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

  const input = replaceByCombobox(plain, `${group.dataset.suggest}&`, group.dataset, {
    chosen: plain.value,
    answered: () => offer(true),
    confirmed: option => {
      chosen.value = option?.value ?? chosen.value;
      offer(!chosen.value);
      group.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });

  if (plain.hasAttribute('aria-describedby')) {
    input.setAttribute('aria-errormessage', plain.getAttribute('aria-describedby').split(' ').at(-1));
  }
  input.addEventListener('input', forget);
}
