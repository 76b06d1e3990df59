'use strict';
/*
 * A manager's answers in the forms that leave the page: JSON (the real save), a readable copy in HTML that carries the same
 * JSON, Markdown, and CSV. JSON and HTML come back without loss (`answers.parse` reads both); the others are for reading.
 * Everything is made as text. Needs assessment-format.js and assessment-fit.js.
 */

/** @typedef {{type: string, extension: string, text: string}} Export `type` is the media type. */

(() => {
  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { answer, sumUp, serialise, htmlMark, isBlank, copy } = handbook.answers;
  const { questionOf, choiceWords } = handbook.fit;

  // --- what every form says ----------------------------------------------------------------------------------------

  // The words of the theme; a missing one shows its own name, so that it is seen and mended.
  const wordsOf = data => (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.split(`{${name}}`).join(String(value)), data.words[key] ?? key);

  /**
   * All that was said, as headings and lines, in the order of the questionnaire. Answers to codes that this edition of the
   * questionnaire does not know come last.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {{title: string, entries: {code: string, question: string, lines: {label: string, text: string}[]}[]}[]}
   */
  function outline(file, data) {
    const word = wordsOf(data);
    const known = new Set(data.parts.flatMap(part => [...part.questions, part.sumUp].filter(Boolean).map(question => question.code)));
    const others = [...new Set([...Object.keys(file.answers), ...Object.keys(file.private)])].filter(code => !known.has(code));
    return [
      ...data.parts.map(part => ({
        title: `${part.letter} ${part.title}: ${part.ask}`,
        entries: [...part.questions, ...(part.sumUp ? [part.sumUp] : [])].map(question => entry(file, data, question.code, word)),
      })),
      ...(others.length > 0 ? [{ title: word('assess_other_answers'), entries: others.map(code => entry(file, data, code, word)) }] : []),
      fitSection(file, word),
      { title: word('assess_step5'), entries: ['issues', 'solutions'].map(part => ({
        code: '', question: word(`assess_step5_${part}`), lines: line('', file.step5[part]),
      })) },
      programmeSection(file, data, word),
    ];
  }

  const line = (label, text) => isBlank(text) ? [] : [{ label, text }];

  function entry(file, data, code, word) {
    const question = questionOf(data, code);
    const given = answer(file, code);
    const boxes = question?.sumUp ? Object.entries(sumUp(file, code)).filter(([, text]) => !isBlank(text)) : [];
    const boxName = (id, place) => question.fields.find(field => field.id === id)?.text ?? question.fields[place]?.text ?? id;
    return {
      code,
      question: question?.text ?? code,
      lines: [
        ...line(word('assess_choice'), choiceWords(question, given).join(', ')),
        ...line(word('assess_times'), timesOf(given, question, word)),
        ...line(word('assess_about'), given.about),
        ...boxes.map(([id, text]) => ({ label: boxName(id, Number(id)), text })),
        ...line('', given.text),
        ...line(word('assess_status'), given.status ? word(`assess_status_${given.status}`) : ''),
        ...line(word('assess_who'), given.who),
        ...line(word('assess_private'), file.private[code]),
      ],
    };
  }

  const timesOf = (given, question, word) =>
    typeof given.n === 'number' ? `${given.n} ${word(`assess_per_${given.per ?? question?.per ?? 'week'}`)}` : '';

  function fitSection(file, word) {
    const textOf = id => handbook.fit.item(file, id)?.text ?? id;
    const kinds = ['problem', 'strategy', 'action'].flatMap(kind => {
      const items = handbook.fit.items(file, kind);
      return items.length === 0 ? [] : [{
        code: '', question: word(`assess_fit_${kind}`),
        lines: items.map(item => ({ label: item.can ? word(`assess_can_${item.can}`) : '', text: item.text })),
      }];
    });
    const links = file.fit.links.map(link => ({
      label: word(`assess_strength_${link.strength}`),
      text: `${textOf(link.from)} → ${textOf(link.to)}${isBlank(link.how) ? '' : `: ${link.how}`}`,
    }));
    return { title: word('assess_fit'), entries: [...kinds, ...(links.length > 0 ? [{ code: '', question: word('assess_fit_links'), lines: links }] : [])] };
  }

  function programmeSection(file, data, word) {
    const team = file.programme.team.map(person => [person.name, person.role, person.contact].filter(text => !isBlank(text)).join(', '));
    const steps = data.programme.filter(step => file.programme.steps[step.number]).map(step => {
      const own = file.programme.steps[step.number];
      return { code: String(step.number), question: step.title, lines: line(own.done ? word('assess_done') : '', own.date || (own.done ? '✓' : '')) };
    });
    return { title: word('assess_programme'), entries: [
      ...(team.length > 0 ? [{ code: '', question: word('assess_team'), lines: team.flatMap(text => line('', text)) }] : []),
      ...(isBlank(file.programme.initiatives) ? [] : [{ code: '', question: word('assess_initiatives'), lines: line('', file.programme.initiatives) }]),
      ...steps,
    ] };
  }

  // Who, where, what, when: the lines under the title.
  const headLines = (file, data) => {
    const word = wordsOf(data);
    return [
      ...line(word('assess_alias'), file.manager.alias), ...line(word('assess_city'), file.manager.city),
      ...line(word('assess_cluster'), file.manager.cluster), ...line(word('assess_saved_at'), file.savedAt.slice(0, 10)),
      ...line(word('assess_framework'), word('assess_framework_edition', { credit: data.framework.credit, edition: file.framework.edition })),
    ];
  };

  // --- JSON --------------------------------------------------------------------------------------------------------

  /**
   * @param {AnswerFile} file
   * @returns {Export}
   */
  const toJson = file => ({ type: 'application/json', extension: 'json', text: serialise(file) });

  /**
   * The file without the notes for the coach, for anybody else.
   * @param {AnswerFile} file
   * @returns {AnswerFile}
   */
  const shareCopy = file => ({ ...copy(file), private: {} });

  /**
   * A name for a saved file, in plain letters: `self-assessment-brest-2026-11-22.json`.
   * @param {AnswerFile} file
   * @param {Date|number} now
   * @param {string} extension
   * @param {string} [stem]
   * @returns {string}
   */
  function fileName(file, now, extension, stem = 'self-assessment') {
    const plain = [file.manager.cluster, file.manager.alias].map(text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
      .toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-+|-+$/g, '')).filter(text => text !== '');
    const day = new Date(now);
    const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('-');
    return `${[stem, ...plain, date].join('-')}.${extension}`;
  }

  // --- HTML --------------------------------------------------------------------------------------------------------

  const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  const html = text => String(text).replace(/[&<>"']/g, char => escapes[char]).replace(/\0/g, '\ufffd');

  // In a script element only `<` matters; in JSON it stands in strings alone, where it may be escaped.
  const safeJson = json => json.replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');

  const style = 'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif}h1,h2,h3,p,dl{margin:.6em 0}'
    + 'h2{border-top:2px solid;padding-top:.4em}h3{font-size:1.05rem}.text{white-space:pre-wrap;overflow-wrap:anywhere}.label{font:.85rem sans-serif}';

  /**
   * A page that anybody can read, with the answers as data in it: it opens in a browser by itself, and in the self-assessment.
   * It runs no script and loads nothing.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {Export}
   */
  function toHtml(file, data) {
    const word = wordsOf(data);
    const lines = all => all.map(({ label, text }) =>
      `${label === '' ? '' : `<p class="label">${html(label)}</p>\n`}<div class="text" dir="auto" lang="${html(file.framework.lang)}">${html(text)}</div>\n`).join('');
    const sections = outline(file, data).map(section => {
      const entries = section.entries.filter(one => one.lines.length > 0);
      return entries.length === 0 ? '' : `<h2>${html(section.title)}</h2>\n${entries.map(one =>
        `<h3>${html([one.code, one.question].filter(text => text !== '').join(' '))}</h3>\n${lines(one.lines)}`).join('')}`;
    }).join('');
    const title = html([word('assess_title'), file.manager.cluster, file.manager.alias].filter(text => !isBlank(text)).join(' – '));
    const text = `<!doctype html>\n<html lang="${html(data.framework.lang)}">\n<head>\n<meta charset="utf-8">\n`
      + `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`
      + `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n`
      + `<h1>${title}</h1>\n${lines(headLines(file, data))}<p>${html(word('assess_copy_note'))}</p>\n${sections}`
      + `<script type="application/json" ${htmlMark}>${safeJson(serialise(file))}</script>\n</body>\n</html>\n`;
    return { type: 'text/html', extension: 'html', text };
  }

  // --- Markdown ----------------------------------------------------------------------------------------------------

  // What a person wrote stays text: no HTML, no links or pictures, no headings, no fences.
  const markdown = text => text.replace(/\r\n?/g, '\n').replace(/\0/g, '\ufffd').replace(/[\\<[\]`&]/g, '\\$&')
    .replace(/^(\s*)(#|>|~~~|=+\s*$|-+\s*$|\*{3,}|_{3,}|\+{3,})/gm, '$1\\$2');

  /**
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {Export}
   */
  function toMarkdown(file, data) {
    const word = wordsOf(data);
    const inLine = text => markdown(text).replace(/\s+/g, ' ').trim();
    const line = ({ label, text }) => label === '' ? `${markdown(text).trim()}\n` : text.includes('\n')
      ? `**${inLine(label)}**\n\n${markdown(text).trim()}\n` : `**${inLine(label)}:** ${inLine(text)}\n`;
    const sections = outline(file, data).map(section => ({ ...section, entries: section.entries.filter(one => one.lines.length > 0) }))
      .filter(section => section.entries.length > 0);
    const parts = [
      `# ${inLine(word('assess_title'))}\n`, ...headLines(file, data).map(line),
      ...sections.flatMap(section => [`## ${inLine(section.title)}\n`, ...section.entries.flatMap(one =>
        [`### ${inLine(`${one.code} ${one.question}`)}\n`, ...one.lines.map(line)])]),
    ];
    return { type: 'text/markdown', extension: 'md', text: parts.join('\n') };
  }

  // --- CSV ---------------------------------------------------------------------------------------------------------

  // A spreadsheet would take a cell that begins with one of these for a formula.
  const cell = value => {
    const text = String(value ?? '').replace(/\0/g, '\ufffd');
    return `"${(/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
  };

  /**
   * A row for each question and each box of a sum-up.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {Export}
   */
  function toCsv(file, data) {
    const word = wordsOf(data);
    const columns = ['code', 'question', 'status', 'choice', 'times', 'about', 'notes', 'who', 'private'];
    const rows = data.parts.flatMap(part => [
      ...part.questions.map(question => csvRow(file, data, question, word)),
      ...(part.sumUp ? sumUpRows(file, part.sumUp, word) : []),
    ]);
    const text = [columns.map(name => word(`assess_csv_${name}`)), ...rows].map(row => row.map(cell).join(',')).join('\r\n');
    return { type: 'text/csv', extension: 'csv', text: `\ufeff${text}\r\n` };
  }

  function csvRow(file, data, question, word) {
    const given = answer(file, question.code);
    return [
      question.code, question.text, word(`assess_status_${handbook.answers.statusOf(file, question.code)}`),
      choiceWords(question, given).join('; '), timesOf(given, question, word), given.about, given.text, given.who, file.private[question.code],
    ];
  }

  const sumUpRows = (file, question, word) => Object.entries(sumUp(file, question.code)).map(([id, text], place) => [
    question.code, question.fields.find(field => field.id === id)?.text ?? question.fields[place]?.text ?? `${question.title} ${place + 1}`,
    word(`assess_status_${isBlank(text) ? 'notStarted' : 'noted'}`), '', '', '', text, '', '',
  ]);

  /**
   * The step-5 summary alone, to hand over.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {Export} Markdown.
   */
  function summaryToMarkdown(file, data) {
    const word = wordsOf(data);
    const parts = ['issues', 'solutions'].map(part => `## ${word(`assess_step5_${part}`)}\n\n${markdown(file.step5[part]).trim()}\n`);
    const head = [file.manager.alias, file.manager.cluster, file.manager.city].filter(text => !isBlank(text)).map(markdown).join(', ');
    return { type: 'text/markdown', extension: 'md', text: [`# ${word('assess_step5')}\n`, ...(head ? [`${head}\n`] : []), ...parts].join('\n') };
  }

  /**
   * The step-5 summary alone as a page to read and print.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {Export} HTML without data.
   */
  function summaryToHtml(file, data) {
    const word = wordsOf(data);
    const head = [file.manager.alias, file.manager.cluster, file.manager.city].filter(text => !isBlank(text)).map(html).join(', ');
    const parts = ['issues', 'solutions'].map(part => `<h2>${html(word(`assess_step5_${part}`))}</h2>\n<div class="text" dir="auto">${html(file.step5[part])}</div>\n`);
    return { type: 'text/html', extension: 'html', text: `<!doctype html>\n<html lang="${html(file.framework.lang)}">\n<head>\n<meta charset="utf-8">\n`
      + `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${html(word('assess_step5'))}</title>\n`
      + `<style>${style}</style>\n</head>\n<body>\n<h1>${html(word('assess_step5'))}</h1>\n<p>${head}</p>\n${parts.join('')}</body>\n</html>\n` };
  }

  handbook.exports = Object.freeze({
    toJson, toHtml, toMarkdown, toCsv, shareCopy, fileName, summaryToMarkdown, summaryToHtml, outline,
    fromHtml: handbook.answers.jsonInHtml, escapeCell: cell, escapeMarkdown: markdown,
  });
})();
