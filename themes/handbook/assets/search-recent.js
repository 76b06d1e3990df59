// The last searches, kept on this device alone. Where storage is forbidden or full they last as long as the page.
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};
  const key = 'handbook.search.recent';
  const most = 5;
  const longest = 100; // A pasted page of text is nothing to come back to.

  /** @type {string[]|null} what could not be stored */
  let unstored = null;

  /** @returns {string[]} the newest first */
  function list() {
    if (unstored) return unstored;
    try {
      const stored = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(text => typeof text === 'string' && text.length <= longest).slice(0, most) : [];
    } catch {
      return []; // Storage is forbidden, or somebody else wrote there.
    }
  }

  /** @param {string} text */
  function add(text) {
    const trimmed = text.trim();
    if (!trimmed || trimmed.length > longest) return;
    const next = [trimmed, ...list().filter(old => old !== trimmed)].slice(0, most);
    try {
      localStorage.setItem(key, JSON.stringify(next));
      unstored = null;
    } catch {
      unstored = next;
    }
  }

  function clear() {
    unstored = null;
    try {
      localStorage.removeItem(key);
    } catch {
      unstored = [];
    }
  }

  handbook.recentSearches = { list, add, clear };
})();
