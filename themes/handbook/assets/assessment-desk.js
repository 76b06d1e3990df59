/* The answers that lie open: every change goes through here, to the store and to what shows them. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { say, questionnaire, moment } = handbook.words;
  const { framework } = questionnaire;
  const read = (text) => handbook.answers.parse(text, framework);
  const store = handbook.storage.open({ framework: framework.id, read, onState: (state) => tell(state) });
  const day = (time) => new Date(time).toISOString().slice(0, 10);

  let position = '';
  /** @type {string[]} what was agreed at the visit */
  let commitments = [];
  let isReminded = false;

  /** Shows where the answers are. */
  function tell(state) {
    handbook.saveBar.show(state, { takeOther, keepOurs, again: store.saveAgain, save: () => handbook.files.save() });
    if (!isReminded && state.kind === 'saved') remind(state);
  }

  /** Once a day, and only for answers of another day: a file is the real save. */
  function remind(state) {
    isReminded = true;
    if (state.inFile || handbook.answers.isEmpty(store.file) || day(store.file.savedAt) === day(Date.now()) || (state.fileAt && day(state.fileAt) === day(Date.now()))) return;
    handbook.saveBar.remind(() => handbook.files.save());
  }

  function takeOther() {
    if (store.useOther()) redraw();
  }

  function keepOurs() {
    store.takeOver();
    redraw();
  }

  function redraw() {
    handbook.screens.redraw();
  }

  /** Shows the state of a question wherever it is shown. */
  function mark(code) {
    if (!code) return;
    handbook.question.refresh(code);
    handbook.screens.states([code]);
  }

  /** What was kept and cannot be read stays as it is; it can be taken out, and new answers begin beside it. */
  function explainDamage(reason) {
    begin('');
    handbook.files.damaged(reason, store.sessions().find((session) => session.damaged || session.id !== store.file.id));
  }

  function begin(name) {
    store.begin(handbook.answers.create(framework, Date.now()), name);
  }

  function restored(key, text) {
    const file = store.restore(key);
    redraw();
    handbook.saveBar.announce(file ? text : say('refused_damaged', { detail: key }));
  }

  /**
   * Commitments of this manager and of everybody. All of them where the file does not tell who this is: a file opened on
   * another computer has an id of its own there, and names can be hidden.
   */
  function agreed(visit) {
    const list = (value) => (Array.isArray(value) ? value : []).filter((one) => one && typeof one === 'object');
    const all = list(visit.commitments).filter((one) => typeof one.what === 'string' && one.what.trim());
    const managers = list(visit.managers);
    const { id, manager } = store.file;
    const me = managers.find((one) => one.id === id) || managers.find((one) => manager.alias.trim() !== '' && one.alias === manager.alias && one.cluster === manager.cluster.trim());
    return me ? all.filter(({ person }) => person === me.id || managers.every((one) => one.id !== person)) : all;
  }

  const desk = {
    /** What lies open; nobody changes it in place. */
    get file() { return store.file; },

    /** Puts a changed file in the place of the one before. @param {object} next @param {string} [code] of the question that changed */
    put(next, code) {
      store.change(position ? { ...next, position } : next);
      handbook.saveBar.settle();
      mark(code);
    },

    /** Changes a copy. @param {(file: object) => void} edit @param {string} [code] */
    change(edit, code) {
      const next = handbook.answers.copy(store.file);
      edit(next);
      desk.put(next, code);
    },

    /** A small change that takes something away, with a way back until the next change. @param {string} text what happened */
    undoable(text, next) {
      const before = store.file;
      desk.put(next);
      redraw();
      handbook.saveBar.offer(text, () => {
        desk.put(before);
        redraw();
        handbook.saveBar.announce(say('undone'));
      });
    },

    /** Another file in the place of this one; what was here is a snapshot. */
    replace(next, why, text) {
      const before = store.replace(next, why);
      redraw();
      if (before) handbook.saveBar.offer(text, () => restored(before.key, say('undone')));
      else handbook.saveBar.announce(text);
    },

    /** Where the reader is: goes into the file with the next change, and is none by itself. @param {string} code */
    place: (code) => (position = code),

    isEmpty: () => handbook.answers.isEmpty(store.file),
    hasUnsaved: () => !store.file || handbook.answers.isEmpty(store.file) ? false : (store.isShared || store.state.kind === 'notSaved') && !store.state.inFile,

    // Files

    read,
    differences: (theirs) => handbook.differences.compare(store.file, theirs),
    join: (theirs, choices, name) => desk.replace(handbook.differences.merge(store.file, theirs, choices), 'merge', say('joined', { name })),
    takeAll: (theirs, name) => desk.replace({ ...theirs, id: store.file.id }, 'import', say('opened', { name })),

    /** Opens a file as a questionnaire of its own. */
    adopt(theirs, name) {
      store.begin(theirs, name.replace(/\.\w+$/, ''));
      redraw();
      handbook.saveBar.announce(say('opened', { name }));
    },

    /** Gives the newest for a real save. @param {(file: object) => void} write */
    toFile(write) {
      store.flush();
      write(store.file);
      store.savedToFile();
    },

    /** Takes what was agreed at the visit out of the coach's file. @param {string} text @returns {{reason: string, detail?: string}|null} why not */
    takeVisit(text) {
      const visit = handbook.answers.readJson(text, 'clusterhandbook.visit', 1, {});
      if (visit.reason) return visit;
      commitments = agreed(visit.value).map(({ what, who, by }) => [what, who, by].filter((part) => typeof part === 'string' && part.trim()).join(' – '));
      return commitments.length ? null : { reason: 'noCommitments' };
    },
    commitments: () => commitments,

    // What is kept here

    snapshots: () => store.snapshots().map(({ key, at, why, inMemory }) => ({ key, at, note: say(`snapshot_${why}`) + (inMemory ? ` ${say('only_here')}` : '') })),
    restore: (snapshot) => restored(snapshot.key, say('restored', { when: moment(snapshot.at) })),
    keepNow() {
      store.snapshot('manual');
    },

    sessions: () => store.sessions().map(({ id, name, savedAt, manager, damaged }) => ({
      id, name: name || [manager.alias, manager.cluster, manager.city].filter(Boolean).join(', '), damaged, present: id === store.file.id,
      note: damaged ? say('session_damaged') : savedAt ? moment(savedAt) : '',
    })),
    name: () => store.name,
    rename: (name) => store.rename(name),

    /** Begins a questionnaire beside the others. @param {string} name */
    begin(name) {
      begin(name);
      redraw();
      handbook.saveBar.announce(say('begun', { name: name || say('unnamed') }));
    },

    /** Opens one of them. @param {string} id @param {string} name */
    open(id, name) {
      const loaded = store.load(id);
      if (!loaded || loaded.reason) return handbook.files.refuse(name, loaded ? loaded.reason : 'empty', {});
      redraw();
      handbook.saveBar.announce(say('switched', { name }));
      return null;
    },
    raw: (id) => store.raw(id),

    isShared: () => store.isShared,
    share: (isOn) => store.setShared(isOn),

    erase() {
      store.eraseAll();
      begin('');
      redraw();
      handbook.saveBar.announce(say('erased'));
    },

    start() {
      const loaded = store.load();
      if (!loaded) begin('');
      else if (loaded.reason) explainDamage(loaded.reason);
      position = store.file.position;
      // The store has told of answers that it found; to tell again would take the reminder away.
      if (store.state.kind === 'empty') tell(store.state);
    },
  };
  handbook.desk = desk;
})();
