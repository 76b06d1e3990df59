/* The coach's page: holds the visit and the opened answers, shows one screen, keeps, undoes. Loaded last. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill } = handbook.elements;
  const { say, questionnaire, duration, day, clock, pages } = handbook.coachWords;
  const { framework } = questionnaire;
  const root = document.documentElement;
  const views = { files: handbook.coachFiles, answers: handbook.coachAnswers, fit: handbook.coachFit, agenda: handbook.coachDay, commitments: handbook.coachPromises };
  const said = document.getElementById('said');

  const now = () => new Date().toISOString();
  const fresh = () => handbook.visit.create(framework, now(), handbook.answers.newId());

  let visit = fresh();
  /** @type {Map<string, {file: object, text: string}>} opened answers by the id they have in the visit */
  let opened = new Map();
  let inFile = true; // whether the last change is in a file
  let state = { name: 'empty' };
  let undo = null;
  let screen = 'files';

  const options = { hideNames: false, private: true, notes: true, keepAnswers: false };
  const store = handbook.visitStore.create({ told: (next) => {
    state = next;
    showState();
  } });

  // ---- keeping ----

  const kept = () => ({ visit, options, answers: options.keepAnswers ? [...opened].map(([id, { text }]) => ({ id, text })) : [] });

  function changed(next) {
    visit = { ...next, revision: visit.revision + 1, savedAt: now() };
    inFile = false;
    store.save(kept());
    showState();
  }

  function restore() {
    const found = store.load();
    if (!found) return;
    const { visit: read } = handbook.visit.parse(JSON.stringify(found.visit), framework);
    if (!read) return;
    visit = read;
    Object.assign(options, found.options);
    inFile = handbook.visit.isEmpty(visit);
    for (const { id, text } of Array.isArray(found.answers) ? found.answers : []) {
      const answers = readAnswers(text);
      if (answers.file && visit.managers.some((manager) => manager.id === id)) opened.set(id, { file: { ...answers.file, id }, text });
    }
  }

  // ---- answers ----

  const readAnswers = (text) => handbook.answers.parse(text, framework);

  const about = ({ manager = {} }) => ({ alias: manager.alias ?? '', city: manager.city ?? '', cluster: (manager.cluster ?? '').trim() });
  const sameManager = (one, other) => ['alias', 'city', 'cluster'].every((key) => one[key].trim() === other[key].trim());

  /** Takes in one file of answers. @returns {{outcome: string, name?: string, other?: string}} */
  function openAnswers(file, text) {
    const present = visit.managers.find((manager) => manager.id === file.id);
    if (present && sameManager(present, about(file))) return reopen(present, file, text);
    if (present && opened.has(file.id) === false && !visit.managers.some((manager) => sameManager(manager, about(file)))) return reopen(present, file, text);
    const copy = visit.managers.find((manager) => manager.id.startsWith(`${file.id}.`) && sameManager(manager, about(file)));
    if (copy) return reopen(copy, file, text);
    if (visit.managers.length >= handbook.visit.limits.managers) return { outcome: 'fifth' };
    const id = present ? freeId(file.id) : file.id;
    const other = present && api.name(present.id);
    takeIn(id, file, text);
    return { outcome: present ? 'copied' : 'opened', name: api.name(id), other };
  }

  /** A second manager who began from a copy of another's file has the same id in it. */
  function freeId(id) {
    let n = 2;
    while (visit.managers.some((manager) => manager.id === `${id}.${n}`)) n += 1;
    return `${id}.${n}`;
  }

  function reopen(manager, file, text) {
    const before = opened.get(manager.id);
    if (before && !(file.revision > before.file.revision)) return { outcome: 'older', name: api.name(manager.id) };
    takeIn(manager.id, file, text);
    return { outcome: before ? 'updated' : 'opened', name: api.name(manager.id) };
  }

  function takeIn(id, file, text) {
    opened.set(id, { file: { ...file, id }, text });
    const entry = { id, ...about(file) };
    const known = visit.managers.some((manager) => manager.id === id);
    const managers = known ? visit.managers.map((manager) => (manager.id === id ? { ...manager, ...entry } : manager)) : [...visit.managers, entry];
    changed({ ...visit, managers, visit: { ...visit.visit, city: visit.visit.city || entry.city } });
  }

  function removeManager(id, text) {
    const before = visit;
    const gone = opened.get(id);
    opened.delete(id);
    const next = handbook.agenda.removeManager(visit, id, api.name(id));
    const theirs = (list) => new Set(list.filter((entry) => entry.person === id).map((entry) => entry.id));
    const [items, promises] = [theirs(before.agenda), theirs(before.commitments)];
    const back = (ids) => (entry) => (ids.has(entry.id) ? { ...entry, person: id, who: '' } : entry);
    api.update(next, { said: text, undo: (later) => {
      if (gone) opened.set(id, gone);
      return { ...later, managers: before.managers, agenda: later.agenda.map(back(items)), commitments: later.commitments.map(back(promises)) };
    } });
  }

  // ---- the whole visit ----

  /** Puts another visit in place of this one; undo exchanges them again, so neither is lost. */
  function exchange(next, nextOpened) {
    const before = { visit, opened };
    opened = nextOpened;
    const revision = next.revision;
    changed(next);
    visit = { ...visit, revision: Math.max(visit.revision, revision + 1) };
    undo = () => exchange(before.visit, before.opened);
  }

  function openVisit(next) {
    const ids = new Set(next.managers.map((manager) => manager.id));
    exchange(next, new Map([...opened].filter(([id]) => ids.has(id))));
    inFile = true;
  }

  function newVisit() {
    exchange(fresh(), new Map());
    api.draw();
    api.announce(say('new_visit_done'));
  }

  function saveFile() {
    const file = fileName('json', 'visit', '');
    download(file, handbook.visit.serialise(visit), 'application/json');
    inFile = true;
    showState();
    api.announce(say('visit_saved', { file }));
  }

  const fileName = (ending, kind, name) => `${handbook.visitExports.fileName(kind, visit.visit.city, visit.visit.date, name)}.${ending}`;

  function download(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    make('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // ---- the bar ----

  function showState() {
    const bar = document.getElementById('save-state');
    const lines = { saved: () => say('state_saved', { time: clock(state.time) }), failed: () => say(`state_failed_${state.reason}`) };
    const text = (lines[state.name] ?? (() => say(`state_${state.name}`)))();
    const worse = ['failed', 'otherTab'].includes(state.name) && bar.dataset.state !== state.name;
    bar.dataset.state = state.name;
    const file = handbook.visit.isEmpty(visit) && visit.managers.length === 0 ? null : say(inFile ? 'state_in_file' : 'state_not_in_file');
    fill(bar, make('b', { text }), file && ` ${file}`);
    fill(document.getElementById('save-tools'), ...(state.name === 'otherTab' ? otherTab() : []),
      undo && button(say('undo'), takeBack), button(say('save_visit'), saveFile, { class: 'button first' }));
    if (worse) api.announce(text);
  }

  const otherTab = () => [button(say('take_other'), () => location.reload()), button(say('take_this'), () => store.insist(kept()))];

  function takeBack() {
    const back = undo;
    undo = null;
    back();
    api.draw();
    api.announce(say('undone'));
    heading.focus();
  }

  // ---- screens ----

  const heading = document.querySelector('h1');
  const titles = { page: heading.textContent, document: document.title };
  heading.tabIndex = -1;

  function writeHead() {
    const title = document.querySelector(`.screens a[href="#${screen}"]`).textContent;
    heading.textContent = screen === 'files' ? titles.page : title;
    document.title = screen === 'files' ? titles.document : `${title} – ${titles.document}`;
    document.querySelector('.standfirst').hidden = screen !== 'files';
    document.getElementById('coach').hidden = screen !== 'files' || visit.managers.length > 0 || visit.agenda.length > 0;
  }

  function show(focus) {
    const name = location.hash.slice(1);
    if (name && !(name in views)) return; // a place on the present screen
    screen = name || 'files';
    root.dataset.screen = screen;
    for (const one of document.querySelectorAll('.screen')) {
      one.hidden = one.id !== screen;
      // What is not shown is not there either: no name waits in a screen that was drawn before names were hidden.
      if (one.hidden) fill(one.querySelector('[data-view]'));
    }
    for (const link of document.querySelectorAll('.screens a')) {
      if (link.hash === `#${screen}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    writeHead();
    api.draw();
    if (!focus) return;
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  const api = {
    framework, options,
    /** Filters of the answers that are chosen. @type {Set<string>} */
    chosen: new Set(),
    get visit() { return visit; },
    /** Opened answers in the order of clusters and managers. */
    get files() { return handbook.matrix.groups(visit.managers.filter((manager) => opened.has(manager.id)).map((manager) => opened.get(manager.id).file)).flatMap((group) => group.managers); },
    get keeps() { return store.on; },
    file: (id) => opened.get(id)?.file,
    rows: () => handbook.matrix.rows(questionnaire, api.files, say),
    read: readAnswers,
    openAnswers, removeManager, openVisit, newVisit, saveFile,

    /** What a manager is called here. @param {string} id */
    name(id) {
      const index = visit.managers.findIndex((manager) => manager.id === id);
      const alias = say('manager', { n: index + 1 });
      return options.hideNames || index < 0 ? alias : visit.managers[index].alias.trim() || alias;
    },

    /** How exports say what the visit holds. */
    words: () => ({
      say, duration, day, page: (id) => pages.find((one) => one.id === id)?.title ?? id,
      person: ({ person, who }) => (person === 'coach' || person === 'all' ? say(`person_${person}`) : person ? api.name(person) : who.trim()),
    }),

    /** Keeps what was typed; nothing is drawn anew. */
    edit(next) {
      changed(next);
    },

    /** @param {string} code @param {string} text */
    note: (code, text) => changed({ ...visit, notes: { ...visit.notes, [code]: text } }),

    /**
     * A change that the screen is drawn anew for.
     * @param {object} next @param {{said?: string, focus?: string, undo?: (visit: object) => object}} [with]
     */
    update(next, { said: text, focus, undo: back } = {}) {
      undo = back ? () => changed(back(visit)) : null;
      changed(next);
      api.draw();
      if (focus) document.querySelector(`#${screen} [data-focus="${focus}"]`)?.focus();
      if (text) api.announce(text);
    },

    option(name, on, quiet) {
      options[name] = on;
      store.save(kept());
      if (!quiet) {
        api.draw();
        document.querySelector(`#${screen} [data-focus="${name}"]`)?.focus();
      }
    },

    keep(on) {
      if (!on) options.keepAnswers = false;
      store.keep(on, kept());
      api.draw();
      document.querySelector('#files [data-focus=keep]').focus();
    },

    erase() {
      store.erase();
      inFile = false;
      showState();
      api.announce(say('erased'), true);
    },

    draw: () => views[screen].draw(api),

    /** Says something to everybody: heard, and seen in the bar when it is an answer to a press. @param {string} text @param {boolean} [seen] */
    announce(text, seen) {
      said.textContent = '';
      requestAnimationFrame(() => (said.textContent = text));
      if (seen) fill(document.getElementById('save-state'), make('b', { text }));
    },

    download(ending, text, type, kind, name = '') {
      const file = fileName(ending, kind, name);
      download(file, text, type);
      api.announce(say('saved_as', { file }), true);
    },
  };

  function start() {
    restore();
    for (const hidden of document.querySelectorAll('.screens, .save')) hidden.hidden = false;
    addEventListener('hashchange', () => show(true));
    addEventListener('storage', store.heard);
    addEventListener('pagehide', store.flush);
    addEventListener('visibilitychange', () => document.hidden && store.flush());
    addEventListener('beforeunload', (event) => {
      store.flush();
      const unsafe = !store.on || ['failed', 'otherTab', 'erased'].includes(state.name);
      if (unsafe && !inFile) event.preventDefault();
    });
    addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's') {
        event.preventDefault();
        saveFile();
      }
    });
    show(false);
    showState();
  }

  handbook.coachPage = api;
  start();
})();
