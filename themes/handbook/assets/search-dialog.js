// The search dialog: a combobox with a list of results, after the ARIA practices (a listbox that the focus never enters).
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { make, openIndex, showFailure, setSlash, hasSlash, slashIsOn } = handbook.searchBox;
  const { facets, wordsOf, summary, findOf, linksOf, kindLabel, choiceLabel, notes, pageFor } = handbook.searchResults;
  const recent = handbook.recentSearches;
  const most = 8; // Pages; the results page shows all.
  const silence = 500; // Milliseconds without a key after which the result is announced.

  /** @type {Record<string, HTMLElement>} the parts of the dialog, by name */
  const parts = {};
  /** @type {SearchIndex} */
  let index;
  /** @type {Function} */
  let t;
  /** @type {HTMLElement[]} */
  let options = [];
  let active = -1;
  let isScrolled = false; // Noted, since a list that has just changed takes milliseconds to tell.
  let filters = none();
  /** @type {Record<string, SearchFacet[]>} those of the results that are shown */
  let choices = {};
  let request = 0;
  /** @type {Promise<void>} the answer to what stands in the field */
  let answer = Promise.resolve();
  let speaking = 0;

  function none() {
    return Object.fromEntries(facets.map(facet => [facet, []]));
  }

  /**
   * Fills the frame that `search-box.js` has opened, and answers what was typed meanwhile.
   * @param {HTMLDialogElement} dialog
   */
  async function attach(dialog) {
    if (parts.dialog && index) return update();
    parts.dialog = dialog;
    parts.input = dialog.querySelector('input');
    try {
      index = await openIndex();
    } catch {
      return showFailure(dialog);
    }
    dialog.querySelector('.failed')?.remove();
    t = wordsOf(index);
    build();
    update();
  }

  function build() {
    const { dialog, input } = parts;
    parts.kinds = make('div.filters.leads.ui', { role: 'group', 'aria-label': t('filter_kind') });
    parts.selects = make('div.row');
    parts.others = make('details.ui.narrow', { toggle: fillSelects, hidden: true }, make('summary', {}, t('narrow')), parts.selects);
    parts.status = make('p.visually-hidden', { role: 'status' });
    parts.notes = make('div.notes');
    parts.list = make('div.hits', { role: 'listbox', id: 'search-hits', 'aria-label': t('results') });
    parts.foot = make('p.ui.soft.keys.row');
    dialog.append(parts.kinds, parts.others, parts.status, parts.notes, parts.list, parts.foot);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-controls': 'search-hits', 'aria-expanded': 'false', 'aria-autocomplete': 'list', placeholder: t('placeholder') })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', update);
    input.addEventListener('keydown', onKey);
    parts.list.addEventListener('scroll', () => { isScrolled = true; }, { passive: true });
    dialog.addEventListener('click', onClick);
    dialog.addEventListener('close', () => clearTimeout(speaking));
  }

  function update() {
    const query = parts.input.value;
    answer = query.trim() ? show(query) : Promise.resolve(showEmpty());
    return answer;
  }

  /** @param {string} query */
  async function show(query) {
    const mine = ++request;
    try {
      const results = await index.query(query, { filters, limit: most, offset: 0 });
      if (mine === request) showResults(query, results);
    } catch {
      if (mine !== request) return;
      clear();
      parts.others.hidden = true;
      showFailure(parts.notes);
    }
  }

  function clear() {
    if (isScrolled) parts.list.scrollTop = 0;
    isScrolled = false;
    for (const name of ['kinds', 'selects', 'notes', 'list', 'foot']) parts[name].replaceChildren();
    options = [];
    active = -1;
  }

  /**
   * @param {string} query
   * @param {SearchResults} results
   */
  function showResults(query, results) {
    clear();
    choices = results.facets;
    showKinds();
    showOthers();
    parts.notes.append(...notes(t, query, results));
    const find = findOf(results.marks);
    parts.list.append(...results.pages.map(hit => groupOf(hit, find)));
    collect();
    showFoot(results.total > 0 && make('a', { href: pageFor(query, filters) }, t('all_on_page', { n: results.total })));
    say(summary(t, results.total));
  }

  /**
   * @param {PageHit} hit
   * @param {string} find
   */
  function groupOf(hit, find) {
    const kind = kindLabel(t, hit.kind);
    const links = linksOf(hit, find);
    links[0].prepend(make('span.label.ui', {}, kind));
    return make('div.group', { role: 'group', 'aria-label': `${hit.title}, ${kind}`, 'data-page': hit.id }, ...links);
  }

  // Before anything is typed: what this reader looked for, and concepts to begin with.
  function showEmpty() {
    request++;
    clear();
    parts.others.hidden = true;
    filters = none();
    const searches = recent.list();
    if (searches.length > 0) {
      parts.list.append(plainGroup(t('recent'), searches.map(text => make('a', { href: pageFor(text), 'data-query': text }, text))));
    }
    const concepts = index.concepts();
    if (concepts.length > 0) {
      parts.list.append(plainGroup(t('concepts'), concepts.map(({ title, url }) => linksOf({ title, url, excerpt: [] }, '')[0])));
    }
    collect();
    activate(-1); // Enter alone opens nothing that nobody has asked for.
    showFoot(searches.length > 0 && make('button.quiet', { type: 'button', click: forget }, t('clear_recent')));
  }

  function forget() {
    recent.clear();
    showEmpty();
    parts.input.focus();
  }

  /**
   * @param {string} label
   * @param {HTMLElement[]} links
   */
  function plainGroup(label, links) {
    links[0].prepend(make('span.label.ui', { 'aria-hidden': 'true' }, label));
    return make('div.group.short', { role: 'group', 'aria-label': label }, ...links);
  }

  // Links become the options of the list: clicked like links, reached by arrows and not by Tab.
  function collect() {
    options = [...parts.list.querySelectorAll('a')];
    options.forEach((option, i) => {
      option.id = `search-hit-${i}`;
      option.setAttribute('role', 'option');
      option.tabIndex = -1;
    });
    parts.list.hidden = options.length === 0;
    parts.input.setAttribute('aria-expanded', String(options.length > 0));
    activate(options.length > 0 ? 0 : -1);
  }

  /** @param {number} at which option is chosen; -1 is none */
  function activate(at) {
    active = at;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) parts.input.removeAttribute('aria-activedescendant');
    else parts.input.setAttribute('aria-activedescendant', options[at].id);
  }

  function showKinds() {
    const kinds = choices.kind ?? [];
    if (kinds.length === 0) return;
    const [chosen] = filters.kind;
    const button = (label, n, value) => make('button.quiet', { type: 'button', 'aria-pressed': String(value === chosen), click: () => choose('kind', value) },
      label, n === null ? '' : make('span.soft', {}, ` ${n}`));
    parts.kinds.append(button(t('all'), null, undefined), ...kinds.map(kind => button(choiceLabel(t, 'kind', kind), kind.count, kind.value)));
  }

  const otherFacets = () => facets.filter(facet => facet !== 'kind' && ((choices[facet] ?? []).length > 0 || filters[facet].length > 0));

  function showOthers() {
    const shown = otherFacets();
    parts.others.hidden = shown.length === 0;
    if (shown.some(facet => filters[facet].length > 0)) parts.others.open = true;
    if (parts.others.open) fillSelects();
  }

  // A list of all countries takes as long as the hits; few readers open it.
  function fillSelects() {
    parts.selects.replaceChildren(...parts.others.open ? otherFacets().map(select) : []);
  }

  /** @param {string} facet */
  function select(facet) {
    const [chosen = ''] = filters[facet];
    const box = make('select', { change: event => choose(facet, event.target.value || undefined), 'data-facet': facet },
      make('option', { value: '' }, t('any')),
      ...(choices[facet] ?? []).map(choice => make('option', { value: choice.value, selected: choice.value === chosen }, `${choiceLabel(t, facet, choice)} (${choice.count})`)));
    return make('label', {}, t(`filter_${facet}`), ' ', box);
  }

  /**
   * @param {string} facet
   * @param {string|undefined} value
   */
  async function choose(facet, value) {
    filters[facet] = value === undefined ? [] : [value];
    await update();
    // The element that was pressed has been made anew.
    const again = facet === 'kind' ? parts.kinds.querySelector('[aria-pressed=true]') : parts.others.querySelector(`[data-facet=${facet}]`);
    again?.focus();
  }

  /** @param {HTMLElement|false} more what leads on from here */
  function showFoot(more) {
    const hint = (word, ...keys) => make('span.hint', {}, ...keys.flatMap(key => [make('kbd', {}, key), ' ']), word);
    if (options.length > 0) parts.foot.append(hint(t('key_choose'), '↑', '↓'), hint(t('key_open'), 'Enter'));
    parts.foot.append(hint(t('key_close'), 'Esc'));
    if (more) parts.foot.append(more);
    if (hasSlash) parts.foot.append(slashBox());
  }

  function slashBox() {
    const box = make('input', { type: 'checkbox', checked: slashIsOn(), change: event => setSlash(event.target.checked) });
    return make('label.slash', {}, box, ' ', t('slash'));
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.isComposing) return;
    const move = moveOf(event);
    if (move !== null && options.length > 0) {
      event.preventDefault();
      activate(move);
      options[move].scrollIntoView({ block: 'nearest', behavior: 'instant' });
    } else if (event.key === 'Escape') {
      event.preventDefault(); // Otherwise the field is emptied first.
      parts.dialog.close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      openActive(event.ctrlKey || event.metaKey);
    }
  }

  /**
   * Home and End alone move in the text of the field.
   * @param {KeyboardEvent} event
   * @returns {number|null} the option to go to
   */
  function moveOf({ key, ctrlKey }) {
    const last = options.length - 1;
    switch (key) {
      case 'ArrowDown': return active >= last ? 0 : active + 1;
      case 'ArrowUp': return active <= 0 ? last : active - 1;
      case 'PageDown': return groupFrom(1);
      case 'PageUp': return groupFrom(-1);
      case 'Home': return ctrlKey ? 0 : null;
      case 'End': return ctrlKey ? last : null;
      default: return null;
    }
  }

  /** @param {number} step one page of the handbook on or back */
  function groupFrom(step) {
    const groups = [...parts.list.children];
    const at = groups.indexOf(options[active]?.parentElement);
    const group = groups[Math.min(Math.max(at + step, 0), groups.length - 1)];
    return options.indexOf(group.querySelector('a'));
  }

  // Who types fast presses Enter before the list has followed.
  async function openActive(elsewhere) {
    await answer;
    const option = options[active];
    if (!option) return;
    if (elsewhere && !option.dataset.query) {
      remember();
      open(option.href, '_blank', 'noopener');
    } else {
      option.click();
    }
  }

  /** @param {MouseEvent} event */
  function onClick(event) {
    const link = event.target.closest('a');
    if (!link) return;
    if (link.dataset.query && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      parts.input.value = link.dataset.query;
      parts.input.focus();
      update();
      return;
    }
    remember();
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) parts.dialog.close();
  }

  function remember() {
    recent.add(parts.input.value);
  }

  // After a silence, so that not every key speaks.
  function say(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => { parts.status.textContent = text; }, silence);
  }

  handbook.searchDialog = { attach };
})();
