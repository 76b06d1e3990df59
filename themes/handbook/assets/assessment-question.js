/* The fields of a question: made beside the heading and the hint that the page has anyway. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, choice, labelled, fill } = handbook.elements;
  const { say } = handbook.words;
  const statuses = ['', 'unsure', 'notApplicable', 'discuss'];

  /** @param {string} code */
  function answer(code) {
    return handbook.desk.file.answers[code] || {};
  }

  function change(code, edit) {
    handbook.desk.change((file) => edit((file.answers[code] = file.answers[code] || { text: '' })), code);
  }

  /** The words for where a question stands. @param {string} code */
  function stateOf(code) {
    return handbook.answers.statusOf(handbook.desk.file, code);
  }

  /** What is typed here is shown on paper as text, since a box would cut it off. */
  function mirrored(field) {
    const mirror = make('div', { class: 'mirror', 'aria-hidden': 'true', text: field.value });
    field.addEventListener('input', () => (mirror.textContent = field.value));
    return [field, mirror];
  }

  function notes(question) {
    const field = make('textarea', {
      id: `${question.code}-t`, rows: 3, 'aria-describedby': `${question.code}-h ${question.code}-b`, maxlength: 20000,
      oninput: () => change(question.code, (entry) => (entry.text = field.value)),
    });
    field.value = answer(question.code).text || '';
    const insert = button(say('insert_hint'), () => {
      insertHint(field, question.hint);
      field.focus();
    }, { class: 'link', 'aria-label': say('insert_hint_of', { code: question.code }) });
    return [...mirrored(field), make('div', { class: 'under-field' }, make('p', { class: 'soft', id: `${question.code}-b`, text: say('bullets') }), question.hint ? insert : null)];
  }

  /** Every sentence of the hint becomes a line to write after. It can be undone as any typing can. */
  function insertHint(field, hint) {
    const lines = hint.match(/[^.?!]+[.?!]+/g) || [hint];
    const text = lines.map((line) => `– ${line.trim()} `).join('\n');
    field.setSelectionRange(field.value.length, field.value.length);
    field.focus();
    const added = (field.value && !field.value.endsWith('\n') ? '\n' : '') + text;
    // The browser's own undo knows only what goes through its editing commands.
    if (!document.execCommand || !document.execCommand('insertText', false, added)) {
      field.setRangeText(added, field.value.length, field.value.length, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  function choices(question) {
    const chosen = answer(question.code).choice || [];
    const boxes = question.options.map((option) => choice('checkbox', option.text, {
      value: option.id, name: `${question.code}-k`, checked: chosen.includes(option.id),
      onchange: () => change(question.code, (entry) => (entry.choice = [...group.querySelectorAll(':checked')].map((box) => box.value))),
    }));
    const group = make('fieldset', {}, make('legend', { class: 'label', text: say('choose') }), make('div', { class: 'choices row' }, ...boxes));
    return group;
  }

  function frequency(question) {
    const { code } = question;
    const entry = answer(code);
    const number = make('input', {
      type: 'number', min: 0, max: 999, step: 'any', inputmode: 'decimal', id: `${code}-n`, placeholder: ' ', value: entry.n ?? '',
      oninput: () => change(code, (kept) => {
        const n = number.valueAsNumber;
        if (Number.isNaN(n)) delete kept.n;
        else Object.assign(kept, { n, per: per.value });
      }),
    });
    const per = make('select', { id: `${code}-per`, 'aria-label': say('unit'), onchange: () => change(code, (kept) => (kept.per = per.value)) },
      ...['week', 'month'].map((unit) => make('option', { value: unit, text: say(`per_${unit}`) })));
    per.value = entry.per || question.per || 'week';
    const fields = make('div', { class: 'often' }, make('div', { class: 'field' }, make('label', { class: 'label', for: number.id, text: say('how_often') }), make('div', { class: 'row' }, number, per)));
    if (question.about) {
      const about = make('input', { type: 'text', id: `${code}-about`, placeholder: ' ', value: entry.about || '', maxlength: 20000,
        oninput: () => change(code, (kept) => (kept.about = about.value)) });
      fields.append(labelled(question.about, about));
    }
    return fields;
  }

  function status(question) {
    const { code } = question;
    const who = make('input', { type: 'text', value: answer(code).who || '', maxlength: 500,
      oninput: () => change(code, (entry) => (entry.who = who.value)) });
    const asked = labelled(say('who_knows'), who);
    const show = () => {
      const now = answer(code).status || '';
      asked.hidden = now !== 'unsure' && !who.value;
    };
    const derived = make('span');
    const radios = statuses.map((value) => make('label', {}, make('input', {
      type: 'radio', name: `${code}-status`, value, checked: (answer(code).status || '') === value,
      onchange: () => {
        change(code, (entry) => (entry.status = value || null));
        show();
      },
    }), value ? make('span', { text: say(`status_${value}`) }) : derived));
    const refresh = () => {
      const state = stateOf(code);
      derived.textContent = say(handbook.question.hasContent(code) ? 'status_noted' : 'status_notStarted');
      return state;
    };
    refresh();
    show();
    const group = make('fieldset', { class: 'status' }, make('legend', { class: 'visually-hidden', text: say('where_with', { code }) }),
      make('div', { class: 'choices bare row' }, ...radios));
    return { nodes: [group, asked], refresh };
  }

  function privateNote(question) {
    const { code } = question;
    const field = make('textarea', {
      rows: 2, maxlength: 20000, 'aria-label': say('private_of', { code }),
      oninput: () => handbook.desk.change((file) => {
        if (field.value) file.private[code] = field.value;
        else delete file.private[code];
      }, code),
    });
    field.value = handbook.desk.file.private[code] || '';
    return make('details', { class: 'aside', open: field.value !== '' },
      make('summary', {}, `${say('private')} `, make('span', { class: 'soft', text: say('private_only') })), field);
  }

  /** The question becomes the label of its field. */
  function label(row, code) {
    const asked = row.querySelector('.asked');
    const made = make('label', { class: 'asked', for: `${code}-t`, text: asked.textContent });
    asked.replaceWith(made);
  }

  /** @type {Map<string, () => void>} */
  const refreshers = new Map();

  handbook.question = {
    /** True when something is noted, whatever its mark. @param {string} code */
    hasContent(code) {
      const entry = answer(code);
      const part = handbook.words.questions.get(code).part.letter;
      if (code.endsWith('S')) return handbook.sumUp.texts(part).some((text) => text.trim());
      return Boolean((entry.text || '').trim() || (entry.choice || []).length || entry.n !== undefined && entry.n !== null || (entry.about || '').trim());
    },

    stateOf,
    mirrored,

    /** Makes the fields of one question in its row of the page. @param {string} code */
    build(code) {
      const row = document.getElementById(code);
      const question = handbook.words.questions.get(code);
      const old = row.querySelector('.fields');
      if (old) old.remove();
      const marks = status(question);
      const fields = make('div', { class: 'fields ui' });
      if (code.endsWith('S')) {
        fields.append(...handbook.sumUp.fields(question, row));
      } else {
        if (!old) label(row, code);
        if (question.answer === 'choice' && question.options) fields.append(choices(question));
        if (question.answer === 'frequency') fields.append(frequency(question));
        fields.append(...notes(question), ...marks.nodes, privateNote(question));
        refreshers.set(code, marks.refresh);
      }
      row.cells[0].append(fields);
    },

    /** Shows in the block what has become of its state. @param {string} code */
    refresh(code) {
      const refresh = refreshers.get(code);
      if (refresh) refresh();
    },

    fill,
  };
})();
