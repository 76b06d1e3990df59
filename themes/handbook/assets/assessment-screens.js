/* Screens by fragment: #B opens screen B, #B3 opens it at question B3. The back button works because every screen is an address. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, choice } = handbook.elements;
  const { say } = handbook.words;
  const root = document.documentElement;
  const heading = document.querySelector('h1');
  const standfirst = document.querySelector('.standfirst');
  const plate = document.getElementById('plate');
  const titles = { page: heading.textContent, document: document.title, standfirst: standfirst.textContent };
  /**
   * Screens that build themselves when they are first shown, and are told each time. What is below the first picture goes
   * through `later`.
   * @type {Object<string, {build?: (later: (make: () => void) => void) => void, show?: () => void}>}
   */
  const views = {};
  const built = new Set();
  let present = null;
  /** What is not made yet, so that a slow phone can be typed on sooner. @type {(() => void)[]} */
  const waiting = [];

  const isPart = (name) => /^[ABC]$/.test(name);
  const codeIn = (hash) => (/^#([A-C](?:\d{1,2}|S))$/.exec(hash) || [])[1] || null;

  /** True for a screen and for a question; another place on a screen is the browser's to go to. */
  const isScreen = (hash) => Boolean(codeIn(hash)) || hash.slice(1) === handbook.screenOf(hash);

  /** Makes a screen. @param {string} name @param {boolean} [canWait] with what is below the first picture */
  function ready(name, canWait) {
    const view = views[name];
    if (!view || built.has(name)) return;
    built.add(name);
    if (view.build) view.build(canWait ? (make) => waiting.push(make) : (make) => make());
  }

  /** One thing at a time, so that keys and fingers come in between. */
  function makeNext() {
    if (waiting.length) waiting.shift()();
    if (waiting.length) setTimeout(makeNext);
  }

  function finish() {
    while (waiting.length) waiting.shift()();
  }

  function nameOf(name) {
    if (name === 'overview') return { title: titles.page, standfirst: titles.standfirst };
    if (isPart(name)) {
      const part = handbook.words.part(name);
      return { title: `${part.title}: ${part.ask}`, standfirst: say('part_standfirst'), part: name };
    }
    return { title: say(`${name}_title`), standfirst: say(`${name}_standfirst`) };
  }

  function write(name) {
    const { title, standfirst: text, part } = nameOf(name);
    heading.textContent = title;
    standfirst.textContent = text;
    plate.hidden = !part;
    plate.textContent = part || '';
    plate.dataset.part = (part || '').toLowerCase();
    document.title = name === 'overview' ? titles.document : `${title} – ${titles.document}`;
    for (const link of document.querySelectorAll('.screens a')) {
      if (link.hash === `#${name}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** @param {string} hash @param {boolean} arrived true when the reader has just come to the page */
  function open(hash, arrived) {
    const name = handbook.screenOf(hash);
    if (!name) return;
    finish();
    const changed = name !== present;
    present = name;
    root.dataset.screen = name;
    const code = codeIn(hash);
    ready(name, arrived && !code);
    if (changed) write(name);
    if (views[name] && views[name].show) views[name].show();
    if (code) settle(code);
    else if (!arrived && (changed || hash === `#${name}`)) land(hash, name);
  }

  function land(hash, name) {
    const place = document.getElementById(hash.slice(1));
    if (place && place.id !== name && !place.classList.contains('screen')) {
      place.scrollIntoView();
      return;
    }
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }

  function settle(code) {
    const row = document.getElementById(code);
    if (!row) return;
    point(code);
    if (root.dataset.typing !== undefined) {
      // The code that was typed stays in sight above its answer.
      document.querySelector(`#${present} .bar`).scrollIntoView();
      field(code).focus();
      return;
    }
    row.scrollIntoView();
    row.querySelector('h3').focus({ preventScroll: true });
  }

  const field = (code) => document.querySelector(`#${code} :is(.fields input, .fields textarea)`);

  /** The question that is worked on: kept in the file, and the one shown when they are shown one at a time. */
  function point(code) {
    for (const old of document.querySelectorAll('.q[data-current]')) delete old.dataset.current;
    const row = document.getElementById(code);
    if (!row) return;
    row.dataset.current = '';
    handbook.desk.place(code);
    for (const link of document.querySelectorAll('.codes a')) {
      if (link.hash === `#${code}`) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    for (const turn of document.querySelectorAll('.turns')) turns(turn, code);
  }

  function neighbours(code) {
    const codes = [...handbook.words.questions.keys()];
    const place = codes.indexOf(code);
    return { before: codes[place - 1], after: codes[place + 1] };
  }

  function turns(holder, code) {
    const { before, after } = neighbours(code);
    handbook.elements.fill(holder,
      before ? make('a', { class: 'button', href: `#${before}`, text: say('previous', { code: before }) }) : make('span'),
      after ? make('a', { class: 'button', href: `#${after}`, text: say('next', { code: after }) }) : make('span'));
  }

  /** @param {string} letter */
  function partView(letter) {
    const section = document.getElementById(letter);
    const codes = [...handbook.words.part(letter).questions.map((question) => question.code), `${letter}S`].filter((code) => document.getElementById(code));
    return {
      build(later) {
        const table = section.querySelector('table');
        table.setAttribute('role', 'presentation');
        section.querySelector('table').before(bar(letter, codes));
        for (const code of codes.slice(0, 2)) handbook.question.build(code);
        for (const code of codes.slice(2)) later(() => handbook.question.build(code));
        section.querySelector('table').after(make('div', { class: 'turns tool ui' }));
        section.addEventListener('focusin', (event) => {
          const row = event.target.closest('.q');
          if (row && row.dataset.current === undefined && !event.target.matches('h3')) point(row.id);
        });
        states(codes);
      },
      show() {
        handbook.sumUp.showAnswers(letter);
        if (!section.querySelector('[data-current]')) point(codes.includes(handbook.desk.file.position) ? handbook.desk.file.position : codes[0]);
      },
      rebuild: () => codes.forEach((code) => handbook.question.build(code)),
    };
  }

  /** Above the questions: skip links, one at a time. */
  function bar(letter, codes) {
    const one = choice('checkbox', say('one_at_a_time'), { class: 'one', checked: root.dataset.one !== undefined, onchange: (event) => oneAtATime(event.target.checked) });
    const typing = typeUp();
    return make('div', { class: 'bar ui tool' },
      make('p', { class: 'skips' }, make('a', { href: `#${codes[0]}`, text: say('skip_to_questions') }), make('a', { href: `#${codes[codes.length - 1]}`, text: say('skip_to_sum_up', { part: letter }) })),
      make('div', { class: 'choices bare' }, one), typing);
  }

  /** Keying in from paper: a code, its answer, the next code. */
  function typeUp() {
    const code = make('input', { type: 'text', size: 4, autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', class: 'code' });
    const wrong = make('p', { role: 'alert' });
    const go = (event) => {
      event.preventDefault();
      const wanted = code.value.trim().toUpperCase();
      if (!handbook.words.questions.has(wanted)) {
        wrong.textContent = say('no_such_code', { code: wanted });
        code.select();
        return;
      }
      wrong.textContent = '';
      handbook.screens.go(wanted);
    };
    const form = make('div', { class: 'type-up', role: 'group', 'aria-label': say('type_up') },
      handbook.elements.labelled(say('code_on_paper'), code, say('type_up_hint')),
      make('div', { class: 'row' }, button(say('go_to_code'), go), button(say('type_up_end'), () => typingMode(false))), wrong);
    code.addEventListener('keydown', (event) => event.key === 'Enter' && go(event));
    return form;
  }

  function typingMode(on) {
    if (on) root.dataset.typing = '';
    else delete root.dataset.typing;
    oneAtATime(on);
    if (!on) handbook.screens.go(present);
  }

  function oneAtATime(on) {
    if (on) root.dataset.one = '';
    else delete root.dataset.one;
    for (const box of document.querySelectorAll('.bar .one')) box.checked = on;
    if (isPart(present) && !document.querySelector(`#${present} [data-current]`)) point(`${present}1`);
  }

  function states(codes) {
    for (const code of codes) {
      const link = document.querySelector(`.codes a[href="#${code}"]`);
      if (!link) continue;
      const state = handbook.question.stateOf(code);
      link.dataset.status = state;
      handbook.elements.fill(link, make('span', { class: 'mark', 'aria-hidden': 'true' }), make('span', { text: code }), ' ', make('span', { class: 'name', text: handbook.words.questions.get(code).short || '' }), make('span', { class: 'state', text: `, ${say(`status_${state}`)}` }));
    }
  }

  // Ctrl+Enter in a field leads on to the next code, as somebody with a pile of paper wants it.
  document.addEventListener('keydown', (event) => {
    if (root.dataset.typing === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const row = event.target.closest('.q');
    if (!row) return;
    event.preventDefault();
    const next = neighbours(row.id).after || row.id;
    handbook.screens.go(next.charAt(0));
    const code = document.querySelector(`#${next.charAt(0)} .code`);
    code.value = next;
    code.focus();
    code.select();
  });

  handbook.screens = {
    /** @param {string} name @param {{build?: () => void, show?: () => void}} view */
    add: (name, view) => (views[name] = view),

    present: () => present,
    isBuilt: (name) => built.has(name),

    /** Makes all parts that are not there yet: for print. */
    readyAll() {
      finish();
      for (const name of Object.keys(views)) ready(name);
    },

    /** Makes at once what is still to be made. */
    finish,

    /** Opens an address. @param {string} name without `#` */
    go(name) {
      // At once, so that whoever asked can go on from there; `hashchange` comes too late for that.
      if (location.hash !== `#${name}`) history.pushState(null, '', `#${name}`);
      open(`#${name}`, false);
    },

    states,
    typingMode,

    /** Shows the file anew, after another one took its place. */
    redraw() {
      finish();
      for (const [name, view] of Object.entries(views)) if (built.has(name) && view.rebuild) view.rebuild();
      for (const letter of ['A', 'B', 'C']) if (built.has(letter)) states([...handbook.words.questions.keys()].filter((code) => code.startsWith(letter)));
      if (views[present] && views[present].show) views[present].show();
    },

    start() {
      for (const part of handbook.words.questionnaire.parts) views[part.letter] = partView(part.letter);
      handbook.elements.follow(isScreen, (hash) => open(hash, false));
      addEventListener('hashchange', () => open(location.hash, false));
      open(location.hash, true);
      requestAnimationFrame(() => setTimeout(makeNext));
    },
  };
})();
