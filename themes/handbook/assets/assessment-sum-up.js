/* The sum-up of a part, with the answers that it sums up in sight. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill } = handbook.elements;
  const { say } = handbook.words;
  const asList = (letter) => letter === 'A';

  function stored(letter) {
    const kept = handbook.desk.file.sumup[letter];
    return kept || (asList(letter) ? ['', '', ''] : {});
  }

  /** @param {string} letter @returns {string[]} */
  function texts(letter) {
    const kept = stored(letter);
    return asList(letter) ? [...kept] : Object.values(kept).filter((text) => typeof text === 'string');
  }

  function write(letter, key, text) {
    handbook.desk.change((file) => {
      file.sumup[letter] = file.sumup[letter] || (asList(letter) ? ['', '', ''] : {});
      file.sumup[letter][key] = text;
    }, `${letter}S`);
  }

  function field(letter, key, title, hintId, rows) {
    const box = make('textarea', { id: `${letter}S-${key}`, rows, maxlength: 20000, 'aria-describedby': hintId, value: stored(letter)[key] || '',
      oninput: () => write(letter, key, box.value) });
    const [area, mirror] = handbook.question.mirrored(box);
    return make('div', { class: 'field' }, make('label', { class: 'label', for: box.id, text: title }), area, mirror);
  }

  /** Three problems, numbered and apart; more when they are needed. */
  function problems(question) {
    const titles = (question.fields || []).map((item) => item.text);
    const list = make('div', { class: 'stack' });
    const add = (key) => list.append(field('A', key, titles[key] || say('problem_n', { n: key + 1 }), 'AS-h', 1));
    texts('A').forEach((_, key) => add(key));
    const more = button(say('another_problem'), () => {
      const key = list.children.length;
      write('A', key, '');
      add(key);
      list.lastElementChild.querySelector('textarea').focus();
    });
    return [list, more];
  }

  /** All that was noted in the part, to look back at. */
  function lookBack(row, letter) {
    const answers = make('div', { class: 'look-back', tabindex: '0', role: 'region', 'aria-label': say('look_back_at', { part: letter }) });
    const holder = row.cells[1];
    holder.replaceChildren(make('p', { class: 'label tool', text: say('look_back') }), answers);
    return answers;
  }

  function showAnswers(letter) {
    const box = document.querySelector(`#${letter}S .look-back`);
    if (!box) return;
    const rows = handbook.words.part(letter).questions.map(({ code }) => {
      const text = handbook.sumUp.spoken(code);
      return make('div', {}, make('dt', {}, make('a', { href: `#${code}`, text: code })), make('dd', text ? { text } : { class: 'none', text: say('status_notStarted') }));
    });
    fill(box, make('dl', {}, ...rows));
  }

  handbook.sumUp = {
    texts,
    showAnswers,

    /** An answer as text: choices, numbers and notes. @param {string} code */
    spoken(code) {
      const question = handbook.words.questions.get(code);
      const entry = handbook.desk.file.answers[code] || {};
      const chosen = (entry.choice || []).map((id) => ((question.options || []).find((option) => option.id === id) || { text: id }).text);
      const often = entry.n === undefined || entry.n === null ? '' : say(`often_${entry.per || 'week'}`, { n: entry.n });
      return [chosen.join(', '), often, entry.about || '', (entry.text || '').trim()].filter(Boolean).join('\n');
    },

    /** The fields of a sum-up. @param {object} question @param {HTMLTableRowElement} row */
    fields(question, row) {
      const { letter } = question.part;
      lookBack(row, letter);
      showAnswers(letter);
      if (asList(letter)) return problems(question);
      return [make('div', { class: 'stack' }, ...question.fields.map((item) => field(letter, item.id, item.text, `${question.code}-h`, 2)))];
    },
  };
})();
