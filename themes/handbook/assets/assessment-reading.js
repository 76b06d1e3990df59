/* What to read next, each with the reason why it is here. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, fill } = handbook.elements;
  const { say } = handbook.words;
  const holder = document.querySelector('[data-view=reading]');

  function row(entry) {
    return make('li', {}, make('a', { class: 'go', href: handbook.desk.root + entry.url, text: entry.title }),
      make('ul', { class: 'plain ui' }, ...entry.reasons.map((reason) => make('li', {}, reason.code ? make('a', { href: `#${reason.code}`, text: reason.code }) : null, reason.code ? ' ' : null, reason.text))));
  }

  handbook.readingView = {
    show() {
      const entries = handbook.desk.reading();
      const list = entries.length ? make('ul', { class: 'rows two index' }, ...entries.map(row)) : make('p', { text: say('reading_empty') });
      fill(holder, make('section', { class: 'spread', 'aria-labelledby': 'reading-h' },
        make('div', { class: 'side ui' }, make('h2', { id: 'reading-h', text: say('reading_side') }), make('p', { class: 'soft', text: say('reading_note') })), make('div', { class: 'main' }, list)));
    },
  };
})();
