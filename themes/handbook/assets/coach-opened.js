/* Opened answers of others, kept in this browser beside the visit only when the coach asks for it. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const prefix = () => `clusterhandbook:${handbook.coachWords.questionnaire.framework.id}:opened:`;

  /** Runs what may fail at any time; the browser can forbid its store, and empty it. */
  function attempt(action) {
    try {
      return action(globalThis.localStorage);
    } catch {
      return null;
    }
  }

  handbook.openedAnswers = {
    /** @param {string} visit its id @param {{id: string, text: string}[]} answers @returns {boolean} whether they are kept */
    keep: (visit, answers) => attempt((store) => {
      store.setItem(prefix() + visit, JSON.stringify(answers));
      return true;
    }) === true,

    /** What is kept for a visit, or null when nothing should be. @param {string} visit @returns {{id: string, text: string}[]|null} */
    load(visit) {
      const answers = attempt((store) => JSON.parse(store.getItem(prefix() + visit)));
      return Array.isArray(answers) ? answers.filter((one) => typeof one?.id === 'string' && typeof one.text === 'string') : null;
    },

    /** @param {string} visit */
    remove: (visit) => attempt((store) => store.removeItem(prefix() + visit)),
  };
})();
