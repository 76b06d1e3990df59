/* Calendar files (RFC 5545) of the visit and of due dates. Times are local ("floating"): 9 o'clock where the visit is. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const WIDTH = 75; // octets in a line, section 3.1
  const encoder = new TextEncoder();

  /** Section 3.3.11: what has a meaning of its own is escaped; other control characters have no place in a text. */
  const escape = (text) =>
    text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

  /** Section 3.1: long lines go on in the next, after a space; a character is never cut in two. */
  function fold(line) {
    const lines = [];
    let now = '';
    let width = 0;
    for (const character of line) {
      const octets = encoder.encode(character).length;
      if (width + octets > WIDTH) {
        lines.push(now);
        now = ' ';
        width = 1;
      }
      now += character;
      width += octets;
    }
    return [...lines, now].join('\r\n');
  }

  const compact = (day) => day.replaceAll('-', '');
  const dateTime = (day, clock) => `${compact(day)}T${clock.replace(':', '')}00`;

  /** Section 3.8.7.2: in UTC. @param {string} iso */
  const stamp = (iso) => new Date(iso).toISOString().replace(/[-:]|\.\d+/g, '');

  /** The day after. @param {string} day */
  function dayAfter(day) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + 1);
    return compact(date.toISOString().slice(0, 10));
  }

  function event(visit, uid, fields) {
    const lines = [`UID:${uid}@clusterhandbook`, `DTSTAMP:${stamp(visit.savedAt)}`, `SEQUENCE:${visit.revision}`];
    return ['BEGIN:VEVENT', ...lines, ...fields.filter(Boolean), 'END:VEVENT'];
  }

  const calendar = (events) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//ClusterHandbook//Coach//EN', 'CALSCALE:GREGORIAN', ...events.flat(), 'END:VCALENDAR']
      .map(fold).join('\r\n') + '\r\n';

  const field = (name, text) => text && `${name}:${escape(text)}`;

  /**
   * The day of the visit as one event, the agenda in its description; null without a date.
   * @param {import('./coach-visit.js').Visit} visit
   * @param {{title: string, lines: string[]}} words the title and the lines of the agenda, names as they may be shown
   * @returns {string|null}
   */
  function day(visit, words) {
    const { date, start, end, place, city } = visit.visit;
    if (!date || end <= start) return null;
    return calendar([event(visit, visit.id, [
      `DTSTART:${dateTime(date, start)}`, `DTEND:${dateTime(date, end)}`, field('SUMMARY', words.title),
      field('LOCATION', [place, city].filter(Boolean).join(', ')), field('DESCRIPTION', words.lines.join('\n')),
    ])]);
  }

  /**
   * Each commitment with a date as an event of that whole day; null when there is none.
   * @param {import('./coach-visit.js').Visit} visit
   * @param {(entry: object) => string} titleOf
   * @returns {string|null}
   */
  function due(visit, titleOf) {
    const dated = visit.commitments.filter((entry) => entry.by && entry.what.trim());
    if (dated.length === 0) return null;
    return calendar(dated.map((entry) => event(visit, `${visit.id}-${entry.id}`, [
      `DTSTART;VALUE=DATE:${compact(entry.by)}`, `DTEND;VALUE=DATE:${dayAfter(entry.by)}`, field('SUMMARY', titleOf(entry)), 'TRANSP:TRANSPARENT',
    ])));
  }

  handbook.calendar = { day, due, escape, fold };
})();
