/* Paper: which sheets, blank or filled, how large. What is printed is the page itself under other styles. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, choice } = handbook.elements;
  const { say } = handbook.words;
  const root = document.documentElement;
  const sheets = ['A', 'B', 'C', 'fit', 'step5'];

  function clear() {
    delete root.dataset.print;
    delete root.dataset.large;
    for (const screen of document.querySelectorAll('[data-skip]')) delete screen.dataset.skip;
  }

  /**
   * @param {'blank'|'filled'} kind @param {string[]} wanted screens @param {boolean} large
   */
  function set(kind, wanted, large) {
    clear();
    handbook.screens.readyAll();
    handbook.screens.redraw();
    root.dataset.print = kind;
    if (large) root.dataset.large = '';
    for (const screen of document.querySelectorAll('.screen')) if (!wanted.includes(screen.dataset.screen)) screen.dataset.skip = '';
  }

  function print(kind, wanted, large) {
    set(kind, wanted, large);
    addEventListener('afterprint', clear, { once: true });
    globalThis.print();
  }

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
