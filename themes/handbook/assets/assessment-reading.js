/* What to read next, each with the reason why it is here. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, fill } = handbook.elements;
  const { say, questionnaire } = handbook.words;
  const holder = document.querySelector('[data-view=reading]');

  function reason({ because, code, title, why }) {
    const from = code ? make('a', { href: `#${code}`, text: code }) : make('a', { href: '#fit', text: say('fit') });
    return make('li', {}, from, ' ', make('span', { text: say(`because_${because}`, { title }) }), why ? make('span', { class: 'soft', text: ` ${why}` }) : null);
  }

  const row = (entry) => make('li', {}, make('a', { class: 'go', href: entry.url, text: entry.title }), make('ul', { class: 'plain ui' }, ...entry.reasons.map(reason)));

  handbook.readingView = {
    show() {
      const entries = handbook.fit.readingList(handbook.desk.file, questionnaire);
      const list = entries.length ? make('ul', { class: 'rows two index' }, ...entries.map(row)) : make('p', { text: say('reading_empty') });
      fill(holder, make('section', { class: 'spread', 'aria-labelledby': 'reading-h' },
        make('div', { class: 'side ui' }, make('h2', { id: 'reading-h', text: say('reading_side') }), make('p', { class: 'soft', text: say('reading_note') })), make('div', { class: 'main' }, list)));
    },
  };
})();
