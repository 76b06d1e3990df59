// The data of the search: files that register themselves, and what stands in them. ARCHITECTURE.md describes them.
(() => {
  'use strict';

  const DIGITS = '!#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
  const SAME_GROUP = '!#$%&\'()*+,-/:;<=>?@[]^_`{';
  const BASE = 46;
  const EVERYWHERE = 45;
  const VALUES = new Int8Array(128);
  for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

  /** A part of the data that is missing or cannot be used. */
  class SearchError extends Error {
    /** @param {string} shard Its name. */
    constructor(shard) {
      super(`search data missing or damaged: ${shard}`);
      this.name = 'SearchError';
      this.shard = shard;
    }
  }

  /** Reads numbers and digits from a text that the build wrote (ShardText.cs). */
  class Reader {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    get more() {
      return this.at < this.text.length;
    }

    digit() {
      return VALUES[this.text.charCodeAt(this.at++)];
    }

    number() {
      let value = 0;
      for (let scale = 1; ; scale *= BASE) {
        if (!this.more) throw new RangeError('a number has no end');
        const digit = this.digit();
        if (digit < BASE) return value + digit * scale;
        value += (digit - BASE) * scale;
      }
    }

    /** Numbers to the end, each added to the one before. */
    sums() {
      const sums = [];
      for (let sum = 0; this.more; sums.push(sum)) sum += this.number();
      return sums;
    }
  }

  /**
   * @typedef {object} WordList A file of words, decoded.
   * @property {string[]} words In order.
   * @property {number[]} groups The group of each.
   * @property {Map<number, number>} ranks How common the groups are that begin in this file.
   */

  /** @param {[number, string]} data @returns {WordList} */
  function decodeWords([firstGroup, text]) {
    const list = { words: [], groups: [], ranks: new Map() };
    const reader = new Reader(text);
    let word = '';
    let group = -1;
    let next = firstGroup;
    const isSign = (c) => (c >= 65 && c <= 90) || c === 126 || SAME_GROUP.includes(String.fromCharCode(c));
    while (reader.more) {
      const sign = text[reader.at++];
      let shared = SAME_GROUP.indexOf(sign);
      if (sign === '~') {
        group = next - reader.number();
        shared = text.charCodeAt(reader.at++) - 65;
      } else if (shared < 0) {
        shared = sign.charCodeAt(0) - 65;
        group = next++;
        list.ranks.set(group, reader.digit());
      }
      const start = reader.at;
      while (reader.more && !isSign(text.charCodeAt(reader.at))) reader.at++;
      word = word.slice(0, shared) + text.slice(start, reader.at);
      list.words.push(word);
      list.groups.push(group);
    }
    return list;
  }

  /**
   * @typedef {object} Postings What a group of words leads to.
   * @property {{page: number, name: number, length: number, kind: number, section: number}[]} names
   * @property {number[]} pages @property {number[]} sections @property {number[]} marks One entry for each part of a page.
   */

  /** @param {string} text @returns {Postings} */
  function decodePostings(text) {
    const reader = new Reader(text);
    const postings = { names: [], pages: [], sections: [], marks: [] };
    for (let count = reader.number(), page = 0; count > 0; count--) {
      page += reader.number();
      const packed = reader.number();
      const rest = packed >> 2;
      const kind = packed & 3;
      postings.names.push({ page, name: rest >> 3, length: rest & 7, kind, section: kind >= 2 ? reader.number() : 0 });
    }
    for (let page = -1; reader.more;) {
      page += reader.number() + 1;
      for (let section = 0, more = true; more;) {
        const packed = reader.number();
        section += packed >> 2;
        postings.pages.push(page);
        postings.sections.push(section);
        postings.marks.push(packed & 1 ? reader.digit() : 1);
        more = (packed & 2) !== 0;
      }
    }
    return postings;
  }

  function decodeParts(text, pages) {
    const reader = new Reader(text);
    return Array.from({ length: pages }, () => {
      const starts = [0];
      for (let more = reader.number(); more > 0; more--) starts.push(starts[starts.length - 1] + reader.number());
      return starts;
    });
  }

  function decodePart([id, url, title, anchors, headings, first, texts, names]) {
    return { id, url, title, anchors, headings, first, texts, names };
  }

  // ---- Files ----

  /** Files that have been loaded, by name: what `put` was given. */
  const received = new Map();

  /** Called by each file of search data.
   * @param {string} name @param {string} index Which build it belongs to. @param {unknown} data */
  function put(name, index, data) {
    received.set(name, { index, data });
  }

  /** Takes a file of search data, loading it first when it is not there yet. */
  async function take(full, load, index) {
    const existing = received.get(full);
    if (!existing || (index && existing.index !== index)) {
      try {
        await load(`search/${full}.js`);
      } catch {
        throw new SearchError(full);
      }
    }
    const file = received.get(full);
    if (!file || (index && file.index !== index)) throw new SearchError(full);
    return index ? file.data : file;
  }

  globalThis.handbook = globalThis.handbook || {};
  globalThis.handbook.search = { put, SearchError };
  globalThis.handbook.searchData = { Reader, VALUES, EVERYWHERE, decodeWords, decodePostings, decodeParts, decodePart, take };
})();
