// Marks the words that a reader searched for on the page that a result led to, with a bar to go through the places and to
// take the marks off again.
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { make } = handbook.searchBox;
  const most = 400; // Places; a page with more of them is better read without.
  const untouched = 'nav, script, style, svg, textarea, select, button, mark, [aria-hidden=true]';

  /** @type {HTMLElement[]} */
  let marks = [];
  /** @type {[HTMLElement, Text][]} what stands in the place of what */
  let texts = [];
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
    const wanted = new Set(words.slice(0, 100).map(handbook.searchWords.fold));
    for (const node of textsIn(main)) {
      if (marks.length < most) markIn(node, wanted);
    }
    if (marks.length > 0) showBar(labels);
  }

  /**
   * @param {HTMLElement} main
   * @returns {Text[]}
   */
  function textsIn(main) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest(untouched)) found.push(walker.currentNode);
    }
    return found;
  }

  /**
   * Whole words, divided and compared as the engine does it: *skane* is Skåne. The text stays in one element, as it was one
   * text: in a flex container its pieces would fall apart.
   * @param {Text} node
   * @param {Set<string>} wanted
   */
  function markIn(node, wanted) {
    const text = node.data;
    const places = handbook.searchWords.wordsOf(text).filter(({ word }) => wanted.has(word));
    if (places.length === 0) return;
    const whole = make('span');
    let at = 0;
    for (const { start, end } of places) {
      const mark = make('mark.found', { tabindex: '-1' }, text.slice(start, end));
      whole.append(text.slice(at, start), mark);
      marks.push(mark);
      at = end;
    }
    whole.append(text.slice(at));
    node.replaceWith(whole);
    texts.push([whole, node]);
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
    for (const [whole, node] of texts) whole.replaceWith(node);
    texts = [];
    marks = [];
    current = -1;
    bar?.remove();
    bar = null;
  }

  handbook.searchMarks = { show, remove };
})();
