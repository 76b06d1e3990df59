/* The matrix: a row for each question, a column for each manager, the coach's notes at the end. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill, icon } = handbook.elements;
  const { say, count, language, questionnaire } = handbook.coachWords;
  const holder = document.querySelector('[data-view=answers]');
  const signs = {
    discuss: 'M3 4h18v12h-8l-5 5v-5H3z',
    unsure: 'M9.3 9.8c0-3.6 5.4-3.6 5.4-.2 0 2-2.700 2.200-2.700 4.400M12 16v1.800M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0',
    notApplicable: 'M4 12h16',
  };
  let page = null;

  /** A question as an item of the agenda. */
  function entry(row) {
    const question = questionOf(row.code);
    return { kind: 'question', codes: [row.code], title: question.short || row.text, read: firstCase(question) };
  }

  function questionOf(code) {
    return questionnaire.parts.flatMap((part) => [...part.questions, part.sumUp]).find((question) => question && question.code === code);
  }

  const firstCase = (question) => (question.links ?? []).find((link) => link.kind === 'case')?.id ?? '';

  // ---- cells ----

  function texts(cell) {
    const lines = cell.typed.map((text) => make('p', { class: 'typed', text }));
    if (cell.about.trim()) lines.push(make('p', { class: 'said', text: cell.about }));
    if (cell.text.trim()) lines.push(make('p', { class: 'said', text: cell.text }));
    if (cell.boxes.length > 0) lines.push(make('ul', { class: 'plain' }, ...cell.boxes.map((box) => make('li', {}, make('b', { class: 'label', text: box.label }), ' ', make('span', { class: 'said', text: box.text })))));
    const foreign = cell.lang && cell.lang !== language;
    for (const line of lines) if (foreign) line.setAttribute('lang', cell.lang);
    return lines;
  }

  function status(cell) {
    if (!cell.status || !signs[cell.status]) return null;
    const text = cell.status === 'unsure' && cell.who.trim() ? say('status_unsure_who', { who: cell.who }) : say(`status_${cell.status}`);
    return make('p', { class: 'status' }, icon(signs[cell.status]), make('span', { text }));
  }

  function answerCell(cell) {
    const note = cell.note.trim() && make('div', { class: 'note private' }, make('b', { text: say('private') }), make('p', { class: 'said', text: cell.note }));
    const shown = texts(cell);
    return make('td', { role: 'cell', 'data-label': page.name(cell.id) },
      ...(shown.length > 0 ? shown : [!cell.status && make('p', { class: 'none', text: say('no_answer') })]), status(cell), note || null);
  }

  function marks(row) {
    const names = (ids) => ids.map(page.name).join(', ');
    const lines = [];
    if (row.marks.discuss.length > 0) lines.push(say('mark_discuss', { names: names(row.marks.discuss) }));
    if (row.marks.unsure.length > 0) lines.push(say('mark_unsure', { names: names(row.marks.unsure) }));
    if (row.marks.single.length > 0) lines.push(say('mark_single', { names: names(row.marks.single) }));
    if (row.marks.differ.length > 0) lines.push(say(row.within ? 'mark_differ_within' : 'mark_differ'));
    return lines;
  }

  function questionCell(row) {
    const lines = marks(row);
    const add = button('', () => addOne(row, add), { class: 'button small', 'data-add': row.code });
    label(add, row);
    return make('th', { role: 'rowheader', scope: 'row', id: `q-${row.code}` },
      make('span', { class: 'plate', 'data-part': row.part.toLowerCase(), text: row.code }), ' ', make('span', { text: row.text }),
      lines.length > 0 && make('ul', { class: 'marks' }, ...lines.map((text) => make('li', { text }))), add);
  }

  function label(add, row) {
    const there = handbook.agenda.has(page.visit, entry(row));
    add.textContent = there ? say('on_agenda') : say('to_agenda');
    add.setAttribute('aria-label', there ? `${say('on_agenda')}: ${row.code}` : say('to_agenda_of', { title: row.code }));
    add.toggleAttribute('data-done', there);
  }

  function addOne(row, add) {
    page.edit(handbook.agenda.addAll(page.visit, [entry(row)]));
    label(add, row);
    page.announce(say('added', { title: `${row.code} ${entry(row).title}` }));
  }

  function noteCell(row) {
    const field = make('textarea', { rows: 2, maxlength: handbook.visit.limits.text, 'aria-label': say('my_note_on', { code: row.code }), value: page.visit.notes[row.code] ?? '' });
    const mirror = make('p', { class: 'mirror said', text: field.value });
    field.addEventListener('input', () => {
      mirror.textContent = field.value;
      page.note(row.code, field.value);
    });
    return make('td', { role: 'cell', class: 'mine', 'data-label': say('my_note') }, field, mirror);
  }

  // ---- table ----

  function head(groups) {
    const cluster = (group) => make('th', { role: 'columnheader', scope: 'colgroup', colspan: group.managers.length, text: [group.label || say('no_cluster'), group.city].filter(Boolean).join(', ') });
    const managers = groups.flatMap((group) => group.managers);
    const column = (text, attributes) => make('th', { role: 'columnheader', scope: 'col', text, ...attributes });
    return make('thead', { role: 'rowgroup' },
      make('tr', { role: 'row', class: 'clusters' }, make('td', { role: 'cell' }), ...groups.map(cluster), make('td', { role: 'cell', class: 'mine' })),
      make('tr', { role: 'row' }, column(say('question')), ...managers.map((file) => column(page.name(file.id))), column(say('my_note'), { class: 'mine' })));
  }

  function partRow(part, columns) {
    return make('tr', { role: 'row', class: 'group', 'data-of': part.letter },
      make('th', { role: 'rowheader', scope: 'rowgroup', colspan: columns }, make('span', {}, make('span', { class: 'plate', 'data-part': part.letter.toLowerCase(), text: part.letter }), ` ${part.title}`)));
  }

  function body(rows, columns) {
    return questionnaire.parts.map((part) => make('tbody', { role: 'rowgroup' }, partRow(part, columns),
      ...rows.filter((row) => row.part === part.letter).map((row) =>
        make('tr', { role: 'row', 'data-code': row.code }, questionCell(row), ...row.cells.map(answerCell), noteCell(row)))));
  }

  /** The group each column is in, where the cluster is not in the heads: on a phone. */
  function table(groups, rows) {
    const columns = rows[0].cells.length + 2;
    return make('div', { class: 'matrix', role: 'region', tabindex: 0, 'aria-label': say('table') },
      make('table', { role: 'table' }, make('caption', { class: 'visually-hidden', text: say('table') }), head(groups), ...body(rows, columns)));
  }

  // ---- filters ----

  function filters(rows) {
    const counts = handbook.matrix.counts(rows);
    const ticks = handbook.matrix.filters.map((name) => handbook.coachFiles.tick(say(`filter_${name}`, { n: counts[name] }), page.chosen.has(name), (on) => {
      if (on) page.chosen.add(name);
      else page.chosen.delete(name);
      apply(rows, true);
    }, { value: name }));
    return make('fieldset', { class: 'act' }, make('legend', { class: 'label', text: say('only_rows') }), make('div', { class: 'row ticks' }, ...ticks));
  }

  function shows() {
    const tick = (name) => handbook.coachFiles.tick(say(`show_${name}`), page.options[name], (on) => {
      page.option(name, on, true);
      classes();
    });
    return make('fieldset', { class: 'act' }, make('legend', { class: 'label', text: say('show') }), make('div', { class: 'row ticks' }, tick('private'), tick('notes')));
  }

  function classes() {
    holder.toggleAttribute('data-without-private', !page.options.private);
    holder.toggleAttribute('data-without-notes', !page.options.notes);
  }

  /** Hides the rows that the filters leave out; nothing is drawn anew, so focus and what is typed stay. */
  function apply(rows, aloud) {
    const left = new Set(handbook.matrix.select(rows, [...page.chosen]).map((row) => row.code));
    for (const line of holder.querySelectorAll('tr[data-code]')) line.hidden = !left.has(line.dataset.code);
    for (const line of holder.querySelectorAll('tr.group')) line.hidden = !rows.some((row) => row.part === line.dataset.of && left.has(row.code));
    const text = left.size === 0 ? say('no_rows') : say('rows_shown', { n: left.size, all: rows.length });
    holder.querySelector('.shown').textContent = text;
    if (aloud) page.announce(text);
  }

  function addShown(rows) {
    const before = page.visit.agenda.length;
    page.edit(handbook.agenda.addAll(page.visit, handbook.matrix.select(rows, [...page.chosen]).map(entry)));
    for (const row of rows) label(holder.querySelector(`[data-add="${row.code}"]`), row);
    const added = page.visit.agenda.length - before;
    page.announce(added > 0 ? count('added', added) : say('added_none'));
  }

  function draw(shown) {
    page = shown;
    classes();
    if (page.files.length === 0) {
      fill(holder, make('p', { text: say('no_answers') }), make('p', {}, make('a', { href: '#files', text: say('to_files') })));
      return;
    }
    const groups = handbook.matrix.groups(page.files);
    const rows = page.rows();
    fill(holder, filters(rows), shows(),
      make('div', { class: 'row tools' }, make('p', { class: 'shown soft' }), button(say('add_rows'), () => addShown(rows)), button(say('print'), () => print())),
      table(groups, rows));
    apply(rows, false);
  }

  handbook.coachAnswers = { draw, entry, marks: (shown, row) => { page = shown; return marks(row); } };
})();
