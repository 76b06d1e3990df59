// The query engine of the search: from what is typed to the best pages, with excerpts and facets. It touches no page. Data
// come as scripts that register themselves, since a page opened from a disk may load nothing else; how they are loaded is the
// caller's affair.
(() => {
  'use strict';

  const { wordsOf, findWords, parse } = globalThis.handbook.searchWords;
  const { errorsBetween } = globalThis.handbook.searchSpelling;
  const { Reader, Shards, VALUES, take } = globalThis.handbook.searchData;
  const { Terms } = globalThis.handbook.searchTerms;
  const { WEIGHTS, RankedPages, Ranking, bestOf } = globalThis.handbook.searchRanking;
  const { excerptOf, marksOf } = globalThis.handbook.searchExcerpts;
  const { SearchError } = globalThis.handbook.search;

  const LIMITS = {
    refined: 10, // hits whose order the texts decide
    phraseTexts: 30, // texts that are read to find a phrase
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

  class SearchIndex {
    constructor(shards, start) {
      this.shards = shards;
      this.terms = new Terms(shards, start);
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
      const terms = await this.terms.of(query, run);
      const known = terms.filter((t) => t.groups.size > 0);
      const without = await this.pagesWith(query.without, run);
      const ranking = new Ranking(this.ranked, known, await this.postingsOf(known, run));
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
        suggestions: hits.length > 0 ? [] : await this.terms.nearest(unknown[0] ?? '', 5),
        damaged: [...run.damaged].sort(),
      };
    }

    postingsOf(terms, run) {
      return this.shards.postingsOf(terms.flatMap((t) => [...t.groups.keys()]), run.damaged);
    }

    async pagesWith(words, run) {
      const terms = await Promise.all(words.map((word) => this.terms.exactly(word, { damaged: run.damaged, words: new Map() })));
      const pages = new Set();
      for (const postings of (await this.postingsOf(terms, run)).values()) {
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
        const part = await this.shards.partOf(hit.page, section, run.damaged);
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
      const part = await this.shards.partOf(page, section, run.damaged);
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

    async show(hit, marks, run) {
      const shown = hit.sections.length > 0 ? hit.sections[0].section : 0;
      const part = await this.shards.partOf(hit.page, shown, run.damaged);
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
      return new SearchIndex(new Shards(prefix, load, data, index), data);
    } catch {
      throw new SearchError(`${prefix}.start`);
    }
  }

  globalThis.handbook.search.open = open;
})();
