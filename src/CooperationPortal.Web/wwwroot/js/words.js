// Words of an article chosen by keyboard, without the browser's text cursor: one control beneath the article's head, whose
// value is what is chosen. Arrows go word by word and sentence by sentence, with Shift they take more, Enter opens the menu.
import { nodeAt } from './quoted.js';

export function enhanceWords(cursor, text, place, choose) {
  const scroller = text.parentElement;
  const words = wordsOf(text);
  let [from, to] = [-1, Number(sessionStorage.getItem(`${place} word`) ?? -1)];

  const show = () => {
    const [first, last] = from < to ? [words[from], words[to]] : [words[to], words[from]];
    const [start, end] = [nodeAt(first.paragraph, first.start), nodeAt(last.paragraph, last.end)];
    getSelection().setBaseAndExtent(...start, ...end);
    cursor.setAttribute('aria-valuenow', to + 1);
    cursor.setAttribute('aria-valuetext', getSelection().toString());
    sessionStorage.setItem(`${place} word`, to);
    const word = new Range();
    word.setStart(...nodeAt(words[to].paragraph, words[to].start));
    word.setEnd(...nodeAt(words[to].paragraph, words[to].end));
    const [here, box] = [word.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (here.top < box.top || here.bottom > box.bottom) {
      scroller.scrollTop += here.top - box.top - box.height / 2;
    }
  };

  const within = index => Math.max(0, Math.min(index, words.length - 1));
  const sentence = number => words.filter(word => word.sentence === number);
  const move = (next, isMore) => {
    [from, to] = isMore && from >= 0 ? [from, within(next)] : [within(next), within(next)];
    show();
  };

  const moveSentence = (step, isMore) => {
    const at = to < 0 ? 0 : words[to].sentence + step;
    const all = sentence(Math.max(0, Math.min(at, words.at(-1).sentence)));
    [from, to] = [isMore && from >= 0 ? from : words.indexOf(all[0]), words.indexOf(isMore && step < 0 ? all[0] : all.at(-1))];
    show();
  };

  cursor.tabIndex = 0;
  cursor.setAttribute('role', 'slider');
  cursor.setAttribute('aria-valuemin', 1);
  cursor.setAttribute('aria-valuemax', words.length);
  cursor.setAttribute('aria-valuenow', within(to) + 1);
  cursor.setAttribute('aria-valuetext', words[within(to)].paragraph.textContent.slice(words[within(to)].start, words[within(to)].end));
  // Its keys stay in sight once it was used: the text must not move beneath the menu that opens.
  cursor.addEventListener('focus', () => cursor.classList.add('is-used'));
  cursor.addEventListener('keydown', event => {
    // From a whole sentence one goes to its first word.
    const isMany = from !== to && from >= 0 && !event.shiftKey;
    const moves = {
      ArrowRight: () => move(isMany ? Math.min(from, to) : to + 1, event.shiftKey),
      ArrowLeft: () => move(isMany ? Math.min(from, to) : to - 1, event.shiftKey),
      ArrowDown: () => moveSentence(1, event.shiftKey),
      ArrowUp: () => moveSentence(-1, event.shiftKey),
      Home: () => move(0, event.shiftKey),
      End: () => move(words.length - 1, event.shiftKey),
      Enter: () => from >= 0 && choose(),
      ' ': () => from >= 0 && choose(),
    };
    if (moves[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      moves[event.key]();
    }
  });
}

function wordsOf(text) {
  const split = granularity => new Intl.Segmenter(text.lang || undefined, { granularity });
  let number = -1;
  return [...text.children].flatMap(paragraph => [...split('sentence').segment(paragraph.textContent)].flatMap(({ segment, index }) => {
    const found = [...split('word').segment(segment)].filter(part => part.isWordLike);
    number += found.length > 0 ? 1 : 0;
    return found.map(part => ({
      paragraph, sentence: number, start: index + part.index, end: index + part.index + part.segment.length,
    }));
  }));
}
