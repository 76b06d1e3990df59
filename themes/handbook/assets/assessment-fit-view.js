/* The fit map: a table that one fills by choosing from lists, and the questions that its gaps raise. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, labelled, choice, fill } = handbook.elements;
  const { say, count } = handbook.words;
  const holder = document.querySelector('[data-view=fit]');
  const kinds = { problem: { part: 'a', codes: ['AS'] }, strategy: { part: 'b', codes: ['B3', 'B4'] }, action: { part: 'c', codes: ['C7', 'C8', 'C9', 'C10', 'C11', 'C12'] } };
  const strengths = ['direct', 'partial', 'unsure'];
  const chances = ['act', 'influence', 'lobby'];
  let table = null;
  let lists = null;
  let asked = null;

  const map = () => handbook.desk.file.fit;
  const items = (kind) => map().items.filter((item) => item.kind === kind);
  const itemOf = (wanted) => map().items.find((item) => item.id === wanted);
  const from = (wanted) => map().links.filter((link) => link.from === wanted && itemOf(link.to));
  const to = (wanted) => map().links.filter((link) => link.to === wanted && itemOf(link.from));
  const strategiesWithoutProblem = () => items('strategy').filter((item) => !to(item.id).length);
  const actionsWithoutStrategy = () => items('action').filter((item) => !to(item.id).length);

  /** The lines of one's own answers that could stand on the map. @param {string} kind @returns {{code: string, text: string}[]} */
  function candidates(kind) {
    const lines = kinds[kind].codes.flatMap((code) => {
      const texts = code === 'AS' ? handbook.sumUp.texts('A') : ((handbook.desk.file.answers[code] || {}).text || '').split('\n');
      return texts.map((text) => ({ code, text: text.replace(/^[\s–•*\-]+/, '').trim() })).filter(({ text }) => text);
    });
    return lines.filter((line, place) => lines.findIndex((other) => other.text === line.text) === place);
  }

  /** Changes the map and draws it anew; focus stays on what has the same key. */
  function change(edit) {
    const key = document.activeElement && document.activeElement.dataset.key;
    handbook.desk.change((file) => edit(file.fit));
    draw();
    const again = key && holder.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (again) again.focus();
  }

  function add(kind, text, code) {
    change((fit) => {
      const letter = kind[0];
      const numbers = fit.items.map((item) => Number((new RegExp(`^${letter}(\\d+)$`).exec(item.id) || [])[1] || 0));
      fit.items.push({ id: `${letter}${Math.max(0, ...numbers) + 1}`, kind, text, ...(code ? { from: code } : {}) });
    });
  }

  function remove(item) {
    handbook.desk.undoable(say('removed', { text: item.text }), (file) => {
      file.fit.items = file.fit.items.filter((other) => other.id !== item.id);
      file.fit.links = file.fit.links.filter((link) => link.from !== item.id && link.to !== item.id);
    });
  }

  function unlink(link) {
    handbook.desk.undoable(say('unlinked'), (file) => (file.fit.links = file.fit.links.filter((other) => other.from !== link.from || other.to !== link.to)));
  }

  // Lines

  function line(item) {
    const field = make('input', { type: 'text', value: item.text, maxlength: 500, 'data-key': `text-${item.id}`, 'aria-label': say('line_of', { text: item.text }),
      onchange: () => change(() => (itemOf(item.id).text = field.value)) });
    return make('li', { class: 'line' }, field, item.from ? make('a', { href: `#${item.from}`, class: 'soft', text: item.from }) : null,
      button(say('remove'), () => remove(item), { class: 'link', 'aria-label': say('remove_line', { text: item.text }) }));
  }

  function picks(kind) {
    const lines = candidates(kind);
    if (!lines.length) return make('p', { class: 'soft', text: say(`no_${kind}_lines`) });
    const boxes = lines.map(({ code, text }) => {
      const present = items(kind).find((item) => item.text === text);
      return choice('checkbox', `${code} ${text}`, { checked: Boolean(present), 'data-key': `pick-${code}-${text}`,
        onchange: (event) => (event.target.checked ? add(kind, text, code) : remove(items(kind).find((item) => item.text === text))) });
    });
    return make('fieldset', { class: 'picks' }, make('legend', { class: 'label', text: say('pick') }), make('div', { class: 'choices bare stack' }, ...boxes));
  }

  function group(kind) {
    const own = make('input', { type: 'text', maxlength: 500, 'data-key': `own-${kind}` });
    const put = () => own.value.trim() && add(kind, own.value.trim());
    own.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      put();
    });
    const known = candidates(kind).map(({ text }) => text);
    const extra = items(kind).filter((item) => !known.includes(item.text));
    return make('section', { 'aria-labelledby': `fit-${kind}` },
      make('h3', { id: `fit-${kind}` }, make('span', { class: 'plate', 'data-part': kinds[kind].part, text: kinds[kind].part.toUpperCase() }), ' ', say(`${kind}_column`)),
      picks(kind), extra.length ? make('ul', { class: 'plain lines-of-own' }, ...extra.map(line)) : null,
      make('div', { class: 'row add' }, labelled(say(`own_${kind}`), own), button(say('add'), put, { 'data-key': `add-${kind}`, 'aria-label': say(`add_${kind}`) })));
  }

  // Table

  /** A list to choose from; choosing nothing does nothing. */
  function linker(label, options, link, key) {
    if (!options.length) return null;
    const field = make('select', { 'data-key': key, 'aria-label': label }, make('option', { value: '', text: label }), ...options.map((item) => make('option', { value: item.id, text: item.text })));
    return make('div', { class: 'row linker' }, field, button(say('link'), () => field.value && link(field.value), { 'data-key': `${key}-go` }));
  }

  const linkTo = (start, end) => change((fit) => fit.links.push({ from: start, to: end, how: '', strength: 'unsure' }));

  function linkEditor(link) {
    const end = itemOf(link.to);
    const key = `${link.from}-${link.to}`;
    const kept = () => map().links.find((other) => other.from === link.from && other.to === link.to);
    const strength = make('select', { 'data-key': `strength-${key}`, 'aria-label': say('strength_of', { text: end.text }), onchange: () => change(() => (kept().strength = strength.value)) },
      ...strengths.map((value) => make('option', { value, text: say(value) })));
    strength.value = link.strength;
    const how = make('input', { type: 'text', maxlength: 2000, value: link.how || '', 'data-key': `how-${key}`, placeholder: say('how'), 'aria-label': say('how_of', { text: end.text }),
      oninput: () => handbook.desk.change(() => (kept().how = how.value)) });
    return make('div', { class: 'link-editor' },
      make('p', {}, make('span', { class: 'mark', 'data-status': link.strength, 'aria-hidden': 'true' }), ' ', make('b', { text: end.text }), end.from ? ` (${end.from})` : '', make('span', { class: 'soft', text: `, ${say(link.strength)}` })),
      make('div', { class: 'row' }, strength, how, button(say('unlink'), () => unlink(link), { class: 'link', 'aria-label': say('unlink_of', { text: end.text }) })),
      make('p', { class: 'mirror', text: link.how || '' }));
  }

  const gap = (key) => make('p', { class: 'gap', text: say(key) });
  const unlinked = (kind, links) => items(kind).filter((item) => !links.some((link) => link.to === item.id));

  function actionsCell(strategy) {
    const links = from(strategy.id);
    return make('td', { role: 'cell', 'data-label': say('action_column') },
      ...(links.length ? links.map(linkEditor) : [gap('gap_action')]),
      linker(say('link_action', { text: strategy.text }), unlinked('action', links), (end) => linkTo(strategy.id, end), `action-${strategy.id}`));
  }

  function problemCell(problem, span) {
    const can = make('select', { 'data-key': `can-${problem.id}`, onchange: () => change(() => {
      if (can.value) itemOf(problem.id).can = can.value;
      else delete itemOf(problem.id).can;
    }) }, make('option', { value: '', text: say('can_open') }), ...chances.map((value) => make('option', { value, text: say(`can_${value}`) })));
    can.value = problem.can || '';
    return make('th', { role: 'rowheader', scope: 'row', rowspan: span > 1 ? span : null }, make('p', { text: problem.text }), labelled(say('can'), can),
      linker(say('link_strategy', { text: problem.text }), unlinked('strategy', from(problem.id)), (end) => linkTo(problem.id, end), `strategy-${problem.id}`));
  }

  const row = (...cells) => make('tr', { role: 'row' }, ...cells);
  const cell = (label, ...children) => make('td', { role: 'cell', 'data-label': say(label) }, ...children);

  function problemRows(problem) {
    const links = from(problem.id);
    if (!links.length) return [row(problemCell(problem, 1), cell('strategy_column', gap('gap_strategy')), cell('action_column'))];
    return links.map((link, place) => row(place === 0 ? problemCell(problem, links.length) : null, cell('strategy_column', linkEditor(link)), actionsCell(itemOf(link.to))));
  }

  function looseRows() {
    return [
      ...strategiesWithoutProblem().map((strategy) => row(
        make('th', { role: 'rowheader', scope: 'row' }, gap('gap_problem')), cell('strategy_column', make('p', {}, make('b', { text: strategy.text }), strategy.from ? ` (${strategy.from})` : '')), actionsCell(strategy))),
      ...actionsWithoutStrategy().map((action) => row(
        make('th', { role: 'rowheader', scope: 'row' }, make('span', { class: 'soft', text: '–' })), cell('strategy_column', gap('gap_before_strategy'),
          linker(say('link_back', { text: action.text }), items('strategy'), (start) => linkTo(start, action.id), `back-${action.id}`)),
        cell('action_column', make('p', {}, make('b', { text: action.text }), action.from ? ` (${action.from})` : '')))),
    ];
  }

  function drawTable() {
    if (!map().items.length) return make('p', { text: say('fit_empty') });
    const heads = ['problem_column', 'strategy_column', 'action_column'].map((key) => make('th', { role: 'columnheader', scope: 'col', text: say(key) }));
    return make('table', { class: 'fit', role: 'table' }, make('caption', { class: 'visually-hidden', text: say('fit_caption') }),
      make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads)),
      make('tbody', { role: 'rowgroup', class: 'ui fields' }, ...items('problem').flatMap(problemRows), ...looseRows()));
  }

  /** What the drawing shows, in words. */
  function inWords() {
    const sums = ['problem', 'strategy', 'action'].map((kind) => count(`${kind}s`, items(kind).length));
    return say('fit_words', { items: sums.join(', '), links: count('links', map().links.length) });
  }

  // Questions

  function question(entry) {
    return make('div', { class: 'note', 'data-part': entry.part || null }, make('b', { text: entry.title }), make('p', { text: entry.text }),
      ...(entry.beside || []).map(({ code, text }) => make('p', { class: 'ui' }, make('a', { href: `#${code}`, text: code }), ' ', make('span', { class: 'said', text: text || say('status_notStarted') }))),
      entry.links && entry.links.length ? make('ul', { class: 'plain ui' }, ...entry.links.map((link) => make('li', {}, make('a', { href: handbook.desk.root + link.url, text: link.title }), link.why ? make('span', { class: 'soft', text: ` ${link.why}` }) : null))) : null);
  }

  function drawQuestions() {
    const entries = handbook.desk.fitQuestions();
    return entries.length ? make('div', { class: 'columns questions' }, ...entries.map(question)) : make('p', { text: say('fit_no_questions') });
  }

  function draw() {
    fill(lists, ...Object.keys(kinds).map(group));
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

  handbook.fitView = { build, show: draw, questions: () => handbook.desk.fitQuestions().map((entry) => entry.text) };
})();
