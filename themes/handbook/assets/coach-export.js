/* The agenda and the commitments as plain lines and as Markdown, with names as they may be shown. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});

  /**
   * @typedef {{say: (key: string, values?: object) => string, duration: (minutes: number) => string, day: (iso: string) => string,
   *   person: (entry: {person: string, who: string}) => string, page: (id: string) => string}} Words how to say what the visit holds
   * @typedef {{time: string, title: string, minutes: string, lead: string, read: string, note: string, late: boolean}} Line
   */

  /** @param {import('./coach-visit.js').Visit} visit @param {Words} words @returns {Line[]} */
  function lines(visit, words) {
    const times = handbook.agenda.times(visit);
    return visit.agenda.map((item, index) => ({
      time: `${times[index].start}–${times[index].end}`, late: times[index].late,
      title: [item.codes.join(', '), item.title.trim() || words.say('untitled')].filter(Boolean).join(' '),
      minutes: words.duration(item.minutes), lead: words.person(item), read: words.page(item.read), note: item.note.trim(),
    }));
  }

  /** The total against the length of the day. @param {import('./coach-visit.js').Visit} visit @param {Words} words */
  function total(visit, words) {
    const { planned, length, free } = handbook.agenda.total(visit);
    const key = free > 0 ? 'total_free' : free < 0 ? 'total_over' : 'total_exact';
    return words.say(key, { planned: words.duration(planned), length: words.duration(length), rest: words.duration(Math.abs(free)) });
  }

  /** City, place, date and times, as far as they are known. @param {import('./coach-visit.js').Visit} visit @param {Words} words */
  function head(visit, words) {
    const { city, place, date, start, end } = visit.visit;
    return [city, place, words.day(date), `${start}–${end}`].filter(Boolean).join(', ');
  }

  // What Markdown would read as its own, at any place or at the beginning of a line.
  const plain = (text) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
  const oneLine = (text) => plain(text.replace(/\s+/g, ' ').trim());

  /** @param {import('./coach-visit.js').Visit} visit @param {Words} words */
  function agendaMarkdown(visit, words) {
    const items = lines(visit, words).map((line) => {
      const more = [line.minutes, line.lead && `${words.say('lead')}: ${line.lead}`, line.read && `${words.say('read')}: ${line.read}`];
      const note = line.note && `\n\n  ${plain(line.note).replace(/\n/g, '\n  ')}`;
      return `- **${line.time}** ${oneLine(line.title)} (${oneLine(more.filter(Boolean).join('; '))})${note}`;
    });
    return [`# ${words.say('agenda')}`, plain(head(visit, words)), items.join('\n'), total(visit, words)].filter(Boolean).join('\n\n') + '\n';
  }

  /** @param {import('./coach-visit.js').Visit} visit @param {Words} words */
  function commitmentsMarkdown(visit, words) {
    const items = visit.commitments.filter((entry) => entry.what.trim()).map((entry) => {
      const more = [words.person(entry), words.day(entry.by), entry.code].filter(Boolean).join('; ');
      return `- ${oneLine(entry.what)}${more && ` (${oneLine(more)})`}`;
    });
    return [`# ${words.say('commitments')}`, plain(head(visit, words)), items.join('\n')].filter(Boolean).join('\n\n') + '\n';
  }

  /** Lines for a calendar's description. @param {import('./coach-visit.js').Visit} visit @param {Words} words */
  const calendarLines = (visit, words) =>
    lines(visit, words).map((line) => `${line.time} ${line.title}${line.lead && ` (${line.lead})`}${line.read && `. ${words.say('read')}: ${line.read}`}`);

  /** A file name of plain letters. @param {...string} parts */
  const fileName = (...parts) =>
    parts.join('-').normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'visit';

  handbook.visitExports = { lines, total, head, agendaMarkdown, commitmentsMarkdown, calendarLines, fileName };
})();
