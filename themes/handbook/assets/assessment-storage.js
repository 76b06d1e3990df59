'use strict';
/*
 * Keeps answers on this device, and says at every moment whether it does. Several sets of answers (sessions), five
 * snapshots of each, other tabs noticed, nothing overwritten without a way back. Not tied to the page: what it needs of the
 * browser is passed in. Needs assessment-format.js.
 *
 * On file:// Chromium has one store for all files of a disk, so every key begins with `clusterhandbook:FRAMEWORK:`.
 *   …:session:ID      {name, revision, savedAt, tab, isInFile, fileAt, file}
 *   …:snapshot:ID:N   {n, at, why, file}; N only rises
 *   …:current:session the session that was open last
 * The order of things is told by revisions and numbers, never by the clock, which may be set back.
 */

/**
 * What the page should say about saving.
 * @typedef {object} State
 * @property {'empty'|'saving'|'saved'|'notSaved'|'otherTab'|'memory'|'erased'} kind
 *   `empty`: nothing to keep yet. `saving`: typed, kept within half a second. `otherTab`: another tab has saved these answers;
 *   what is typed here is kept apart, as a snapshot, until `takeOver` or `useOther`. `memory`: shared computer, nothing is kept.
 * @property {'full'|'forbidden'|'cleared'} [reason] Of `notSaved`. `cleared`: what was kept has been removed while the page was open.
 * @property {string} [savedAt] ISO 8601, of the newest that is kept.
 * @property {boolean} inFile True when the newest is also in a file.
 * @property {string|null} fileAt When it was last saved to a file.
 * @property {boolean} clockBack True when the clock of the device is behind the newest save.
 */
/** @typedef {{id: string, name: string, savedAt: string, revision: number, manager: object, damaged: boolean}} Session */
/** @typedef {{key: string, n: number, at: string, why: string, file: object, inMemory: boolean}} Snapshot `assess_snapshot_WHY` says why. */
/**
 * @typedef {object} StoreOptions
 * @property {string} framework Id of the framework.
 * @property {(text: string) => ({file: object, problems: object[]}|{reason: string})} read Checks what is kept: `text => answers.parse(text, framework)`.
 * @property {(state: State) => void} [onState] Called whenever the state changes.
 * @property {string} [kind] `session`; a page with files of another format has a word of its own.
 * @property {(file: object) => boolean} [isEmpty]
 * @property {() => Storage} [area] Where to keep; may throw.
 * @property {() => Storage} [tabArea] What only this tab remembers; may throw.
 * @property {() => number} [now]
 * @property {number} [delay] Milliseconds from the first key to the save.
 * @property {Window} [window]
 */

