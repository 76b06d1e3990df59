// What a word of a query may mean: the word itself, words that it begins, words that it is a synonym of, words that it is
// nearly, or two words written as one.
(() => {
  'use strict';

  const { fold } = globalThis.handbook.searchWords;
  const { lettersOf, differences, errorsBetween, errorsAllowed } = globalThis.handbook.searchSpelling;
  const { EVERYWHERE, lastAtMost } = globalThis.handbook.searchData;
  const { WEIGHTS } = globalThis.handbook.searchRanking;

  const LIMITS = {
    prefixes: 8, // words that a beginning is completed to
    corrections: 6, // words that a typing error is corrected to
    allWordFiles: 8, // as many files of words, and an error in the first letter is looked for even where another error explains the word
    firstLetterPages: 2000, // on a larger site, an error in the first letter is not looked for
  };

  /**
   * A word of the query and the groups of words that it may mean.
   * @typedef {object} Term
   * @property {string} word
   * @property {Map<number, number>} groups With how well each fits, up to 1.
   * @property {boolean} isOptional True for a word of most pages.
   * @property {boolean} isWeak True for a word of everyday speech.
   */

  /** The words of an index. */
  class Terms {
    /** @param {Shards} shards @param {object} start The start file of the index. */
    constructor(shards, start) {
      this.shards = shards;
      this.pageCount = start.pages;
      this.stopWords = new Set(start.stop.split(' '));
      this.weakWords = new Set(start.weak.split(' '));
      this.synonyms = new Map(Object.entries(start.synonyms));
    }

    /** What the words of a query may mean; each word that is found is added to the run's words, which excerpts mark.
     * @param {Query} query @param {{damaged: Set<string>, words: Map<number, string[]>}} run @returns {Promise<Term[]>} */
    async of(query, run) {
      const telling = query.words.filter((w) => !this.stopWords.has(w) && !/^[a-z]$/.test(w));
      const words = telling.length > 0 ? telling : query.words;
      const terms = await Promise.all(words.map((word) => this.termOf(word, word === query.open, run)));
      const halves = await Promise.all(terms.flatMap((t) => t.halves ?? []).filter((w) => !words.includes(w)).map((w) => this.termOf(w, false, run)));
      return [...terms.filter((t) => !t.halves), ...halves];
    }

    async termOf(word, isOpen, run) {
      const term = this.termFor(word);
      const lists = await this.shards.wordLists(word, run.damaged);
      for (const list of lists) this.addExact(term, word, 1, list, lists, run);
      if (isOpen && word.length > 1) this.addBeginnings(term, lists, run);
      await this.addSynonyms(term, run);
      if (term.isKnown || word.length < 3) return term;
      const errors = this.addCorrections(term, await this.shards.wordLists(word[0], run.damaged), errorsAllowed(word), (other) => other[0] === word[0], run);
      if (errors <= 1 && this.shards.wordFiles.length > LIMITS.allWordFiles) return term;
      if (errors > 2) await this.addHalves(term, run);
      if (!term.halves && this.pageCount <= LIMITS.firstLetterPages) this.addCorrections(term, await this.shards.wordLists('', run.damaged), 1, () => true, run);
      return term;
    }

    /** A word as it stands, and nothing else that it may mean. */
    async exactly(word, run) {
      const term = this.termFor(word);
      const lists = await this.shards.wordLists(word, run.damaged);
      for (const list of lists) this.addExact(term, word, 1, list, lists, run);
      return term;
    }

    termFor(word) {
      return { word, groups: new Map(), isOptional: false, isWeak: this.weakWords.has(word) };
    }

    async addSynonyms(term, run) {
      const others = this.synonyms.get(term.word) ?? this.synonyms.get(term.word.replace(/s$/, ''));
      if (!others) return;
      for (const other of others.split(' ')) {
        const lists = await this.shards.wordLists(other, run.damaged);
        for (const list of lists) this.addExact(term, other, WEIGHTS.synonym, list, lists, run);
      }
    }

    // Two words written as one: “makerspace”. A division is tried where both halves are words of the handbook.
    async addHalves(term, run) {
      const { word } = term;
      for (let at = 3; at <= word.length - 3; at++) {
        const first = word.slice(0, at);
        const lists = await this.shards.wordLists(first, run.damaged);
        if (!lists.some((list) => list.words.includes(first))) continue;
        const second = word.slice(at);
        const others = await this.shards.wordLists(second, run.damaged);
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

    /** Words of the handbook that look most like a word. @param {string} word @param {number} most @returns {Promise<{term: string}[]>} */
    async nearest(word, most = 5) {
      const folded = fold(String(word ?? '').trim());
      if (folded.length < 2) return [];
      const lists = await this.shards.wordLists(folded[0], new Set());
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
  }

  // How common a group of words is; the file in which it begins knows.
  function rankOf(lists, group) {
    for (const list of lists) if (list.ranks.has(group)) return list.ranks.get(group);
    return 0;
  }

  globalThis.handbook.searchTerms = { Terms };
})();
