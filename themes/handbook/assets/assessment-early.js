/* Runs before the page is drawn: which screen an address opens. Without it (or without script) all screens show. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const root = document.documentElement;
  const screens = ['overview', 'A', 'B', 'C', 'fit', 'step5', 'reading', 'files'];

  /**
   * The screen that a fragment opens, or null when the fragment is a place on the present screen.
   * @param {string} hash as in `location.hash`
   * @returns {string|null}
   */
  handbook.screenOf = function (hash) {
    const name = hash.replace(/^#/, '');
    if (name === '') return 'overview';
    if (screens.includes(name)) return name;
    const code = /^([A-C])(\d{1,2}|S)$/.exec(name);
    if (code) return code[1];
    return name === 'page-programme' || name === 'who' ? 'overview' : null;
  };

  root.dataset.screen = handbook.screenOf(location.hash) || 'overview';
  // When the scripts that make the screens work do not come, the page is better off as a text.
  addEventListener('load', () => {
    if (!handbook.assessmentPage || !handbook.assessmentPage.running) delete root.dataset.screen;
  });
})();
