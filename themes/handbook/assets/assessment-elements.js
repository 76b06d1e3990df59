/* Making elements. Text is always set as text: nothing that somebody typed is ever read as HTML. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  let last = 0;

  /**
   * @param {string} tag
   * @param {Object<string, *>} [attributes] `on…` are listeners, `text` is the text, true and false set and leave out
   * @param {...(Node|string|null|undefined|false)} children
   * @returns {HTMLElement}
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) set(element, name, value);
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return element;
  }

  function set(element, name, value) {
    if (name === 'text') element.textContent = value;
    else if (name === 'value') element.value = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }

  /** A drawn sign, always beside a word. The path is ours. */
  function icon(path) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    for (const [name, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', width: 18, height: 18, 'aria-hidden': 'true' })) svg.setAttribute(name, value);
    const drawn = document.createElementNS(space, 'path');
    drawn.setAttribute('d', path);
    svg.append(drawn);
    return svg;
  }

  handbook.elements = {
    make,
    icon,

    /** An id that nothing else has. */
    id: () => `u${++last}`,

    /** Replaces all that an element holds. */
    fill(element, ...children) {
      element.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
      return element;
    },

    /** A button that says what it does. @param {string} text @param {() => void} press */
    button(text, press, attributes) {
      return make('button', { type: 'button', class: 'button', onclick: press, ...attributes }, text);
    },

    /**
     * A label above a field.
     * @param {string} text @param {HTMLElement} field @param {string} [hint] stays in sight
     */
    labelled(text, field, hint) {
      field.id = field.id || handbook.elements.id();
      const said = hint ? make('p', { class: 'soft', id: `${field.id}-hint`, text: hint }) : null;
      if (said) field.setAttribute('aria-describedby', said.id);
      return make('div', { class: 'field' }, make('label', { class: 'label', for: field.id, text }), said, field);
    },

    /**
     * A tick, or one of several choices.
     * @param {string} type `checkbox` or `radio` @param {string} text @param {Object<string, *>} attributes
     */
    choice(type, text, attributes) {
      return make('label', {}, make('input', { type, ...attributes }), make('span', { text }));
    },

    /**
     * Opens screens on the click itself. The browser tells of a new fragment later, and what is typed until then would go
     * to the screen before; on a busy machine that is a word.
     * @param {(hash: string) => boolean} isScreen @param {(hash: string) => void} open
     */
    follow(isScreen, open) {
      document.addEventListener('click', (event) => {
        const link = event.target.closest('a[href^="#"]');
        const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
        if (!link || !isPlain || event.defaultPrevented || !isScreen(link.hash)) return;
        event.preventDefault();
        if (location.hash !== link.hash) history.pushState(null, '', link.hash);
        open(link.hash);
      });
    },

    /** A dialog with a heading; it goes when it is closed, and focus goes back. */
    dialog(title, ...children) {
      const heading = make('h2', { text: title, id: handbook.elements.id(), tabindex: '-1' });
      const before = document.activeElement;
      const box = make('dialog', { class: 'ui sheet-dialog', 'aria-labelledby': heading.id }, heading, ...children);
      box.addEventListener('close', () => {
        box.remove();
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
      document.body.append(box);
      box.showModal();
      heading.focus();
      return box;
    },
  };
})();
