/* The overview: where each part stands in words, who fills it in, the steps with one's own dates. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, labelled, choice, fill } = handbook.elements;
  const { say, count, questionnaire } = handbook.words;
  const shown = ['noted', 'discuss', 'unsure', 'notApplicable', 'notStarted'];

  /** “3 noted · 1 to discuss”: numbers of questions, never a share of them. */
  function showCounts() {
    for (const line of document.querySelectorAll('[data-counts]')) {
      const counts = handbook.answers.counts(handbook.desk.file, handbook.words.part(line.dataset.counts));
      line.textContent = shown.filter((state) => counts[state]).map((state) => count(`count_${state}`, counts[state])).join(' · ');
    }
  }

  function line(key, write, read) {
    const field = make('input', { type: 'text', maxlength: 500, autocomplete: 'off', value: read(handbook.desk.file) || '', oninput: () => handbook.desk.change((file) => write(file, field.value)) });
    return labelled(say(key), field);
  }

  function who() {
    const manager = (key) => line(key, (file, text) => (file.manager[key] = text), (file) => file.manager[key]);
    fill(document.querySelector('[data-view=who]'),
      make('div', { class: 'trio' }, manager('alias'), manager('city'), manager('cluster')));
  }

  function step(number) {
    const { programme } = handbook.desk.file;
    return (programme && programme.steps && programme.steps[number]) || {};
  }

  function writeStep(number, edit) {
    handbook.desk.change((file) => {
      file.programme = file.programme || {};
      file.programme.steps = file.programme.steps || {};
      edit((file.programme.steps[number] = file.programme.steps[number] || { date: '', done: false }));
    });
  }

  function stepFields(row) {
    const number = Number(row.dataset.step);
    const date = make('input', { type: 'date', 'aria-label': say('own_date_of', { n: number }), value: step(number).date || '', onchange: () => writeStep(number, (kept) => (kept.date = date.value)) });
    const done = choice('checkbox', say('step_done'), { 'aria-label': say('step_done_of', { n: number }), checked: step(number).done === true, onchange: (event) => writeStep(number, (kept) => (kept.done = event.target.checked)) });
    const old = row.querySelector('.fields');
    if (old) old.remove();
    row.lastElementChild.append(make('div', { class: 'fields row tool' }, labelled(say('own_date'), date), make('div', { class: 'choices bare' }, done)));
    if (number === 1) row.lastElementChild.lastElementChild.append(team());
  }

  /** The sheet of step 1: names, contacts, initiatives. */
  function team() {
    const members = () => (handbook.desk.file.programme && handbook.desk.file.programme.team) || [];
    const list = make('div', { class: 'stack' });
    const edit = (change) => handbook.desk.change((file) => {
      file.programme = file.programme || {};
      file.programme.team = file.programme.team || [];
      change(file.programme.team, file.programme);
    });
    const draw = () => fill(list, ...members().map((member, place) => make('fieldset', { class: 'trio' },
      make('legend', { class: 'label', text: say('manager_n', { n: place + 1 }) }),
      ...['name', 'role', 'contact'].map((key) => {
        const field = make('input', { type: 'text', maxlength: 500, value: member[key] || '', oninput: () => edit((all) => (all[place][key] = field.value)) });
        return labelled(say(`team_${key}`), field);
      }))));
    const add = button(say('add_manager'), () => {
      edit((all) => all.push({ name: '', role: '', contact: '' }));
      draw();
      add.hidden = members().length >= 4;
      list.querySelector('fieldset:last-child input').focus();
    });
    add.hidden = members().length >= 4;
    const initiatives = make('textarea', { rows: 2, maxlength: 20000, value: (handbook.desk.file.programme && handbook.desk.file.programme.initiatives) || '',
      oninput: () => edit((all, programme) => (programme.initiatives = initiatives.value)) });
    draw();
    const filled = members().length > 0 || initiatives.value;
    return make('details', { class: 'aside', open: Boolean(filled) }, make('summary', { text: say('step1_sheet') }), list, add, labelled(say('initiatives'), initiatives));
  }

  /** Back to where one was: the last question that was worked on. */
  function goOn() {
    const { position } = handbook.desk.file;
    const isKnown = handbook.words.questions.has(position) && !handbook.desk.isEmpty();
    const line = document.getElementById('go-on') || document.querySelector('#overview .side').appendChild(make('p', { id: 'go-on' }));
    fill(line, isKnown ? make('a', { href: `#${position}`, text: say('go_on', { code: position }) }) : null);
  }

  function show() {
    showCounts();
    goOn();
  }

  function build(later) {
    who();
    for (const row of document.querySelectorAll('[data-step]')) later(() => stepFields(row));
  }

  handbook.overview = { build, rebuild: () => build((make) => make()), show, steps: questionnaire.programme.length };
})();
