/* What the coach's page keeps in this browser: the visit, and opened answers only when the coach asks for it. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const KEY = 'clusterhandbook.visit';
  const PAUSE = 400; // milliseconds after the last change

  /**
   * @typedef {{visit: object, options: Object<string, boolean>, answers: string[]}} Kept
   * @typedef {{name: 'empty'|'saved'|'off'|'failed'|'otherTab'|'erased', time?: number, reason?: string}} State
   */

  /** The browser's own store; reading it can fail as such, on file:// or when the reader forbids it. */
  function browserStore() {
    try {
      return globalThis.localStorage ?? null;
    } catch {
      return null;
    }
  }

  /**
   * @param {{storage?: Storage|null, now?: () => number, told: (state: State) => void}} outside
   */
  function create({ storage = browserStore(), now = () => Date.now(), told }) {
    let mark = null; // of what this tab last read or wrote
    let waiting = null;
    let timer = 0;
    let on = true;
    let stopped = false;

    const raw = () => storage.getItem(KEY);
    const markOf = (text) => (text === null ? null : (parse(text)?.mark ?? null));

    function parse(text) {
      try {
        return JSON.parse(text);
      } catch {
        return null;
      }
    }

    /** What was kept, or null. @returns {Kept|null} */
    function load() {
      if (!storage) {
        told({ name: 'failed', reason: 'forbidden' });
        return null;
      }
      try {
        const kept = parse(raw() ?? 'null');
        mark = kept?.mark ?? null;
        if (kept?.off) on = false;
        told(on ? { name: kept?.time ? 'saved' : 'empty', time: kept?.time } : { name: 'off' });
        return kept?.visit ? kept : null;
      } catch {
        told({ name: 'failed', reason: 'forbidden' });
        return null;
      }
    }

    /** Keeps it after a pause. @param {Kept} kept */
    function save(kept) {
      waiting = kept;
      if (!on || stopped) return;
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    }

    /** Keeps now what waits. */
    function flush() {
      clearTimeout(timer);
      if (!on || stopped || !waiting) return;
      if (!storage) return told({ name: 'failed', reason: 'forbidden' });
      try {
        if (markOf(raw()) !== mark && raw() !== null) return stopFor();
        write(waiting);
      } catch (error) {
        told({ name: 'failed', reason: error?.name === 'QuotaExceededError' ? 'full' : 'forbidden' });
      }
    }

    function write(kept) {
      const time = now();
      const next = `${time.toString(36)}-${Math.random().toString(36).slice(2)}`;
      storage.setItem(KEY, JSON.stringify({ ...kept, mark: next, time }));
      mark = next;
      waiting = null;
      told({ name: 'saved', time });
    }

    function stopFor() {
      stopped = true;
      told({ name: 'otherTab' });
    }

    /** Another tab has written. @param {StorageEvent} event */
    function heard(event) {
      if (event.key === KEY && event.newValue !== null && markOf(event.newValue) !== mark && on) stopFor();
    }

    /** This tab wins over the other. @param {Kept} kept */
    function insist(kept) {
      stopped = false;
      waiting = kept;
      try {
        write(kept);
      } catch {
        told({ name: 'failed', reason: 'forbidden' });
      }
    }

    /** Removes everything of this page from the browser. */
    function erase() {
      clearTimeout(timer);
      waiting = null;
      try {
        storage?.removeItem(KEY);
      } catch {
        // What cannot be reached holds nothing of ours.
      }
      mark = null;
      stopped = false;
      told({ name: on ? 'erased' : 'off' });
    }

    /** On or off, for a computer that others use as well: off erases. @param {boolean} wanted @param {Kept} kept */
    function keep(wanted, kept) {
      on = wanted;
      if (on) return save(kept);
      erase();
      try {
        storage?.setItem(KEY, JSON.stringify({ off: true }));
      } catch {
        // Nothing is kept, as asked.
      }
    }

    return { load, save, flush, heard, insist, erase, keep, get on() { return on; }, get waits() { return waiting !== null; } };
  }

  handbook.visitStore = { KEY, create };
})();
