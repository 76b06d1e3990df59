/* What has changed since the edition whose stamp stands in the address: `since.html#complete-2026-11-22-1f2e3d4c`. */
(() => {
  'use strict';

  /**
   * @typedef {object} Stamp
   * @property {string} edition Id of the edition.
   * @property {string} date Its newest change, `2026-11-22`.
   * @property {string} hash Eight hex digits of its content.
   */

  /**
   * @param {string} text What stands after `#`.
   * @returns {Stamp | null} Null when it is no stamp.
   */
  function parse(text) {
    const parts = /^([a-z0-9-]{1,100})-(\d{4}-\d{2}-\d{2})-([0-9a-f]{8})$/.exec(text);
    return parts && { edition: parts[1], date: parts[2], hash: parts[3] };
  }

  /** @returns {string} What stands after `#`, in lower case: a stamp is typed from paper. */
  function fragment() {
    try {
      return decodeURIComponent(location.hash.slice(1)).trim().toLowerCase();
    } catch {
      return location.hash.slice(1);
    }
  }

  /**
   * @param {HTMLElement} section The list of an edition.
   * @param {string} date Later changes stay.
   * @returns {number} How many stay.
   */
  function showSince(section, date) {
    let shown = 0;
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll('[data-date]'))) {
      item.hidden = (item.dataset.date || '') <= date;
      if (!item.hidden) shown += 1;
    }

    return shown;
  }

  /**
   * @param {Stamp | null} stamp What was asked for; null for everything.
   * @param {HTMLElement[]} sections One for each edition, and one for the whole handbook.
   * @returns {string} The answer, by its name in the page.
   */
  function show(stamp, sections) {
    const known = stamp && sections.find((section) => section.dataset.edition === stamp.edition);
    const wanted = stamp && (known || sections.find((section) => section.dataset.edition === ''));
    let count = 0;
    for (const section of sections) {
      section.hidden = Boolean(stamp) && section !== wanted;
      const left = showSince(section, stamp ? stamp.date : '');
      if (section === wanted) count = left;
    }

    if (stamp && known && known.dataset.hash === stamp.hash) {
      known.hidden = true;
      return 'same';
    }

    if (wanted && count === 0) wanted.hidden = true;
    if (!known) return 'unknown';
    return count > 0 ? 'newer' : 'small';
  }

  function update() {
    const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('section.since')]);
    const box = document.getElementById('since-answer');
    const name = document.getElementById('since-stamp');
    if (!box || !name) return;
    const text = fragment();
    const stamp = parse(text);
    const answer = show(stamp, sections);
    const isQuestion = Boolean(stamp) || (text !== '' && !document.getElementById(text));
    box.hidden = !isQuestion;
    name.textContent = text.slice(0, 140);
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('[data-answer]'))) {
      line.hidden = line.dataset.answer !== (stamp ? answer : 'unreadable');
    }
  }

  window.addEventListener('hashchange', update);
  update();
})();
