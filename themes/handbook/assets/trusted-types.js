// The one Trusted Types policy of the handbook: which scripts a page may load after itself. The host's policy refuses
// every other one (netlify.toml: require-trusted-types-for, trusted-types).
(() => {
  'use strict';

  const handbook = globalThis.handbook = globalThis.handbook || {};

  // This file lies in assets/: the root of the site is one step above it, on a server as in a folder.
  const root = new URL('../', document.currentScript.src);

  // Data under search/, and the theme's own search scripts with the hash of their content.
  const ours = /^(?:search\/[a-z0-9-]+(?:\.[a-z0-9-]+)*|assets\/search-[a-z]+\.[0-9a-f]{8})\.js$/;

  const rules = { createScriptURL: address };
  const policy = globalThis.trustedTypes ? globalThis.trustedTypes.createPolicy('handbook', rules) : rules;

  /**
   * @param {string} name
   * @returns {string} the whole address
   */
  function address(name) {
    if (!ours.test(name)) throw new TypeError(`not a script of the search: ${name}`);
    return new URL(name, root).href;
  }

  /**
   * The address of a script of the search, in the form that a script element takes.
   * @param {string} name from the root of the site, such as `search/start.js`
   * @returns {TrustedScriptURL|string}
   * @throws {TypeError} for any name that is not ours
   */
  handbook.scriptUrl = name => policy.createScriptURL(name);
})();
