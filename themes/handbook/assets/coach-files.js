/* The first screen: whose answers are open, the coach's own file, and what this browser keeps. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill, id } = handbook.elements;
  const { say, count, clock, day, refusal } = handbook.coachWords;
  const holder = document.querySelector('[data-view=files]');
  let page = null;
  let results = [];

  /** Opens files one after the other, and says of each what became of it. @param {FileList|File[]} list */
  async function open(list) {
    results = [];
    for (const file of list) results.push(await openOne(file));
    page.draw();
    page.announce(results.join(' '));
  }

  async function openOne(file) {
    if (file.size > handbook.answers.limits.htmlBytes) return refused(file, { reason: 'tooLarge' });
    let text;
    try {
      text = await file.text();
    } catch {
      return refused(file, { reason: 'unreadable' });
    }
    return handbook.visit.claims(text) ? openVisit(file, text) : openAnswers(file, text);
  }

  function openVisit(file, text) {
    const read = handbook.visit.parse(text, page.framework);
    if (read.reason) return refused(file, read);
    page.openVisit(read.visit);
    return say('visit_opened', { file: file.name });
  }

  function openAnswers(file, text) {
    const read = page.read(text);
    if (read.reason) return refused(file, read);
    const { outcome, name, other } = page.openAnswers(read.file, text);
    const said = say(`file_${outcome}`, { file: file.name, name, other });
    return read.problems.length > 0 ? `${said} ${count('file_problems', read.problems.length)}` : said;
  }

  function refused(file, { reason, detail }) {
    return say('file_refused', { file: file.name, why: refusal(reason, detail) });
  }

  // ---- what is drawn ----

  /** A file dialog, as a button of the browser's own that the keyboard reaches. */
  function chooser(label, attributes, opened) {
    const input = make('input', { type: 'file', id: id(), accept: '.json,.html,.htm,application/json,text/html', ...attributes });
    input.addEventListener('change', async () => {
      await opened([...input.files]);
      input.value = '';
    });
    return make('div', { class: 'field' }, make('label', { class: 'label', for: input.id, text: label }), input);
  }

  function answers() {
    const field = chooser(say('open_answers'), { multiple: true, 'aria-describedby': 'open-hint' }, open);
    const zone = make('div', { class: 'drop' }, field, make('p', { class: 'soft', id: 'open-hint', text: say('open_hint') }));
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length > 0) open([...event.dataTransfer.files]);
    });
    return zone;
  }

  function outcome() {
    if (results.length === 0) return null;
    return make('div', { class: 'note' }, make('b', { text: say('results') }), make('ul', { class: 'plain' }, ...results.map((text) => make('li', { text }))));
  }

  function manager(one) {
    const file = page.file(one.id);
    const when = file && file.savedAt ? day(file.savedAt.slice(0, 10)) : '';
    const state = file ? (when ? say('is_open', { when }) : say('is_open_undated')) : say('not_open');
    const name = page.name(one.id);
    return make('li', {},
      make('span', {}, make('b', { text: name }), ` ${[one.cluster || say('no_cluster'), one.city].filter(Boolean).join(', ')}. `, make('span', { class: 'soft', text: state })),
      button(say('remove'), () => remove(one, name), { 'aria-label': say('remove_manager', { name }) }));
  }

  function remove(one, name) {
    results = [];
    page.removeManager(one.id, say('removed_manager', { name }));
    holder.querySelector('input[type=file]').focus();
  }

  function managers() {
    const { managers: all } = page.visit;
    return [make('h3', { text: say('opened') }),
      all.length > 0 ? make('ol', { class: 'managers' }, ...all.map(manager)) : make('p', { class: 'soft', text: say('none_open') })];
  }

  const tick = (text, checked, press, attributes) =>
    make('label', { class: 'tick' }, make('input', { type: 'checkbox', checked, onchange: (event) => press(event.target.checked), ...attributes }), make('span', { text }));

  function names() {
    const note = make('p', { class: 'soft', id: 'hide-note', text: say('hide_names_note') });
    return [make('h3', { text: say('display') }),
      tick(say('hide_names'), page.options.hideNames, (on) => page.option('hideNames', on), { 'aria-describedby': note.id, 'data-focus': 'hideNames' }), note];
  }

  function own() {
    return [make('h3', { text: say('visit_file') }), make('p', { class: 'soft', text: say('visit_note') }),
      chooser(say('open_visit'), {}, open),
      make('div', { class: 'row tools' }, button(say('save_visit'), page.saveFile), button(say('new_visit'), () => {
        results = [];
        page.newVisit();
      }))];
  }

  /** A visit that is kept here beside the one that is open. */
  function other({ id, name, savedAt, damaged }) {
    const title = name || say('unnamed_visit');
    const when = savedAt ? say('kept_at', { when: `${day(savedAt.slice(0, 10))}, ${clock(savedAt)}` }) : '';
    return make('li', {}, make('span', {}, make('b', { text: title }), ` ${when}`),
      make('span', { class: 'row tools' }, !damaged && button(say('open'), () => page.openKeptVisit(id), { 'aria-label': say('open_of', { title }) }),
        button(say('remove'), () => page.removeKeptVisit(id), { 'aria-label': say('remove_of', { title }) })));
  }

  function kept() {
    const { others } = page;
    return [make('h3', { text: say('kept') }), make('p', { class: 'soft', text: say('kept_note') }),
      tick(say('keep_visit'), page.keeps, page.keep, { 'data-focus': 'keep' }),
      tick(say('keep_answers'), page.keepsAnswers, page.keepAnswers, { 'data-focus': 'keepAnswers', disabled: !page.keeps }),
      others.length > 0 && make('p', { class: 'label', text: say('other_visits') }), others.length > 0 && make('ul', { class: 'managers' }, ...others.map(other)),
      make('div', { class: 'row tools' }, button(say('erase'), page.erase))];
  }

  function draw(shown) {
    page = shown;
    fill(holder, answers(), outcome(), ...managers(), ...names(), ...own(), ...kept());
  }

  handbook.coachFiles = { draw, clock, tick, forget: () => (results = []) };
})();
