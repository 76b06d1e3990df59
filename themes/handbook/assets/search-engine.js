// The query engine of the search: looks words up in the data that the build writes (search/), ranks pages, cuts excerpts.
// It touches no page. Data come as scripts that register themselves, since a page opened from a disk may load nothing
// else; how they are loaded is the caller's affair. ARCHITECTURE.md describes the data.
(() => {
  'use strict';

  /** What counts how much. The only place for numbers that decide the order of results. */
  const WEIGHTS = {
    body: [0, 1, 1.4, 2], // a word once, twice, three times and more in the text of a part
    heading: 4.5, // in its heading
    key: 1.6, // in its definition or facts
    elsewhere: 1.6, // in what other pages say of it
    name: [24, 5, 3, 5], // in the title, in another name, in the name of a part, in what readers ask, when it is typed whole
    exact: [16, 18, 6, 9], // the query is that name
    saturation: 3, // BM25's k1
    lengthShare: 0.3, // BM25's b
    section: 0.8, // the best part counts beside the whole page
    together: 0.5, // how hard a part is punished for the words that it lacks
    near: 0.3, // words of the query that stand side by side in the best part
    weak: 0.7, // words of everyday speech, such as “make”
    cover: 0.5, // how hard a page is punished for the words that it lacks
    prefix: 0.45, // a word of which only the beginning is typed
    fuzzy: [1, 0.75, 0.5], // with so many typing errors
    synonym: 0.6, // another word for the one that is typed
    kind: { case: 1, concept: 1, guide: 1, path: 1.2, page: 1, question: 1, work: 0.75, list: 0.5, finding: 0.4 },
  };

  const LIMITS = {
    characters: 2000, // of a query; the rest is not read
    words: 24,
    prefixes: 8, // words that a beginning is completed to
    corrections: 6, // words that a typing error is corrected to
    allWordFiles: 8, // as many files of words, and an error in the first letter is looked for even where another error explains the word
    firstLetterPages: 2000, // on a larger site, an error in the first letter is not looked for
    refined: 10, // hits whose order the texts decide
    phraseTexts: 30, // texts that are read to find a phrase
    decoded: 400, // groups of words that are kept decoded
    excerpt: 220, // characters
    sections: 3,
    marks: 60,
  };

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

  // ---- Words, divided as WordReader.cs divides them ----

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

  // ---- What is typed ----

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

  // ---- Data ----

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
   * @property {number} pageCount
   */

  /** @param {string} text @returns {Postings} */
  function decodePostings(text) {
    const reader = new Reader(text);
    const postings = { names: [], pages: [], sections: [], marks: [], pageCount: 0 };
    for (let count = reader.number(), page = 0; count > 0; count--) {
      page += reader.number();
      const packed = reader.number();
      const rest = packed >> 2;
      const kind = packed & 3;
      postings.names.push({ page, name: rest >> 3, length: rest & 7, kind, section: kind >= 2 ? reader.number() : 0 });
    }
    for (let page = -1; reader.more; postings.pageCount++) {
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

  // ---- Typing errors ----

  const ROWS = Array.from({ length: 3 }, () => new Uint8Array(256));

  // The letters of a word as bits: one error changes at most two of them, so that most words need not be compared.
  function lettersOf(word) {
    let letters = 0;
    for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
    return letters;
  }

  function differences(a, b) {
    let bits = a ^ b;
    let count = 0;
    for (; bits !== 0; count++) bits &= bits - 1;
    return count;
  }

  /** How many letters are wrong, missing, too many or exchanged with their neighbour; more than `most` counts as `most + 1`.
   * @param {string} a @param {string} b @param {number} most */
  function errorsBetween(a, b, most) {
    if (Math.abs(a.length - b.length) > most || a.length > LONGEST_WORD || b.length > LONGEST_WORD) return most + 1;
    let [before, last, row] = ROWS;
    for (let j = 0; j <= b.length; j++) row[j] = j;
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, before];
      row[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return most + 1;
    }
    return Math.min(row[b.length], most + 1);
  }

  // From words of four letters on; one of three may be one of four that lacks a letter.
  const errorsAllowed = (word) => (word.length >= 8 ? 2 : 1);

  // ---- The index ----

  /** Files that have been loaded, by name: what `put` was given. */
  const received = new Map();

  /** Called by each file of search data.
   * @param {string} name @param {string} index Which build it belongs to. @param {unknown} data */
  function put(name, index, data) {
    received.set(name, { index, data });
  }

  /**
   * @typedef {object} Part @property {string} text @property {boolean} mark
   * @typedef {object} SectionHit @property {string} url @property {string} heading @property {Part[]} excerpt
   * @typedef {object} PageHit @property {string} id @property {string} url @property {string} title @property {string} kind
   * @property {Part[]} excerpt @property {SectionHit[]} sections
   * @typedef {object} FacetValue @property {string} value @property {string} label @property {number} count
   * @typedef {object} SearchResults @property {PageHit[]} pages @property {number} total @property {Record<string, FacetValue[]>} facets
   * @property {string[]} marks @property {boolean} partial @property {string[]} unknown @property {{term: string, url?: string}[]} suggestions
   * @property {string[]} damaged
   */

  /**
   * A word of the query and the groups of words that it may mean.
   * @typedef {object} Term
   * @property {string} word
   * @property {Map<number, number>} groups With how well each fits, up to 1.
   * @property {boolean} isOptional True for a word of most pages.
   */

  class SearchIndex {
    constructor(language, load, start, index) {
      this.language = language;
      this.load = load;
      this.index = index;
      this.shards = new Map();
      /** @type {Map<number, Postings>} */
      this.decoded = new Map();
      this.pageCount = start.pages;
      this.lengths = Array.from(start.lengths, (c) => 2 ** (VALUES[c.charCodeAt(0)] / 4) - 1);
      this.averageLength = Math.max(1, this.lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, start.pages));
      this.parts = decodeParts(start.parts, start.pages);
      this.wordFiles = start.words;
      this.postingFiles = new Reader(start.postings).sums();
      this.stopWords = new Set(start.stop.split(' '));
      this.weakWords = new Set(start.weak.split(' '));
      this.synonyms = new Map(Object.entries(start.synonyms));
      this.kinds = start.kinds.map(([value, label, count]) => ({ value, label, count }));
      this.kindOfPage = this.kinds.flatMap((kind) => Array(kind.count).fill(kind.value));
      this.facets = Object.entries(start.facets).map(([name, values]) => ({
        name,
        values: values.map(([value, label, pages]) => ({ value, label, pages: new Set(new Reader(pages).sums()) })),
      }));
      this.facets.unshift({ name: 'kind', values: kindFacet(this.kinds) });
      this.suggested = start.concepts.map(([title, url]) => ({ title, url }));
      /** Words of the interface, in the language of the page. */
      this.words = start.texts;
    }

    /** A few concepts for somebody who has no word yet. @returns {{title: string, url: string}[]} */
    concepts() {
      return this.suggested;
    }

    /** @param {string} text What is typed. @param {{filters?: Record<string, string[]>, limit?: number, offset?: number}} options
     * @returns {Promise<SearchResults>} */
    async query(text, { filters = {}, limit = 10, offset = 0 } = {}) {
      const run = { damaged: new Set(), words: new Map() };
      const query = parse(String(text ?? ''));
      const terms = await this.termsOf(query, run);
      const known = terms.filter((t) => t.groups.size > 0);
      const without = await this.pagesWith(query.without, run);
      await this.readPostings(known, run);
      let hits = this.rank(known, run).filter((hit) => !without.has(hit.page));
      if (query.phrases.length > 0) hits = await this.withPhrases(hits, query.phrases, known, run);
      const facets = this.count(hits, filters);
      hits = hits.filter((hit) => this.passes(hit.page, filters));
      const marks = new Set(known.flatMap((t) => [...t.groups.keys()].flatMap((g) => run.words.get(g) ?? [])));
      const unknown = terms.filter((t) => t.groups.size === 0).map((t) => t.word);
      hits = await this.refine(hits, query, known, run);
      const pages = await Promise.all(hits.slice(offset, offset + limit).map((hit) => this.show(hit, marks, run)));
      return {
        pages: pages.filter(Boolean),
        total: hits.length,
        facets,
        marks: marksOf(marks, pages.filter(Boolean)),
        partial: known.length > 0 && (unknown.length > 0 || hits.length === 0 || !hits[0].isWhole),
        unknown,
        suggestions: hits.length > 0 ? [] : await this.nearest(unknown[0] ?? '', 5),
        damaged: [...run.damaged].sort(),
      };
    }

    /** Words of the handbook that look most like a word. @param {string} word @param {number} most @returns {Promise<{term: string}[]>} */
    async nearest(word, most = 5) {
      const folded = fold(String(word ?? '').trim());
      if (folded.length < 2) return [];
      const run = { damaged: new Set(), words: new Map() };
      const lists = await this.wordLists(folded[0], run);
      const near = [];
      for (const list of lists) {
        list.words.forEach((candidate, i) => {
          const errors = errorsBetween(folded, candidate, 3);
          if (errors <= Math.min(3, folded.length - 1)) near.push({ candidate, errors, rank: rankOf(lists, list.groups[i]) });
        });
      }
      near.sort((a, b) => a.errors - b.errors || b.rank - a.rank || (a.candidate < b.candidate ? -1 : 1));
      return near.slice(0, most).map((n) => ({ term: n.candidate }));
    }

    // -- loading --

    shard(name) {
      const full = `${this.language}.${name}`;
      if (!this.shards.has(full)) this.shards.set(full, this.loadShard(full));
      return this.shards.get(full);
    }

    async loadShard(full) {
      const data = await take(full, this.load, this.index);
      return data;
    }

    // A file that cannot be had costs what it leads to, and is named in the results.
    async tryShard(name, run, decode) {
      const key = `=${name}`;
      if (!this.shards.has(key)) this.shards.set(key, this.shard(name).then(decode));
      try {
        return await this.shards.get(key);
      } catch {
        this.shards.delete(key);
        this.shards.delete(`${this.language}.${name}`);
        run.damaged.add(name);
        return null;
      }
    }

    /** The files of words that begin so. */
    async wordLists(beginning, run) {
      const lists = [];
      for (let i = 0; i < this.wordFiles.length; i++) {
        const from = this.wordFiles[i];
        const to = this.wordFiles[i + 1];
        const mayHave = (to === undefined || beginning < to) && (from <= beginning || from.startsWith(beginning));
        if (mayHave) lists.push(this.tryShard(`d${i}`, run, decodeWords));
      }
      return (await Promise.all(lists)).filter(Boolean);
    }

    async readPostings(terms, run) {
      const groups = new Set(terms.flatMap((t) => [...t.groups.keys()]));
      run.postings = new Map();
      await Promise.all([...groups].map(async (group) => {
        if (this.decoded.has(group)) return run.postings.set(group, this.decoded.get(group));
        const file = lastAtMost(this.postingFiles, group);
        const entries = await this.tryShard(`p${file}`, run, (text) => text.split(' '));
        const entry = entries?.[group - this.postingFiles[file]];
        if (entry === undefined) return;
        try {
          const postings = decodePostings(entry);
          run.postings.set(group, postings);
          if (this.decoded.size < LIMITS.decoded) this.decoded.set(group, postings);
        } catch {
          run.damaged.add(`p${file}`);
        }
      }));
    }

    // -- words --

    async termsOf(query, run) {
      const telling = query.words.filter((w) => !this.stopWords.has(w) && !/^[a-z]$/.test(w));
      const words = telling.length > 0 ? telling : query.words;
      const terms = await Promise.all(words.map((word) => this.termOf(word, word === query.open, run)));
      const halves = await Promise.all(terms.flatMap((t) => t.halves ?? []).filter((w) => !words.includes(w)).map((w) => this.termOf(w, false, run)));
      return [...terms.filter((t) => !t.halves), ...halves];
    }

    async termOf(word, isOpen, run) {
      const term = { word, groups: new Map(), isOptional: false };
      const lists = await this.wordLists(word, run);
      for (const list of lists) this.addExact(term, word, 1, list, lists, run);
      if (isOpen && word.length > 1) this.addBeginnings(term, lists, run);
      await this.addSynonyms(term, run);
      if (term.isKnown || word.length < 3) return term;
      const errors = this.addCorrections(term, await this.wordLists(word[0], run), errorsAllowed(word), (other) => other[0] === word[0], run);
      if (errors <= 1 && this.wordFiles.length > LIMITS.allWordFiles) return term;
      if (errors > 2) await this.addHalves(term, run);
      if (!term.halves && this.pageCount <= LIMITS.firstLetterPages) this.addCorrections(term, await this.wordLists('', run), 1, () => true, run);
      return term;
    }

    async addSynonyms(term, run) {
      const others = this.synonyms.get(term.word) ?? this.synonyms.get(term.word.replace(/s$/, ''));
      if (!others) return;
      for (const other of others.split(' ')) {
        const lists = await this.wordLists(other, run);
        for (const list of lists) this.addExact(term, other, WEIGHTS.synonym, list, lists, run);
      }
    }

    // Two words written as one: “makerspace”. A division is tried where both halves are words of the handbook.
    async addHalves(term, run) {
      const { word } = term;
      for (let at = 3; at <= word.length - 3; at++) {
        const first = word.slice(0, at);
        const lists = await this.wordLists(first, run);
        if (!lists.some((list) => list.words.includes(first))) continue;
        const second = word.slice(at);
        const others = await this.wordLists(second, run);
        if (!others.some((list) => list.words.includes(second))) continue;
        term.halves = [first, second];
        return;
      }
    }

    addExact(term, word, fit, list, lists, run) {
      const at = lastAtMost(list.words, word);
      if (list.words[at] !== word || term.groups.has(list.groups[at])) return;
      term.groups.set(list.groups[at], fit);
      term.isKnown = true;
      if (fit === 1) term.isOptional = rankOf(lists, list.groups[at]) === EVERYWHERE;
      this.note(list, list.groups[at], run);
    }

    addBeginnings(term, lists, run) {
      const found = new Map();
      for (const list of lists) {
        list.words.forEach((word, i) => {
          const group = list.groups[i];
          if (word.startsWith(term.word) && !term.groups.has(group) && !found.has(group)) found.set(group, { group, list, rank: rankOf(lists, group) });
        });
      }
      const best = [...found.values()].sort((a, b) => (b.rank & 1) - (a.rank & 1) || b.rank - a.rank || a.group - b.group);
      const fit = term.groups.size > 0 ? WEIGHTS.prefix / 2 : WEIGHTS.prefix;
      for (const { group, list } of best.slice(0, LIMITS.prefixes)) {
        term.groups.set(group, fit);
        this.note(list, group, run);
      }
    }

    // The words with the fewest errors. Returns how many these are; three when there is none.
    addCorrections(term, lists, most, isCandidate, run) {
      const found = new Map();
      let least = most;
      const letters = lettersOf(term.word);
      for (const list of lists) {
        list.letters ??= Int32Array.from(list.words, lettersOf);
        list.words.forEach((word, i) => {
          if (differences(letters, list.letters[i]) > 2 * least || word.length < 4 || !isCandidate(word)) return;
          const errors = errorsBetween(term.word, word, least);
          if (errors > least || errors === 0) return;
          if (errors < least) found.clear();
          least = errors;
          const group = list.groups[i];
          if (!found.has(group)) found.set(group, { group, list, rank: rankOf(lists, group) });
        });
      }
      const best = [...found.values()].sort((a, b) => (b.rank & 1) - (a.rank & 1) || b.rank - a.rank || a.group - b.group);
      for (const { group, list } of best.slice(0, LIMITS.corrections)) {
        term.groups.set(group, Math.max(term.groups.get(group) ?? 0, WEIGHTS.fuzzy[least]));
        this.note(list, group, run);
      }
      return found.size > 0 ? least : 3;
    }

    // Remembers the words of a group, which excerpts mark.
    note(list, group, run) {
      const words = [];
      for (let i = 0; i < list.words.length; i++) if (list.groups[i] === group) words.push(list.words[i]);
      run.words.set(group, [...new Set([...(run.words.get(group) ?? []), ...words])]);
    }

    async pagesWith(words, run) {
      const terms = [];
      for (const word of words) {
        const term = { word, groups: new Map(), isOptional: false };
        const lists = await this.wordLists(word, run);
        for (const list of lists) this.addExact(term, word, 1, list, lists, { words: new Map() });
        terms.push(term);
      }
      const inner = { damaged: run.damaged };
      await this.readPostings(terms, inner);
      const pages = new Set();
      for (const postings of inner.postings.values()) {
        for (const page of postings.pages) pages.add(page);
        for (const name of postings.names) pages.add(name.page);
      }
      return pages;
    }

    // -- ranking --

    /** Every page with at least one of the words, the best first. */
    rank(terms, run) {
      const pages = new Map();
      const weights = terms.map((term, t) => this.collect(term, t, terms.length, pages, run));
      const all = weights.reduce((sum, w) => sum + w, 0) || 1;
      const needed = terms.filter((t) => !this.isDispensable(t)).length || terms.length;
      const hits = [];
      for (const [page, found] of pages) hits.push(this.score(page, found, terms, weights, all, needed));
      return hits.sort((a, b) => b.isWhole - a.isWhole || b.score - a.score || a.page - b.page);
    }

    // Notes where a term stands; returns what it weighs: a rare word much, a common one little.
    collect(term, t, count, pages, run) {
      const seen = new Set();
      for (const [group, fit] of term.groups) {
        const postings = run.postings.get(group);
        if (!postings) continue;
        for (let i = 0; i < postings.pages.length; i++) {
          const sections = pageOf(pages, postings.pages[i], count).sections;
          const key = postings.sections[i];
          if (!sections.has(key)) sections.set(key, new Float64Array(count));
          const worth = worthOf(postings.marks[i]) * fit;
          if (worth > sections.get(key)[t]) sections.get(key)[t] = worth;
          seen.add(postings.pages[i]);
        }
        for (const name of postings.names) {
          const names = pageOf(pages, name.page, count).names;
          if (!names.has(name.name)) names.set(name.name, { ...name, fits: new Float64Array(count) });
          const fits = names.get(name.name).fits;
          if (fit > fits[t]) fits[t] = fit;
          seen.add(name.page);
        }
      }
      const rarity = Math.log(1 + (this.pageCount - seen.size + 0.5) / (seen.size + 0.5));
      return rarity * (term.isOptional ? 0.25 : this.weakWords.has(term.word) ? WEIGHTS.weak : 1);
    }

    // A page that lacks such a word has all that was asked for.
    isDispensable(term) {
      return term.isOptional || this.weakWords.has(term.word);
    }

    score(page, found, terms, weights, all, needed) {
      const kind = this.kindOfPage[page];
      const isCollection = kind === 'question' || kind === 'work';
      const names = this.scoreNames(found.names, weights, all, needed);
      let best = { section: 0, score: 0, covered: 0 };
      const sections = [];
      const whole = new Float64Array(terms.length);
      for (const [section, worths] of found.sections) {
        const scored = { section, ...scoreWorths(worths, weights, 1) };
        const share = [...scored.matched].reduce((sum, t) => sum + weights[t], 0) / all;
        scored.score *= share ** WEIGHTS.together;
        scored.score += names.bySection.get(section) ?? 0;
        sections.push(scored);
        for (let t = 0; t < terms.length; t++) whole[t] += worths[t];
      }
      for (const [section, score] of names.bySection) {
        if (!found.sections.has(section)) sections.push({ section, score, covered: 0, matched: new Set() });
      }
      sections.sort((a, b) => b.score - a.score || a.section - b.section);
      if (sections.length > 0) best = sections[0];
      const matched = new Set(names.matched);
      for (const t of whole.keys()) if (whole[t] > 0 && (!isCollection || best.matched?.has(t))) matched.add(t);
      const length = 1 - WEIGHTS.lengthShare + WEIGHTS.lengthShare * (this.lengths[page] / this.averageLength);
      const body = isCollection ? best.score : scoreWorths(whole, weights, length).score + WEIGHTS.section * best.score;
      const covered = [...matched].reduce((sum, t) => sum + weights[t], 0) / all;
      const score = (body + names.page) * covered ** WEIGHTS.cover * (WEIGHTS.kind[kind] ?? 1);
      const isWhole = terms.every((term, t) => this.isDispensable(term) || matched.has(t));
      return { page, score, sections, isWhole };
    }

    scoreNames(names, weights, all, needed) {
      const result = { page: 0, bySection: new Map(), matched: new Set() };
      for (const name of names.values()) {
        let count = 0;
        let fit = 0;
        let weight = 0;
        name.fits.forEach((f, t) => {
          if (f === 0) return;
          count++;
          fit += f;
          weight += weights[t] * f;
          result.matched.add(t);
        });
        const share = Math.min(1, fit / name.length);
        const isExact = count >= name.length && count >= needed;
        const score = WEIGHTS.name[name.kind] * share * share * (weight / all) * 2 + (isExact ? WEIGHTS.exact[name.kind] * (fit / count) : 0);
        if (name.kind >= 2) result.bySection.set(name.section, Math.max(score, result.bySection.get(name.section) ?? 0));
        if (score > result.page) result.page = score;
      }
      return result;
    }

    // What only the texts tell, for the first hits, whose texts are shown: a page whose title is the query, word for word,
    // is the first; words that stand side by side count more.
    async refine(hits, query, terms, run) {
      const typed = query.words.join(' ');
      const first = await Promise.all(hits.slice(0, LIMITS.refined).map(async (hit) => {
        const section = hit.sections.length > 0 ? hit.sections[0].section : 0;
        const part = await this.partOf(hit.page, section, run);
        if (!part) return hit;
        const isNamed = !['list', 'finding'].includes(this.kindOfPage[hit.page]) && [part.title, part.id].some((name) => isNearly(typed, plainName(name)));
        const near = terms.length > 1 ? nearness(part.texts[section - part.first] ?? '', terms, run) : 0;
        const isCalled = !isNamed && part.names.some((name) => plainName(name) === typed);
        return { ...hit, score: isNamed ? Infinity : isCalled ? Number.MAX_VALUE : hit.score * (1 + WEIGHTS.near * near) };
      }));
      return [...first.sort((a, b) => b.score - a.score || a.page - b.page), ...hits.slice(LIMITS.refined)];
    }

    // -- phrases --

    // Only the text tells whether words follow each other. It is read where a part of a page has all of them.
    async withPhrases(hits, phrases, terms, run) {
      const needed = phrases.map((phrase) => terms.flatMap((term, t) => (phrase.includes(term.word) ? [t] : [])));
      const found = [];
      let texts = 0;
      for (const hit of hits) {
        const kept = [];
        for (const section of hit.sections) {
          if (!needed.every((some) => some.every((t) => section.matched.has(t)))) continue;
          if (texts++ >= LIMITS.phraseTexts) break;
          const text = await this.textOf(hit.page, section.section, run);
          if (phrases.every((phrase) => hasPhrase(text, phrase))) kept.push(section);
        }
        if (kept.length > 0) found.push({ ...hit, sections: kept });
      }
      return found;
    }

    async textOf(page, section, run) {
      const part = await this.partOf(page, section, run);
      if (!part) return '';
      return [section === 0 ? part.title : part.headings[section], part.texts[section - part.first] ?? ''].join('\n');
    }

    // -- filters --

    passes(page, filters, except = '') {
      return this.facets.every((facet) => {
        const wanted = filters[facet.name] ?? [];
        return facet.name === except || wanted.length === 0 || facet.values.some((v) => wanted.includes(v.value) && v.pages.has(page));
      });
    }

    // The numbers beside the words of a facet: what choosing them would leave, with the other facets as they are.
    count(hits, filters) {
      const counts = {};
      for (const facet of this.facets) {
        const pages = hits.filter((hit) => this.passes(hit.page, filters, facet.name));
        counts[facet.name] = facet.values
          .map((v) => ({ value: v.value, label: v.label, count: pages.reduce((n, hit) => n + (v.pages.has(hit.page) ? 1 : 0), 0) }))
          .filter((v) => v.count > 0 || (filters[facet.name] ?? []).includes(v.value));
      }
      return counts;
    }

    // -- results --

    async partOf(page, section, run) {
      const starts = this.parts[page];
      const part = lastAtMost(starts, section);
      return this.tryShard(part === 0 ? `t${page}` : `t${page}-${part}`, run, decodePart);
    }

    async show(hit, marks, run) {
      const shown = hit.sections.length > 0 ? hit.sections[0].section : 0;
      const part = await this.partOf(hit.page, shown, run);
      if (!part) return null;
      const least = hit.sections.length > 0 ? hit.sections[0].score / 3 : 0;
      const sections = hit.sections
        .filter((s) => part.anchors[s.section] && s.score >= least)
        .slice(0, LIMITS.sections)
        .map((s) => ({
          url: `${part.url}#${part.anchors[s.section]}`,
          heading: part.headings[s.section],
          excerpt: excerptOf(part.texts[s.section - part.first] ?? '', marks),
        }));
      return {
        id: part.id, url: part.url, title: part.title, kind: this.kindOfPage[hit.page],
        excerpt: excerptOf(part.texts[shown - part.first] ?? '', marks), sections,
      };
    }
  }

  // ---- Small things ----

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

  function kindFacet(kinds) {
    let next = 0;
    return kinds.map(({ value, label, count }) => {
      const first = next;
      next += count;
      return { value, label, pages: { has: (page) => page >= first && page < first + count } };
    });
  }

  function rankOf(lists, group) {
    for (const list of lists) if (list.ranks.has(group)) return list.ranks.get(group);
    return 0;
  }

  function pageOf(pages, page, count) {
    if (!pages.has(page)) pages.set(page, { sections: new Map(), names: new Map() });
    return pages.get(page);
  }

  const worthOf = (marks) => WEIGHTS.body[marks & 3] + (marks & 4 ? WEIGHTS.heading : 0) + (marks & 8 ? WEIGHTS.key : 0) + (marks & 16 ? WEIGHTS.elsewhere : 0);

  function scoreWorths(worths, weights, length) {
    let score = 0;
    const matched = new Set();
    worths.forEach((worth, t) => {
      if (worth === 0) return;
      score += weights[t] * (worth * (WEIGHTS.saturation + 1)) / (worth + WEIGHTS.saturation * length);
      matched.add(t);
    });
    return { score, matched };
  }

  const plainName = (name) => wordsOf(name).map((w) => w.word).join(' ');
  const isNearly = (typed, name) => typed === name || (name.length > 3 && errorsBetween(typed, name, 2) <= (name.length >= 8 ? 2 : 1));

  // Which share of the words of the query stand side by side in a text, in their order and with at most two words between.
  function nearness(text, terms, run) {
    const words = wordsOf(text);
    const forms = terms.map((term) => new Set([...term.groups.keys()].flatMap((g) => run.words.get(g) ?? [])));
    const places = forms.map((form) => words.flatMap((w, i) => (form.has(w.word) ? [i] : [])));
    let pairs = 0;
    for (let t = 1; t < terms.length; t++) {
      if (places[t].some((at) => places[t - 1].some((before) => at > before && at - before <= 3))) pairs++;
    }
    return pairs / (terms.length - 1);
  }

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

  function hasPhrase(text, phrase) {
    const words = wordsOf(text).map((w) => w.word);
    for (let i = 0; i + phrase.length <= words.length; i++) {
      if (phrase.every((word, k) => words[i + k] === word)) return true;
    }
    return false;
  }

  /** The stretch of a text with the most marked words, divided where marks begin and end.
   * @param {string} text @param {Set<string>} marks @returns {Part[]} */
  function excerptOf(text, marks) {
    const words = wordsOf(text);
    const marked = words.filter((w, i) => marks.has(w.word) || isMarkedCompound(words, i, text, marks));
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

  // “spin-off” is marked when “spinoff” is.
  function isMarkedCompound(words, i, text, marks) {
    const joined = (a, b) => a && b && b.start - a.end === 1 && /[-\u2010\u2011]/.test(text[a.end]) && marks.has(a.word + b.word);
    return joined(words[i - 1], words[i]) || joined(words[i], words[i + 1]);
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

  // The words as they stand on the pages: what was found without its accents is written as the excerpts have it.
  function marksOf(folded, pages) {
    const marks = new Set();
    const excerpts = pages.flatMap((page) => [page.excerpt, ...page.sections.map((s) => s.excerpt)]);
    for (const part of excerpts.flat()) if (part.mark) marks.add(part.text.toLowerCase());
    for (const word of folded) marks.add(word);
    return [...marks].slice(0, LIMITS.marks);
  }

  /** Loads the start file of a language; rejects with a SearchError when it is missing or damaged.
   * @param {{language: string, load: (name: string) => Promise<void>}} options How a script of the site is loaded.
   * @returns {Promise<SearchIndex>} */
  async function open({ language, load }) {
    const prefix = String(language).toLowerCase();
    const { index, data } = await take(`${prefix}.start`, load, '');
    try {
      return new SearchIndex(prefix, load, data, index);
    } catch {
      throw new SearchError(`${prefix}.start`);
    }
  }

  globalThis.handbook = globalThis.handbook || {};
  globalThis.handbook.search = { open, put, SearchError, fold, wordsOf };
})();
