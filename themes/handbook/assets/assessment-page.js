/* The manager's page: puts the views on their screens, and starts. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const page = (handbook.assessmentPage = { running: false });
  if (!document.getElementById('questionnaire')) return;

  function keys(event) {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    handbook.files.save();
  }

  /** Only when the answers are nowhere else: what the browser keeps needs no question at the door. */
  function leave(event) {
    if (handbook.desk.hasUnsaved()) event.preventDefault();
  }

  handbook.desk.start();
  handbook.screens.add('overview', handbook.overview);
  handbook.screens.add('fit', handbook.fitView);
  handbook.screens.add('step5', handbook.step5);
  handbook.screens.add('reading', handbook.readingView);
  handbook.screens.add('files', handbook.files);
  handbook.screens.start();
  document.getElementById('save-file').addEventListener('click', handbook.files.save);
  document.getElementById('open-file').addEventListener('click', handbook.files.openFile);
  document.addEventListener('keydown', keys);
  addEventListener('beforeunload', leave);
  page.running = true;
})();
