/* Paper: which sheets, blank or filled, how large. What is printed is the page itself under other styles. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, choice } = handbook.elements;
  const { say } = handbook.words;
  const root = document.documentElement;
  const sheets = ['A', 'B', 'C', 'fit', 'step5'];

  /** The head of each sheet: empty lines on a blank one, who and when on a filled one. */
  function head(isFilled) {
    const { manager, savedAt } = handbook.desk.file;
    const who = [manager.alias, manager.city, manager.cluster].filter(Boolean).join(', ');
    for (const line of document.querySelectorAll('.names i')) line.textContent = !isFilled ? '' : line.classList.contains('short') ? handbook.words.day(savedAt) : who;
  }

  function clear() {
    delete root.dataset.print;
    delete root.dataset.large;
    for (const screen of document.querySelectorAll('.screen')) {
      delete screen.dataset.skip;
      delete screen.dataset.first;
    }
  }

  /**
   * @param {'blank'|'filled'} kind @param {string[]} wanted screens @param {boolean} large
   */
  function set(kind, wanted, large) {
    clear();
    handbook.screens.readyAll();
    handbook.fitView.show();
    head(kind === 'filled');
    root.dataset.print = kind;
    if (large) root.dataset.large = '';
    for (const screen of document.querySelectorAll('.screen')) if (!wanted.includes(screen.dataset.name)) screen.dataset.skip = '';
    document.getElementById(wanted[0]).dataset.first = '';
  }

  function print(kind, wanted, large) {
    set(kind, wanted, large);
    addEventListener('afterprint', clear, { once: true });
    globalThis.print();
  }

  // Ctrl+P prints the screen that is open, with what is on it.
  addEventListener('beforeprint', () => {
    handbook.screens.finish();
    if (root.dataset.print === undefined) head(true);
  });

  handbook.paper = {
    set,
    clear,

    /** The fields that start a print. */
    fields() {
      const boxes = sheets.map((name) => choice('checkbox', say(`sheet_${name}`), { value: name, checked: true }));
      const large = choice('checkbox', say('large_print'), {});
      const wanted = () => boxes.map((box) => box.firstElementChild).filter((box) => box.checked).map((box) => box.value);
      const start = (kind) => (wanted().length ? print(kind, wanted(), large.firstElementChild.checked) : handbook.saveBar.announce(say('no_sheets')));
      return [
        make('fieldset', {}, make('legend', { class: 'label', text: say('sheets') }), make('div', { class: 'choices bare row' }, ...boxes, large)),
        make('div', { class: 'row act' }, button(say('print_blank'), () => start('blank')), button(say('print_filled'), () => start('filled'))),
        make('p', { class: 'soft', text: say('print_note') }),
      ];
    },
  };
})();
