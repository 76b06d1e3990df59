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

  /** Something that just happened, and the way back; it makes room when the next thing happens. */
  function offer(text, undo) {
    const line = bar.querySelector('.undo') || state.parentElement.insertBefore(make('p', { class: 'undo' }), state);
    fill(line, text, ' ', button(say('undo'), () => {
      line.remove();
      undo();
    }, { class: 'link' }));
    announce(`${text} ${say('undo')}`);
  }

  const states = {
    empty: () => [say('nothing_yet'), say('nothing_yet_rest')],
    saved: ({ at }, file) => [say('saved_here'), `${say('saved_time', { time: time(at) })} ${file}`],
    memory: (now, file, inFile) => [say('shared_on'), say(inFile ? 'shared_in_file' : 'shared_on_rest')],
    otherTab: ({ take, keep }) => [say('other_tab'), say('other_tab_rest'), button(say('other_tab_take'), take, { class: 'link' }), button(say('other_tab_keep'), keep, { class: 'link' })],
    cleared: () => [say('cleared'), say('cleared_rest')],
    notSaved: ({ reason }) => [say('not_saved'), say(`not_saved_${reason}`)],
  };

  handbook.saveBar = {
    announce,
    offer,

    /** Shows where the answers are. @param {{kind: string, at?: string, reason?: string}} now @param {boolean} inFile */
    show(now, inFile) {
      const before = bar.dataset.state;
      bar.dataset.state = now.kind;
      bar.dataset.file = String(inFile);
      write(...(states[now.kind] || states.notSaved)(now, say(inFile ? 'in_file' : 'not_in_file'), inFile));
      if (before !== now.kind && !['saved', 'empty'].includes(now.kind)) announce(state.textContent);
    },

    /** Once a day: the file is the real save. */
    remind(save) {
      write(say('remind'), say('remind_rest'), button(say('save_file'), save, { class: 'link' }));
    },
  };
})();
