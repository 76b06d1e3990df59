// The data of the search: files that register themselves, and what stands in them. ARCHITECTURE.md describes them.
(() => {
  'use strict';

  const DIGITS = '!#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
  const SAME_GROUP = '!#$%&\'()*+,-/:;<=>?@[]^_`{';
  const BASE = 46;
  const EVERYWHERE = 45;
  const MOST_DECODED = 400; // groups of words that are kept decoded
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

  /** The files of one index, each loaded and decoded once. */
  class Shards {
    /** @param {string} language @param {(name: string) => Promise<void>} load @param {object} start The start file. @param {string} index */
    constructor(language, load, start, index) {
      this.language = language;
      this.load = load;
      this.index = index;
      /** @type {Map<string, Promise<unknown>>} By name, those that failed left out. */
      this.decoded = new Map();
      /** @type {Map<number, Postings>} */
      this.groups = new Map();
      this.parts = decodeParts(start.parts, start.pages);
      this.wordFiles = start.words;
      this.postingFiles = new Reader(start.postings).sums();
    }

    // A file that cannot be had costs what it leads to, and is named in the results.
    async tryTake(name, damaged, decode) {
      if (!this.decoded.has(name)) this.decoded.set(name, take(`${this.language}.${name}`, this.load, this.index).then(decode));
      try {
        return await this.decoded.get(name);
      } catch {
        this.decoded.delete(name);
        damaged.add(name);
        return null;
      }
    }

    /** The files of words that begin so.
     * @param {string} beginning @param {Set<string>} damaged Takes the names of files that cannot be had. @returns {Promise<WordList[]>} */
    async wordLists(beginning, damaged) {
      const lists = [];
      for (let i = 0; i < this.wordFiles.length; i++) {
        const from = this.wordFiles[i];
        const to = this.wordFiles[i + 1];
        const mayHave = (to === undefined || beginning < to) && (from <= beginning || from.startsWith(beginning));
        if (mayHave) lists.push(this.tryTake(`d${i}`, damaged, decodeWords));
      }
      return (await Promise.all(lists)).filter(Boolean);
    }

    /** What groups of words lead to.
     * @param {Iterable<number>} groups @param {Set<string>} damaged @returns {Promise<Map<number, Postings>>} */
    async postingsOf(groups, damaged) {
      const found = new Map();
      await Promise.all([...new Set(groups)].map(async (group) => {
        const postings = this.groups.get(group) ?? await this.readPostings(group, damaged);
        if (postings) found.set(group, postings);
      }));
      return found;
    }

    async readPostings(group, damaged) {
      const file = lastAtMost(this.postingFiles, group);
      const entries = await this.tryTake(`p${file}`, damaged, (text) => text.split(' '));
      const entry = entries?.[group - this.postingFiles[file]];
      if (entry === undefined) return null;
      try {
        const postings = decodePostings(entry);
        if (this.groups.size < MOST_DECODED) this.groups.set(group, postings);
        return postings;
      } catch {
        damaged.add(`p${file}`);
        return null;
      }
    }

    /** The texts of the part of a page in which a section stands; null when they cannot be had. */
    async partOf(page, section, damaged) {
      const part = lastAtMost(this.parts[page], section);
      return this.tryTake(part === 0 ? `t${page}` : `t${page}-${part}`, damaged, decodePart);
    }
  }

  /** Where the last of the sorted values stands that is not above a value; 0 when all are. */
  function lastAtMost(sorted, value) {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sorted[middle] <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  globalThis.handbook = globalThis.handbook || {};
  globalThis.handbook.search = { put, SearchError };
  globalThis.handbook.searchData = { Reader, Shards, VALUES, EVERYWHERE, lastAtMost, take };
})();
