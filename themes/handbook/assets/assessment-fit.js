'use strict';
/*
 * The fit map: problems, strategies and actions, and the links that the manager asserts between them. What is linked to
 * nothing, and answers that should be seen side by side, become questions; nothing here judges. Also the reading list.
 * Files are never changed in place. Needs assessment-format.js.
 */

/** @typedef {{id: string, title: string, url: string, kind: string, why: string}} Advice */
/** @typedef {{code: string, short: string, text: string, choice: string[], n?: number|null, about?: string}} ShownAnswer `choice` in words. */
/**
 * A question about fit, ready to show.
 * @typedef {object} FitQuestion
 * @property {string} key Permanent for this rule and item: to remember what was put aside or noted.
 * @property {string} rule Id of the rule.
 * @property {'unlinked'|'beside'} gap
 * @property {string} title
 * @property {string} question With the item's text in it.
 * @property {FitItem} [item] The unlinked item.
 * @property {ShownAnswer[]} answers To show beside it.
 * @property {Advice[]} links
 */
/** @typedef {{item: FitItem, link: FitLink, via?: FitItem}} Linked `via` is the strategy that an action was reached through. */
/** @typedef {{problem: FitItem, strategies: Linked[], actions: Linked[]}} FitRow */
/** @typedef {{code: string, kind: 'problem'|'strategy'|'action', text: string}} Suggestion */
/**
 * A page worth reading, and why.
 * @typedef {object} Reading
 * @property {string} id
 * @property {string} title
 * @property {string} url
 * @property {string} kind Of page.
 * @property {{because: 'fit'|'choice'|'discuss'|'unsure'|'noted', code?: string, rule?: string, title: string, why: string}[]} reasons
 *   `title` names the question, choice or rule that led here.
 */

