// What the search shows, in its dialog and on the results page: hits, filters, messages. It makes elements and keeps
// nothing; words of readers and of pages become text, never markup.
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { make, root, resultsPage, termsLink } = handbook.searchBox;
  const facets = ['kind', 'sector', 'stage', 'country'];
  /** @type {Intl.PluralRules|undefined} */
  let plurals;

  /**
   * The words of the theme, which the build puts into the index.
   * @param {SearchIndex} index
   * @returns {(key: string, values?: Record<string, string|number>) => string}
   */
  function wordsOf(index) {
    return (key, values = {}) => {
      const text = index.words[`search_${key}`] ?? '';
      return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
    };
  }

  /**
   * @param {Function} t words
   * @param {string} key of the words, which end in a plural category of Unicode: `one`, `other` …
   * @param {number} n
   */
  function count(t, key, n) {
    plurals ??= new Intl.PluralRules(document.documentElement.lang || 'en');
    const category = plurals.select(n);
    return t(`${key}_${category}`, { n }) || t(`${key}_other`, { n });
  }

  /**
   * What is announced when the results are there.
   * @param {Function} t
   * @param {number} total
   */
  const summary = (t, total) => total === 0 ? t('nothing') : count(t, 'found', total);

  /**
   * The words to mark, as the addresses of all hits name them (see `arrive` in search-box.js).
   * @param {string[]} marks
   */
  const findOf = marks => new URLSearchParams(marks.slice(0, 24).map(word => ['find', word])).toString();

  /**
   * The address that a hit leads to.
   * @param {string} url from the root of the site
   * @param {string} find what `findOf` gives
   */
  function addressOf(url, find) {
    const [page, section = ''] = url.split('#', 2);
    return new URL(page, root).href + (find ? `#${section}?${find}` : section && `#${section}`);
  }

  /** @param {Part[]} parts */
  function excerpt(parts) {
    return make('span.ex', {}, ...parts.map(part => part.mark ? make('mark', {}, part.text) : part.text));
  }

  /** @param {Part[]} parts */
  const plain = parts => parts.map(part => part.text).join('').trim();

  /**
   * The links of one page's hit: the page, then its sections.
   * @param {PageHit} hit
   * @param {string} find what `findOf` gives
   * @returns {HTMLElement[]}
   */
  function linksOf(hit, find) {
    const sections = hit.sections ?? [];
    // Under a page the words that stand in its first section would be read twice.
    const isRepeated = sections.some(section => plain(section.excerpt) === plain(hit.excerpt));
    return [
      make('a.to-page', { href: addressOf(hit.url, find) }, make('b', {}, hit.title), ...isRepeated || hit.excerpt.length === 0 ? [] : [excerpt(hit.excerpt)]),
      ...sections.map(section => make('a.to-section', { href: addressOf(section.url, find) }, make('b', {}, section.heading), excerpt(section.excerpt))),
    ];
  }

  /**
   * @param {Function} t
   * @param {string} kind
   */
  const kindLabel = (t, kind) => t(`kind_${kind}`) || kind;

  /**
   * @param {Function} t
   * @param {string} facet
   * @param {{value: string, label: string}} choice
   */
  const choiceLabel = (t, facet, choice) => (facet === 'kind' && t(`kinds_${choice.value}`)) || choice.label || choice.value;

  /**
   * What is to be said above the hits: words that stand nowhere, pages that have not all words, data that is missing.
   * @param {Function} t
   * @param {string} query
   * @param {SearchResults} results
   * @param {(query: string) => string} addressFor the results page of another query
   * @returns {HTMLElement[]}
   */
  function notes(t, query, results) {
    const made = [];
    if (results.damaged.length > 0) made.push(make('p.failed', {}, t('damaged') + ' ', termsLink()));
    if (results.total === 0) {
      made.push(make('h2', {}, ...around(t('none'), '{query}', make('bdi', {}, shortened(query)))));
    } else if (results.partial) {
      made.push(make('p.soft', {}, t('partial')));
      if (results.unknown.length > 0) made.push(make('p.soft', {}, ...around(t('unknown'), '{words}', make('bdi', {}, shortened(results.unknown.join(', '))))));
    }
    if (results.suggestions.length > 0) made.push(make('p', {}, t('did_you_mean') + ' ', ...suggestions(results.suggestions), '?'));
    if (results.total === 0) made.push(make('p.soft', {}, t('none_help') + ' ', termsLink()));
    return made;
  }

  /** @param {{term: string, url?: string}[]} list */
  function suggestions(list) {
    return list.slice(0, 5).flatMap((one, i) => [
      i === 0 ? '' : ', ',
      make('a.suggestion', { href: pageFor(one.term), 'data-query': one.term }, one.term),
    ]);
  }

  /** @param {string} text */
  const shortened = text => text.length <= 60 ? text : text.slice(0, 60) + '…';

  /**
   * A text with a node in the place of a word.
   * @param {string} text
   * @param {string} place
   * @param {Node} node
   */
  function around(text, place, node) {
    const [before, after = ''] = text.split(place, 2);
    return [before, node, after];
  }

  /**
   * The results page of a query, as an address that can be shared.
   * @param {string} query
   * @param {Record<string, string[]>} [filters]
   */
  function pageFor(query, filters = {}) {
    const fields = facets.flatMap(facet => (filters[facet] ?? []).map(value => [facet, value]));
    return `${resultsPage}#${new URLSearchParams([['q', query.trim().slice(0, 1000)], ...fields])}`;
  }

  handbook.searchResults = { facets, wordsOf, count, summary, findOf, linksOf, kindLabel, choiceLabel, notes, pageFor };
})();
