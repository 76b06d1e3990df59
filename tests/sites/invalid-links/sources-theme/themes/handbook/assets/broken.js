(() => {
  'use strict';
  fetch('pages.json');
})();
