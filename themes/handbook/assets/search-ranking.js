// Which pages come first: BM25F over the parts of pages and their names. Pages are scored one after the other in numbers
// that are used again, and their parts are told apart only for the few that are shown.
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

  const worthOf = (marks) => WEIGHTS.body[marks & 3] + (marks & 4 ? WEIGHTS.heading : 0) + (marks & 8 ? WEIGHTS.key : 0) + (marks & 16 ? WEIGHTS.elsewhere : 0);
  const WORTHS = Float64Array.from({ length: 32 }, (_, marks) => worthOf(marks));
  const PART = 2; // Kinds of names from here on belong to a part of a page.

  /**
   * @typedef {object} Hit @property {number} page @property {number} score
   * @property {boolean} isWhole It has all the words.
   * @typedef {object} FoundPart @property {number} section @property {number} score
   * @property {number} matched Which words of the query it has, as bits.
   */

  /** The pages of an index, as the ranking sees them. */
  class RankedPages {
    /** @param {string[]} kinds Of each page. @param {number[]} lengths In words. */
    constructor(kinds, lengths) {
      this.count = kinds.length;
      this.weights = Float64Array.from(kinds, (kind) => WEIGHTS.kind[kind] ?? 1);
      // Of a collection, one entry has to answer.
      this.isCollection = Uint8Array.from(kinds, (kind) => (kind === 'question' || kind === 'work' ? 1 : 0));
      const average = Math.max(1, lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length));
      this.lengths = Float64Array.from(lengths, (n) => 1 - WEIGHTS.lengthShare + WEIGHTS.lengthShare * (n / average));
    }
  }

  /** One query on its way through the pages. */
  class Ranking {
    /**
     * @param {RankedPages} pages
     * @param {{groups: Map<number, number>, isOptional: boolean, isWeak: boolean}[]} terms
     * @param {Map<number, Postings>} postings
     */
    constructor(pages, terms, postings) {
      this.pages = pages;
      this.terms = terms;
      this.lists = terms.flatMap((term, t) => [...term.groups].flatMap(([group, fit]) => (
        postings.has(group) ? [{ t, fit, of: postings.get(group), at: 0, nameAt: 0 }] : [])));
      this.hasAny = new Uint8Array(pages.count);
      this.weights = terms.map((term, t) => this.weightOf(term, t));
      this.all = this.weights.reduce((sum, w) => sum + w, 0) || 1;
      const isNeeded = terms.map((term) => !term.isOptional && !term.isWeak);
      this.needed = isNeeded.filter(Boolean).length || terms.length;
      this.neededBits = isNeeded.reduce((bits, is, t) => (is ? bits | (1 << t) : bits), 0);
      this.sections = new Rows(terms.length);
      this.names = new Rows(terms.length);
      this.nameOf = [];
      this.whole = new Float64Array(terms.length);
    }

    // A rare word weighs much, a common one little.
    weightOf(term, t) {
      const { count } = this.pages;
      const seen = new Uint8Array(count);
      let pages = 0;
      const see = (page) => {
        if (seen[page] === 0) pages++;
        seen[page] = 1;
        this.hasAny[page] = 1;
      };
      for (const list of this.lists) {
        if (list.t !== t) continue;
        list.of.pages.forEach(see);
        for (const name of list.of.names) see(name.page);
      }
      const rarity = Math.log(1 + (count - pages + 0.5) / (pages + 0.5));
      return rarity * (term.isOptional ? 0.25 : term.isWeak ? WEIGHTS.weak : 1);
    }

    /** Every page with at least one of the words, in no order. @returns {Hit[]} */
    hits() {
      const hits = [];
      for (const list of this.lists) list.at = list.nameAt = 0;
      for (let page = 0; page < this.pages.count; page++) {
        if (this.hasAny[page] === 0) continue;
        this.gather(page);
        hits.push(this.score(page));
      }
      return hits;
    }

    /** The parts of a page that have a word of the query, the best first. @param {number} page @returns {FoundPart[]} */
    partsOf(page) {
      for (const list of this.lists) {
        list.at = firstAtLeast(list.of.pages.length, (i) => list.of.pages[i] >= page);
        list.nameAt = firstAtLeast(list.of.names.length, (i) => list.of.names[i].page >= page);
      }
      this.gather(page);
      this.score(page);
      return this.sections.ids.slice(0, this.sections.count)
        .map((section, row) => ({ section, score: this.sections.scores[row], matched: this.sections.matched[row] }))
        .sort((a, b) => b.score - a.score || a.section - b.section);
    }

    // What the postings say of a page. They are in the order of pages, so each list is read once in all.
    gather(page) {
      this.sections.clear();
      this.names.clear();
      for (const list of this.lists) {
        const { pages, sections, marks, names } = list.of;
        for (; pages[list.at] === page; list.at++) this.sections.raise(this.sections.rowOf(sections[list.at]), list.t, WORTHS[marks[list.at]] * list.fit);
        for (; names[list.nameAt]?.page === page; list.nameAt++) {
          const name = names[list.nameAt];
          const row = this.names.rowOf(name.name);
          this.nameOf[row] = name;
          this.names.raise(row, list.t, list.fit);
        }
      }
    }

    score(page) {
      const { sections } = this;
      const hasWorths = sections.count;
      this.whole.fill(0);
      for (let row = 0; row < hasWorths; row++) this.scoreSection(row);
      const names = this.scoreNames(hasWorths);
      const best = bestRow(sections);
      let { matched } = names;
      let body = best < 0 ? 0 : sections.scores[best];
      if (this.pages.isCollection[page] === 1) {
        if (best >= 0) matched |= sections.matched[best];
      } else {
        for (let t = 0; t < this.whole.length; t++) if (this.whole[t] > 0) matched |= 1 << t;
        body = this.saturated(this.whole, 0, this.pages.lengths[page]) + WEIGHTS.section * body;
      }
      const covered = this.shareOf(matched);
      const score = (body + names.score) * covered ** WEIGHTS.cover * this.pages.weights[page];
      return { page, score, isWhole: (matched & this.neededBits) === this.neededBits };
    }

    scoreSection(row) {
      const { sections } = this;
      const start = row * this.terms.length;
      let matched = 0;
      for (let t = 0; t < this.terms.length; t++) {
        const worth = sections.values[start + t];
        this.whole[t] += worth;
        if (worth > 0) matched |= 1 << t;
      }
      sections.matched[row] = matched;
      sections.scores[row] = this.saturated(sections.values, start, 1) * this.shareOf(matched) ** WEIGHTS.together;
    }

    // BM25: a word once says much, a second time a little more.
    saturated(worths, start, length) {
      let score = 0;
      for (let t = 0; t < this.terms.length; t++) {
        const worth = worths[start + t];
        if (worth > 0) score += this.weights[t] * (worth * (WEIGHTS.saturation + 1)) / (worth + WEIGHTS.saturation * length);
      }
      return score;
    }

    // How much of the query, in weights, some of its words are.
    shareOf(matched) {
      let sum = 0;
      for (let t = 0; t < this.terms.length; t++) if ((matched >> t) & 1) sum += this.weights[t];
      return sum / this.all;
    }

    // Names count by their share that is typed; those of a part are added to it, with the best of them once.
    scoreNames(hasWorths) {
      const result = { score: 0, matched: 0 };
      const ofPart = [];
      for (let row = 0; row < this.names.count; row++) {
        const name = this.nameOf[row];
        const score = this.scoreName(row, name, result);
        if (score > result.score) result.score = score;
        if (name.kind >= PART) {
          const part = this.sections.rowOf(name.section);
          ofPart[part] = Math.max(score, ofPart[part] ?? 0);
        }
      }
      ofPart.forEach((score, part) => {
        if (part >= hasWorths) this.sections.scores[part] = this.sections.matched[part] = 0;
        this.sections.scores[part] += score;
      });
      return result;
    }

    scoreName(row, name, result) {
      let count = 0;
      let fit = 0;
      let weight = 0;
      for (let t = 0; t < this.terms.length; t++) {
        const f = this.names.values[row * this.terms.length + t];
        if (f === 0) continue;
        count++;
        fit += f;
        weight += this.weights[t] * f;
        result.matched |= 1 << t;
      }
      const share = Math.min(1, fit / name.length);
      const isExact = count >= name.length && count >= this.needed;
      return WEIGHTS.name[name.kind] * share * share * (weight / this.all) * 2 + (isExact ? WEIGHTS.exact[name.kind] * (fit / count) : 0);
    }
  }

  /** Numbers of parts or names of one page, a row for each with a column for each word; used again for the next page. */
  class Rows {
    constructor(columns) {
      this.columns = columns;
      this.count = 0;
      this.ids = [];
      this.values = new Float64Array(16 * columns);
      this.scores = [];
      this.matched = [];
    }

    clear() {
      this.count = 0;
    }

    // Few parts have a word of the query, and the one looked for is mostly the last.
    rowOf(id) {
      for (let row = this.count - 1; row >= 0; row--) if (this.ids[row] === id) return row;
      const row = this.count++;
      this.ids[row] = id;
      if (this.count * this.columns > this.values.length) {
        const wider = new Float64Array(this.values.length * 2);
        wider.set(this.values);
        this.values = wider;
      }
      for (let at = row * this.columns; at < this.count * this.columns; at++) this.values[at] = 0;
      return row;
    }

    raise(row, column, value) {
      const at = row * this.columns + column;
      if (value > this.values[at]) this.values[at] = value;
    }
  }

  function bestRow({ count, scores, ids }) {
    let best = -1;
    for (let row = 0; row < count; row++) {
      if (best < 0 || scores[row] > scores[best] || (scores[row] === scores[best] && ids[row] < ids[best])) best = row;
    }
    return best;
  }

  function firstAtLeast(length, isThere) {
    let low = 0;
    for (let high = length; low < high;) {
      const middle = (low + high) >> 1;
      if (isThere(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  const compare = (a, b) => b.isWhole - a.isWhole || b.score - a.score || a.page - b.page;

  /** The best hits, in their order. Of many, most are only counted, so they need no order.
   * @param {Hit[]} hits @param {number} most @returns {Hit[]} */
  function bestOf(hits, most) {
    if (hits.length <= 2 * most) return [...hits].sort(compare).slice(0, most);
    const keys = Float64Array.from(hits, keyOf).sort();
    const least = keys[keys.length - most];
    return hits.filter((hit) => keyOf(hit) >= least).sort(compare).slice(0, most);
  }

  const keyOf = (hit) => hit.score + (hit.isWhole ? 1e9 : 0);

  globalThis.handbook.searchRanking = { WEIGHTS, RankedPages, Ranking, bestOf };
})();
