/* What is kept where, in words and at all times; spoken when it changes for the worse, and when somebody asked for it. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, fill } = handbook.elements;
  const { say, time } = handbook.words;
  const state = document.getElementById('save-state');
  const said = document.getElementById('said');
  const bar = document.querySelector('.save');

  /** Says something to those who do not see the screen. @param {string} text */
  function announce(text) {
    said.textContent = '';
    requestAnimationFrame(() => (said.textContent = text));
  }

  /** @param {string} strong @param {string} rest @param {...Node} actions */
  function write(strong, rest, ...actions) {
    fill(state, make('b', { text: strong }), ' ', make('span', { text: rest }), ...actions.flatMap((action) => [' ', action]));
  }

  handbook.saveBar = {
    announce,

    /** Shows a state of storage. @param {{kind: string, at?: string, reason?: string}} now @param {boolean} inFile */
    show(now, inFile) {
      const before = bar.dataset.state;
      bar.dataset.state = now.kind;
      const file = say(inFile ? 'in_file' : 'not_in_file');
      if (now.kind === 'empty') write(say('nothing_yet'), say('nothing_yet_rest'));
      else if (now.kind === 'saved') write(say('saved_here', { time: time(now.at) }), file);
      else if (now.kind === 'memory') write(say('shared_on'), file);
      else if (now.kind === 'otherTab') write(say('other_tab'), say('other_tab_rest'), button(say('other_tab_take'), now.take, { class: 'link' }));
      else write(say('not_saved'), say(`not_saved_${now.reason}`));
      if (before !== now.kind && !['saved', 'empty'].includes(now.kind)) announce(state.textContent);
    },

    /** Once a day: the file is the real save. */
    remind(save) {
      write(say('remind'), say('remind_rest'), button(say('save_file'), save, { class: 'link' }));
    },
  };
})();
