// The query engine of the search: looks words up in the data that the build writes (search/), and shows the best pages.
// It touches no page. Data come as scripts that register themselves, since a page opened from a disk may load nothing
// else; how they are loaded is the caller's affair.
(() => {
  'use strict';

  const { fold, wordsOf, findWords, parse } = globalThis.handbook.searchWords;
  const { lettersOf, differences, errorsBetween, errorsAllowed } = globalThis.handbook.searchSpelling;
  const { Reader, VALUES, EVERYWHERE, decodeWords, decodePostings, decodeParts, decodePart, take } = globalThis.handbook.searchData;
  const { WEIGHTS, RankedPages, Ranking, bestOf } = globalThis.handbook.searchRanking;
  const { excerptOf, marksOf } = globalThis.handbook.searchExcerpts;
  const { SearchError } = globalThis.handbook.search;

  const LIMITS = {
    prefixes: 8, // words that a beginning is completed to
    corrections: 6, // words that a typing error is corrected to
    allWordFiles: 8, // as many files of words, and an error in the first letter is looked for even where another error explains the word
    firstLetterPages: 2000, // on a larger site, an error in the first letter is not looked for
    refined: 10, // hits whose order the texts decide
    phraseTexts: 30, // texts that are read to find a phrase
    decoded: 400, // groups of words that are kept decoded
    sections: 3,
  };

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
   * @property {boolean} isWeak True for a word of everyday speech.
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
      this.parts = decodeParts(start.parts, start.pages);
      this.wordFiles = start.words;
      this.postingFiles = new Reader(start.postings).sums();
      this.stopWords = new Set(start.stop.split(' '));
      this.weakWords = new Set(start.weak.split(' '));
      this.synonyms = new Map(Object.entries(start.synonyms));
      this.kinds = start.kinds.map(([value, label, count]) => ({ value, label, count }));
      this.kindOfPage = this.kinds.flatMap((kind) => Array(kind.count).fill(kind.value));
      this.ranked = new RankedPages(this.kindOfPage, Array.from(start.lengths, (c) => 2 ** (VALUES[c.charCodeAt(0)] / 4) - 1));
      this.facets = [
        new Facet('kind', kindValues(this.kinds)),
        ...Object.entries(start.facets).map(([name, values]) => (
          new Facet(name, values.map(([value, label, pages]) => ({ value, label, pages: new Reader(pages).sums() }))))),
      ];
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
      const ranking = new Ranking(this.ranked, known, run.postings);
      let hits = ranking.hits().filter((hit) => !without.has(hit.page));
      if (query.phrases.length > 0) hits = await this.withPhrases(bestOf(hits, hits.length), ranking, query.phrases, known, run);
      const facets = this.count(hits, filters);
      hits = hits.filter((hit) => this.passes(hit.page, filters));
      const marks = new Set(known.flatMap((t) => [...t.groups.keys()].flatMap((g) => run.words.get(g) ?? [])));
      const unknown = terms.filter((t) => t.groups.size === 0).map((t) => t.word);
      const best = bestOf(hits, Math.max(LIMITS.refined, offset + limit)).map((hit) => ({ sections: ranking.partsOf(hit.page), ...hit }));
      const refined = await this.refine(best, query, known, run);
      const pages = await Promise.all(refined.slice(offset, offset + limit).map((hit) => this.show(hit, marks, run)));
      return {
        pages: pages.filter(Boolean),
        total: hits.length,
        facets,
        marks: marksOf(marks, pages.filter(Boolean)),
        partial: known.length > 0 && (unknown.length > 0 || hits.length === 0 || !refined[0].isWhole),
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
      const term = { word, groups: new Map(), isOptional: false, isWeak: this.weakWords.has(word) };
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
        const first = lastAtMost(list.words, term.word);
        for (let i = list.words[first] < term.word ? first + 1 : first; list.words[i]?.startsWith(term.word); i++) {
          const group = list.groups[i];
          if (!term.groups.has(group) && !found.has(group)) found.set(group, { group, list, rank: rankOf(lists, group) });
        }
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

    // -- order --

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
    async withPhrases(hits, ranking, phrases, terms, run) {
      const needed = terms.reduce((bits, term, t) => (phrases.some((phrase) => phrase.includes(term.word)) ? bits | (1 << t) : bits), 0);
      const found = [];
      let texts = 0;
      for (const hit of hits) {
        const kept = [];
        for (const section of ranking.partsOf(hit.page)) {
          if ((section.matched & needed) !== needed) continue;
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

    passes(page, filters, except = null) {
      return this.facets.every((facet) => facet === except || facet.passes(page, filters[facet.name] ?? []));
    }

    // The numbers beside the words of a facet: what choosing them would leave, with the other facets as they are.
    count(hits, filters) {
      const isFiltered = Object.values(filters).some((wanted) => wanted.length > 0);
      return Object.fromEntries(this.facets.map((facet) => (
        [facet.name, facet.count(isFiltered ? hits.filter((hit) => this.passes(hit.page, filters, facet)) : hits, filters[facet.name] ?? [])])));
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
      const excerpt = excerptOf(part.texts[shown - part.first] ?? '', marks);
      const least = hit.sections.length > 0 ? hit.sections[0].score / 3 : 0;
      const sections = hit.sections
        .filter((s) => part.anchors[s.section] && s.score >= least)
        .slice(0, LIMITS.sections)
        .map((s) => ({
          url: `${part.url}#${part.anchors[s.section]}`,
          heading: part.headings[s.section],
          excerpt: s.section === shown ? excerpt : excerptOf(part.texts[s.section - part.first] ?? '', marks),
        }));
      return { id: part.id, url: part.url, title: part.title, kind: this.kindOfPage[hit.page], excerpt, sections };
    }
  }

  // ---- Small things ----

  /** Words by which results are narrowed: sectors, stages. */
  class Facet {
    /** @param {string} name @param {{value: string, label: string, pages: number[]}[]} values */
    constructor(name, values) {
      this.name = name;
      this.values = values;
      /** @type {number[][]} For each page that has any, which values. */
      this.ofPage = [];
      values.forEach(({ pages }, v) => {
        for (const page of pages) (this.ofPage[page] ??= []).push(v);
      });
    }

    passes(page, wanted) {
      return wanted.length === 0 || (this.ofPage[page] ?? []).some((v) => wanted.includes(this.values[v].value));
    }

    /** @returns {FacetValue[]} */
    count(hits, wanted) {
      const counts = new Uint32Array(this.values.length);
      for (const { page } of hits) for (const v of this.ofPage[page] ?? []) counts[v]++;
      return this.values
        .map(({ value, label }, v) => ({ value, label, count: counts[v] }))
        .filter(({ value, count }) => count > 0 || wanted.includes(value));
    }
  }

  // Pages are numbered kind after kind.
  function kindValues(kinds) {
    let next = 0;
    return kinds.map(({ value, label, count }) => ({ value, label, pages: Array.from({ length: count }, () => next++) }));
  }

  function rankOf(lists, group) {
    for (const list of lists) if (list.ranks.has(group)) return list.ranks.get(group);
    return 0;
  }

  const plainName = (name) => wordsOf(name).map((w) => w.word).join(' ');
  const isNearly = (typed, name) => typed === name || (name.length > 3 && errorsBetween(typed, name, 2) <= (name.length >= 8 ? 2 : 1));

  // Which share of the words of the query stand side by side in a text, in their order and with at most two words between.
  function nearness(text, terms, run) {
    const forms = terms.map((term) => new Set([...term.groups.keys()].flatMap((g) => run.words.get(g) ?? [])));
    const words = findWords(text, new Set(forms.flatMap((form) => [...form])));
    const places = forms.map((form) => words.flatMap((w) => (form.has(w.word) ? [w.index] : [])));
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

  globalThis.handbook.search.open = open;
})();
