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
    // What had the focus may be what was taken away.
    if (document.activeElement === document.body) line.querySelector('button').focus();
  }

  const link = (key, press) => button(say(key), press, { class: 'link' });

  /** How each state of the store reads: strong words, more words, what one can do. */
  const states = {
    empty: () => [say('nothing_yet'), say('nothing_yet_rest')],
    saving: (now, file) => [say('saving_now'), file],
    saved: ({ savedAt, clockBack }, file) => [say('saved_here'), `${say('saved_time', { time: time(savedAt) })} ${file}${clockBack ? ` ${say('clock_back')}` : ''}`],
    memory: ({ inFile }) => [say('shared_on'), say(inFile ? 'shared_in_file' : 'shared_on_rest')],
    otherTab: (now, file, { takeOther, keepOurs }) => [say('other_tab'), say('other_tab_rest'), link('other_tab_take', takeOther), link('other_tab_keep', keepOurs)],
    notSaved: ({ reason, inFile }, file, { again, save }) => [say('not_saved'), `${say(`not_saved_${reason}`)}${inFile ? ` ${file}` : ''}`, reason === 'cleared' ? link('keep_again', again) : link('save_file', save)],
    erased: () => [say('erased'), ''],
  };
  const worse = ['otherTab', 'notSaved', 'memory'];

  handbook.saveBar = {
    announce,
    offer,

    /** The next change makes an offer to undo the last one stale. */
    settle() {
      const line = bar.querySelector('.undo');
      if (line) line.remove();
    },

    /** Shows where the answers are. @param {object} now state of the store @param {object} actions */
    show(now, actions) {
      const before = bar.dataset.state;
      bar.dataset.state = now.kind;
      write(...states[now.kind](now, say(now.inFile ? 'in_file' : 'not_in_file'), actions));
      if (before !== now.kind && worse.includes(now.kind)) announce(state.textContent);
    },

    /** Once a day: the file is the real save. @param {() => void} save */
    remind(save) {
      write(say('remind'), say('remind_rest'), link('save_file', save));
    },
  };
})();
