/* The fit map: a table that one fills by choosing from lists, and the questions that its gaps raise. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, labelled, choice, fill } = handbook.elements;
  const { say, count } = handbook.words;
  const holder = document.querySelector('[data-view=fit]');
  const plates = { problem: 'a', strategy: 'b', action: 'c' };
  const strengths = ['direct', 'partial', 'unsure'];
  const chances = ['act', 'influence', 'lobby'];
  let table = null;
  let lists = null;
  let asked = null;

  const items = (kind) => handbook.fit.items(handbook.desk.file, kind);
  const linked = (item, kind) => handbook.fit.linked(handbook.desk.file, item.id, kind).filter(({ via }) => !via);
  const loose = (kind, other) => items(kind).filter((item) => !linked(item, other).length);

  /**
   * Changes the map and draws it anew; focus goes to the first of these keys that is there, or stays on what has the same key.
   * @param {(file: object) => object} edit gives the new file @param {...string} keys
   */
  function change(edit, ...keys) {
    const here = document.activeElement && document.activeElement.dataset.key;
    handbook.desk.put(edit(handbook.desk.file));
    draw();
    const place = [...keys, here].filter(Boolean).map((key) => holder.querySelector(`[data-key="${CSS.escape(key)}"]`)).find(Boolean);
    if (place) place.focus();
  }

  const add = (kind, text, code, ...keys) => change((file) => handbook.fit.addItem(file, { kind, text, ...(code ? { from: code } : {}) }).file, ...keys);
  const remove = (item) => handbook.desk.undoable(say('removed', { text: item.text }), handbook.fit.removeItem(handbook.desk.file, item.id));
  const unlink = (one, other) => handbook.desk.undoable(say('unlinked'), handbook.fit.removeLink(handbook.desk.file, one.id, other.id));

  // Lines

  function line(item) {
    const field = make('textarea', { rows: 1, value: item.text, maxlength: 500, 'data-key': `text-${item.id}`, 'aria-label': say('line_of', { text: item.text }),
      onchange: () => change((file) => handbook.fit.withItem(file, item.id, { text: field.value })) });
    return make('li', { class: 'line' }, field, item.from ? make('a', { href: `#${item.from}`, class: 'soft', text: item.from }) : null,
      button(say('remove'), () => remove(item), { class: 'link', 'aria-label': say('remove_line', { text: item.text }) }));
  }

  /** A tick puts a line of an answer on the map. */
  function picks(kind) {
    const offered = handbook.fit.suggestions(handbook.desk.file, kind);
    if (!offered.length) return items(kind).length ? null : make('p', { class: 'soft', text: say(`no_${kind}_lines`) });
    const keyOf = (line) => line && `pick-${line.code}-${line.text}`;
    const boxes = offered.map((line, place) => choice('checkbox', `${line.code} ${line.text}`, { 'data-key': keyOf(line),
      onchange: () => add(kind, line.text, line.code, keyOf(offered[place + 1]), keyOf(offered[place - 1]), `own-${kind}`) }));
    return make('fieldset', { class: 'picks' }, make('legend', { class: 'label', text: say('pick') }), make('div', { class: 'choices bare stack' }, ...boxes));
  }

  function group(kind) {
    const own = make('input', { type: 'text', maxlength: 500, 'data-key': `own-${kind}` });
    const put = () => own.value.trim() && add(kind, own.value.trim(), '', `own-${kind}`);
    own.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      put();
    });
    return make('section', { 'aria-labelledby': `fit-${kind}` },
      make('h3', { id: `fit-${kind}` }, make('span', { class: 'plate', 'data-part': plates[kind], text: plates[kind].toUpperCase() }), ' ', say(`${kind}_column`)),
      items(kind).length ? make('ul', { class: 'plain stack' }, ...items(kind).map(line)) : null, picks(kind),
      make('div', { class: 'row add' }, labelled(say(`own_${kind}`), own), button(say('add'), put, { 'data-key': `add-${kind}`, 'aria-label': say(`add_${kind}`) })));
  }

  // Table

  /** A list to choose from; choosing nothing does nothing. */
  function linker(kind, item, options, link) {
    if (!options.length) return null;
    const key = `${kind}-${item.id}`;
    const field = make('select', { 'data-key': key, 'aria-label': say(`link_${kind}_of`, { text: item.text }) },
      make('option', { value: '', text: say(`link_${kind}`) }), ...options.map((other) => make('option', { value: other.id, text: other.text })));
    const go = button(say('link'), () => field.value && link(field.value), { 'data-key': `${key}-go`, 'aria-label': `${say('do_link')} – ${say(`link_${kind}_of`, { text: item.text })}` });
    return make('div', { class: 'row linker' }, field, go);
  }

  const linkTo = (one, other) => change((file) => handbook.fit.withLink(file, one, other), `strength-${one}-${other}`);

  function linkEditor(start, { item: end, link }) {
    const key = `${start.id}-${end.id}`;
    const strength = make('select', { 'data-key': `strength-${key}`, 'aria-label': say('strength_of', { text: end.text }), onchange: () => change((file) => handbook.fit.withLink(file, start.id, end.id, { strength: strength.value })) },
      ...strengths.map((value) => make('option', { value, text: say(`strength_${value}`) })));
    strength.value = link.strength;
    const how = make('input', { type: 'text', maxlength: 2000, value: link.how || '', 'data-key': `how-${key}`, placeholder: say('how'), 'aria-label': say('how_of', { text: end.text }),
      oninput: () => handbook.desk.put(handbook.fit.withLink(handbook.desk.file, start.id, end.id, { how: how.value })) });
    return make('div', { class: 'link-editor' },
      make('p', {}, make('span', { class: 'mark', 'data-status': link.strength, 'aria-hidden': 'true' }), ' ', ...named(end), make('span', { class: 'soft', text: `, ${say(`strength_${link.strength}`)}` })),
      make('div', { class: 'row' }, strength, how, button(say('unlink'), () => unlink(start, end), { class: 'link', 'aria-label': say('unlink_of', { text: end.text }) })),
      make('p', { class: 'mirror', text: link.how || '' }));
  }

  const gap = (key) => make('p', { class: 'gap', text: say(key) });
  const named = (item) => [make('b', { text: item.text }), item.from ? ` (${item.from})` : ''];
  const others = (item, kind) => items(kind).filter((other) => !handbook.fit.link(handbook.desk.file, item.id, other.id));
  const row = (...cells) => make('tr', { role: 'row' }, ...cells);
  const cell = (label, ...children) => make('td', { role: 'cell', 'data-label': say(label) }, ...children);

  function actionsCell(strategy) {
    const actions = linked(strategy, 'action');
    return cell('action_column', ...(actions.length ? actions.map((found) => linkEditor(strategy, found)) : [gap('gap_action')]),
      linker('action', strategy, others(strategy, 'action'), (end) => linkTo(strategy.id, end)));
  }

  function problemCell(problem, span) {
    const can = make('select', { 'data-key': `can-${problem.id}`, onchange: () => change((file) => handbook.fit.withItem(file, problem.id, { can: can.value || undefined })) },
      make('option', { value: '', text: say('can_open') }), ...chances.map((value) => make('option', { value, text: say(`can_${value}`) })));
    can.value = problem.can || '';
    return make('th', { role: 'rowheader', scope: 'row', rowspan: span > 1 ? span : null }, make('p', { text: problem.text }), labelled(say('can'), can),
      linker('strategy', problem, others(problem, 'strategy'), (end) => linkTo(problem.id, end)));
  }

  function problemRows(problem) {
    const strategies = linked(problem, 'strategy');
    const straight = linked(problem, 'action').map((found) => linkEditor(problem, found));
    if (!strategies.length) return [row(problemCell(problem, 1), cell('strategy_column', gap('gap_strategy')), cell('action_column', ...straight))];
    return strategies.map((found, place) => row(place === 0 ? problemCell(problem, strategies.length) : null, cell('strategy_column', linkEditor(problem, found)), actionsCell(found.item)));
  }

  function looseRows() {
    const head = (...children) => make('th', { role: 'rowheader', scope: 'row' }, ...children);
    return [
      ...loose('strategy', 'problem').map((strategy) => row(head(gap('gap_problem')), cell('strategy_column', make('p', {}, ...named(strategy))), actionsCell(strategy))),
      ...loose('action', 'strategy').map((action) => row(head(make('p', { class: 'soft', text: say('no_strategy_row') })), cell('strategy_column', gap('gap_before_strategy'),
        linker('back', action, items('strategy'), (start) => linkTo(start, action.id))), cell('action_column', make('p', {}, ...named(action))))),
    ];
  }

  function drawTable() {
    if (!handbook.desk.file.fit.items.length) return make('p', { text: say('fit_empty') });
    const heads = ['problem_column', 'strategy_column', 'action_column'].map((key) => make('th', { role: 'columnheader', scope: 'col', text: say(key) }));
    return make('table', { class: 'fit', role: 'table' }, make('caption', { class: 'visually-hidden', text: say('fit_caption') }),
      make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads)),
      make('tbody', { role: 'rowgroup', class: 'ui fields' }, ...items('problem').flatMap(problemRows), ...looseRows()));
  }

  /** What the drawing shows, in words. */
  function inWords() {
    const sums = ['problem', 'strategy', 'action'].map((kind) => count(`${kind}s`, items(kind).length));
    return say('fit_words', { items: sums.join(', '), links: count('links', handbook.desk.file.fit.links.length) });
  }

  // Questions

  const questions = () => handbook.fit.questions(handbook.desk.file, handbook.words.questionnaire);

  function answered({ code, short, text, choice: chosen, n, about }) {
    const words = [(chosen || []).join(', '), n, about, text].filter(Boolean).join(' – ') || say('status_notStarted');
    return make('p', { class: 'ui beside-answer' }, make('a', { href: `#${code}`, text: `${code} ${short}` }), ' ', make('span', { text: words }));
  }

  function question(entry) {
    const part = entry.item ? plates[entry.item.kind] : (entry.answers[0] && entry.answers[0].code[0].toLowerCase());
    return make('div', { class: 'note', 'data-part': part || null }, make('b', { text: entry.title }), make('p', { text: entry.question }), ...entry.answers.map(answered),
      entry.links.length ? make('ul', { class: 'plain ui' }, ...entry.links.map((link) => make('li', {}, make('a', { href: link.url, text: link.title }), link.why ? make('span', { class: 'soft', text: ` ${link.why}` }) : null))) : null);
  }

  function drawQuestions() {
    const entries = questions();
    return entries.length ? make('div', { class: 'columns questions' }, ...entries.map(question)) : make('p', { text: say('fit_no_questions') });
  }

  function draw() {
    fill(lists, ...Object.keys(plates).map(group));
    fill(table, drawTable());
    fill(asked, drawQuestions());
    holder.querySelector('.in-words').textContent = inWords();
  }

  function build() {
    lists = make('div', { class: 'columns fields ui' });
    table = make('div', { class: 'main' });
    asked = make('div', { class: 'main' });
    const drawn = document.querySelector('.triangle').cloneNode(true);
    const section = (key, main, ...side) => make('section', { class: 'spread', 'aria-labelledby': `fit-${key}` },
      make('div', { class: 'side ui' }, make('h2', { id: `fit-${key}`, text: say(`fit_${key}`) }), make('p', { class: 'soft', text: say(`fit_${key}_note`) }), ...side), main);
    fill(holder, section('lines', make('div', { class: 'main' }, lists)), section('map', table, make('p', { class: 'in-words soft' }), drawn), section('asked', asked));
  }

  handbook.fitView = { build, show: draw, questions: () => questions().map((entry) => entry.question) };
})();
