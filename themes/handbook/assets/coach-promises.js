/* Commitments: who does what, by when; as a list to fill in, as paper, and as files for the managers. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill, labelled } = handbook.elements;
  const { say, day, questionnaire } = handbook.coachWords;
  const { limits } = handbook.visit;
  const holder = document.querySelector('[data-view=commitments]');
  const BLANK = 5; // lines to write on, on paper
  let page = null;

  const codes = questionnaire.parts.flatMap((part) => [...part.questions, part.sumUp].filter(Boolean));

  function change(id, fields) {
    page.edit(handbook.agenda.change(page.visit, 'commitments', id, fields));
    fill(holder.querySelector('.paper'), ...paper());
  }

  function remove(entry, index) {
    const kept = page.visit.commitments[index];
    const next = page.visit.commitments[index + 1] ?? page.visit.commitments[index - 1];
    page.update(handbook.agenda.remove(page.visit, 'commitments', entry.id), {
      said: say('removed', { title: kept.what.trim() || say('commitment_n', { n: index + 1 }) }), focus: next ? `remove:${next.id}` : 'add',
      undo: (visit) => ({ ...visit, commitments: visit.commitments.toSpliced(Math.min(index, visit.commitments.length), 0, kept) }),
    });
  }

  function about(entry) {
    const select = make('select', {}, make('option', { value: '', text: say('about_none') }), ...codes.map(({ code, short }) => make('option', { value: code, text: `${code} ${short ?? ''}` })));
    select.value = entry.code;
    select.addEventListener('change', () => change(entry.id, { code: select.value }));
    return labelled(say('about'), select);
  }

  function line(entry, index) {
    const what = make('textarea', { rows: 2, maxlength: limits.text, value: entry.what, 'data-focus': `what:${entry.id}`, oninput: () => change(entry.id, { what: what.value }) });
    const by = make('input', { type: 'date', value: entry.by, oninput: () => change(entry.id, { by: by.value }) });
    const name = say('commitment_n', { n: index + 1 });
    return make('li', {}, make('fieldset', {}, make('legend', { class: 'label', text: name }),
      labelled(say('what'), what),
      make('div', { class: 'row fields' }, handbook.coachPerson.field(page, entry, say('who'), (fields) => change(entry.id, fields)), labelled(say('by'), by), about(entry)),
      make('div', { class: 'row tools' }, button(say('remove'), () => remove(entry, index), { class: 'button small', 'aria-label': say('remove_of', { title: name }), 'data-focus': `remove:${entry.id}` }))));
  }

  function add() {
    const next = handbook.agenda.promise(page.visit);
    page.update(next, { said: say('added_commitment'), focus: `what:${next.commitments.at(-1).id}` });
  }

  // ---- paper: what was agreed, and room for what comes up on the day ----

  function paper() {
    const words = page.words();
    const head = make('tr', {}, ...['what', 'who', 'by', 'about'].map((key) => make('th', { scope: 'col', text: say(key) })));
    const row = (...texts) => make('tr', {}, ...texts.map((text, index) => make('td', { class: index === 0 ? 'said' : null, text })));
    const written = page.visit.commitments.filter((entry) => entry.what.trim());
    return [make('p', { text: handbook.visitExports.head(page.visit, words) }),
      make('table', {}, make('thead', {}, head), make('tbody', {}, ...written.map((entry) => row(entry.what, words.person(entry), day(entry.by), entry.code)),
        ...Array.from({ length: BLANK }, () => make('tr', { class: 'blank' }, ...Array.from({ length: 4 }, () => make('td')))))) ];
  }

  // ---- files ----

  function calendar() {
    page.flush();
    const words = page.words();
    const title = (entry) => (words.person(entry) ? say('due_title', { what: entry.what.trim(), who: words.person(entry) }) : entry.what.trim());
    const text = handbook.calendar.due(page.visit, title);
    if (text === null) return page.announce(say('due_needs'), true);
    page.download('ics', text, 'text/calendar', 'commitments');
  }

  /** @param {string} [manager] */
  function handOver(manager) {
    page.flush();
    const file = handbook.visit.forManagers(page.visit, page.words().person, manager);
    if (file.commitments.length === 0) return page.announce(say('for_none'), true);
    const shown = page.options.hideNames ? { ...file, managers: file.managers.map((one) => ({ ...one, alias: page.name(one.id) })) } : file;
    page.download('json', handbook.visit.serialise(shown), 'application/json', 'commitments', manager ? page.name(manager) : '');
  }

  function forManagers() {
    return [make('h2', { text: say('for_managers') }), make('p', { class: 'soft', text: say('for_managers_note') }),
      make('div', { class: 'row tools' }, button(say('for_all'), () => handOver()), ...page.visit.managers.map((one) => button(say('for_one', { name: page.name(one.id) }), () => handOver(one.id))))];
  }

  function draw(shown) {
    page = shown;
    const { commitments } = page.visit;
    const markdown = () => page.download('md', handbook.visitExports.commitmentsMarkdown(page.visit, page.words()), 'text/markdown', 'commitments');
    fill(holder, make('p', { class: 'soft act', text: say('commitments_note') }),
      commitments.length > 0 ? make('ol', { class: 'promises act' }, ...commitments.map(line)) : make('p', { class: 'soft act', text: say('no_commitments') }),
      make('div', { class: 'row tools act' }, button(say('add_commitment'), add, { 'data-focus': 'add' }), button(say('print'), () => print()), button(say('due_ics'), calendar), button(say('markdown'), markdown)),
      make('div', { class: 'act stack' }, ...forManagers()),
      make('div', { class: 'paper' }, ...paper()));
  }

  handbook.coachPromises = { draw };
})();
