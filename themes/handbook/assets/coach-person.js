/* Who: the coach, everybody, a manager, or somebody whose name is written. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, id } = handbook.elements;
  const { say } = handbook.coachWords;
  const OTHER = '*';

  /**
   * A choice of persons, and a field for a name that is not among them.
   * @param {object} page
   * @param {{person: string, who: string}} entry
   * @param {string} label
   * @param {(fields: {person: string, who: string}) => void} changed
   */
  function field(page, entry, label, changed) {
    const other = entry.person === '' && entry.who !== '';
    const options = [['', 'person_none'], ['coach', 'person_coach'], ['all', 'person_all']].map(([value, key]) => [value, say(key)])
      .concat(page.visit.managers.map((manager) => [manager.id, page.name(manager.id)]), [[OTHER, say('person_other')]]);
    const select = make('select', { id: id() }, ...options.map(([value, text]) => make('option', { value, text })));
    select.value = other ? OTHER : entry.person;
    const name = make('input', { type: 'text', maxlength: 200, value: entry.who, 'aria-label': say('person_name'), hidden: !other });
    const tell = () => changed(select.value === OTHER ? { person: '', who: name.value } : { person: select.value, who: '' });
    select.addEventListener('change', () => {
      name.hidden = select.value !== OTHER;
      tell();
    });
    name.addEventListener('input', tell);
    return make('div', { class: 'field' }, make('label', { class: 'label', for: select.id, text: label }), select, name);
  }

  handbook.coachPerson = { field };
})();
