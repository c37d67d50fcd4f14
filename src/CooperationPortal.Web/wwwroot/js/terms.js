// Words of a vocabulary: a suggestion that was chosen becomes a tick at once, and the box is free for the next.
export function enhanceTerms(group) {
  const box = group.querySelector('input[list]');
  const chosen = group.querySelector('.term-list');

  const take = () => {
    const typed = box.value.trim().toLowerCase();
    const option = typed && [...box.list.options].find(o => o.value.toLowerCase() === typed);
    if (!option) {
      return;
    }
    const { code } = option.dataset;
    const known = [...chosen.querySelectorAll('input')].find(tick => tick.value === code);
    if (known) {
      known.checked = true;
    } else {
      const tick = Object.assign(document.createElement('input'), { type: 'checkbox', name: box.name, value: code, checked: true });
      const label = document.createElement('label');
      label.append(tick, option.value);
      chosen.append(label);
    }
    box.value = '';
  };

  // A choice from the list comes as one replacement; letters wait until the box is left.
  box.addEventListener('input', event => event.inputType === 'insertReplacementText' && take());
  box.addEventListener('change', take);

  // The box may have been left before this came.
  if (box !== document.activeElement) {
    take();
  }
}
