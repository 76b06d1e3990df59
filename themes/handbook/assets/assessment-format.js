'use strict';
/*
 * The file of a manager's answers: what it holds, how it is read, and what is wrong with one that cannot be.
 * Nothing here touches the page or the device. Every function takes values and gives values; files are never changed in place.
 */

/**
 * The answer to a question. What is not said is left out.
 * @typedef {object} Answer
 * @property {string} text Notes.
 * @property {'unsure'|'notApplicable'|'discuss'|null} [status] Said by the manager. “Noted” and “not started” follow from the rest.
 * @property {string} [who] Who could tell me.
 * @property {string[]} [choice] Ids of options.
 * @property {number|null} [n] How many times.
 * @property {'week'|'month'} [per] In which time.
 * @property {string} [about] About what.
 */
/** @typedef {'notStarted'|'noted'|'unsure'|'notApplicable'|'discuss'} Status */
/** @typedef {{id: string, kind: 'problem'|'strategy'|'action', text: string, from?: string, can?: 'act'|'influence'|'lobby'}} FitItem */
/** @typedef {{from: string, to: string, how: string, strength: 'direct'|'partial'|'unsure'}} FitLink */
/** @typedef {{id: string, edition: number, lang: string, credit?: string}} Framework */
/**
 * A manager's answers. Fields that are not known here are kept as they are.
 * @typedef {object} AnswerFile
 * @property {'clusterhandbook.assessment'} format
 * @property {number} version Of the format.
 * @property {Framework} framework The questions it answers; `lang` is the language of the questions that the manager saw.
 * @property {string} id Of these answers; stays when they are saved, sent and opened again.
 * @property {number} revision Rises with each change that is saved.
 * @property {string} savedAt ISO 8601.
 * @property {string} position Code of the question, or name of the screen, where the manager was.
 * @property {{alias: string, city: string, cluster: string}} manager
 * @property {Object<string, Answer>} answers By code.
 * @property {{A: string[], B: Object<string, string>, C: Object<string, string>}} sumup
 * @property {{items: FitItem[], links: FitLink[]}} fit
 * @property {{steps: Object<string, {date: string, done: boolean}>, team: {name: string, role: string, contact: string}[], initiatives: string}} programme
 * @property {{issues: string, solutions: string}} step5
 * @property {Object<string, string>} private Notes for the coach, by code.
 */
/**
 * Something in a file that was mended or should be known. `assess_problem_CODE` says it in words.
 * @typedef {object} Problem
 * @property {'olderVersion'|'olderEdition'|'newerEdition'|'duplicateId'|'longText'|'repaired'|'unknownCode'} code
 * @property {string} [where] Path such as `answers.B3.text`.
 * @property {string} [detail] What it was, for people.
 */
/**
 * Why a file is not opened. `assess_refused_REASON` says it in words.
 * @typedef {object} Refusal
 * @property {'empty'|'tooLarge'|'notJson'|'cutOff'|'noAnswersInHtml'|'duplicateKey'|'tooDeep'|'notOurs'|'visitFile'|'newerVersion'|'unknownVersion'|'otherFramework'|'damaged'} reason
 * @property {string} [detail]
 */

