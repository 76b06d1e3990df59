/* The day: what is on the agenda, in which order, how long, and who promised what. Every function gives a new visit. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});

  /** @typedef {import('./coach-visit.js').Visit} Visit */

  // Minutes of an item until the coach says otherwise.
  const usual = { talk: 60, question: 20, fit: 20, free: 20, break: 60, close: 30 };

  /** The id that no entry of the list has yet: counted on, never used again while the list lives. */
  function nextId(list, letter) {
    const last = Math.max(0, ...list.map((entry) => Number(new RegExp(`^${letter}(\\d+)$`).exec(entry.id)?.[1] ?? 0)));
    return `${letter}${last + 1}`;
  }

  const sameCodes = (a, b) => a.length === b.length && a.every((code, index) => code === b[index]);

  /** Whether the agenda already has it: a question once, a gap of fit once for each manager, whatever its title is now. */
  const has = (visit, { kind, codes = [], title, person = '', note = '' }) => visit.agenda.some((item) => item.kind === kind && (
    kind === 'question' ? sameCodes(item.codes, codes) : item.title === title || (note !== '' && item.note === note && item.person === person)));

  /**
   * Adds an item: before what closes the day, so that promises stay at its end.
   * @param {Visit} visit
   * @param {{kind: string, title: string, codes?: string[], minutes?: number, person?: string, who?: string, read?: string, note?: string}} entry
   */
  function add(visit, entry) {
    const item = { codes: [], minutes: usual[entry.kind], person: '', who: '', read: '', note: '', ...entry, id: nextId(visit.agenda, 'i') };
    const closing = visit.agenda.findIndex((one) => one.kind === 'close');
    const at = closing < 0 || entry.kind === 'close' ? visit.agenda.length : closing;
    return { ...visit, agenda: visit.agenda.toSpliced(at, 0, item) };
  }

  /** Adds what is not there yet. @param {Visit} visit @param {object[]} entries */
  const addAll = (visit, entries) => entries.reduce((day, entry) => (has(day, entry) ? day : add(day, entry)), visit);

  /**
   * The frame of the day: a presentation, a break, and time for promises, around whatever is there.
   * @param {Visit} visit
   * @param {{talk: string, break: string, close: string}} titles
   */
  function frame(visit, titles) {
    const missing = (kind) => !visit.agenda.some((item) => item.kind === kind);
    let day = visit;
    if (missing('close')) day = add(day, { kind: 'close', title: titles.close, person: 'all' });
    if (missing('talk')) {
      day = add(day, { kind: 'talk', title: titles.talk, person: 'coach' });
      day = place(day, day.agenda.find((item) => item.kind === 'talk').id, 0);
    }
    if (missing('break')) day = add(day, { kind: 'break', title: titles.break });
    return day;
  }

  function place(visit, id, to) {
    const from = visit.agenda.findIndex((item) => item.id === id);
    if (from < 0 || to < 0 || to >= visit.agenda.length) return visit;
    return { ...visit, agenda: visit.agenda.toSpliced(from, 1).toSpliced(to, 0, visit.agenda[from]) };
  }

  /** Moves an item up (-1) or down (1); at the end of the list it stays. @param {Visit} visit @param {string} id @param {number} by */
  const move = (visit, id, by) => place(visit, id, visit.agenda.findIndex((item) => item.id === id) + by);

  /** @param {Visit} visit @param {string} list `agenda` or `commitments` @param {string} id @param {object} fields */
  const change = (visit, list, id, fields) => ({ ...visit, [list]: visit[list].map((one) => (one.id === id ? { ...one, ...fields } : one)) });

  /** @param {Visit} visit @param {string} list `agenda` or `commitments` @param {string} id */
  const remove = (visit, list, id) => ({ ...visit, [list]: visit[list].filter((one) => one.id !== id) });

  /** @param {Visit} visit @param {object} [entry] */
  const promise = (visit, entry) => ({
    ...visit,
    commitments: [...visit.commitments, { what: '', person: '', who: '', by: '', code: '', ...entry, id: nextId(visit.commitments, 'c') }],
  });

  /** Minutes after midnight. @param {string} clock `09:30` */
  function minutesOf(clock) {
    const [hours, minutes] = clock.split(':').map(Number);
    return hours * 60 + minutes;
  }

  /** A clock time; after midnight it begins again. @param {number} minutes */
  function clockOf(minutes) {
    const day = ((minutes % 1440) + 1440) % 1440;
    return `${String(Math.floor(day / 60)).padStart(2, '0')}:${String(day % 60).padStart(2, '0')}`;
  }

  /** When each item begins and ends. @param {Visit} visit @returns {{id: string, start: string, end: string, late: boolean}[]} */
  function times(visit) {
    let at = minutesOf(visit.visit.start);
    const end = at + length(visit);
    return visit.agenda.map((item) => {
      const start = at;
      at += item.minutes;
      return { id: item.id, start: clockOf(start), end: clockOf(at), late: at > end };
    });
  }

  /** Minutes that the day has; a day that ends before it begins has none. @param {Visit} visit */
  const length = (visit) => Math.max(0, minutesOf(visit.visit.end) - minutesOf(visit.visit.start));

  /** @param {Visit} visit @returns {{planned: number, length: number, free: number}} `free` is below zero when there is too much */
  function total(visit) {
    const planned = visit.agenda.reduce((sum, item) => sum + item.minutes, 0);
    return { planned, length: length(visit), free: length(visit) - planned };
  }

  /**
   * Takes a manager out of the visit. What was theirs on the agenda and among the commitments stays, with a name as text.
   * @param {Visit} visit @param {string} id @param {string} name
   */
  function removeManager(visit, id, name) {
    const loosen = (entry) => (entry.person === id ? { ...entry, person: '', who: name } : entry);
    return {
      ...visit,
      managers: visit.managers.filter((manager) => manager.id !== id),
      agenda: visit.agenda.map(loosen),
      commitments: visit.commitments.map(loosen),
    };
  }

  handbook.agenda = { usual, has, add, addAll, frame, move, change, remove, promise, times, total, clockOf, minutesOf, removeManager };
})();
