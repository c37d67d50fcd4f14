// A list whose lines can be chosen: one more box chooses all of them.
export function enhanceBulk(bar) {
  // The boxes are named "id": what the form calls its id is them.
  const boxes = [...document.querySelectorAll(`input[type=checkbox][form="${bar.getAttribute('id')}"]`)];
  const label = document.createElement('label');
  label.className = 'bulk-choice';
  const all = document.createElement('input');
  all.type = 'checkbox';
  label.append(all, ` ${bar.dataset.all}`);
  bar.prepend(label);

  const show = () => {
    const chosen = boxes.filter(box => box.checked).length;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  all.addEventListener('change', () => boxes.forEach(box => {
    box.checked = all.checked;
  }));
  boxes.forEach(box => box.addEventListener('change', show));
  show();
}