(() => {
  const handbook = globalThis.handbook = globalThis.handbook || {};

  const format = 'clusterhandbook.assessment';
  const version = 1;
  const limits = Object.freeze({ bytes: 1_000_000, htmlBytes: 4_000_000, characters: 20_000, depth: 32 });
  const statuses = ['unsure', 'notApplicable', 'discuss'];
  const strengths = ['direct', 'partial', 'unsure'];
  const kinds = ['problem', 'strategy', 'action'];

  /** What marks the answers in a readable copy (see assessment-export.js). */
  const htmlMark = 'id="clusterhandbook-answers"';

  /**
   * What turns a file of a version into one of the next: `migrations[1]` makes version 2 out of version 1.
   * A file has its format and framework when it gets here, and nothing else is sure.
   * @type {Object<number, (file: object) => object>}
   */
  const migrations = {};

  // --- small tools -------------------------------------------------------------------------------------------------

  const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
  const textOf = value => typeof value === 'string' ? value : '';
  const isBlank = text => textOf(text).trim() === '';
  // Own members only: a code such as `constructor` is no answer.
  const own = (object, key) => isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
  const copy = value => structuredClone(value);
  const bytesOf = text => new TextEncoder().encode(text).length;

  /** A new UUID; `crypto.randomUUID` is missing where a page is not served safely. */
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  // --- making and reading ------------------------------------------------------------------------------------------

  /**
   * New answers to a framework.
   * @param {Framework} framework Of the page (`data.framework`).
   * @param {Date|number} now
   * @param {string} [id]
   * @returns {AnswerFile}
   */
  function create(framework, now, id = newId()) {
    return complete({
      format, version,
      framework: { id: framework.id, edition: framework.edition, lang: framework.lang },
      id, revision: 0, savedAt: new Date(now).toISOString(),
    });
  }

  // Every part there is, empty where nothing was said; other fields as they were.
  function complete(file) {
    const sumup = isObject(file.sumup) ? file.sumup : {};
    const fit = isObject(file.fit) ? file.fit : {};
    const programme = isObject(file.programme) ? file.programme : {};
    return {
      ...file,
      position: textOf(file.position),
      manager: { alias: '', city: '', cluster: '', ...file.manager },
      answers: { ...file.answers },
      sumup: { ...sumup, A: sumup.A ?? ['', '', ''], B: { ...sumup.B }, C: { ...sumup.C } },
      fit: { ...fit, items: fit.items ?? [], links: fit.links ?? [] },
      programme: { ...programme, steps: { ...programme.steps }, team: programme.team ?? [], initiatives: programme.initiatives ?? '' },
      step5: { issues: '', solutions: '', ...file.step5 },
      private: { ...file.private },
    };
  }

  /**
   * Reads a saved file: JSON, or a readable copy in HTML, in which the JSON is found as text.
   * @param {string} text
   * @param {Framework} framework Of the page.
   * @returns {{file: AnswerFile, problems: Problem[]}|Refusal}
   */
  function parse(text, framework) {
    const read = readJson(text, format, version, migrations);
    if (read.reason) {
      return read.reason === 'notOurs' && read.detail === 'clusterhandbook.visit' ? { reason: 'visitFile' } : read;
    }
    return accept(read.value, framework, read.problems);
  }

  /**
   * Reads JSON of one of our formats, from itself or from a readable copy, and brings it to the newest version.
   * @param {string} text
   * @param {string} wanted The format.
   * @param {number} newest The newest version that is known.
   * @param {Object<number, (file: object) => object>} steps From each older version to the next.
   * @returns {{value: object, problems: Problem[]}|Refusal}
   */
  function readJson(text, wanted, newest, steps) {
    const found = jsonOf(text);
    if (found.reason) return found;
    const value = JSON.parse(found.json);
    if (!isObject(value) || value.format !== wanted) {
      return { reason: 'notOurs', detail: isObject(value) ? textOf(value.format).slice(0, 80) : '' };
    }
    return migrate(value, newest, steps);
  }

  /**
   * Brings a file to the newest version, step by step.
   * @param {object} value
   * @param {number} newest
   * @param {Object<number, (file: object) => object>} steps
   * @returns {{value: object, problems: Problem[]}|Refusal}
   */
  function migrate(value, newest, steps) {
    const from = value.version;
    if (!Number.isInteger(from) || from < 1) return { reason: 'unknownVersion', detail: String(from).slice(0, 80) };
    if (from > newest) return { reason: 'newerVersion', detail: String(from) };
    let file = value;
    for (let at = from; at < newest; at++) {
      if (!steps[at]) return { reason: 'unknownVersion', detail: String(from) };
      file = { ...steps[at](file), version: at + 1 };
    }
    return { value: file, problems: from < newest ? [{ code: 'olderVersion', detail: String(from) }] : [] };
  }

  // The JSON in a text, checked so far that it can be parsed.
  function jsonOf(text) {
    const begin = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    if (isBlank(begin)) return { reason: 'empty' };
    const isHtml = begin.trimStart().startsWith('<');
    if (bytesOf(begin) > (isHtml ? limits.htmlBytes : limits.bytes)) return { reason: 'tooLarge' };
    const json = isHtml ? jsonInHtml(begin) : begin;
    if (json === null) return { reason: 'noAnswersInHtml' };
    if (isHtml && bytesOf(json) > limits.bytes) return { reason: 'tooLarge' };
    return fault(json) ?? { json };
  }

  /**
   * The JSON that a readable copy carries, found as text: foreign HTML is never parsed.
   * @param {string} html
   * @returns {string|null}
   */
  function jsonInHtml(html) {
    const mark = html.indexOf(htmlMark);
    const start = mark < 0 ? -1 : html.indexOf('>', mark);
    if (start < 0) return null;
    const end = html.indexOf('</script', start);
    return html.slice(start + 1, end < 0 ? undefined : end);
  }

  // What keeps a text from being read as JSON without loss, or null.
  function fault(json) {
    try {
      JSON.parse(json);
    } catch (error) {
      return endsTooSoon(json) ? { reason: 'cutOff' } : { reason: 'notJson', detail: String(error.message).slice(0, 200) };
    }
    return scan(json);
  }

  // JSON.parse takes the last of two equal keys and says nothing; an answer would be lost. So the keys are looked at here.
  function scan(json) {
    const open = [];
    let key = null;
    for (let at = 0; at < json.length; at++) {
      const char = json[at];
      if (char === '"') {
        const end = endOfString(json, at);
        key = json.slice(at, end + 1);
        at = end;
      } else if (char === ':') {
        const name = JSON.parse(key);
        if (open.at(-1).has(name)) return { reason: 'duplicateKey', detail: name.slice(0, 80) };
        open.at(-1).add(name);
      } else if (char === '{' || char === '[') {
        if (open.push(char === '{' ? new Set() : null) > limits.depth) return { reason: 'tooDeep' };
      } else if (char === '}' || char === ']') {
        open.pop();
      }
    }
    return null;
  }

  // The closing quote of the string that begins at a place, or the end of the text.
  function endOfString(json, start) {
    let at = start + 1;
    while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
    return at;
  }

  // True for the beginning of JSON: begins with a brace, and closes fewer braces than it opens or stops inside a string.
  function endsTooSoon(json) {
    if (!json.trimStart().startsWith('{')) return false;
    let depth = 0;
    for (let at = 0; at < json.length; at++) {
      if (json[at] === '"') at = endOfString(json, at);
      if (at >= json.length) return true;
      if (json[at] === '{' || json[at] === '[') depth++;
      if (json[at] === '}' || json[at] === ']') depth--;
    }
    return depth > 0;
  }

  // --- checking what was read --------------------------------------------------------------------------------------

  function accept(value, framework, problems) {
    if (!isObject(value.framework) || typeof value.framework.id !== 'string') return { reason: 'damaged', detail: 'framework' };
    if (value.framework.id !== framework.id) return { reason: 'otherFramework', detail: value.framework.id.slice(0, 80) };
    const parts = ['answers', 'manager', 'sumup', 'fit', 'programme', 'step5', 'private'];
    const broken = parts.find(part => value[part] !== undefined && !isObject(value[part]));
    if (broken) return { reason: 'damaged', detail: broken };
    const found = [...problems];
    const note = (code, where, detail) => found.push(detail === undefined ? { code, where } : { code, where, detail });
    const file = complete({ ...value, ...head(value, framework, note), ...body(value, note) });
    longTexts(file, '', note);
    return { file, problems: found };
  }

  // Who, when, which edition.
  function head(value, framework, note) {
    const edition = Number.isInteger(value.framework.edition) ? value.framework.edition : 1;
    if (edition < framework.edition) note('olderEdition', 'framework', String(edition));
    if (edition > framework.edition) note('newerEdition', 'framework', String(edition));
    const hasId = typeof value.id === 'string' && value.id !== '';
    if (!hasId) note('repaired', 'id');
    return {
      framework: { ...value.framework, edition: Math.max(edition, framework.edition), lang: textOf(value.framework.lang) || framework.lang },
      id: hasId ? value.id : newId(),
      revision: Number.isSafeInteger(value.revision) && value.revision >= 0 ? value.revision : 0,
      savedAt: Number.isNaN(Date.parse(textOf(value.savedAt))) ? new Date(0).toISOString() : value.savedAt,
    };
  }

  function body(value, note) {
    return {
      manager: texts(value.manager, 'manager', note, ['alias', 'city', 'cluster']),
      answers: members(value.answers, 'answers', note, answerOf),
      sumup: sumupOf(value.sumup ?? {}, note),
      fit: fitOf(value.fit ?? {}, note),
      programme: programmeOf(value.programme ?? {}, note),
      step5: texts(value.step5, 'step5', note, ['issues', 'solutions']),
      private: texts(value.private, 'private', note),
    };
  }

  // Each member of an object through a function; what it cannot use is put aside, never thrown away.
  function members(object, where, note, read) {
    return Object.fromEntries(Object.entries(object ?? {}).map(([key, value]) => [key, read(value, `${where}.${key}`, note)]));
  }

  // Members that are texts: all of them, or those that are named; the others are none of ours.
  const texts = (object, where, note, named) =>
    members(object, where, note, (value, place) => !named || named.some(name => place === `${where}.${name}`) ? text(value, place, note) : value);

  // A text; anything else becomes the text that a person would have meant.
  function text(value, where, note) {
    if (typeof value === 'string') return value;
    note('repaired', where);
    return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  function answerOf(value, where, note) {
    if (!isObject(value)) return { text: text(value, where, note) };
    const answer = { ...value, text: value.text === undefined ? '' : text(value.text, `${where}.text`, note) };
    const keep = (field, isRight, mend) => {
      if (answer[field] === undefined || isRight(answer[field])) return;
      note('repaired', `${where}.${field}`, String(answer[field]).slice(0, 80));
      const mended = mend(answer[field]);
      if (mended === undefined) delete answer[field]; else answer[field] = mended;
    };
    keep('status', status => status === null || statuses.includes(status), () => undefined);
    keep('who', who => typeof who === 'string', String);
    keep('about', about => typeof about === 'string', String);
    keep('choice', choice => Array.isArray(choice) && choice.every(id => typeof id === 'string'), choice => [choice].flat().map(String));
    keep('n', n => n === null || (Number.isFinite(n) && n >= 0), n => Number.isFinite(Number(n)) && Number(n) >= 0 ? Number(n) : undefined);
    keep('per', per => per === 'week' || per === 'month', () => undefined);
    return answer;
  }

  function sumupOf(value, note) {
    const lines = value.A === undefined ? undefined : [value.A].flat().map((line, i) => text(line, `sumup.A.${i}`, note));
    const boxes = part => texts(isObject(value[part]) ? value[part] : {}, `sumup.${part}`, note);
    return { ...value, ...(lines && { A: lines }), B: boxes('B'), C: boxes('C') };
  }

  // Items with ids of their own; a second one with the same id gets a new one, and links stay with the first.
  function fitOf(value, note) {
    const seen = new Set();
    const items = listOf(value.items, 'fit.items', note).map((item, i) => {
      const kind = kinds.includes(item.kind) ? item.kind : 'problem';
      if (kind !== item.kind) note('repaired', `fit.items.${i}.kind`);
      let id = textOf(item.id) || `${kind[0]}${i + 1}`;
      if (seen.has(id)) {
        note('duplicateId', `fit.items.${i}`, id);
        for (let n = 2; seen.has(id); n++) id = `${textOf(item.id)}-${n}`;
      }
      seen.add(id);
      return { ...item, id, kind, text: text(item.text ?? '', `fit.items.${i}.text`, note) };
    });
    const links = listOf(value.links, 'fit.links', note).map((link, i) => ({
      ...link, from: textOf(link.from), to: textOf(link.to), how: text(link.how ?? '', `fit.links.${i}.how`, note),
      strength: strengths.includes(link.strength) ? link.strength : 'unsure',
    }));
    return { ...value, items, links };
  }

  function programmeOf(value, note) {
    const steps = members(isObject(value.steps) ? value.steps : {}, 'programme.steps', note, step =>
      isObject(step) ? { ...step, date: textOf(step.date), done: step.done === true } : { date: textOf(step), done: false });
    const team = listOf(value.team, 'programme.team', note).map((person, i) => ({
      name: '', role: '', contact: '', ...texts(person, `programme.team.${i}`, note, ['name', 'role', 'contact']),
    }));
    return { ...value, steps, team, initiatives: text(value.initiatives ?? '', 'programme.initiatives', note) };
  }

  function listOf(value, where, note) {
    if (value === undefined) return [];
    const list = [value].flat();
    const objects = list.filter(isObject);
    if (!Array.isArray(value) || objects.length < list.length) note('repaired', where);
    return objects;
  }

  // Longer than a field takes: kept, and said.
  function longTexts(value, where, note) {
    if (typeof value === 'string') {
      if (value.length > limits.characters) note('longText', where);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) longTexts(child, where ? `${where}.${key}` : key, note);
    }
  }

  // --- writing -----------------------------------------------------------------------------------------------------

  /**
   * The file as text, to save or to send. Lone surrogates are escaped, so that UTF-8 loses nothing.
   * @param {AnswerFile} file
   * @returns {string}
   */
  const serialise = file => JSON.stringify(file, null, 1) + '\n';

  /**
   * False when the file has grown so large that it would not be opened again.
   * @param {AnswerFile} file
   */
  const fits = file => bytesOf(serialise(file)) <= limits.bytes;

  // --- asking and changing -----------------------------------------------------------------------------------------

  /**
   * The answer to a question; an empty one when there is none.
   * @param {AnswerFile} file
   * @param {string} code
   * @returns {Answer}
   */
  const answer = (file, code) => own(file.answers, code) ?? { text: '' };

  /**
   * The file with some fields of an answer changed; `undefined` takes a field away.
   * @param {AnswerFile} file
   * @param {string} code
   * @param {Partial<Answer>} changes
   * @returns {AnswerFile}
   */
  function withAnswer(file, code, changes) {
    const changed = Object.fromEntries(Object.entries({ ...answer(file, code), ...changes }).filter(([, value]) => value !== undefined));
    return { ...file, answers: { ...file.answers, [code]: changed } };
  }

  /**
   * The texts of a sum-up: of `AS` its lines by number, of the others their boxes by id.
   * @param {AnswerFile} file
   * @param {string} code `AS`, `BS` or `CS`.
   * @returns {Object<string, string>}
   */
  const sumUp = (file, code) => ({ ...own(file.sumup, code[0]) });

  /**
   * The file with one line or box of a sum-up changed.
   * @param {AnswerFile} file
   * @param {string} code `AS`, `BS` or `CS`.
   * @param {string|number} field The number of the line, or the id of the box.
   * @param {string} value
   * @returns {AnswerFile}
   */
  function withSumUp(file, code, field, value) {
    const part = code[0];
    const before = file.sumup[part];
    const after = Array.isArray(before) ? Object.assign([...before], { [field]: value }) : { ...before, [field]: value };
    return { ...file, sumup: { ...file.sumup, [part]: Array.isArray(after) ? Array.from(after, line => line ?? '') : after } };
  }

  /**
   * The file with the note for the coach on a question changed; an empty note is taken away.
   * @param {AnswerFile} file
   * @param {string} code
   * @param {string} note
   * @returns {AnswerFile}
   */
  function withPrivate(file, code, note) {
    const { [code]: gone, ...others } = file.private;
    return { ...file, private: isBlank(note) ? others : { ...others, [code]: note } };
  }

  const isSumUp = code => /^[A-Z]S$/.test(code);

  /**
   * Where a question stands.
   * @param {AnswerFile} file
   * @param {string} code Also of a sum-up.
   * @returns {Status}
   */
  function statusOf(file, code) {
    const given = answer(file, code);
    if (statuses.includes(given.status)) return given.status;
    if (isSumUp(code)) return Object.values(sumUp(file, code)).every(isBlank) && isBlank(given.text) ? 'notStarted' : 'noted';
    const isEmptyAnswer = isBlank(given.text) && !given.choice?.length && typeof given.n !== 'number' && isBlank(given.about);
    return isEmptyAnswer ? 'notStarted' : 'noted';
  }

  /**
   * How many questions of a part stand where; its sum-up counts as one. Counts, never a share of anything.
   * @param {AnswerFile} file
   * @param {{questions: {code: string}[], sumUp?: {code: string}}} part Of the questionnaire.
   * @returns {{total: number, notStarted: number, noted: number, unsure: number, notApplicable: number, discuss: number}}
   */
  function counts(file, part) {
    const codes = [...part.questions, ...(part.sumUp ? [part.sumUp] : [])].map(question => question.code);
    const result = { total: codes.length, notStarted: 0, noted: 0, unsure: 0, notApplicable: 0, discuss: 0 };
    for (const code of codes) result[statusOf(file, code)]++;
    return result;
  }

  /**
   * True when nothing at all has been said in it.
   * @param {AnswerFile} file
   */
  function isEmpty(file) {
    const said = value => typeof value === 'string' ? !isBlank(value)
      : typeof value === 'number' || value === true ? true
      : typeof value === 'object' && value !== null && Object.values(value).some(said);
    return !['manager', 'answers', 'sumup', 'fit', 'programme', 'step5', 'private'].some(part => said(file[part]));
  }

  handbook.answers = Object.freeze({
    format, version, limits, htmlMark, migrations, newId, create, parse, readJson, migrate, jsonInHtml, serialise, fits, copy,
    answer, withAnswer, sumUp, withSumUp, withPrivate, statusOf, counts, isEmpty, isBlank,
  });
})();
