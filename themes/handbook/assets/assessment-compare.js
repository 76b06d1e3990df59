/* A file that comes in beside answers that are here: question by question, keep, replace or join. Nothing is lost without a way back. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, choice, dialog } = handbook.elements;
  const { say, count } = handbook.words;
  const ways = ['mine', 'theirs', 'both'];

  /** @param {*} value @returns {string} */
  function shown(value) {
    if (value === null || value === undefined || value === '') return '';
    if (Array.isArray(value)) return value.map(shown).filter(Boolean).join('\n');
    if (typeof value === 'object') return Object.values(value).map(shown).filter(Boolean).join('\n');
    return String(value);
  }

  function side(title, value) {
    const text = shown(value);
    return make('div', {}, make('p', { class: 'label', text: title }), make('p', text ? { class: 'said', text } : { class: 'none', text: say('nothing') }));
  }

  /** What a difference is in: a question by its code, a sum-up by its line, another part of the file by its name. */
  function titleOf({ code, field }) {
    const asked = handbook.words.questions.get(code);
    const plate = asked ? make('span', { class: 'plate', 'data-part': asked.part.letter.toLowerCase(), text: code }) : null;
    const box = asked && asked.fields ? (asked.fields.find(({ id }) => id === field) || asked.fields[Number(field)] || {}).text || say('problem_n', { n: Number(field) + 1 }) : sayOr(`field_${field}`, sayOr(field, sayOr(`step5_${field}`, field)));
    return [plate, plate && ' ', asked ? asked.short || asked.text : sayOr(`part_of_file_${code}`, say('part_of_file_other')), ' ', make('span', { class: 'soft', text: box })];
  }

  const sayOr = (key, other) => (say(key) === key ? other : say(key));

  /** Ids of choices and of marks, in words. */
  function worded({ code, field }, value) {
    if (field === 'status' && value) return say(`status_${value}`);
    if (field === 'choice' && value) return handbook.fit.choiceWords(handbook.words.questions.get(code), { choice: value });
    if (field === 'per' && value) return say(`per_${value}`);
    if (field === 'item' && value) return value.text;
    if (field === 'link' && value) return [`${value.from} – ${value.to}, ${say(`strength_${value.strength}`)}`, value.how];
    return value;
  }

  function difference(entry, place, choices) {
    // What only the file says is nothing to lose.
    const usual = shown(entry.mine) ? 'mine' : 'theirs';
    choices[entry.key] = usual;
    const radios = ways.filter((way) => way !== 'both' || entry.canBoth).map((way) => choice('radio', say(`way_${way}`), { name: `way-${place}`, value: way, checked: way === usual, onchange: () => (choices[entry.key] = way) }));
    const name = make('h3', { id: `way-${place}` }, ...titleOf(entry).filter(Boolean));
    return make('li', { 'data-key': entry.key }, name, make('div', { class: 'columns' }, side(say('here_now'), worded(entry, entry.mine)), side(say('in_the_file'), worded(entry, entry.theirs))),
      make('div', { class: 'choices bare row', role: 'radiogroup', 'aria-labelledby': name.id }, ...radios));
  }

  function all(list, way, choices) {
    for (const radio of list.querySelectorAll(`input[value=${way}]`)) {
      radio.checked = true;
      choices[radio.closest('li').dataset.key] = way;
    }
  }

  /** @param {object} theirs @param {object[]} found @param {string} name @param {string[]} problems */
  function show(theirs, found, name, problems) {
    const choices = {};
    const list = make('ol', { class: 'rows differences' }, ...found.map((entry, place) => difference(entry, place, choices)));
    const box = dialog(say('compare_title', { name }), make('p', { text: `${count('differences', found.length)} ${say('compare_note')}` }),
      notes(problems),
      make('div', { class: 'row act' }, ...ways.map((way) => button(say(`all_${way}`), () => all(list, way, choices)))),
      list,
      make('div', { class: 'row act last' },
        button(say('compare_do'), () => { box.close(); handbook.desk.join(theirs, choices, name); }, { class: 'button first' }),
        button(say('compare_apart'), () => { box.close(); handbook.desk.adopt(theirs, name); }),
        button(say('cancel'), () => box.close())));
  }

  function notes(problems) {
    return problems.length ? make('div', { class: 'note' }, make('b', { text: say('file_problems') }), make('ul', { class: 'plain' }, ...problems.map((text) => make('li', { text })))) : null;
  }

  /** What a reader should know of a file that was opened all the same. */
  const wordsOf = (problems) => problems.map(({ code, where, detail }) => say(`problem_${code}`, { where: where || '', detail: detail || '' }));

  handbook.compare = {
    /** Takes the text of a file. @param {string} text @param {string} name */
    receive(text, name) {
      const read = handbook.desk.read(text);
      if (read.reason) {
        handbook.files.refuse(name, read.reason, { detail: read.detail || '' });
        return;
      }
      const problems = wordsOf(read.problems);
      const found = handbook.desk.differences(read.file);
      if (handbook.desk.isEmpty()) {
        handbook.desk.takeAll(read.file, name);
        if (problems.length) tell(name, say('opened', { name }), problems);
      } else if (!found.length) tell(name, say('compare_same'), problems);
      else show(read.file, found, name, problems);
    },
  };

  function tell(name, text, problems) {
    const box = dialog(say('compare_title', { name }), make('p', { text }), notes(problems), make('div', { class: 'row act' }, button(say('close'), () => box.close())));
  }
})();