(() => {
  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { answer, statusOf, sumUp, isBlank } = handbook.answers;

  // Where short lines for the map are offered from (B3.6).
  const sources = { problem: ['AS'], strategy: ['B3', 'B4'], action: ['C7', 'C8', 'C9', 'C10', 'C11', 'C12'] };
  const letters = { problem: 'p', strategy: 's', action: 'a' };
  const lineLength = 160;

  // --- items and links ---------------------------------------------------------------------------------------------

  const itemsOf = (file, kind) => file.fit.items.filter(item => item.kind === kind);
  const itemOf = (file, id) => file.fit.items.find(item => item.id === id);
  const withFit = (file, changes) => ({ ...file, fit: { ...file.fit, ...changes } });

  // One more than any number that is or was in use here, so that no old link finds a new item.
  function freshId(file, kind) {
    const letter = letters[kind];
    const used = [...file.fit.items.map(item => item.id), ...file.fit.links.flatMap(link => [link.from, link.to])]
      .map(id => id.startsWith(letter) ? Number.parseInt(id.slice(1), 10) : 0).filter(Number.isSafeInteger);
    return letter + (Math.max(0, ...used) + 1);
  }

  /**
   * The file with a new item.
   * @param {AnswerFile} file
   * @param {{kind: 'problem'|'strategy'|'action', text: string, from?: string, can?: string}} item
   * @returns {{file: AnswerFile, id: string}}
   */
  function addItem(file, item) {
    const id = freshId(file, item.kind);
    return { file: withFit(file, { items: [...file.fit.items, { ...item, id }] }), id };
  }

  /**
   * The file with an item changed.
   * @param {AnswerFile} file
   * @param {string} id
   * @param {Partial<FitItem>} changes
   * @returns {AnswerFile}
   */
  const withItem = (file, id, changes) =>
    withFit(file, { items: file.fit.items.map(item => item.id === id ? { ...item, ...changes, id } : item) });

  /**
   * The file without an item and its links.
   * @param {AnswerFile} file
   * @param {string} id
   * @returns {AnswerFile}
   */
  const removeItem = (file, id) => withFit(file, {
    items: file.fit.items.filter(item => item.id !== id),
    links: file.fit.links.filter(link => link.from !== id && link.to !== id),
  });

  const joins = (link, one, other) => (link.from === one && link.to === other) || (link.from === other && link.to === one);

  /**
   * The link between two items, whichever way it was drawn.
   * @param {AnswerFile} file
   * @param {string} one
   * @param {string} other
   * @returns {FitLink|undefined}
   */
  const linkOf = (file, one, other) => file.fit.links.find(link => joins(link, one, other));

  /**
   * The file with a link, new or changed.
   * @param {AnswerFile} file
   * @param {string} from
   * @param {string} to
   * @param {{how?: string, strength?: 'direct'|'partial'|'unsure'}} [changes]
   * @returns {AnswerFile}
   */
  function withLink(file, from, to, changes = {}) {
    if (linkOf(file, from, to)) {
      return withFit(file, { links: file.fit.links.map(link => joins(link, from, to) ? { ...link, ...changes } : link) });
    }
    return withFit(file, { links: [...file.fit.links, { from, to, how: '', strength: 'unsure', ...changes }] });
  }

  /**
   * The file without the link between two items.
   * @param {AnswerFile} file
   * @param {string} one
   * @param {string} other
   * @returns {AnswerFile}
   */
  const removeLink = (file, one, other) => withFit(file, { links: file.fit.links.filter(link => !joins(link, one, other)) });

  /**
   * What an item is linked to, of one kind. Of a problem, actions count that are reached through a strategy.
   * @param {AnswerFile} file
   * @param {string} id
   * @param {'problem'|'strategy'|'action'} kind
   * @returns {Linked[]}
   */
  function linked(file, id, kind) {
    const direct = neighbours(file, id).filter(({ item }) => item.kind === kind);
    const kinds = [itemOf(file, id)?.kind, kind];
    if (!kinds.includes('problem') || !kinds.includes('action')) return direct;
    const known = new Set([id, ...direct.map(({ item }) => item.id)]);
    const through = neighbours(file, id).filter(({ item }) => item.kind === 'strategy')
      .flatMap(via => neighbours(file, via.item.id).filter(({ item }) => item.kind === kind).map(next => ({ ...next, via: via.item })))
      .filter(({ item }) => !known.has(item.id) && known.add(item.id));
    return [...direct, ...through];
  }

  const neighbours = (file, id) => file.fit.links
    .filter(link => link.from === id || link.to === id)
    .map(link => ({ link, item: itemOf(file, link.from === id ? link.to : link.from) }))
    .filter(({ item }) => item && item.id !== id);

  /**
   * The map as a table: a row for each problem.
   * @param {AnswerFile} file
   * @returns {FitRow[]}
   */
  const rows = file => itemsOf(file, 'problem').map(problem => ({
    problem, strategies: linked(file, problem.id, 'strategy'), actions: linked(file, problem.id, 'action'),
  }));

  /**
   * Short lines from the manager's own answers that are not in the map yet.
   * @param {AnswerFile} file
   * @param {'problem'|'strategy'|'action'} kind
   * @returns {Suggestion[]}
   */
  function suggestions(file, kind) {
    const used = new Set(itemsOf(file, kind).map(item => item.text.trim()));
    return sources[kind].flatMap(code => linesOf(file, code).map(text => ({ code, kind, text })))
      .filter(({ text }) => !used.has(text) && used.add(text));
  }

  function linesOf(file, code) {
    const text = code === 'AS' ? Object.values(sumUp(file, 'AS')).join('\n') : answer(file, code).text;
    return text.split(/\r\n|\r|\n/).map(line => cut(line.replace(/^\s*(?:[-–—*•·]|\d{1,2}[.)])\s+/, '').trim())).filter(line => line !== '');
  }

  // By code points, so that no emoji is cut in two.
  function cut(line) {
    const points = Array.from(line);
    return points.length <= lineLength ? line : points.slice(0, lineLength - 1).join('').trimEnd() + '…';
  }

  // --- questions ---------------------------------------------------------------------------------------------------

  /**
   * What the map and the answers make one ask, in the order of the rules.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {FitQuestion[]}
   */
  const questions = (file, data) =>
    data.fitRules.flatMap(rule => rule.gap === 'unlinked' ? unlinked(file, data, rule) : beside(file, data, rule));

  // Items of a kind that nothing has been put into yet are no gap: the map has only been begun.
  const unlinked = (file, data, rule) => itemsOf(file, rule.item)
    .filter(item => !isBlank(item.text) && linked(file, item.id, rule.without).length === 0)
    .map(item => ({
      key: `${rule.id}:${item.id}`, rule: rule.id, gap: rule.gap, title: rule.title,
      question: rule.question.split('{item}').join(item.text.trim()), item, answers: shown(file, data, item.from ? [item.from] : []), links: rule.links,
    }));

  function beside(file, data, rule) {
    const chosen = answer(file, rule.code).choice ?? [];
    const status = statusOf(file, rule.code);
    const isCalledUp = rule.options.length > 0 ? rule.options.some(id => chosen.includes(id)) : status !== 'notStarted' && status !== 'notApplicable';
    return isCalledUp ? [{
      key: rule.id, rule: rule.id, gap: rule.gap, title: rule.title, question: rule.question,
      answers: shown(file, data, rule.beside), links: rule.links,
    }] : [];
  }

  /** @returns {ShownAnswer[]} */
  const shown = (file, data, codes) => codes.map(code => {
    const question = questionOf(data, code);
    const given = answer(file, code);
    const text = question?.sumUp ? Object.values(sumUp(file, code)).filter(line => !isBlank(line)).join('\n') : given.text;
    return { code, short: question?.short || code, text, choice: choiceWords(question, given), n: given.n, about: given.about };
  });

  const choiceWords = (question, given) =>
    (given.choice ?? []).map(id => question?.options?.find(option => option.id === id)?.text ?? id);

  /**
   * A question or sum-up of the questionnaire by its code; of a sum-up `sumUp` is true, and its title stands as `text`.
   * @param {object} data The questionnaire.
   * @param {string} code
   * @returns {object|undefined}
   */
  function questionOf(data, code) {
    for (const part of data.parts) {
      if (part.sumUp?.code === code) return { ...part.sumUp, text: part.sumUp.title, sumUp: true };
      const question = part.questions.find(one => one.code === code);
      if (question) return question;
    }
    return undefined;
  }

  // --- reading list ------------------------------------------------------------------------------------------------

  /**
   * Pages that speak to the answers, each once with all its reasons: first those of fit, then of choices, then of questions
   * to discuss, not known, and noted.
   * @param {AnswerFile} file
   * @param {object} data The questionnaire.
   * @returns {Reading[]}
   */
  function readingList(file, data) {
    const found = new Map();
    const add = (link, reason) => {
      const known = found.get(link.id) ?? { id: link.id, title: link.title, url: link.url, kind: link.kind, reasons: [] };
      if (!known.reasons.some(one => one.because === reason.because && one.title === reason.title)) known.reasons.push({ ...reason, why: link.why });
      found.set(link.id, known);
    };
    for (const asked of questions(file, data)) {
      for (const link of asked.links) add(link, { because: 'fit', rule: asked.rule, title: asked.title });
    }
    const all = data.parts.flatMap(part => part.questions);
    for (const question of all) addChoices(file, question, add);
    for (const because of ['discuss', 'unsure', 'noted']) {
      for (const question of all.filter(one => statusOf(file, one.code) === because)) {
        for (const link of question.links) add(link, { because, code: question.code, title: question.short || question.text });
      }
    }
    return [...found.values()];
  }

  function addChoices(file, question, add) {
    const chosen = answer(file, question.code).choice ?? [];
    for (const option of question.options.filter(one => chosen.includes(one.id))) {
      for (const link of option.links ?? []) add(link, { because: 'choice', code: question.code, title: option.text });
    }
  }

  handbook.fit = Object.freeze({
    items: itemsOf, item: itemOf, addItem, withItem, removeItem, link: linkOf, withLink, removeLink, linked, rows, suggestions,
    questions, questionOf, choiceWords, readingList,
  });
})();