(() => {
  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { newId, isEmpty } = handbook.answers;
  const snapshotCount = 5;

  // --- the browser's store, which may refuse anything at any time --------------------------------------------------

  const isFull = error => error?.name === 'QuotaExceededError' || error?.name === 'NS_ERROR_DOM_QUOTA_REACHED';

  /** Reads and writes under one prefix; failures are values. */
  function openArea(reach, prefix) {
    const attempt = (action, otherwise) => {
      try {
        return action(reach());
      } catch {
        return otherwise;
      }
    };
    return {
      isOpen: () => attempt(area => {
        area.setItem(`${prefix}probe`, '1');
        area.removeItem(`${prefix}probe`);
        return true;
      }, false) || attempt(area => area.length > 0, false),
      read: name => attempt(area => area.getItem(prefix + name), null),
      remove: name => attempt(area => area.removeItem(prefix + name)),
      names: () => attempt(area => Array.from({ length: area.length }, (_, i) => area.key(i))
        .filter(key => key?.startsWith(prefix)).map(key => key.slice(prefix.length)).sort(), []),
      /** @returns {null|'full'|'forbidden'} What kept it from being written. */
      write(name, text) {
        try {
          reach().setItem(prefix + name, text);
          return null;
        } catch (error) {
          return isFull(error) ? 'full' : 'forbidden';
        }
      },
    };
  }

  const parsed = text => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };

  // --- snapshots ---------------------------------------------------------------------------------------------------

  /** The last five states of a session before something large happened to it; in memory where they cannot be kept. */
  function openSnapshots(area, now) {
    const memory = new Map();
    const nameOf = (id, n) => `snapshot:${id}:${n}`;
    const kept = id => area.names().filter(name => name.startsWith(`snapshot:${id}:`))
      .map(name => ({ key: name, ...parsed(area.read(name)), inMemory: false })).filter(one => one.file);
    const all = id => [...kept(id), ...(memory.get(id) ?? [])].sort((a, b) => b.n - a.n);

    function removeOldest(id, keep) {
      const old = kept(id).sort((a, b) => a.n - b.n);
      const gone = old.slice(0, Math.max(0, old.length - keep)).map(one => ({ name: one.key, text: area.read(one.key) }));
      for (const one of gone) area.remove(one.name);
      return gone;
    }

    /** Writes, and gives up old snapshots of the session where that makes room; the newest stays, and all do if it is in vain. */
    function writeMakingRoom(id, name, text) {
      let fault = area.write(name, text);
      const gone = [];
      for (let keep = snapshotCount - 1; fault === 'full' && keep >= 1; keep--) {
        const removed = removeOldest(id, keep);
        if (removed.length > 0) fault = area.write(name, text);
        gone.push(...removed);
      }
      if (fault) for (const one of gone) area.write(one.name, one.text);
      return fault;
    }

    function take(id, file, why, canKeep, slot) {
      const latest = all(id)[0];
      if (!slot && latest && JSON.stringify(latest.file) === JSON.stringify(file)) return latest;
      const n = slot?.n ?? (latest?.n ?? 0) + 1;
      const record = { n, at: new Date(now()).toISOString(), why, file };
      const fault = canKeep ? writeMakingRoom(id, nameOf(id, n), JSON.stringify(record)) : 'memory';
      if (fault === null) {
        removeOldest(id, snapshotCount);
        return { ...record, key: nameOf(id, n), inMemory: false };
      }
      const inMemory = { ...record, key: nameOf(id, n), inMemory: true };
      memory.set(id, [...(memory.get(id) ?? []).filter(one => one.n !== n), inMemory].slice(-snapshotCount));
      return inMemory;
    }

    const removeAll = id => {
      memory.delete(id);
      for (const one of kept(id)) area.remove(one.key);
    };
    return { all, take, removeAll, writeMakingRoom };
  }

  // --- the store ---------------------------------------------------------------------------------------------------

  /**
   * Opens the store of a framework. Call `load` or `begin` before anything else.
   * @param {StoreOptions} options
   */
  function open(options) {
    const view = options.window ?? globalThis;
    const now = options.now ?? (() => Date.now());
    const kind = options.kind ?? 'session';
    const empty = options.isEmpty ?? isEmpty;
    const prefix = `clusterhandbook:${options.framework}:`;
    const area = openArea(options.area ?? (() => view.localStorage), prefix);
    const tabArea = openArea(options.tabArea ?? (() => view.sessionStorage), prefix);
    const snapshots = openSnapshots(area, now);
    const tab = newId();

    /** The session that is open. `known`: its revision in the store as far as this tab knows; null when it is not there. */
    let session = null;
    let state = { kind: 'empty', inFile: false, fileAt: null, clockBack: false };
    let isPending = false;
    let timer = null;
    let isShared = tabArea.read('shared') === '1';

    // What is said about it all.
    function report(kindOfState, more = {}) {
      const next = {
        kind: kindOfState, ...more, ...(session?.savedAt && { savedAt: session.savedAt }),
        inFile: Boolean(session) && session.inFile === session.file,
        fileAt: session?.fileAt ?? null,
        clockBack: Boolean(session?.latest) && now() < Date.parse(session.latest),
      };
      const isNews = JSON.stringify(next) !== JSON.stringify(state);
      state = next;
      if (isNews) options.onState?.(state);
      return state;
    }

    const nameOf = id => `${kind}:${id}`;
    const stored = id => parsed(area.read(nameOf(id)));

    // --- saving

    function later() {
      isPending = true;
      timer ??= view.setTimeout(flush, options.delay ?? 400);
      if (state.kind === 'saved' || state.kind === 'empty' || state.kind === 'erased') report(isShared ? 'memory' : 'saving');
    }

    /** Saves now what has not been saved. Called at the end of a pause in typing, and when the page is left or hidden. */
    function flush() {
      view.clearTimeout(timer);
      timer = null;
      if (!session || !isPending) return state;
      if (isShared) return report('memory');
      const found = stored(session.file.id);
      if (!found && session.known !== null) return report('notSaved', { reason: 'cleared' });
      if (found && isOfOtherTab(found)) return conflict();
      return write((found?.revision ?? 0));
    }

    const isOfOtherTab = record => record.tab !== tab && record.revision !== session.known;

    function write(revisionBefore) {
      const revision = Math.max(revisionBefore, session.known ?? 0, session.file.revision ?? 0) + 1;
      const savedAt = new Date(now()).toISOString();
      const file = { ...session.file, revision, savedAt };
      const fault = snapshots.writeMakingRoom(file.id, nameOf(file.id), JSON.stringify(recordOf(file, session.inFile === session.file)));
      if (fault) return report('notSaved', { reason: fault });
      const latest = (session.latest ?? '') > savedAt ? session.latest : savedAt;
      session = { ...session, file, known: revision, savedAt, latest, inFile: session.inFile === session.file ? file : session.inFile };
      isPending = false;
      area.write('current:' + kind, file.id);
      tabArea.write('current:' + kind, file.id);
      return report('saved');
    }

    const recordOf = (file, isInFile) => ({
      name: session.name, revision: file.revision, savedAt: file.savedAt, tab, isInFile, fileAt: session.fileAt, file,
    });

    // Another tab was here. What is typed in this one is kept apart, in one snapshot that grows.
    function conflict() {
      if (isPending && !empty(session.file)) {
        session.apart = snapshots.take(session.file.id, session.file, 'otherTab', true, session.apart);
      }
      return report('otherTab');
    }

    // --- opening

    function openSession(record, id, problems) {
      session = {
        name: record.name ?? '', file: record.file, known: record.revision ?? null, savedAt: record.savedAt, latest: record.savedAt,
        inFile: record.isInFile ? record.file : null, fileAt: record.fileAt ?? null,
      };
      isPending = false;
      tabArea.write('current:' + kind, id);
      report(session.savedAt ? 'saved' : area.isOpen() ? 'empty' : 'notSaved', session.savedAt || area.isOpen() ? {} : { reason: 'forbidden' });
      return { file: session.file, problems };
    }

    /**
     * Opens a session that is kept: the given one, or else the one that this tab, or this browser, had open last.
     * @param {string} [id]
     * @returns {{file: object, problems: object[]}|{reason: string}|null} Null when there is none; a reason when what is kept
     *   cannot be read (it stays as it is, and `raw` gives it).
     */
    function load(id) {
      flush();
      const wanted = id ?? lastOpen();
      const text = wanted ? area.read(nameOf(wanted)) : null;
      if (text === null) return null;
      const record = parsed(text);
      const result = options.read(JSON.stringify(record?.file ?? null));
      if (result.reason) return { reason: result.reason };
      const loaded = openSession({ ...record, file: result.file }, wanted, result.problems);
      keepDaily();
      return loaded;
    }

    function lastOpen() {
      const ids = area.names().filter(name => name.startsWith(`${kind}:`)).map(name => name.slice(kind.length + 1));
      const candidates = [tabArea.read('current:' + kind), area.read('current:' + kind), ...ids];
      return candidates.find(id => id && ids.includes(id));
    }

    // One way back to where the day began.
    function keepDaily() {
      const day = new Date(now()).toISOString().slice(0, 10);
      const latest = snapshots.all(session.file.id)[0];
      if (!isShared && !empty(session.file) && latest?.at.slice(0, 10) !== day && session.savedAt?.slice(0, 10) !== day) {
        snapshots.take(session.file.id, session.file, 'daily', true);
      }
    }

    /**
     * Begins a session of its own with a file; others stay. A file with something in it is kept at once.
     * @param {object} file
     * @param {string} [name]
     */
    function begin(file, name = '') {
      flush();
      const taken = stored(file.id);
      const own = taken ? { ...file, id: newId() } : file;
      openSession({ name, file: own }, own.id, []);
      if (isShared) report('memory');
      if (!empty(own)) {
        later();
        flush();
      }
      return session.file;
    }

    // --- changing

    /**
     * The file after a change by the manager; kept within half a second. Use `file` from here on.
     * @param {object} file
     */
    function change(file) {
      session.file = { ...file, id: session.file.id };
      later();
      return session.file;
    }

    /** Takes a snapshot of what is there now. @param {string} why @returns {Snapshot} */
    const snapshot = why => snapshots.take(session.file.id, session.file, why, !isShared);

    /**
     * Puts a file in the place of the open one, after a snapshot: an opened file, a merged one.
     * @param {object} file
     * @param {string} why
     * @returns {Snapshot|null} The way back; null when there was nothing to lose.
     */
    function replace(file, why) {
      const before = empty(session.file) ? null : snapshot(why);
      change(file);
      flush();
      return before;
    }

    /** Goes back to a snapshot; what is there now becomes one. @param {string} key @returns {object|null} The file. */
    function restore(key) {
      const wanted = snapshots.all(session.file.id).find(one => one.key === key);
      const checked = options.read(JSON.stringify(wanted?.file ?? null));
      if (checked.reason) return null;
      replace(checked.file, 'restore');
      return session.file;
    }

    // --- other tabs, and a store that is emptied

    /** Goes on here after another tab has saved: its state becomes a snapshot, ours is saved. */
    function takeOver() {
      const theirs = stored(session.file.id);
      if (theirs?.file) snapshots.take(session.file.id, theirs.file, 'otherTab', !isShared);
      session.apart = undefined;
      isPending = true;
      session.known = theirs?.revision ?? null;
      return write(theirs?.revision ?? 0);
    }

    /** Goes on with what the other tab has saved; what is here becomes a snapshot. @returns {object|null} The file. */
    function useOther() {
      if (!empty(session.file) && !session.apart) snapshot('otherTab');
      isPending = false;
      return load(session.file.id)?.file ?? null;
    }

    /** Saves again after the store was emptied, or after it was full. */
    function saveAgain() {
      isPending = true;
      if (!stored(session.file.id)) session.known = null;
      return flush();
    }

    /** Looks whether the store is as this tab left it; after a pause, or when another tab has written. */
    function check() {
      if (!session || isShared || session.known === null) return state;
      const found = stored(session.file.id);
      if (!found) return report('notSaved', { reason: 'cleared' });
      return isOfOtherTab(found) ? conflict() : state;
    }

    function onStorage(event) {
      if (event.key === null || event.key === prefix + nameOf(session?.file.id)) check();
    }

    // --- sessions, shared computers, erasing

    /** All that is kept, the newest first. @returns {Session[]} */
    function sessions() {
      return area.names().filter(name => name.startsWith(`${kind}:`)).map(name => {
        const record = parsed(area.read(name));
        const id = name.slice(kind.length + 1);
        return record?.file
          ? { id, name: record.name ?? '', savedAt: record.savedAt ?? '', revision: record.revision ?? 0, manager: { ...record.file.manager }, damaged: false }
          : { id, name: '', savedAt: '', revision: 0, manager: {}, damaged: true };
      }).sort((a, b) => a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1);
    }

    /** Gives the open session a name. */
    function rename(name) {
      session.name = name;
      later();
      return flush();
    }

    /** Removes a session and its snapshots from this device. */
    function remove(id) {
      area.remove(nameOf(id));
      snapshots.removeAll(id);
      if (session?.file.id === id) forget();
    }

    function forget() {
      view.clearTimeout(timer);
      timer = null;
      isPending = false;
      session = null;
      report('erased');
    }

    /** Removes everything of this handbook's self-assessment from this device, coach's notes included. */
    function eraseAll() {
      const ids = area.names().filter(name => name.startsWith(`${kind}:`)).map(name => name.slice(kind.length + 1));
      for (const name of area.names()) area.remove(name);
      for (const name of tabArea.names()) tabArea.remove(name);
      for (const id of [...ids, session?.file.id]) snapshots.removeAll(id);
      isShared = false;
      forget();
    }

    /**
     * On a shared computer nothing is kept: what this session has kept is removed, and from now on lives in this page only.
     * @param {boolean} isOn
     */
    function setShared(isOn) {
      isShared = isOn;
      if (isOn) tabArea.write('shared', '1'); else tabArea.remove('shared');
      if (!session) return state;
      if (isOn) {
        view.clearTimeout(timer);
        timer = null;
        area.remove(nameOf(session.file.id));
        snapshots.removeAll(session.file.id);
        if (area.read('current:' + kind) === session.file.id) area.remove('current:' + kind);
        session.known = null;
        session.savedAt = undefined;
        return report('memory');
      }
      if (!empty(session.file)) later();
      return empty(session.file) ? report('empty') : flush();
    }

    /** Notes that `file`, as it is now, has been saved to a file. Call `flush` before that file is made. */
    function savedToFile() {
      session.inFile = session.file;
      session.fileAt = new Date(now()).toISOString();
      const found = isShared || isPending || session.known === null ? null : stored(session.file.id);
      if (found && isOfOtherTab(found)) return conflict();
      // The revision stays: nothing has been said that was not said before.
      if (found) area.write(nameOf(session.file.id), JSON.stringify(recordOf(session.file, true)));
      return report(state.kind, state.reason ? { reason: state.reason } : {});
    }

    const onHide = () => flush();
    const onShow = () => {
      if (view.document?.visibilityState !== 'hidden') check(); else flush();
    };
    view.addEventListener?.('storage', onStorage);
    view.addEventListener?.('pagehide', onHide);
    view.addEventListener?.('pageshow', onShow);
    view.document?.addEventListener('visibilitychange', onShow);

    /** Stops listening; saves first. */
    function close() {
      flush();
      view.removeEventListener?.('storage', onStorage);
      view.removeEventListener?.('pagehide', onHide);
      view.removeEventListener?.('pageshow', onShow);
      view.document?.removeEventListener('visibilitychange', onShow);
    }

    return Object.freeze({
      load, begin, change, flush, snapshot, replace, restore, takeOver, useOther, saveAgain, check, sessions, rename, remove, eraseAll,
      setShared, savedToFile, close,
      snapshots: () => session ? snapshots.all(session.file.id) : [],
      raw: id => area.read(nameOf(id)),
      get file() { return session?.file ?? null; },
      get name() { return session?.name ?? ''; },
      get state() { return state; },
      get isShared() { return isShared; },
      get hasUnsaved() { return isPending; },
    });
  }

  handbook.storage = Object.freeze({ open });
})();
