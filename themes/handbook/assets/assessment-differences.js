'use strict';
/*
 * What differs between two files of answers, and one file out of two. Every difference has a key and three ways out:
 * keep mine, take theirs, or both. Nothing is changed in place; the way back is a snapshot (assessment-storage.js).
 * Needs assessment-format.js.
 */

/**
 * One thing that differs. What only one of the files has, the other has as `undefined`.
 * @typedef {object} Difference
 * @property {string} key For `choices`.
 * @property {string[]} path Where in the file.
 * @property {string} code Of the question (`B3`, `AS`), or `manager`, `fit`, `programme`, `step5`, or another part of the file.
 * @property {string} field `text`, `status`, `choice` …; of a sum-up the line or box; of the fit map `item` or `link`; `private` for the coach's note.
 * @property {*} mine
 * @property {*} theirs
 * @property {boolean} canBoth True when both can be kept.
 */

(() => {
  const handbook = globalThis.handbook = globalThis.handbook || {};
  const { isBlank, copy, limits } = handbook.answers;

  // What tells one saving from another is no difference in what was said.
  const ignored = new Set(['format', 'version', 'framework', 'id', 'revision', 'savedAt', 'position']);
  const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
  const same = (one, other) => one === other || stable(one) === stable(other);

  // Equal things give equal texts, in whatever order their members stand.
  const stable = value => JSON.stringify(value, (_, inner) => isObject(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner);

  // Nothing said: missing, empty, or made of such.
  const isNothing = value => value === undefined || value === null || value === false
    || (typeof value === 'string' && isBlank(value))
    || (typeof value === 'object' && Object.values(value).every(isNothing));

  // --- the file as single values -----------------------------------------------------------------------------------

  const keyOf = path => JSON.stringify(path);

  // Every value that is kept or replaced as one, by key. The fit map's items and links are single values, known by their ids.
  function leaves(file) {
    const found = new Map();
    const visit = (value, path) => {
      if (path.length === 2 && path[0] === 'fit' && path[1] === 'items') {
        for (const item of value) found.set(keyOf([...path, item.id]), { path: [...path, item.id], value: item });
      } else if (path.length === 2 && path[0] === 'fit' && path[1] === 'links') {
        for (const link of value) found.set(keyOf([...path, linkId(link)]), { path: [...path, linkId(link)], value: link });
      } else if (isObject(value) || (path.length === 2 && path[0] === 'sumup' && Array.isArray(value))) {
        for (const [name, child] of Object.entries(value)) visit(child, [...path, name]);
      } else {
        found.set(keyOf(path), { path, value });
      }
    };
    for (const [name, value] of Object.entries(file)) {
      if (!ignored.has(name)) visit(value, [name]);
    }
    return found;
  }

  const linkId = link => [link.from, link.to].sort().join('~');

  function describe(path) {
    const [part, name, inner] = path;
    if (part === 'answers') return { code: name, field: path.slice(2).join('.') || 'text' };
    if (part === 'private') return { code: name, field: 'private' };
    if (part === 'sumup') return { code: `${name}S`, field: inner ?? '' };
    if (part === 'fit') return { code: 'fit', field: name === 'items' ? 'item' : name === 'links' ? 'link' : path.slice(1).join('.') };
    return { code: part, field: path.slice(1).join('.') };
  }

  const canBoth = (path, mine, theirs) => !isNothing(mine) && !isNothing(theirs) && (
    (typeof mine === 'string' && typeof theirs === 'string' && isProse(path))
    || (Array.isArray(mine) && Array.isArray(theirs))
    || (path[0] === 'fit' && path[1] === 'items'));

  // Texts that may grow by a second one; a status or a date may not.
  const isProse = path => ['sumup', 'step5', 'private'].includes(path[0])
    || (path[0] === 'answers' && ['text', 'who', 'about'].includes(path[2])) || (path[0] === 'programme' && path[1] === 'initiatives');

  // --- comparing and merging ---------------------------------------------------------------------------------------

  /**
   * All that differs, in the order of the first file and then of the second.
   * @param {AnswerFile} mine
   * @param {AnswerFile} theirs
   * @returns {Difference[]}
   */
  function compare(mine, theirs) {
    const left = leaves(mine);
    const right = leaves(theirs);
    return [...new Set([...left.keys(), ...right.keys()])]
      .map(key => ({ key, path: (left.get(key) ?? right.get(key)).path, mine: left.get(key)?.value, theirs: right.get(key)?.value }))
      .filter(({ mine: a, theirs: b }) => !same(a, b) && !(isNothing(a) && isNothing(b)))
      .map(one => ({ ...one, ...describe(one.path), canBoth: canBoth(one.path, one.mine, one.theirs) }));
  }

  /**
   * One file out of two: mine, with what was chosen of theirs. Without a choice, what only one has said is taken, and mine
   * where both have. Id, revision and place stay mine.
   * @param {AnswerFile} mine
   * @param {AnswerFile} theirs
   * @param {Object<string, 'mine'|'theirs'|'both'>} [choices] By key of the difference.
   * @returns {AnswerFile}
   */
  function merge(mine, theirs, choices = {}) {
    const merged = copy(mine);
    const renamed = new Map();
    const differences = compare(mine, theirs);
    for (const difference of differences) {
      const choice = choices[difference.key] ?? (isNothing(difference.mine) ? 'theirs' : 'mine');
      if (choice === 'theirs') put(merged, difference.path, difference.theirs);
      if (choice === 'both') putBoth(merged, difference, renamed);
    }
    relink(merged, theirs, renamed);
    return merged;
  }

  // Assigning to `__proto__` would not make a member; a file may have one all the same.
  const define = (object, name, value) =>
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });

  function put(file, path, value) {
    if (path[0] === 'fit' && (path[1] === 'items' || path[1] === 'links')) {
      putInList(file.fit, path[1], path[2], value);
      return;
    }
    let at = file;
    for (const name of path.slice(0, -1)) {
      if (!Object.hasOwn(at, name) || typeof at[name] !== 'object' || at[name] === null) define(at, name, {});
      at = at[name];
    }
    const last = path.at(-1);
    if (value !== undefined) define(at, last, copy(value));
    else if (Array.isArray(at)) at[last] = '';
    else delete at[last];
    if (Array.isArray(at)) for (let i = 0; i < at.length; i++) at[i] ??= '';
  }

  function putInList(fit, list, id, value) {
    const idOf = entry => list === 'items' ? entry.id : linkId(entry);
    const at = fit[list].findIndex(entry => idOf(entry) === id);
    if (value === undefined) fit[list] = fit[list].filter(entry => idOf(entry) !== id);
    else if (at < 0) fit[list].push(copy(value));
    else fit[list][at] = copy(value);
    if (value === undefined && list === 'items') fit.links = fit.links.filter(link => link.from !== id && link.to !== id);
  }

  function putBoth(file, { path, mine, theirs }, renamed) {
    if (path[0] === 'fit' && path[1] === 'items') {
      const added = handbook.fit.addItem(file, theirs);
      file.fit = added.file.fit;
      renamed.set(theirs.id, added.id);
    } else if (Array.isArray(mine) && Array.isArray(theirs)) {
      const known = new Set(mine.map(stable));
      put(file, path, [...mine, ...theirs.filter(entry => !known.has(stable(entry)))]);
    } else {
      put(file, path, `${mine}\n\n${theirs}`);
    }
  }

  // Their links of an item that was added under a new id are drawn to it as well.
  function relink(file, theirs, renamed) {
    if (renamed.size === 0) return;
    const exists = id => file.fit.items.some(item => item.id === id);
    for (const link of theirs.fit.links) {
      const moved = { ...link, from: renamed.get(link.from) ?? link.from, to: renamed.get(link.to) ?? link.to };
      const isMoved = moved.from !== link.from || moved.to !== link.to;
      if (isMoved && exists(moved.from) && exists(moved.to)) putInList(file.fit, 'links', linkId(moved), moved);
    }
  }

  /**
   * True when the merged texts are longer than a field takes.
   * @param {Difference} difference
   */
  const bothTooLong = difference => typeof difference.mine === 'string' && typeof difference.theirs === 'string'
    && difference.mine.length + difference.theirs.length + 2 > limits.characters;

  handbook.differences = Object.freeze({ compare, merge, bothTooLong });
})();
