/* The fit maps side by side, and what their gaps make one ask. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill } = handbook.elements;
  const { say, questionnaire } = handbook.coachWords;
  const holder = document.querySelector('[data-view=fit]');
  let page = null;

  const from = (item) => (item.from ? ` (${item.from})` : '');

  function linked({ item, link, via }) {
    const through = via ? `, ${say('fit_via', { item: via.text })}` : '';
    return make('li', {}, make('span', { text: `${item.text}${from(item)}` }), make('span', { class: 'soft', text: `, ${say(`strength_${link.strength}`)}${through}` }),
      link.how.trim() && make('span', { class: 'said how', text: link.how }));
  }

  const list = (ties) => (ties.length > 0 ? make('ul', { class: 'plain' }, ...ties.map(linked)) : make('p', { class: 'none', text: say('fit_nothing') }));

  function row({ problem, strategies, actions }) {
    const can = problem.can && make('span', { class: 'soft can', text: say(`can_${problem.can}`) });
    return make('tr', { role: 'row' }, make('th', { role: 'rowheader', scope: 'row' }, make('span', { text: `${problem.text}${from(problem)}` }), can || null),
      make('td', { role: 'cell', 'data-label': say('fit_strategies') }, list(strategies)),
      make('td', { role: 'cell', 'data-label': say('fit_actions') }, list(actions)));
  }

  /** Strategies and actions that no problem leads to. */
  const loose = (file) => file.fit.items.filter((item) => item.kind !== 'problem' && handbook.fit.linked(file, item.id, 'problem').length === 0);

  function looseRow(file) {
    const items = loose(file);
    if (items.length === 0) return null;
    const cell = (kind, label) => {
      const own = items.filter((item) => item.kind === kind);
      return make('td', { role: 'cell', 'data-label': say(label) }, own.length > 0
        ? make('ul', { class: 'plain' }, ...own.map((item) => make('li', { text: `${item.text}${from(item)}` }))) : make('p', { class: 'none', text: '–' }));
    };
    return make('tr', { role: 'row' }, make('th', { role: 'rowheader', scope: 'row', class: 'soft', text: say('fit_unlinked') }), cell('strategy', 'fit_strategies'), cell('action', 'fit_actions'));
  }

  function map(file) {
    if (file.fit.items.length === 0) return make('p', { class: 'soft', text: say('fit_empty') });
    const column = (key) => make('th', { role: 'columnheader', scope: 'col', text: say(key) });
    return make('table', { class: 'fit', role: 'table' }, make('caption', { class: 'visually-hidden', text: say('fit_map', { name: page.name(file.id) }) }),
      make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, column('fit_problem'), column('fit_strategies'), column('fit_actions'))),
      make('tbody', { role: 'rowgroup' }, ...handbook.fit.rows(file).map(row), looseRow(file)));
  }

  // ---- questions ----

  /** As an item of the agenda: the gap as its title, the question as its note. */
  const entry = (file, question) => ({
    kind: 'fit', title: question.item ? `${question.title}: “${question.item.text.trim()}”` : question.title, note: question.question,
    person: file.id, codes: [], read: firstCase(question),
  });

  const firstCase = (question) => (question.links ?? []).find((link) => link.kind === 'case')?.id ?? '';

  function asked(file, question) {
    const add = button('', () => {
      page.edit(handbook.agenda.addAll(page.visit, [entry(file, question)]));
      label();
      page.announce(say('added', { title: entry(file, question).title }));
    }, { class: 'button small act' });
    const label = () => {
      const there = handbook.agenda.has(page.visit, entry(file, question));
      add.textContent = say(there ? 'on_agenda' : 'to_agenda');
      add.setAttribute('aria-label', there ? `${say('on_agenda')}: ${entry(file, question).title}` : say('to_agenda_of', { title: entry(file, question).title }));
      add.toggleAttribute('data-done', there);
    };
    label();
    return make('li', {}, make('p', {}, make('b', { text: question.title }), make('span', { text: ` ${question.question}` })), beside(question), add);
  }

  /** The answers that a question is about, where there are any. */
  function beside(question) {
    const shown = question.gap === 'beside' ? question.answers.filter((answer) => answer.text.trim() || answer.choice.length > 0) : [];
    if (shown.length === 0) return null;
    return make('dl', { class: 'answers-beside' }, ...shown.flatMap((answer) => [
      make('dt', { text: `${answer.code} ${answer.short}` }),
      make('dd', { class: 'said', text: [answer.choice.join(', '), answer.text.trim()].filter(Boolean).join('\n') })]));
  }

  function questions(file) {
    const open = handbook.fit.questions(file, questionnaire);
    return [make('h3', { text: say('fit_questions') }),
      open.length > 0 ? make('ul', { class: 'asked' }, ...open.map((question) => asked(file, question))) : make('p', { class: 'soft', text: say('fit_no_questions') })];
  }

  function draw(shown) {
    page = shown;
    if (page.files.length === 0) {
      fill(holder, make('p', { text: say('fit_none') }), make('p', {}, make('a', { href: '#files', text: say('to_files') })));
      return;
    }
    fill(holder, make('div', { class: 'row tools act' }, button(say('print'), () => print())),
      make('div', { class: 'maps' }, ...page.files.map((file) => make('section', { 'aria-label': say('fit_map', { name: page.name(file.id) }) },
        make('h2', { text: page.name(file.id) }), make('p', { class: 'soft', text: [file.manager.cluster, file.manager.city].map((text) => text.trim()).filter(Boolean).join(', ') || say('no_cluster') }),
        map(file), ...questions(file)))));
  }

  handbook.coachFit = { draw };
})();
