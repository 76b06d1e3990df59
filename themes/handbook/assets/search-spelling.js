// Typing errors: which words are nearly the same.
(() => {
  'use strict';

  const { LONGEST_WORD } = globalThis.handbook.searchWords;

  const ROWS = Array.from({ length: 3 }, () => new Uint8Array(256));

  // The letters of a word as bits: one error changes at most two of them, so that most words need not be compared.
  function lettersOf(word) {
    let letters = 0;
    for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
    return letters;
  }

  function differences(a, b) {
    let bits = a ^ b;
    let count = 0;
    for (; bits !== 0; count++) bits &= bits - 1;
    return count;
  }

  /** How many letters are wrong, missing, too many or exchanged with their neighbour; more than `most` counts as `most + 1`.
   * @param {string} a @param {string} b @param {number} most */
  function errorsBetween(a, b, most) {
    if (Math.abs(a.length - b.length) > most || a.length > LONGEST_WORD || b.length > LONGEST_WORD) return most + 1;
    let [before, last, row] = ROWS;
    for (let j = 0; j <= b.length; j++) row[j] = j;
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, before];
      row[0] = i;
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > most) return most + 1;
    }
    return Math.min(row[b.length], most + 1);
  }

  // From words of four letters on; one of three may be one of four that lacks a letter.
  const errorsAllowed = (word) => (word.length >= 8 ? 2 : 1);

  globalThis.handbook.searchSpelling = { lettersOf, differences, errorsBetween, errorsAllowed };
})();
