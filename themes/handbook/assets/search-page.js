// The results page: all results of a query, with an address that can be shared: search.html#q=trust&kind=case
// (or ?q=trust). What is typed stands behind the `#`, so that it never leaves the device.
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const place = document.getElementById('search-ask');
  if (!place || !handbook.searchBox) return;

  const { make, openIndex, showFailure } = handbook.searchBox;
  const step = 10; // Pages at a time.
  const silence = 500; // Milliseconds without a key after which the result is announced.
  const title = document.title;

  const input = make('input.serif', {
    type: 'search', id: 'search-field', 'aria-label': place.dataset.label, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    dir: 'auto', enterkeyhint: 'search', input: onInput, keydown: onKey,
  });
  const side = document.getElementById('search-filters');
  const status = make('p.visually-hidden', { role: 'status' });
  const top = make('div.notes');
  const list = make('ol.hits.open');
  const bottom = make('p.ui.row');

  /** @type {SearchIndex} */
  let index;
  /** @type {Function} */
  let t;
  /** @type {Record<string, string[]>} */
  let filters = {};
  let language = '';
  let shown = 0;
  let request = 0;
  let speaking = 0;

  async function begin() {
    place.prepend(make('div.ask-bar.ui', { role: 'search' }, document.querySelector('.find svg').cloneNode(true), input));
    document.getElementById('search-results').append(status, top, list, bottom);
    list.addEventListener('click', () => handbook.recentSearches.add(input.value));
    top.addEventListener('click', onSuggestion);
    addEventListener('hashchange', readAddress);
    input.value = readFields().get('q') ?? '';
    if (input.value) await readAddress();
    else input.addEventListener('focus', readAddress, { once: true }); // Nothing is loaded before somebody means to search.
  }

  /** @returns {URLSearchParams} */
  function readFields() {
    return new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search.slice(1));
  }

  async function readAddress() {
    const fields = readFields();
    language = fields.get('lang') || document.documentElement.lang;
    if (!await prepare()) return;
    if (document.activeElement !== input || !input.value) input.value = fields.get('q') ?? '';
    filters = Object.fromEntries(handbook.searchResults.facets.map(facet => [facet, fields.getAll(facet)]));
    await search(true);
  }

  /** @returns {Promise<boolean>} false when the search cannot be had */
  async function prepare() {
    if (index) return true;
    try {
      index = await openIndex(language);
    } catch {
      top.replaceChildren();
      showFailure(top);
      return false;
    }
    t = handbook.searchResults.wordsOf(index);
    input.placeholder = t('placeholder');
    return true;
  }

  async function onInput() {
    if (!await prepare()) return;
    writeAddress();
    await search(true);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    handbook.recentSearches?.add(input.value);
    list.querySelector('a')?.focus();
  }

  /** @param {MouseEvent} event */
  function onSuggestion(event) {
    const link = event.target.closest('a[data-query]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.value = link.dataset.query;
    input.focus();
    onInput();
  }

  // The address follows what is typed, without a step in the history for each key.
  function writeAddress() {
    const address = handbook.searchResults.pageFor(input.value, filters) + (language === document.documentElement.lang ? '' : `&lang=${language}`);
    try {
      history.replaceState(null, '', input.value.trim() ? address : location.pathname);
    } catch {
      // A browser that forbids it here keeps the address that it has.
    }
  }

  /** @param {boolean} anew false adds to what is shown */
  async function search(anew) {
    const query = input.value;
    const mine = ++request;
    document.title = query.trim() ? `${query.trim().slice(0, 60)} – ${title}` : title;
    if (!query.trim()) return showNothing();
    try {
      const results = await index.query(query, { filters, limit: step, offset: anew ? 0 : shown });
      if (mine === request) show(query, results, anew);
    } catch {
      if (mine !== request) return;
      clear();
      showFailure(top);
    }
  }

  function clear() {
    for (const part of [top, list, bottom]) part.replaceChildren();
    side.replaceChildren(side.firstElementChild);
    side.hidden = true;
    shown = 0;
  }

  function showNothing() {
    clear();
    const concepts = index.concepts();
    if (concepts.length === 0) return;
    top.append(make('h2', {}, t('concepts')), make('ul.plain', {}, ...concepts.map(({ title: name, url }) =>
      make('li', {}, handbook.searchResults.linksOf({ title: name, url, excerpt: [] }, '')[0]))));
  }

  /**
   * @param {string} query
   * @param {SearchResults} results
   * @param {boolean} anew
   */
  function show(query, results, anew) {
    const { notes, count, summary } = handbook.searchResults;
    if (anew) clear();
    else bottom.replaceChildren();
    if (anew) {
      showFilters(results.facets);
      if (results.total > 0) top.append(make('p.ui.soft.count', {}, count(t, 'found', results.total)));
      top.append(...notes(t, query, results));
    }
    const find = handbook.searchResults.findOf(results.marks);
    const items = results.pages.map(hit => itemOf(hit, find));
    list.append(...items);
    shown += items.length;
    if (shown < results.total) bottom.append(make('button.button', { type: 'button', click: showMore }, t('more', { n: results.total - shown })));
    say(summary(t, results.total));
  }

  async function showMore() {
    const at = list.children.length;
    await search(false);
    list.children[at]?.querySelector('a').focus();
  }

  /**
   * @param {PageHit} hit
   * @param {string} find
   */
  function itemOf(hit, find) {
    const { linksOf, kindLabel } = handbook.searchResults;
    const [page, ...sections] = linksOf(hit, find);
    const item = make('li.group', { 'data-page': hit.id }, make('span.label.ui', {}, kindLabel(t, hit.kind)), ...unlink(page));
    for (const section of sections) item.append(make('div.section', {}, ...unlink(section)));
    return item;
  }

  // Here links are read one by one: the title is the link, and the excerpt stands beside it.
  function unlink(link) {
    const ex = link.querySelector('.ex');
    if (!ex) return [link];
    ex.remove();
    return [link, ex];
  }

  /** @param {Record<string, SearchFacet[]>} all */
  function showFilters(all) {
    const { facets, choiceLabel } = handbook.searchResults;
    for (const facet of facets) {
      const choices = all[facet] ?? [];
      if (choices.length === 0) continue;
      side.hidden = false;
      side.append(make('fieldset', {}, make('legend', {}, t(`filter_${facet}`)), ...choices.map(choice => make('label', {},
        make('input', { type: 'checkbox', value: choice.value, checked: filters[facet].includes(choice.value), change: event => choose(facet, choice.value, event.target.checked) }),
        make('span', {}, choiceLabel(t, facet, choice), ' ', make('span.soft', {}, String(choice.count)))))));
    }
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @param {boolean} on
   */
  async function choose(facet, value, on) {
    filters[facet] = filters[facet].filter(other => other !== value).concat(on ? [value] : []);
    writeAddress();
    await search(true);
    [...side.querySelectorAll('input')].find(box => box.value === value)?.focus();
  }

  /** @param {string} text */
  function say(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => { status.textContent = text; }, silence);
  }

  handbook.searchPage = { focus: () => { scrollTo({ top: 0, behavior: 'instant' }); input.select(); } };
  begin();
})();
