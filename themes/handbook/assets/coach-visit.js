/* The coach's own file: notes, agenda and commitments of one visit. It never holds the managers' answers. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});

  const FORMAT = 'clusterhandbook.visit';
  const VERSION = 1;

  /** What a file may hold; more is refused, so that nothing is cut off in silence. */
  const limits = { text: 20_000, managers: 4, items: 200, commitments: 200, minutes: 1440 };

  /** Persons that are not managers: `person` is one of these, the id of a manager, or empty for the name in `who`. */
  const persons = { coach: 'coach', all: 'all' };

  const kinds = ['talk', 'question', 'fit', 'free', 'break', 'close'];

  /**
   * @typedef {{id: string, alias: string, city: string, cluster: string}} Manager a manager of the visit; `id` is that of the answer file
   * @typedef {{id: string, kind: string, title: string, codes: string[], minutes: number, person: string, who: string, read: string, note: string}} Item
   * @typedef {{id: string, what: string, person: string, who: string, by: string, code: string}} Commitment
   * @typedef {{format: string, version: number, id: string, revision: number, savedAt: string, framework: object,
   *   visit: {city: string, place: string, date: string, start: string, end: string},
   *   managers: Manager[], notes: Object<string, string>, agenda: Item[], commitments: Commitment[],
   *   display: {hideNames: boolean, private: boolean, notes: boolean}}} Visit `display`: what is shown, so that hidden names stay hidden
   * @typedef {{reason: string, detail?: string}} Refusal as those of answer files
   */

  /**
   * A new visit.
   * @param {object} framework as the questionnaire names it
   * @param {string} now an ISO time
   * @param {string} id
   * @returns {Visit}
   */
  function create(framework, now, id) {
    return {
      format: FORMAT, version: VERSION, framework: { id: framework.id, edition: framework.edition, lang: framework.lang },
      id, revision: 0, savedAt: now,
      visit: { city: '', place: '', date: '', start: '09:00', end: '17:00' },
      managers: [], notes: {}, agenda: [], commitments: [], display: { hideNames: false, private: true, notes: true },
    };
  }

  /** From each older version to the next, as for answer files. */
  const migrations = {};

  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

  /** Whether a text says that it is a visit, before anybody looks closer. @param {string} text */
  function claims(text) {
    try {
      const value = JSON.parse(text.replace(/^\uFEFF/, ''));
      return isObject(value) && value.format === FORMAT;
    } catch {
      return false;
    }
  }

  /**
   * Reads a file. Unknown fields are kept.
   * @param {string} text
   * @param {object} framework of the page
   * @returns {{visit: Visit}|Refusal}
   */
  function parse(text, framework) {
    const read = handbook.answers.readJson(text, FORMAT, VERSION, migrations);
    if (read.reason) return read;
    const { value } = read;
    if (value.framework?.id !== framework.id) return { reason: 'otherFramework' };
    const field = wrongField(value);
    return field ? { reason: 'damaged', detail: field } : { visit: complete(value, framework) };
  }

  // ---- the shape: the first field that is not what it should be ----

  const text = (value) => typeof value === 'string' && value.length <= limits.text;
  const id = (value) => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value);
  const day = (value) => value === '' || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)));
  const clock = (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  const minutes = (value) => Number.isInteger(value) && value >= 0 && value <= limits.minutes;
  const codes = (value) => Array.isArray(value) && value.length <= 40 && value.every(text);
  const optional = (check) => (value) => value === undefined || check(value);

  const shapes = {
    visit: { city: optional(text), place: optional(text), date: optional(day), start: optional(clock), end: optional(clock) },
    managers: { id, alias: optional(text), city: optional(text), cluster: optional(text) },
    agenda: {
      id, kind: (value) => kinds.includes(value), title: text, codes: optional(codes), minutes, person: optional(text), who: optional(text),
      read: optional(text), note: optional(text),
    },
    commitments: { id, what: text, person: optional(text), who: optional(text), by: optional(day), code: optional(text) },
  };

  function wrongField(value) {
    if (!id(value.id)) return 'id';
    if (value.visit !== undefined && !isObject(value.visit)) return 'visit';
    if (value.display !== undefined && !(isObject(value.display) && Object.values(value.display).every((one) => typeof one === 'boolean'))) return 'display';
    if (value.notes !== undefined && !(isObject(value.notes) && Object.values(value.notes).every(text))) return 'notes';
    return wrongIn(value.visit ?? {}, shapes.visit, 'visit')
      ?? wrongList(value, 'managers', limits.managers) ?? wrongList(value, 'agenda', limits.items)
      ?? wrongList(value, 'commitments', limits.commitments);
  }

  function wrongList(value, name, most) {
    const list = value[name] ?? [];
    if (!Array.isArray(list) || list.length > most) return name;
    const ids = new Set();
    for (const [index, entry] of list.entries()) {
      const place = `${name}[${index}]`;
      if (!isObject(entry)) return place;
      const wrong = wrongIn(entry, shapes[name], place);
      if (wrong) return wrong;
      if (ids.has(entry.id)) return `${place}.id`;
      ids.add(entry.id);
    }
    return undefined;
  }

  function wrongIn(entry, shape, place) {
    const name = Object.keys(shape).find((key) => !shape[key](entry[key]));
    return name && `${place}.${name}`;
  }

  // ---- what may be left out ----

  const item = (value) => ({ codes: [], person: '', who: '', read: '', note: '', ...value });
  const commitment = (value) => ({ person: '', who: '', by: '', code: '', ...value });

  function complete(value, framework) {
    const empty = create(framework, '', value.id);
    return {
      ...empty,
      ...value,
      revision: Number.isInteger(value.revision) ? value.revision : 0,
      savedAt: typeof value.savedAt === 'string' ? value.savedAt : '',
      visit: { ...empty.visit, ...value.visit },
      notes: { ...value.notes },
      display: { ...empty.display, ...value.display },
      managers: (value.managers ?? []).map((manager) => ({ alias: '', city: '', cluster: '', ...manager })),
      agenda: (value.agenda ?? []).map(item),
      commitments: (value.commitments ?? []).map(commitment),
    };
  }

  /** The text of the file. @param {Visit} visit */
  const serialise = (visit) => JSON.stringify(visit, null, 1) + '\n';

  /** Whether there is anything in it that somebody would miss. @param {Visit} visit */
  const isEmpty = (visit) =>
    visit.managers.length + visit.agenda.length + visit.commitments.length === 0 && !Object.values(visit.notes).some((note) => note.trim() !== '')
    && !visit.visit.city && !visit.visit.place && !visit.visit.date;

  /**
   * What a manager may have: commitments, date and place, and nothing of the coach's notes and agenda.
   * With a manager, only what that manager and everybody promised, and no other manager's name.
   * @param {Visit} visit
   * @param {(entry: Commitment) => string} nameOf the name to write for whom a commitment belongs to
   * @param {string} [manager] id of one manager
   */
  function forManagers(visit, nameOf, manager) {
    const mine = (entry) => !manager || entry.person === manager || entry.person === persons.all;
    return {
      format: FORMAT, version: VERSION, framework: visit.framework, id: visit.id, revision: visit.revision, savedAt: visit.savedAt,
      visit: visit.visit,
      managers: manager ? visit.managers.filter((one) => one.id === manager) : visit.managers,
      notes: {}, agenda: [],
      commitments: visit.commitments.filter((entry) => entry.what.trim() !== '' && mine(entry)).map((entry) => ({ ...entry, who: nameOf(entry) })),
    };
  }

  handbook.visit = { FORMAT, VERSION, limits, persons, kinds, create, claims, parse, serialise, isEmpty, forManagers };
})();
