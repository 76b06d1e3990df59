/* Question by question what each manager wrote, and where to look first. Texts are shown, never compared. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});

  /**
   * @typedef {{id: string, text: string, typed: string[], about: string, status: string|null, who: string, note: string, boxes: {label: string, text: string}[], answered: boolean}} Cell
   * @typedef {{code: string, part: string, text: string, links: object[], cells: Cell[], marks: Object<string, string[]>, within: boolean}} Row `within`: typed answers differ inside one cluster
   * @typedef {{label: string, city: string, managers: object[]}} Group managers of one cluster
   */

  /** What rows can be looked for; `marks` of a row has for each the ids of the managers whom it holds for. */
  const filters = ['discuss', 'unsure', 'single', 'differ'];

  const fold = (text) => (text ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

  /**
   * Managers by cluster, in the order in which clusters first appear. Names are compared without case and spaces.
   * @param {object[]} files answer files
   * @returns {Group[]}
   */
  function groups(files) {
    const found = new Map();
    for (const file of files) {
      const { cluster = '', city = '' } = file.manager ?? {};
      // Without a name nobody can say that two clusters are the same.
      const key = fold(cluster) ? `${fold(city)}|${fold(cluster)}` : `#${file.id}`;
      if (!found.has(key)) found.set(key, { label: cluster.trim(), city: city.trim(), managers: [] });
      found.get(key).managers.push(file);
    }
    return [...found.values()];
  }

  /** The typed part of an answer as ids and numbers, to be compared; empty when nothing was chosen. */
  function typedKey(question, answer) {
    if (question.answer === 'choice') return [...(answer.choice ?? [])].sort().join('|');
    if (question.answer === 'frequency' && Number.isFinite(answer.n)) return `${answer.n}/${answer.per ?? question.per ?? ''}`;
    return '';
  }

  function typedText(question, answer, say) {
    if (question.answer === 'choice') return handbook.fit.choiceWords(question, answer);
    if (question.answer === 'frequency' && Number.isFinite(answer.n)) {
      return [say(`per_${(answer.per ?? question.per) === 'month' ? 'month' : 'week'}`, { n: answer.n })];
    }
    return [];
  }

  function sumUpCell(file, part, sumUp) {
    const value = file.sumup?.[part.letter];
    const texts = Array.isArray(value)
      ? value.map((text, index) => ({ label: `${index + 1}`, text }))
      : (sumUp.fields ?? sumUp.options ?? []).map((field) => ({ label: field.text, text: value?.[field.id] ?? '' }));
    const boxes = texts.filter((box) => typeof box.text === 'string' && box.text.trim() !== '');
    return { text: '', typed: [], about: '', boxes, filled: boxes.length > 0 };
  }

  function answerCell(file, question, say) {
    const answer = file.answers?.[question.code] ?? {};
    const text = answer.text ?? '';
    const typed = typedText(question, answer, say);
    return { text, typed, about: answer.about ?? '', boxes: [], filled: text.trim() !== '' || typed.length > 0 };
  }

  function cell(file, part, question, say) {
    const answer = file.answers?.[question.code] ?? {};
    const { filled, ...shown } = question === part.sumUp ? sumUpCell(file, part, question) : answerCell(file, question, say);
    return {
      id: file.id, ...shown, status: answer.status ?? null, who: answer.who ?? '', note: file.private?.[question.code] ?? '',
      lang: file.framework?.lang ?? '', answered: filled,
    };
  }

  /** Whether typed answers differ; who typed nothing does not count. */
  const differ = (question, files) =>
    new Set(files.map((file) => typedKey(question, file.answers?.[question.code] ?? {})).filter((key) => key !== '')).size > 1;

  function marks(question, cells, files) {
    const ids = (test) => cells.filter(test).map((one) => one.id);
    const answered = ids((one) => one.answered);
    return {
      discuss: ids((one) => one.status === 'discuss'),
      unsure: ids((one) => one.status === 'unsure'),
      single: cells.length > 1 && answered.length === 1 ? answered : [],
      differ: differ(question, files) ? ids((one) => one.typed.length > 0) : [],
    };
  }

  /**
   * One row for each question and sum-up.
   * @param {object} questionnaire
   * @param {object[]} files in the order of the columns
   * @param {(key: string, values?: object) => string} say
   * @returns {Row[]}
   */
  function rows(questionnaire, files, say) {
    return questionnaire.parts.flatMap((part) => [...part.questions, part.sumUp].filter(Boolean).map((question) => {
      const cells = files.map((file) => cell(file, part, question, say));
      return {
        code: question.code, part: part.letter, text: question.text ?? question.title, links: question.links ?? [], cells,
        marks: marks(question, cells, files), within: groups(files).some((group) => differ(question, group.managers)),
      };
    }));
  }

  /** Rows that one of the chosen filters is true of; all of them when none is chosen. @param {Row[]} all @param {string[]} chosen */
  const select = (all, chosen) => (chosen.length === 0 ? all : all.filter((row) => chosen.some((name) => row.marks[name].length > 0)));

  /** How many rows each filter would show. @param {Row[]} all */
  const counts = (all) => Object.fromEntries(filters.map((name) => [name, select(all, [name]).length]));

  handbook.matrix = { filters, groups, rows, select, counts };
})();
