// Shows the pages.
(() => {
  'use strict';

  /** @returns {void} */
  function show() {
    fetch('pages.json');
  }

  show();
})();
