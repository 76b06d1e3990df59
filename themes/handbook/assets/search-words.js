// Words of the search: how a text is divided into them, as WordReader.cs does it, and what a reader has typed.
(() => {
  'use strict';

  const LIMITS = {
    characters: 2000, // of a query; the rest is not read
    words: 24,
  };

  const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' };
  const LONGEST_WORD = 40;
  const WORD = /[0-9]+(?:[.,][0-9]+)+[\p{L}\p{M}\p{Nd}]*|[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu;

  /** A word in small letters without accents.
   * @param {string} word @returns {string} */
  function fold(word) {
    let folded = word.toLowerCase();
    if (/[^\x00-\x7f]/.test(folded)) {
      folded = folded.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[øłđðæœßþıħŋ]/g, (c) => LETTERS[c]);
    }
    return folded.replace(/,/g, '').slice(0, LONGEST_WORD);
  }

  /** The words of a text with their places.
   * @param {string} text @returns {{word: string, start: number, end: number}[]} */
  function wordsOf(text) {
    const words = [];
    for (const match of text.matchAll(WORD)) {
      const word = fold(match[0]);
      if (word) words.push({ word, start: match.index, end: match.index + match[0].length });
    }
    return words;
  }

  // Characters of ASCII that words are made of: 1 a letter, 2 a digit.
  const CLASSES = new Uint8Array(128);
  for (let c = 0; c < 128; c++) CLASSES[c] = /[a-z]/i.test(String.fromCharCode(c)) ? 1 : /[0-9]/.test(String.fromCharCode(c)) ? 2 : 0;
  const STARTS = /[\p{L}\p{Nd}]/u;
  const GOES_ON = /[\p{L}\p{M}\p{Nd}]/u;
  const AT_ONCE = new RegExp(WORD.source, 'uy');

  /**
   * Where some words stand in a text. The same as `wordsOf` and a look at each word, but most words are told by their first
   * letter and never taken out of the text, which was half of the work of a query. “spin-off” is found as “spinoff” too.
   * @param {string} text
   * @param {Set<string>} wanted folded
   * @returns {{word: string, start: number, end: number, index: number}[]} with how many words stand before each
   */
  function findWords(text, wanted) {
    const first = new Uint8Array(128);
    for (const word of wanted) first[word.charCodeAt(0) & 127] = 1;
    const found = [];
    for (let at = 0, index = 0; at < text.length;) {
      const code = text.charCodeAt(at);
      if (code < 128 ? CLASSES[code] === 0 : !STARTS.test(String.fromCodePoint(text.codePointAt(at)))) {
        at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      } else if (CLASSES[code] === 1 && first[code | 32] === 0) {
        at = endOfWord(text, at + 1);
        index++;
      } else {
        const word = wordAt(text, at, index);
        const next = /[-\u2010\u2011]/.test(text[word.end] ?? '') ? wordAt(text, word.end + 1, index + 1) : null;
        if (wanted.has(word.word)) found.push(word);
        else if (next && wanted.has(word.word + next.word)) found.push(word, next);
        const isPair = found[found.length - 1] === next && next !== null;
        at = isPair ? next.end : word.end;
        index += isPair ? 2 : 1;
      }
    }
    return found;
  }

  function wordAt(text, at, index) {
    AT_ONCE.lastIndex = at;
    const match = AT_ONCE.exec(text);
    return match ? { word: fold(match[0]), start: at, end: at + match[0].length, index } : null;
  }

  function endOfWord(text, at) {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 ? CLASSES[code] === 0 : !GOES_ON.test(String.fromCodePoint(text.codePointAt(at)))) return at;
      if (code >= 0xd800 && code < 0xdc00) at++;
    }
    return at;
  }

  /**
   * @typedef {object} Query
   * @property {string[]} words Each once, in order.
   * @property {string} open The last word when it may go on, else empty.
   * @property {string[][]} phrases Words that must follow each other.
   * @property {string[]} without Words that must not be on the page.
   */

  /** @param {string} text What is typed. @returns {Query} */
  function parse(text) {
    const query = { words: [], open: '', phrases: [], without: [] };
    const pieces = text.slice(0, LIMITS.characters).split(/["“”„«»]/);
    let last = '';
    pieces.forEach((piece, i) => {
      const isPhrase = i % 2 === 1 && i < pieces.length - 1;
      const found = isPhrase ? wordsOf(piece) : withoutNegated(piece, query);
      for (const word of joinCodes(found)) if (query.words.length < LIMITS.words && !query.words.includes(word)) query.words.push(word);
      if (isPhrase && found.length > 1) query.phrases.push(found.map((w) => w.word));
      last = isPhrase ? '' : /[\p{L}\p{M}\p{Nd}]$/u.test(piece) && found.length > 0 ? found[found.length - 1].word : '';
    });
    query.open = query.words.includes(last) ? last : '';
    return query;
  }

  // A code that is typed apart: “B 5” is “b5”.
  function joinCodes(found) {
    return found.flatMap(({ word }, i) => {
      const before = found[i - 1]?.word ?? '';
      const after = found[i + 1]?.word ?? '';
      if (/^[a-z]$/.test(word) && /^[0-9]{1,2}$/.test(after)) return [];
      return [/^[a-z]$/.test(before) && /^[0-9]{1,2}$/.test(word) ? before + word : word];
    });
  }

  function withoutNegated(piece, query) {
    return wordsOf(piece).filter(({ word, start }) => {
      const isNegated = piece[start - 1] === '-' && (start === 1 || /\s/.test(piece[start - 2]));
      if (isNegated && query.without.length < LIMITS.words) query.without.push(word);
      return !isNegated;
    });
  }

  globalThis.handbook = globalThis.handbook || {};
  globalThis.handbook.searchWords = { fold, wordsOf, findWords, parse, LONGEST_WORD };
})();
