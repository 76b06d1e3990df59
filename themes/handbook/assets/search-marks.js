// Marks the words that a reader searched for on the page that a result led to, with a bar to go through the places and to
// take the marks off again.
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { make } = handbook.searchBox;
  const most = 400; // Places; a page with more of them is better read without.
  const untouched = 'script, style, svg, textarea, select, button, mark, [aria-hidden=true]';

  /** @type {HTMLElement[]} */
  let marks = [];
  /** @type {HTMLElement|null} */
  let bar = null;
  let current = -1;

  /**
   * @param {string[]} words as the engine names them
   * @param {DOMStringMap} labels `marked` with `{n}`, `next`, `unmark`
   */
  function show(words, labels) {
    remove();
    const main = document.querySelector('main');
    if (!main) return;
    const wanted = new Set(words.slice(0, 100).map(handbook.search.fold));
    for (const node of textsIn(main)) {
      if (marks.length < most) markIn(node, wanted);
    }
    marks.sort((a, b) => a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
    if (marks.length > 0) showBar(labels);
  }

  /**
   * @param {HTMLElement} main
   * @returns {Text[]}
   */
  function textsIn(main) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(untouched)) texts.push(walker.currentNode);
    }
    return texts;
  }

  /**
   * Whole words, divided and compared as the engine does it: *skane* is Skåne.
   * @param {Text} node
   * @param {Set<string>} wanted
   */
  function markIn(node, wanted) {
    for (const { start, end } of handbook.search.wordsOf(node.data).filter(({ word }) => wanted.has(word)).reverse()) {
      const word = node.splitText(start);
      word.splitText(end - start);
      const mark = make('mark.found', { tabindex: '-1' });
      word.replaceWith(mark);
      mark.append(word);
      marks.push(mark);
    }
  }

  /** @param {DOMStringMap} labels */
  function showBar(labels) {
    bar = make('div.marks-bar.ui', { role: 'region', 'aria-label': labels.marked.replace('{n}', marks.length) },
      make('div.page.row', {},
        make('p', { role: 'status' }, labels.marked.replace('{n}', marks.length)),
        make('button.quiet', { type: 'button', click: goToNext }, labels.next),
        make('button.quiet', { type: 'button', click: remove }, labels.unmark)));
    document.body.append(bar);
  }

  // From where the reader is: the first place below the top of the window, then one after the other.
  function goToNext() {
    const below = marks.findIndex(mark => mark.getBoundingClientRect().top > 0);
    current = current < 0 ? Math.max(below, 0) : (current + 1) % marks.length;
    marks[current].scrollIntoView({ block: 'center', behavior: 'instant' });
    marks[current].focus({ preventScroll: true });
  }

  function remove() {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    marks = [];
    current = -1;
    bar?.remove();
    bar = null;
  }

  handbook.searchMarks = { show, remove };
})();
