/* The words of the page in its language, from the questionnaire that the page carries. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const block = document.getElementById('questionnaire');
  /** @type {{framework: object, parts: object[], programme: object[], fitRules: object[], words: Object<string, string>}} */
  const questionnaire = block ? JSON.parse(block.textContent) : { framework: {}, parts: [], programme: [], fitRules: [], words: {} };
  // Days before months, as everywhere in the handbook.
  const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;

  /**
   * A string of the theme; a missing one shows its key, so that nobody misses it.
   * @param {string} key without `assess_` @param {Object<string, *>} [values] for `{name}`
   */
  function say(key, values) {
    const text = questionnaire.words[`assess_${key}`] ?? key;
    return values ? text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all)) : text;
  }

  const questions = new Map();
  for (const part of questionnaire.parts) {
    for (const question of part.questions) questions.set(question.code, { ...question, part });
    if (part.sumUp) questions.set(part.sumUp.code, { ...part.sumUp, text: part.sumUp.title, part });
  }

  const plural = new Intl.PluralRules(language);

  handbook.words = {
    say,
    questionnaire,

    /** Every question by code, sum-ups included, in order. @type {Map<string, object>} */
    questions,

    /** @param {string} letter */
    part: (letter) => questionnaire.parts.find((part) => part.letter === letter),

    /** `say` with the form for one or many: `key_one`, `key_other`. */
    count: (key, n) => say(`${key}_${plural.select(n) === 'one' ? 'one' : 'other'}`, { n }),

    /** Hours and minutes. @param {string|number} time */
    time: (time) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(time)),

    /** @param {string|number} time */
    day: (time) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(time)),

    /** Day and time. @param {string|number} time */
    moment: (time) => `${handbook.words.day(time)}, ${handbook.words.time(time)}`,
  };
})();
