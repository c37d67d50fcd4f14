// The article beside a form: what is selected or marked opens a menu of the fields that make sense for it. The server
// fills the field; without this file the fields beneath the article do the same.
import { showQuoted } from './quoted.js';
import { enhanceWords } from './words.js';

// Longer names are hardly written, and longer passages are hardly names.
const longestName = 12;

// A sentence says something about those whom it names, and is the name of none of them.
const named = ['Place', 'Institution', 'Person', 'Event'];

// What any words can be comes after what they are known to be.
const anyWords = new Set(['Words', 'Name']);

// What fills no field by itself («visited») is words like any other.
const kindsOf = mark => (mark.dataset.kinds || 'Words').split(' ');

export function enhanceArticle(article) {
  const text = article.querySelector('[data-article-text]');
  const panel = article.querySelector('[data-passage]');
  const passage = panel.querySelector('textarea');
  const target = panel.querySelector('[name=PassageTarget]');
  const scroller = text.parentElement;
  const place = `article ${article.dataset.article}`;
  let menu;

  const close = () => {
    menu?.remove();
    menu = undefined;
  };

  const give = path => {
    target.value = path;
    sessionStorage.setItem(place, scroller.scrollTop);
    panel.querySelector('[data-give]').click();
  };

  const button = (words, action) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'passage-choice', textContent: words });
    made.addEventListener('click', action);
    return made;
  };

  const open = (words, meaning, kinds, anchor, origin) => {
    close();
    passage.value = words;
    menu = document.createElement('div');
    menu.className = 'passage-menu';
    menu.setAttribute('role', 'group');
    menu.setAttribute('aria-label', panel.dataset.menu);
    const head = Object.assign(document.createElement('p'), { textContent: meaning ?? panel.dataset.menu });
    const fits = (option, only) => option.dataset.fits.split(' ').some(kind => kinds.has(kind) && only(kind));
    const [plain, meant] = [kind => anyWords.has(kind), kind => !anyWords.has(kind)];
    const fitting = [
      ...[...target.options].filter(option => fits(option, meant)),
      ...[...target.options].filter(option => !fits(option, meant) && fits(option, plain)),
    ];
    menu.append(head, ...fitting.map(option => button(option.text, () => give(option.value))), button(panel.dataset.more, () => {
      close();
      panel.open = true;
      target.focus();
    }));
    const choices = [...menu.querySelectorAll('button')];
    menu.addEventListener('keydown', event => {
      const at = choices.indexOf(document.activeElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1 + choices.length, Home: 0, End: choices.length - 1 }[event.key];
      if (next !== undefined) {
        event.preventDefault();
        choices[next % choices.length].focus();
      } else if (event.key === 'Escape') {
        close();
        origin?.focus();
      }
    });
    menu.addEventListener('focusout', event => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
        close();
      }
    });
    article.append(menu);
    const around = article.getBoundingClientRect();
    const hasRoom = anchor.bottom + menu.offsetHeight + 12 < innerHeight || anchor.top < menu.offsetHeight + 12;
    const down = (hasRoom ? anchor.bottom + 6 : anchor.top - menu.offsetHeight - 6) - around.top;
    const along = Math.min(anchor.left - around.left, article.clientWidth - menu.offsetWidth);
    menu.style.setProperty('--menu-top', `${down}px`);
    menu.style.setProperty('--menu-left', `${Math.max(along, 0)}px`);
    menu.scrollIntoView({ block: 'nearest' });
    choices[0].focus({ preventScroll: true });
  };

  // One stop for the Tab key, at the mark that was used last; arrows go from mark to mark.
  const marks = [...text.querySelectorAll('mark')];
  let current = Number(sessionStorage.getItem(`${place} mark`) ?? 0);
  const reach = index => {
    current = marks[index] ? index : 0;
    marks.forEach((mark, i) => { mark.tabIndex = i === current ? 0 : -1; });
    sessionStorage.setItem(`${place} mark`, current);
  };
  reach(current);

  // Chromium selects nothing from within what can have the focus: a selection may begin at a mark.
  text.addEventListener('pointerdown', event => event.target.closest('mark')?.removeAttribute('tabindex'));
  document.addEventListener('pointerup', () => reach(current));

  marks.forEach((mark, index) => {
    mark.setAttribute('role', 'button');
    mark.addEventListener('keydown', event => {
      const next = { ArrowRight: index + 1, ArrowDown: index + 1, ArrowLeft: index - 1, ArrowUp: index - 1 }[event.key];
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        mark.click();
      } else if (marks[next] && !event.shiftKey) {
        event.preventDefault();
        reach(next);
        marks[next].focus();
      }
    });
    mark.addEventListener('click', () => {
      if (getSelection().isCollapsed) {
        reach(index);
        open(mark.textContent, mark.title, new Set(kindsOf(mark)), mark.getBoundingClientRect(), mark);
      }
    });
  });

  // A word that was selected in part is meant as a whole.
  const whole = range => {
    const letter = /[\p{L}\p{N}]/u;
    const { startContainer: start, endContainer: end } = range;
    if (start.nodeType === Node.TEXT_NODE && letter.test(start.data[range.startOffset] ?? '')) {
      let at = range.startOffset;
      while (at > 0 && letter.test(start.data[at - 1]) && !/\p{Script=Han}/u.test(start.data[at])) { at--; }
      range.setStart(start, at);
    }
    if (end.nodeType === Node.TEXT_NODE && letter.test(end.data[range.endOffset - 1] ?? '')) {
      let at = range.endOffset;
      while (at < end.data.length && letter.test(end.data[at]) && !/\p{Script=Han}/u.test(end.data[at - 1])) { at++; }
      range.setEnd(end, at);
    }
  };

  const take = origin => {
    const selection = getSelection();
    if (selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
      return;
    }
    const range = selection.getRangeAt(0);
    whole(range);
    const words = selection.toString().trim();
    if (words) {
      const within = marks.filter(mark => selection.containsNode(mark, true));
      const kinds = new Set(within.flatMap(kindsOf));
      if (!within.some(mark => mark.textContent === words)) {
        kinds.add('Words');
        if (words.split(/\s+/).length > longestName) {
          named.forEach(kind => kinds.delete(kind));
        }
        if (/^[«"“(]?[\p{Lu}\p{Lo}]/u.test(words) && words.split(/\s+/).length <= longestName) {
          kinds.add('Name');
        }
      }
      open(words, undefined, kinds, range.getBoundingClientRect(), origin);
    }
  };

  text.addEventListener('mouseup', () => setTimeout(() => take(scroller)));
  text.addEventListener('touchend', () => setTimeout(() => take(scroller)));
  // With a text cursor one selects letter by letter: the passage is whole when Shift is let go.
  const cursor = article.querySelector('[data-word-cursor]');
  article.addEventListener('keyup', event => event.key === 'Shift' && event.target !== cursor && take(scroller));
  enhanceWords(cursor, text, place, () => take(cursor));
  document.addEventListener('pointerdown', event => menu && !menu.contains(event.target) && close());

  // The passage that was refused waits in its field; else the article has the room.
  panel.open = passage.value.trim() !== '';

  // Where one was reading, and what was just filled in.
  scroller.scrollTop = sessionStorage.getItem(place) ?? 0;
  const name = article.dataset.given;
  const field = name && [...document.getElementsByName(name), ...document.querySelectorAll(`[name^="${name}."]`)]
    .find(control => control.type !== 'hidden' && !control.name.endsWith('.Lang'));
  if (field) {
    for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) {
      fold.open = true;
    }
    article.querySelector('[data-given-link]').hash = field.id;
    field.closest('.govuk-form-group, fieldset').classList.add('just-given');
    if (matchMedia('(min-width: 1001px)').matches) {
      field.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
  }

  showQuoted(article, text);
}
