// What a result shows of a page: the stretch of its text that has most of what was typed, and where that stands.
(() => {
  'use strict';

  const { findWords } = globalThis.handbook.searchWords;

  const LIMITS = {
    excerpt: 220, // characters
    marks: 60,
  };

  /** The stretch of a text with the most marked words, divided where marks begin and end.
   * @param {string} text @param {Set<string>} marks @returns {Part[]} */
  function excerptOf(text, marks) {
    const marked = findWords(text, marks);
    const [start, end] = stretchOf(text, marked);
    const parts = [];
    const add = (from, to, mark) => {
      if (to > from) parts.push({ text: text.slice(from, to), mark });
    };
    let at = start;
    if (start > 0) parts.push({ text: '… ', mark: false });
    for (const word of marked) {
      if (word.start < start || word.end > end) continue;
      add(at, word.start, false);
      add(word.start, word.end, true);
      at = word.end;
    }
    add(at, end, false);
    if (end < text.length) parts.push({ text: ' …', mark: false });
    return parts;
  }

  function stretchOf(text, marked) {
    if (text.length <= LIMITS.excerpt) return [0, text.length];
    let best = 0;
    let most = -1;
    for (let i = 0; i < marked.length; i++) {
      const kinds = new Set();
      for (let j = i; j < marked.length && marked[j].end - marked[i].start <= LIMITS.excerpt - 40; j++) kinds.add(marked[j].word);
      if (kinds.size > most) [best, most] = [marked[i].start, kinds.size];
    }
    let start = Math.max(0, Math.min(best - 40, text.length - LIMITS.excerpt));
    if (start > 0) start = sentenceStart(text, start, best);
    let end = Math.min(text.length, start + LIMITS.excerpt);
    if (end < text.length) end = Math.max(start + 1, text.lastIndexOf(' ', end));
    return [start, end];
  }

  // The beginning of a sentence is the best place to begin, else that of a word.
  function sentenceStart(text, from, before) {
    const sentence = text.slice(Math.max(0, from - 60), before).search(/[.!?:] (?=[^.!?:]*$)/);
    if (sentence >= 0) return Math.max(0, from - 60) + sentence + 2;
    const space = text.indexOf(' ', from);
    return space >= 0 && space < before ? space + 1 : from;
  }

  // The words as they stand on the pages: what was found without its accents is written as the excerpts have it.
  function marksOf(folded, pages) {
    const marks = new Set();
    const excerpts = pages.flatMap((page) => [page.excerpt, ...page.sections.map((s) => s.excerpt)]);
    for (const part of excerpts.flat()) if (part.mark) marks.add(part.text.toLowerCase());
    for (const word of folded) marks.add(word);
    return [...marks].slice(0, LIMITS.marks);
  }

  globalThis.handbook.searchExcerpts = { excerptOf, marksOf };
})();
