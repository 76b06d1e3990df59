/* A file that comes in beside answers that are here: question by question, keep, replace or join. Nothing is lost without a way back. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, choice, dialog } = handbook.elements;
  const { say, count } = handbook.words;
  const ways = ['keep', 'replace', 'merge'];

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

  function difference(entry, place, choices) {
    const asked = handbook.words.questions.get(entry.code);
    choices[place] = 'keep';
    const radios = ways.filter((way) => way !== 'merge' || entry.canMerge !== false).map((way) => choice('radio', say(`way_${way}`), { name: `way-${place}`, value: way, checked: way === 'keep', onchange: () => (choices[place] = way) }));
    const title = asked ? asked.short || asked.text : say(`part_of_file_${entry.code}`);
    const name = make('h3', { id: `way-${place}` }, asked ? make('span', { class: 'plate', 'data-part': asked.part.letter.toLowerCase(), text: entry.code }) : null, asked ? ' ' : null, title, ' ', make('span', { class: 'soft', text: say(`field_${entry.field}`) }));
    return make('li', {}, name, make('div', { class: 'columns' }, side(say('here_now'), entry.mine), side(say('in_the_file'), entry.theirs)),
      make('div', { class: 'choices bare row', role: 'radiogroup', 'aria-labelledby': name.id }, ...radios));
  }

  function all(list, way, choices) {
    for (const radio of list.querySelectorAll(`input[value=${way}]`)) {
      radio.checked = true;
      choices[Number(radio.name.slice(4))] = way;
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
        button(say('compare_do'), () => { box.close(); handbook.desk.join(theirs, found, choices); }, { class: 'button first' }),
        button(say('compare_apart'), () => { box.close(); handbook.desk.adopt(theirs, name); }),
        button(say('cancel'), () => box.close())));
  }

  function notes(problems) {
    return problems.length ? make('div', { class: 'note' }, make('b', { text: say('file_problems') }), make('ul', { class: 'plain' }, ...problems.map((text) => make('li', { text })))) : null;
  }

  handbook.compare = {
    /** Takes the text of a file. @param {string} text @param {string} name */
    receive(text, name) {
      const read = handbook.desk.read(text);
      if (read.refused) {
        handbook.files.refuse(name, read.refused, read.values);
        return;
      }
      const found = handbook.desk.differences(read.file);
      if (handbook.desk.isEmpty()) handbook.desk.takeAll(read.file, name, read.problems);
      else if (!found.length) {
        const box = dialog(say('compare_title', { name }), make('p', { text: say('compare_same') }), notes(read.problems), make('div', { class: 'row act' }, button(say('close'), () => box.close())));
      } else show(read.file, found, name, read.problems);
    },
  };
})();
