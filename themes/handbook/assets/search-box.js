// The way into the search, on every page: makes the link to the A–Z page a button, opens the dialog, binds the keys, and
// receives readers who come from a result. All else is loaded when a reader first shows that he means to search.
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const link = document.querySelector('a.find');
  if (!link) return;

  const data = link.dataset;
  const slashKey = 'handbook.search.slash';
  const patience = 20_000; // Milliseconds until a script that does not come counts as missing.

  /** @type {Map<string, Promise<void>>} scripts by name, those that failed left out */
  const loaded = new Map();
  /** @type {Map<string, Promise<object>>} open indexes by language */
  const indexes = new Map();
  let slashIsOn = data.slash === undefined ? false : readSlash();

  const button = makeButton();
  /** @type {HTMLDialogElement|null} */
  let dialog = null;

  /**
   * Makes an element. Text becomes text and never markup.
   * @param {string} name such as `p` or `p.ui.soft`
   * @param {Record<string, string|boolean|Function>} [attributes] a function listens to the event of that name
   * @param {...(Node|string)} children
   * @returns {HTMLElement}
   */
  function make(name, attributes = {}, ...children) {
    const [tag, ...classes] = name.split('.');
    const element = document.createElement(tag);
    element.classList.add(...classes);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(key, value);
      else if (value !== false) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children);
    return element;
  }

  function makeButton() {
    const made = make('button.find', { type: 'button', 'aria-haspopup': 'dialog', click: open });
    made.append(...link.childNodes);
    for (const intent of ['pointerenter', 'focus', 'touchstart']) made.addEventListener(intent, prepare, { passive: true });
    link.replaceWith(made);
    showSlash(made);
    return made;
  }

  /** @param {HTMLElement} on the button */
  function showSlash(on) {
    on.querySelector('kbd')?.remove();
    if (slashIsOn) on.append(make('kbd', { 'aria-hidden': 'true' }, '/'));
    on.setAttribute('aria-keyshortcuts', slashIsOn ? '/ Control+K Meta+K' : 'Control+K Meta+K');
  }

  function readSlash() {
    try {
      return localStorage.getItem(slashKey) !== 'off';
    } catch {
      return true; // Storage is forbidden.
    }
  }

  /** @param {boolean} on */
  function setSlash(on) {
    slashIsOn = on;
    showSlash(button);
    try {
      if (on) localStorage.removeItem(slashKey);
      else localStorage.setItem(slashKey, 'off');
    } catch {
      // It holds until the next page.
    }
  }

  /**
   * Loads a script of the search. The theme's own are loaded once; a failed one, when it is asked for again. Data are the
   * engine's affair: it asks again for what came damaged.
   * @param {string} name from the root of the site
   * @returns {Promise<void>}
   */
  function load(name) {
    if (name.startsWith('search/')) return request(name);
    if (!loaded.has(name)) {
      const loading = request(name);
      loaded.set(name, loading);
      loading.catch(() => loaded.delete(name));
    }
    return loaded.get(name);
  }

  /** @param {string} name */
  function request(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const timer = setTimeout(fail, patience);
      function fail() {
        clearTimeout(timer);
        script.remove();
        reject(new Error(`${name} could not be loaded`));
      }
      script.async = false; // The files of the search build on each other.
      script.addEventListener('load', () => { clearTimeout(timer); resolve(); });
      script.addEventListener('error', fail);
      script.src = handbook.scriptUrl(name);
      document.head.append(script);
    });
  }

  /** @returns {Promise<void>} when the style sheet of the search is there, or cannot be had */
  function loadStyle() {
    if (document.querySelector(`link[href="${data.style}"]`)) return Promise.resolve();
    return new Promise(resolve => {
      document.head.append(make('link', { rel: 'stylesheet', href: data.style, load: resolve, error: resolve }));
    });
  }

  /**
   * In their order, since each builds on those before it: if one fails, all are asked for again the next time.
   * @param {...string} names of scripts
   * @returns {Promise<void[]>}
   */
  function loadAll(...names) {
    return Promise.all(names.map(load)).catch(error => {
      for (const name of names) loaded.delete(name);
      throw error;
    });
  }

  /** @param {string} names of scripts, with spaces between */
  const listed = names => names.split(' ');

  /**
   * The index of a language, opened once.
   * @param {string} [language]
   * @returns {Promise<SearchIndex>}
   */
  function openIndex(language = document.documentElement.lang) {
    if (!indexes.has(language)) {
      const opening = loadAll(...listed(data.engine), ...listed(data.scripts)).then(() => handbook.search.open({ language, load }));
      indexes.set(language, opening);
      opening.catch(() => indexes.delete(language));
    }
    return indexes.get(language);
  }

  // On a first sign of intent, so that the first key already finds everything there.
  function prepare() {
    loadStyle();
    openIndex().catch(() => {}); // Whoever opens the dialog is told.
    load(data.dialog).catch(() => {});
  }

  async function open() {
    if (handbook.searchPage) return handbook.searchPage.focus();
    dialog ??= makeDialog();
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector('input').select();
    try {
      await Promise.all([loadStyle(), loadAll(...listed(data.engine), ...listed(data.scripts), data.dialog)]);
      handbook.searchDialog.attach(dialog);
    } catch {
      showFailure(dialog);
    }
  }

  // The frame alone, so that what is typed while the rest arrives is not lost.
  function makeDialog() {
    const name = button.querySelector('span').textContent;
    const made = make('dialog.search', { 'aria-label': name, click: event => { if (event.target === made) made.close(); } });
    const close = make('button.quiet', { type: 'button', click: () => made.close() }, data.close);
    const input = make('input.serif', {
      type: 'search', 'aria-label': name, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', dir: 'auto', enterkeyhint: 'go',
    });
    made.append(make('div.ask-bar.ui', { role: 'search' }, button.querySelector('svg').cloneNode(true), input, close));
    document.body.append(made);
    return made;
  }

  /** @param {HTMLElement} into */
  function showFailure(into) {
    into.querySelector('.failed')?.remove();
    into.append(make('p.failed', { role: 'alert' }, data.failed + ' ', termsLink()));
  }

  /** @returns {Node|string} a link to the A–Z page; nothing in a site that has none */
  function termsLink() {
    return data.terms ? make('a', { href: link.href }, data.terms) : '';
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const command = event.ctrlKey || event.metaKey;
    const wanted = command ? event.key.toLowerCase() === 'k' && !event.shiftKey : event.key === '/' && slashIsOn && !isField(event.target);
    if (!wanted || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    open();
  }

  /** @param {EventTarget} target */
  function isField(target) {
    return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
  }

  // A result leads to `page.html#section?find=word`. The words stand behind the fragment since that part of an address
  // never leaves the device, is the same on file://, and needs no storage. Here they are taken off again at once, so that
  // the section is the target as ever, other scripts see a plain fragment, and whoever copies the address has a clean one.
  function arrive() {
    const [section, query] = location.hash.split('?', 2);
    const words = query ? new URLSearchParams(query).getAll('find') : [];
    if (words.length === 0) return;
    goTo(section);
    Promise.all([loadStyle(), loadAll(listed(data.engine)[0], data.marks)]).then(() => handbook.searchMarks.show(words, data)).catch(() => {}); // Then without marks.
  }

  /** @param {string} section its fragment with `#`, or empty */
  function goTo(section) {
    if (section.length > 1) {
      document.getElementById(decode(section.slice(1)))?.scrollIntoView({ behavior: 'instant' });
      location.replace(section);
      return;
    }
    try {
      history.replaceState(history.state, '', location.href.split('#', 1)[0]);
    } catch {
      location.replace('#');
    }
  }

  /** @param {string} text */
  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  document.addEventListener('keydown', onKey);
  addEventListener('hashchange', arrive);
  arrive();

  handbook.searchBox = {
    make, load, openIndex, showFailure, termsLink, setSlash,
    hasSlash: data.slash !== undefined,
    slashIsOn: () => slashIsOn,
    resultsPage: data.page,
    root: new URL(data.page, location.href).href.slice(0, -'search.html'.length),
  };
})();
