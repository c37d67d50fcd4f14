// What is a quote already is underlined, where the browser can do that without changing the text.
export function showQuoted(article, text) {
  if (!CSS.highlights) {
    return;
  }
  const quotes = [...document.querySelectorAll('textarea[name$="].Quote"]')]
    .filter(quote => document.getElementsByName(quote.name.replace('.Quote', '.SourceId'))[0]?.value === article.dataset.article)
    .map(quote => quote.value.trim());
  const highlight = new Highlight();
  for (const paragraph of text.children) {
    for (const quote of quotes.filter(words => words && paragraph.textContent.includes(words))) {
      const start = paragraph.textContent.indexOf(quote);
      const range = new Range();
      range.setStart(...nodeAt(paragraph, start));
      range.setEnd(...nodeAt(paragraph, start + quote.length));
      highlight.add(range);
    }
  }
  CSS.highlights.set('quoted', highlight);
}

export function nodeAt(paragraph, offset) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (offset > node.length) {
    offset -= node.length;
    node = walker.nextNode();
  }
  return [node, offset];
}
