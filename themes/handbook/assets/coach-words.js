/* The words and questions of the coach's page, from the data that the page carries. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const block = document.getElementById('questionnaire');
  const questionnaire = block ? JSON.parse(block.textContent) : { framework: {}, parts: [], programme: [], fitRules: [], words: {} };
  const language = document.documentElement.lang || 'en';

  /**
   * A string of the theme; a missing one shows its key, so that nobody misses it.
   * @param {string} key without `coach_` @param {Object<string, *>} [values] for `{name}`
   */
  function say(key, values) {
    const text = questionnaire.words[`coach_${key}`] ?? key;
    return values ? text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all)) : text;
  }

  /** Why a file was not opened, in the words of the managers' page. @param {string} reason @param {string} [detail] */
  const refusal = (reason, detail) => questionnaire.words[`assess_refused_${reason}`]?.replace('{detail}', detail ?? '') ?? reason;

  /** `key_one` or `key_other`, as the language counts. @param {string} key @param {number} n @param {object} [values] */
  const count = (key, n, values) => say(`${key}_${new Intl.PluralRules(language).select(n) === 'one' ? 'one' : 'other'}`, { n, ...values });

  /** A length of time in words. @param {number} minutes */
  function duration(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 && say('hours', { n: hours }), (rest > 0 || hours === 0) && say('minutes', { n: rest })].filter(Boolean).join(' ');
  }

  /** A day without a clock. @param {string} iso `2026-10-15` */
  const day = (iso) => (iso ? new Intl.DateTimeFormat(say('locale'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`)) : '');

  /** The time of day of this device. @param {number} time */
  const clock = (time) => new Intl.DateTimeFormat(say('locale'), { hour: '2-digit', minute: '2-digit' }).format(new Date(time));

  /** Pages that questions, choices and fit rules lead to, each once. */
  function pages() {
    const found = new Map();
    const asked = questionnaire.parts.flatMap((part) => [...part.questions, part.sumUp].filter(Boolean));
    const links = asked.flatMap((question) => question.links ?? []).concat(questionnaire.fitRules.flatMap((rule) => rule.links ?? []));
    for (const link of links) if (!found.has(link.id)) found.set(link.id, link);
    return [...found.values()];
  }

  handbook.coachWords = { questionnaire, language, say, refusal, count, duration, day, clock, pages: pages() };
})();
