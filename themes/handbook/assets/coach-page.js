/* The coach's page: holds the visit and the opened answers, shows one screen, keeps, undoes. Loaded last. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill } = handbook.elements;
  const { say, refusal, questionnaire, duration, day, clock, pages } = handbook.coachWords;
  const { framework } = questionnaire;
  const root = document.documentElement;
  const views = { files: handbook.coachFiles, answers: handbook.coachAnswers, fit: handbook.coachFit, agenda: handbook.coachDay, commitments: handbook.coachPromises };
  const said = document.getElementById('said');

  const now = () => new Date().toISOString();
  const fresh = () => handbook.visit.create(framework, now(), handbook.answers.newId());

  /** @type {Map<string, {file: object, text: string}>} opened answers by the id they have in the visit */
  let opened = new Map();
  let undo = null;
  let screen = 'files';

  // ---- keeping ----

  const store = handbook.storage.open({
    framework: framework.id, kind: 'visit', isEmpty: handbook.visit.isEmpty, onState: () => showState(),
    read(text) {
      const read = handbook.visit.parse(text, framework);
      return read.visit ? { file: read.visit, problems: [] } : read;
    },
  });

  /** Keeps a change of the visit within half a second. */
  function changed(next) {
    store.change(next);
    showState();
  }

  const keepsAnswers = () => !store.isShared && handbook.openedAnswers.load(store.file.id) !== null;

  /** Keeps what is open, when the coach has asked for it. */
  function keepOpened() {
    if (!keepsAnswers()) return;
    const fits = handbook.openedAnswers.keep(store.file.id, [...opened].map(([id, { text }]) => ({ id, text })));
    if (!fits) api.announce(say('answers_not_kept'), true);
  }

  /** Answers that are kept for this visit, and still belong to it. */
  function openKept() {
    opened = new Map();
    for (const { id, text } of handbook.openedAnswers.load(store.file.id) ?? []) {
      const { file } = readAnswers(text);
      if (file && store.file.managers.some((manager) => manager.id === id)) opened.set(id, { file: { ...file, id }, text });
    }
  }

  // ---- answers ----

  const readAnswers = (text) => handbook.answers.parse(text, framework);

  const about = ({ manager = {} }) => ({ alias: manager.alias ?? '', city: manager.city ?? '', cluster: (manager.cluster ?? '').trim() });
  const sameManager = (one, other) => ['alias', 'city', 'cluster'].every((key) => one[key].trim() === other[key].trim());

  /** Takes in one file of answers. @returns {{outcome: string, name?: string, other?: string}} */
  function openAnswers(file, text) {
    const visit = store.file;
    const present = visit.managers.find((manager) => manager.id === file.id);
    if (present && sameManager(present, about(file))) return reopen(present, file, text);
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
    while (store.file.managers.some((manager) => manager.id === `${id}.${n}`)) n += 1;
    return `${id}.${n}`;
  }

  function reopen(manager, file, text) {
    const before = opened.get(manager.id);
    if (before && !(file.revision > before.file.revision)) return { outcome: 'older', name: api.name(manager.id) };
    takeIn(manager.id, file, text);
    return { outcome: before ? 'updated' : 'opened', name: api.name(manager.id) };
  }

  function takeIn(id, file, text) {
    const visit = store.file;
    opened.set(id, { file: { ...file, id }, text });
    const entry = { id, ...about(file) };
    const known = visit.managers.some((manager) => manager.id === id);
    const managers = known ? visit.managers.map((manager) => (manager.id === id ? { ...manager, ...entry } : manager)) : [...visit.managers, entry];
    changed({ ...visit, managers, visit: { ...visit.visit, city: visit.visit.city || entry.city } });
    keepOpened();
  }

  function removeManager(id, text) {
    const before = store.file;
    const gone = opened.get(id);
    opened.delete(id);
    keepOpened();
    const next = handbook.agenda.removeManager(before, id, api.name(id));
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
    const before = { visit: store.file, opened };
    put(next);
    opened = nextOpened;
    undo = () => exchange(before.visit, before.opened);
  }

  function put(next) {
    nameKept();
    const isHere = next.id === store.file.id;
    const kept = isHere ? {} : store.load(next.id);
    if (kept && !kept.reason) store.replace(next, 'import');
    else store.begin(next, title(next));
  }

  /** A visit that is left gets its name; an empty one is not worth keeping. */
  function nameKept() {
    if (!handbook.visit.isEmpty(store.file)) store.rename(title(store.file));
  }

  /** What a visit is called in the list of those that are kept. */
  const title = ({ visit }) => [visit.city, day(visit.date)].filter(Boolean).join(', ');

  /** Opens a visit from a file. */
  function openVisit(next) {
    const ids = new Set(next.managers.map((manager) => manager.id));
    exchange(next, new Map([...opened].filter(([id]) => ids.has(id))));
    store.savedToFile();
  }

  /** Opens a visit that this browser keeps. @param {string} id */
  function openKeptVisit(id) {
    const before = { visit: store.file, opened };
    nameKept();
    const kept = store.load(id);
    if (!kept || kept.reason) return api.announce(refusal(kept?.reason ?? 'damaged', ''), true);
    openKept();
    undo = () => exchange(before.visit, before.opened);
    api.draw();
    showState();
  }

  /** @param {string} id */
  function removeKeptVisit(id) {
    store.remove(id);
    handbook.openedAnswers.remove(id);
    api.draw();
  }

  function newVisit() {
    exchange(fresh(), new Map());
    api.draw();
    api.announce(say('new_visit_done'));
  }

  function saveFile() {
    const file = fileName('json', 'visit', '');
    store.flush();
    download(file, handbook.visit.serialise(store.file), 'application/json');
    store.savedToFile();
    showState();
    api.announce(say('visit_saved', { file }));
  }

  const fileName = (ending, kind, name) => `${handbook.visitExports.fileName(kind, store.file.visit.city, store.file.visit.date, name)}.${ending}`;

  function download(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    make('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // ---- the bar ----

  let shown = '';

  function showState() {
    if (!store.file) return;
    const { kind, reason, savedAt, inFile } = store.state;
    const key = kind === 'notSaved' ? `state_notSaved_${reason}` : `state_${kind}`;
    const file = handbook.visit.isEmpty(store.file) ? null : say(inFile ? 'state_in_file' : 'state_not_in_file');
    const bar = document.getElementById('save-state');
    bar.dataset.state = kind;
    fill(bar, make('b', { text: say(key, { time: savedAt ? clock(savedAt) : '' }) }), file && ` ${file}`);
    fill(document.getElementById('save-tools'), ...ways(kind, reason), undo && button(say('undo'), takeBack), button(say('save_visit'), saveFile, { class: 'button first' }));
    if (kind !== shown && ['notSaved', 'otherTab'].includes(kind)) api.announce(bar.textContent);
    shown = kind;
  }

  /** What can be done where saving has stopped. */
  function ways(kind, reason) {
    if (kind === 'otherTab') return [button(say('take_other'), takeOther), button(say('take_this'), store.takeOver)];
    return kind === 'notSaved' && reason !== 'forbidden' ? [button(say('save_again'), store.saveAgain)] : [];
  }

  function takeOther() {
    store.useOther();
    undo = null;
    api.draw();
    showState();
  }

  function takeBack() {
    const back = undo;
    undo = null;
    back();
    keepOpened();
    showState();
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
    document.getElementById('coach').hidden = screen !== 'files' || !handbook.visit.isEmpty(store.file);
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

  /** Draws the screen anew, and leaves the focus where it was. */
  function redrawAt(name) {
    api.draw();
    document.querySelector(`#${screen} [data-focus="${name}"]`)?.focus();
  }

  const api = {
    framework,
    get options() { return store.file.display; },
    /** Filters of the answers that are chosen. @type {Set<string>} */
    chosen: new Set(),
    get visit() { return store.file; },
    /** Opened answers in the order of clusters and managers. */
    get files() { return handbook.matrix.groups(store.file.managers.filter((manager) => opened.has(manager.id)).map((manager) => opened.get(manager.id).file)).flatMap((group) => group.managers); },
    get keeps() { return !store.isShared; },
    get keepsAnswers() { return keepsAnswers(); },
    /** Other visits that this browser keeps. */
    get others() { return store.sessions().filter((one) => one.id !== store.file.id); },
    file: (id) => opened.get(id)?.file,
    rows: () => handbook.matrix.rows(questionnaire, api.files, say),
    read: readAnswers,
    openAnswers, removeManager, openVisit, openKeptVisit, removeKeptVisit, newVisit, saveFile,

    /** What a manager is called here. @param {string} id */
    name(id) {
      const { managers, display } = store.file;
      const index = managers.findIndex((manager) => manager.id === id);
      const alias = say('manager', { n: index + 1 });
      return display.hideNames || index < 0 ? alias : managers[index].alias.trim() || alias;
    },

    /** How exports say what the visit holds. */
    words: () => ({
      say, duration, day, page: (id) => pages.find((one) => one.id === id)?.title ?? id,
      person: ({ person, who }) => (person === 'coach' || person === 'all' ? say(`person_${person}`) : person ? api.name(person) : who.trim()),
    }),

    /** Keeps now what waits, so that a file made twice is the same twice. */
    flush: () => store.flush(),

    /** Keeps what was typed; nothing is drawn anew. */
    edit(next) {
      changed(next);
    },

    /** @param {string} code @param {string} text */
    note: (code, text) => changed({ ...store.file, notes: { ...store.file.notes, [code]: text } }),

    /**
     * A change that the screen is drawn anew for.
     * @param {object} next @param {{said?: string, focus?: string, undo?: (visit: object) => object}} [with]
     */
    update(next, { said: text, focus, undo: back } = {}) {
      undo = back ? () => changed(back(store.file)) : null;
      changed(next);
      api.draw();
      if (focus) document.querySelector(`#${screen} [data-focus="${focus}"]`)?.focus();
      if (text) api.announce(text);
    },

    /** What is shown. @param {string} name @param {boolean} on @param {boolean} [quiet] nothing is drawn anew */
    option(name, on, quiet) {
      changed({ ...store.file, display: { ...store.file.display, [name]: on } });
      if (!quiet) redrawAt(name);
    },

    /** Keeps the visit in this browser, or nothing at all. @param {boolean} on */
    keep(on) {
      if (!on) handbook.openedAnswers.remove(store.file.id);
      store.setShared(!on);
      redrawAt('keep');
      showState();
    },

    /** Keeps opened answers as well. @param {boolean} on */
    keepAnswers(on) {
      if (on && handbook.openedAnswers.keep(store.file.id, [])) keepOpened();
      else handbook.openedAnswers.remove(store.file.id);
      redrawAt('keepAnswers');
    },

    /** Removes every visit from this browser; from now on nothing is kept until it is switched on again. */
    erase() {
      for (const { id } of [...api.others, store.file]) handbook.openedAnswers.remove(id);
      for (const { id } of api.others) store.remove(id);
      store.setShared(true);
      api.draw();
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
    const kept = store.load();
    if (!kept || kept.reason) store.begin(fresh());
    openKept();
    for (const hidden of document.querySelectorAll('.screens, .save')) hidden.hidden = false;
    handbook.elements.follow((hash) => Object.hasOwn(views, hash.slice(1)), () => show(true));
    addEventListener('hashchange', () => show(true));
    addEventListener('beforeunload', (event) => {
      store.flush();
      const { kind, inFile } = store.state;
      if (['memory', 'notSaved', 'otherTab'].includes(kind) && !inFile && !handbook.visit.isEmpty(store.file)) event.preventDefault();
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
