/* The answers that lie open: every change goes through here, to storage and to what shows them. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { say, questionnaire, moment } = handbook.words;
  const pause = 400;
  let file = null;
  let waiting = 0;
  let undo = null;
  let commitments = [];
  let inFile = false;

  /** Shows the code's state wherever it is shown. */
  function mark(code) {
    if (!code) return;
    handbook.question.refresh(code);
    handbook.screens.states([code]);
  }

  function keep() {
    clearTimeout(waiting);
    waiting = 0;
    localStorage.setItem('fake', handbook.answers.serialise(file));
    handbook.saveBar.show({ kind: 'saved', at: Date.now() }, inFile);
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(keep, pause);
    inFile = false;
  }

  const desk = {
    /** @returns {object} what lies open; nobody changes it in place */
    get file() { return file; },

    /** Puts a changed file in the place of the one before. @param {object} next @param {string} [code] of the question that changed */
    put(next, code) {
      file = next;
      later();
      mark(code);
    },

    /** Changes a copy. @param {(file: object) => void} edit @param {string} [code] */
    change(edit, code) {
      const next = handbook.answers.copy(file);
      edit(next);
      desk.put(next, code);
    },

    /** A change that takes something away, with a way back. @param {string} text what happened */
    undoable(text, next) {
      const before = file;
      undo = () => {
        file = before;
        later();
        handbook.screens.redraw();
        handbook.saveBar.announce(say('undone'));
      };
      desk.put(next);
      handbook.screens.redraw();
      handbook.saveBar.offer(text, undo);
    },

    /** Where the reader is: kept, but no change of what was said. */
    place(code) {
      if (file.position !== code) file = { ...file, position: code };
    },

    isEmpty: () => handbook.answers.isEmpty(file),

    /** Reads a file of answers. @returns {{file: object, problems: object[]}|{reason: string, detail?: string}} */
    read: (text) => handbook.answers.parse(text, questionnaire.framework),
    differences: (theirs) => handbook.differences.compare(file, theirs),

    /** Joins what was chosen. */
    join(theirs, choices, name) {
      desk.undoable(say('joined', { name }), handbook.differences.merge(file, theirs, choices));
    },

    /** Opens a file where nothing lies yet. */
    takeAll(theirs, name) {
      desk.undoable(say('opened', { name }), theirs);
    },

    /** Gives the file for a real save. @param {(file: object) => void} write */
    toFile(write) {
      write(file);
      inFile = true;
      keep();
    },

    /** Takes what was agreed at the visit. @returns {string|null} why not */
    takeVisit(text) {
      return text ? null : 'empty';
    },
    commitments: () => commitments,

    snapshots: () => [], sessions: () => [], isShared: () => false,
    start() {
      const kept = localStorage.getItem('fake');
      const read = kept ? handbook.answers.parse(kept, questionnaire.framework) : null;
      file = read ? read.file : handbook.answers.create(questionnaire.framework, Date.now());
      handbook.saveBar.show({ kind: kept ? 'saved' : 'empty', at: Date.now() }, false);
      addEventListener('pagehide', () => waiting && keep());
      addEventListener('visibilitychange', () => document.hidden && waiting && keep());
    },
  };
  handbook.desk = desk;
  commitments = moment ? [] : [];
})();
