/* Step 5: two texts, with everything that was written before offered beside them, so that nothing is typed twice. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, labelled, fill } = handbook.elements;
  const { say, count } = handbook.words;
  const holder = document.querySelector('[data-view=step5]');
  const pause = 1000;

  /** @param {string} text */
  function words(text) {
    return (text.match(/[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*/gu) || []).length;
  }

  /** Counts after a pause: a number that changes with each letter is read out with each letter. */
  function counter(field) {
    const shown = make('p', { class: 'soft', role: 'status' });
    const write = () => {
      const n = words(field.value);
      const where = n === 0 ? '' : n < 400 ? say('words_below') : n > 600 ? say('words_above') : say('words_within');
      shown.textContent = `${count('words', n)}${where && ` – ${where}`}. ${say('words_target')}`;
    };
    let waiting = 0;
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(write, pause);
    });
    write();
    return { shown, write };
  }

  function editor(key) {
    const field = make('textarea', { rows: 12, maxlength: 20000, value: handbook.desk.file.step5[key] || '',
      oninput: () => handbook.desk.change((file) => (file.step5[key] = field.value)) });
    const counted = counter(field);
    const [area, mirror] = handbook.question.mirrored(field);
    const box = labelled(say(`step5_${key}`), area, say(`step5_${key}_hint`));
    box.append(mirror, counted.shown);
    box.dataset.editor = key;
    return box;
  }

  /** Puts a text at the end of an editor, as typing would. */
  function insert(key, text) {
    const field = holder.querySelector(`[data-editor=${key}] textarea`);
    const gap = field.value === '' ? '' : field.value.endsWith('\n') ? '\n' : '\n\n';
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    if (!document.execCommand('insertText', false, gap + text)) {
      field.setRangeText(gap + text, field.value.length, field.value.length, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    handbook.saveBar.announce(say('inserted', { where: say(`step5_${key}`) }));
  }

  /** What there is to take over. @returns {{title: string, text: string, key: string}[]} */
  function offers() {
    const { file } = handbook.desk;
    const found = [];
    for (const text of handbook.sumUp.texts('A')) found.push({ title: 'AS', text, key: 'issues' });
    for (const letter of ['B', 'C']) {
      const question = handbook.words.questions.get(`${letter}S`);
      for (const { id, text: name } of (question && question.fields) || []) {
        const text = (file.sumup[letter] || {})[id] || '';
        found.push({ title: `${letter}S ${name}`, text, key: id === 'improve' ? 'solutions' : 'issues' });
      }
    }
    for (const asked of handbook.fitView.questions()) found.push({ title: say('fit_question'), text: asked, key: 'issues' });
    for (const commitment of handbook.desk.commitments()) found.push({ title: say('commitment'), text: commitment, key: 'solutions' });
    return found.filter(({ text }) => text.trim());
  }

  function offered() {
    const found = offers();
    if (!found.length) return make('p', { class: 'soft', text: say('no_offers') });
    return make('ul', { class: 'offers rows' }, ...found.map(({ title, text, key }) => {
      const other = key === 'issues' ? 'solutions' : 'issues';
      return make('li', {}, make('div', {}, make('p', { class: 'label', text: title }), make('p', { class: 'said', text })),
        make('div', { class: 'row' }, ...[key, other].map((where) => button(say(`to_${where}`), () => insert(where, text), { class: 'link', 'aria-label': say('put_of', { way: say(`to_${where}`), text: text.slice(0, 80) }) }))));
    }));
  }

  let offersBox = null;

  function build() {
    offersBox = make('div', { class: 'fields' });
    fill(holder,
      make('section', { class: 'spread', 'aria-labelledby': 'write-h' }, make('div', { class: 'side ui' }, make('h2', { id: 'write-h', text: say('write') }), make('p', { class: 'soft', text: say('write_note') })),
        make('div', { class: 'main fields ui stack' }, editor('issues'), editor('solutions'),
          make('div', { class: 'row act' }, ...handbook.files.summaryExports()))),
      make('section', { class: 'spread', 'aria-labelledby': 'offers-h' }, make('div', { class: 'side ui' }, make('h2', { id: 'offers-h', text: say('offers') }), make('p', { class: 'soft', text: say('offers_note') })),
        make('div', { class: 'main ui' }, offersBox, make('div', { class: 'row act' }, handbook.files.visitButton()))));
  }

  handbook.step5 = { build, rebuild: build, show: () => fill(offersBox, offered()), words };
})();
