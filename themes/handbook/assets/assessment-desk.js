(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  let waiting = 0;
  handbook.desk = {
    file: null,
    start() {
      const kept = localStorage.getItem('fake');
      this.file = kept ? JSON.parse(kept) : handbook.answers.create(handbook.words.questionnaire.framework, 0, 'x');
      handbook.saveBar.show({ kind: kept ? 'saved' : 'empty', at: Date.now() }, false);
    },
    change(edit, code) {
      edit(this.file);
      if (code) { handbook.question.refresh(code); handbook.screens.states([code]); }
      clearTimeout(waiting);
      waiting = setTimeout(() => { localStorage.setItem('fake', JSON.stringify(this.file)); handbook.saveBar.show({ kind: 'saved', at: Date.now() }, false); }, 400);
    },
    undoable(text, edit) { this.change(edit); handbook.screens.redraw(); },
    place(code) { this.file.position = code; },
    commitments: () => [], fitQuestions: () => [{ title: 'Strategy without a problem', text: 'Shared test kitchen may answer no problem that you named. Whose need is it?', part: 'b', links: [] }],
    reading: () => [{ title: 'Fit', url: '../concepts/fit.html', reasons: [{ code: 'B2', text: 'An aim that answers no problem guides nobody.' }] }],
    snapshots: () => [], sessions: () => [{ id: 'x', name: '', note: 'x', present: true }], isShared: () => false, isEmpty: () => false,
  };
})();
