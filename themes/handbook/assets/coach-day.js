/* The agenda: the day, its items in order, and the same as a sheet of paper. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill, labelled } = handbook.elements;
  const { say, duration, pages, questionnaire } = handbook.coachWords;
  const { limits } = handbook.visit;
  const holder = document.querySelector('[data-view=agenda]');
  let page = null;

  const titleOf = (item) => [item.codes.join(', '), item.title.trim() || say('untitled')].filter(Boolean).join(' ');
  const partOf = (code) => questionnaire.parts.find((part) => [...part.questions, part.sumUp].some((question) => question && question.code === code));

  /** Keeps a change of one item; times and paper follow, fields stay as they are. */
  function change(id, fields) {
    page.edit(handbook.agenda.change(page.visit, 'agenda', id, fields));
    refresh();
  }

  // ---- the day ----

  function dayField(key, type) {
    const input = make('input', { type, value: page.visit.visit[key], maxlength: type === 'text' ? 500 : null });
    input.addEventListener('input', () => {
      if (type === 'time' && !input.value) return;
      page.edit({ ...page.visit, visit: { ...page.visit.visit, [key]: input.value } });
      refresh();
    });
    return labelled(say({ city: 'city', place: 'place', date: 'date', start: 'begins', end: 'ends' }[key]), input);
  }

  function day() {
    return make('fieldset', { class: 'act' }, make('legend', { class: 'label', text: say('day') }),
      make('div', { class: 'row fields' }, dayField('city', 'text'), dayField('place', 'text'), dayField('date', 'date'), dayField('start', 'time'), dayField('end', 'time')));
  }

  // ---- an item ----

  function minutes(item) {
    const input = make('input', { type: 'number', min: 0, max: limits.minutes, step: 5, value: item.minutes, inputmode: 'numeric' });
    const wrong = make('p', { class: 'wrong', role: 'alert' });
    input.addEventListener('input', () => {
      const n = input.value.trim() === '' ? NaN : Number(input.value);
      const fine = Number.isInteger(n) && n >= 0 && n <= limits.minutes;
      wrong.textContent = fine ? '' : say('minutes_wrong');
      input.setAttribute('aria-invalid', String(!fine));
      if (fine) change(item.id, { minutes: n });
    });
    const field = labelled(say('minutes_label'), input);
    field.append(wrong);
    return field;
  }

  function reading(item) {
    const cases = pages.filter((one) => one.kind === 'case');
    const own = pages.filter((one) => one.kind !== 'case' && (one.id === item.read || item.codes.some((code) => linkedFrom(code, one.id))));
    const select = make('select', {}, make('option', { value: '', text: say('read_none') }), ...[...cases, ...own].map((one) => make('option', { value: one.id, text: one.title })));
    if (item.read && !pages.some((one) => one.id === item.read)) select.append(make('option', { value: item.read, text: item.read }));
    select.value = item.read;
    select.addEventListener('change', () => change(item.id, { read: select.value }));
    return labelled(say('read'), select);
  }

  function linkedFrom(code, id) {
    const part = partOf(code);
    const question = part && [...part.questions, part.sumUp].find((one) => one && one.code === code);
    return (question?.links ?? []).some((link) => link.id === id);
  }

  /** Why a question is on the agenda: what the answers say of it now. */
  function reasons(item) {
    const rows = page.files.length > 0 ? page.rows().filter((row) => item.codes.includes(row.code)) : [];
    return rows.flatMap((row) => handbook.coachAnswers.marks(page, row));
  }

  function move(item, by) {
    const at = page.visit.agenda.findIndex((one) => one.id === item.id) + by;
    if (at < 0 || at >= page.visit.agenda.length) return page.announce(say(by < 0 ? 'at_top' : 'at_bottom'));
    page.update(handbook.agenda.move(page.visit, item.id, by), {
      said: say('moved', { title: titleOf(item), n: at + 1, all: page.visit.agenda.length }), focus: `${by < 0 ? 'up' : 'down'}:${item.id}`,
    });
  }

  function remove(item) {
    const at = page.visit.agenda.indexOf(page.visit.agenda.find((one) => one.id === item.id));
    const kept = page.visit.agenda[at];
    const next = page.visit.agenda[at + 1] ?? page.visit.agenda[at - 1];
    page.update(handbook.agenda.remove(page.visit, 'agenda', item.id), {
      said: say('removed', { title: titleOf(kept) }), focus: next ? `remove:${next.id}` : 'free',
      undo: (visit) => ({ ...visit, agenda: visit.agenda.toSpliced(Math.min(at, visit.agenda.length), 0, kept) }),
    });
  }

  const tool = (key, item, press) => button(say(key), press, { class: 'button small', 'aria-label': say(key === 'remove' ? 'remove_of' : `move_${key}`, { title: titleOf(item) }), 'data-focus': `${key}:${item.id}` });

  function line(item) {
    const title = make('input', { type: 'text', maxlength: 500, value: item.title, oninput: () => change(item.id, { title: title.value }) });
    const note = make('textarea', { rows: 2, 'aria-label': say('item_notes'), maxlength: limits.text, value: item.note, oninput: () => change(item.id, { note: note.value }) });
    const why = reasons(item);
    return make('li', { 'data-item': item.id },
      make('p', { class: 'when' }),
      make('div', { class: 'stack' },
        make('div', { class: 'titled' }, ...item.codes.map((code) => make('span', { class: 'plate', 'data-part': (partOf(code)?.letter ?? '').toLowerCase(), text: code })), labelled(say('item_title'), title)),
        why.length > 0 && make('p', { class: 'soft', text: why.join('. ') }),
        make('div', { class: 'row fields' }, minutes(item), handbook.coachPerson.field(page, item, say('lead'), (fields) => change(item.id, fields)), reading(item)),
        make('details', { open: item.note !== '' }, make('summary', { text: say('item_notes') }), note)),
      make('div', { class: 'row tools' }, tool('up', item, () => move(item, -1)), tool('down', item, () => move(item, 1)), tool('remove', item, () => remove(item))));
  }

  // ---- adding ----

  function free() {
    const input = make('input', { type: 'text', maxlength: 500, 'data-focus': 'free' });
    const add = () => {
      if (!input.value.trim()) return input.focus();
      page.update(handbook.agenda.add(page.visit, { kind: 'free', title: input.value.trim() }), { said: say('added', { title: input.value.trim() }), focus: 'free' });
    };
    input.addEventListener('keydown', (event) => event.key === 'Enter' && add());
    return make('div', { class: 'row fields act adding' }, labelled(say('free_title'), input, say('free_hint')), button(say('add'), add));
  }

  function frame() {
    const titles = { talk: say('item_talk'), break: say('item_break'), close: say('item_close') };
    const framed = handbook.agenda.frame(page.visit, titles);
    if (framed.agenda.length === page.visit.agenda.length) return null;
    const before = new Set(page.visit.agenda.map((item) => item.id));
    return make('div', { class: 'act' }, button(say('frame'), () => page.update(framed, {
      said: say('framed'), focus: 'free', undo: (visit) => ({ ...visit, agenda: visit.agenda.filter((item) => before.has(item.id) || !framed.agenda.some((one) => one.id === item.id)) }),
    })), make('p', { class: 'soft', text: say('frame_note') }));
  }

  // ---- what follows every change ----

  function refresh() {
    const times = new Map(handbook.agenda.times(page.visit).map((time) => [time.id, time]));
    for (const shown of holder.querySelectorAll('[data-item]')) {
      const { start, end, late } = times.get(shown.dataset.item);
      fill(shown.querySelector('.when'), make('b', { text: `${start}–${end}` }), late && make('span', { class: 'late', text: ` ${say('late')}` }));
    }
    holder.querySelector('.total').textContent = handbook.visitExports.total(page.visit, page.words());
    const { start, end } = page.visit.visit;
    holder.querySelector('.times').textContent = end <= start ? say('bad_times') : '';
    fill(holder.querySelector('.paper'), ...paper());
  }

  function paper() {
    const words = page.words();
    const cells = (tag, ...texts) => texts.map((text) => make(tag, tag === 'th' ? { scope: 'col', text } : { text }));
    const lines = handbook.visitExports.lines(page.visit, words);
    return [make('p', { text: handbook.visitExports.head(page.visit, words) }),
      make('table', {}, make('thead', {}, make('tr', {}, ...cells('th', say('time'), say('minutes_label'), say('item'), say('lead'), say('read')))),
        make('tbody', {}, ...page.visit.agenda.map((item, index) => {
          const line = lines[index];
          const what = make('td', {}, make('b', { text: line.title }), line.note && make('p', { class: 'said', text: line.note }), item.kind !== 'break' && make('div', { class: 'lines' }, make('i'), make('i')));
          return make('tr', {}, ...cells('td', line.time, String(item.minutes)), what, ...cells('td', line.lead, line.read));
        }))),
      make('p', { text: handbook.visitExports.total(page.visit, words) })];
  }

  // ---- files ----

  function calendar() {
    page.flush();
    const words = page.words();
    const { city } = page.visit.visit;
    const text = handbook.calendar.day(page.visit, { title: city ? say('ics_title_in', { city }) : say('ics_title'), lines: handbook.visitExports.calendarLines(page.visit, words) });
    if (text === null) return page.announce(say('ics_needs'), true);
    page.download('ics', text, 'text/calendar', 'visit');
  }

  const markdown = () => page.download('md', handbook.visitExports.agendaMarkdown(page.visit, page.words()), 'text/markdown', 'agenda');

  function draw(shown) {
    page = shown;
    const { agenda } = page.visit;
    fill(holder, day(), make('p', { class: 'times wrong', role: 'alert' }), make('p', { class: 'total', role: 'status' }), frame(),
      agenda.length > 0 ? make('ol', { class: 'day act' }, ...agenda.map(line)) : make('p', { class: 'soft act', text: say('no_items') }),
      free(),
      make('div', { class: 'row tools act' }, button(say('print'), () => print()), button(say('ics'), calendar), button(say('markdown'), markdown)),
      make('div', { class: 'paper' }));
    refresh();
  }

  handbook.coachDay = { draw, titleOf, duration };
})();
