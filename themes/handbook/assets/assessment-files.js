/* Print and files: what goes out, what comes in, what is kept here and how to be rid of it. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, labelled, choice, fill, dialog } = handbook.elements;
  const { say, moment } = handbook.words;
  const holder = document.querySelector('[data-view=files]');
  const types = { json: 'application/json', md: 'text/markdown', csv: 'text/csv', html: 'text/html' };
  const parts = {};

  /** A name that says what it is, and that every system accepts. */
  function nameOf(kind, ending) {
    const { manager, savedAt } = handbook.desk.file;
    const plain = (text) => (text || '').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase().slice(0, 40);
    const words = [say(`file_${kind}`), plain(manager.city), plain(manager.alias), String(savedAt || '').slice(0, 10)];
    return `${words.filter(Boolean).join('-')}.${ending}`;
  }

  function download(name, text, ending) {
    const address = URL.createObjectURL(new Blob([text], { type: `${types[ending]};charset=utf-8` }));
    const link = make('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    handbook.saveBar.announce(say('written', { name }));
  }

  function out(kind, ending) {
    return () => download(nameOf(kind, ending), handbook.desk.exported(kind), ending);
  }

  /** The file that is the real save. */
  function save() {
    const text = handbook.desk.toFile();
    download(nameOf('answers', 'json'), text, 'json');
    show();
  }

  // In

  const chooser = make('input', { type: 'file', accept: '.json,.html,.htm,application/json,text/html', hidden: true, onchange: () => {
    const [file] = chooser.files;
    chooser.value = '';
    if (file) take(file, handbook.compare.receive);
  } });
  const visits = make('input', { type: 'file', accept: '.json,application/json', hidden: true, onchange: () => {
    const [file] = visits.files;
    visits.value = '';
    if (file) take(file, takeVisit);
  } });
  document.body.append(chooser, visits);

  /** Reads a file on this device. @param {File} file @param {(text: string, name: string) => void} use */
  async function take(file, use) {
    if (file.size > 1024 * 1024) {
      refuse(file.name, 'tooLarge');
      return;
    }
    let text;
    try {
      text = await file.text();
    } catch {
      refuse(file.name, 'unreadable');
      return;
    }
    use(text, file.name);
  }

  /** Says why a file was not opened; nothing here has changed. @param {string} name @param {string} reason */
  function refuse(name, reason, values) {
    const box = dialog(say('refused', { name }), make('p', { text: say(`refused_${reason}`, values) }), make('p', { class: 'soft', text: say('refused_nothing_changed') }),
      make('div', { class: 'row act' }, button(say('close'), () => box.close())));
    return box;
  }

  function takeVisit(text, name) {
    const reason = handbook.desk.takeVisit(text);
    if (reason) refuse(name, reason);
    else handbook.saveBar.announce(say('visit_taken'));
  }

  // What the screen shows

  function section(key, ...children) {
    return make('section', { class: 'spread', 'aria-labelledby': `files-${key}` }, make('div', { class: 'side ui' }, make('h2', { id: `files-${key}`, text: say(`files_${key}`) })),
      make('div', { class: 'main ui fields' }, ...children));
  }

  const row = (title, note, ...buttons) => make('li', {}, make('div', {}, make('p', {}, make('b', { text: title })), make('p', { class: 'soft', text: note })), make('div', { class: 'row' }, ...buttons));

  function snapshots() {
    const kept = handbook.desk.snapshots();
    if (!kept.length) return make('p', { class: 'soft', text: say('no_snapshots') });
    return make('ul', { class: 'rows kept' }, ...kept.map((snapshot) => row(moment(snapshot.at), snapshot.note,
      button(say('restore'), () => handbook.desk.restore(snapshot), { 'aria-label': say('restore_of', { when: moment(snapshot.at) }) }))));
  }

  function sessions() {
    const all = handbook.desk.sessions();
    const name = make('input', { type: 'text', maxlength: 100 });
    const list = make('ul', { class: 'rows kept' }, ...all.map((session) => row(session.name || say('unnamed'), session.note,
      session.present ? make('span', { class: 'soft', text: say('open_now') }) : button(say('switch'), () => handbook.desk.open(session.id), { 'aria-label': say('switch_to', { name: session.name || say('unnamed') }) }))));
    const begin = () => {
      handbook.desk.begin(name.value.trim());
      show();
    };
    return [list, make('div', { class: 'row add' }, labelled(say('new_name'), name), button(say('begin'), begin))];
  }

  function here() {
    const shared = choice('checkbox', say('shared'), { checked: handbook.desk.isShared(), onchange: (event) => share(event.target) });
    return [make('div', { class: 'choices bare' }, shared), make('p', { class: 'soft', text: say('shared_note') }),
      make('div', { class: 'row act' }, button(say('erase'), erase, { class: 'button' }))];
  }

  function share(box) {
    handbook.desk.share(box.checked);
    show();
  }

  function erase() {
    const sure = dialog(say('erase_title'), make('p', { text: say('erase_text') }), make('p', { class: 'soft', text: say('erase_note') }),
      make('div', { class: 'row act' },
        button(say('erase_after_saving'), () => { save(); sure.close(); handbook.desk.erase(); show(); }, { class: 'button first' }),
        button(say('erase_now'), () => { sure.close(); handbook.desk.erase(); show(); }),
        button(say('cancel'), () => sure.close())));
  }

  function show() {
    if (!parts.snapshots) return;
    fill(parts.snapshots, snapshots());
    fill(parts.sessions, ...sessions());
    fill(parts.here, ...here());
  }

  function build() {
    for (const key of ['snapshots', 'sessions', 'here']) parts[key] = make('div', { class: 'stack' });
    fill(holder,
      section('keep', make('ul', { class: 'rows kept' },
        row(say('save_file'), say('save_file_note'), button(say('save_file'), save, { class: 'button first' })),
        row(say('open_file'), say('open_file_note'), button(say('open_file'), () => chooser.click())),
        row(say('share_copy'), say('share_copy_note'), button(say('share_copy'), out('share', 'html')), button(say('share_json'), out('shareJson', 'json')))),
      ),
      section('out', make('ul', { class: 'rows kept' },
        row(say('out_html'), say('out_html_note'), button(say('out_html_do'), out('html', 'html'))),
        row(say('out_md'), say('out_md_note'), button(say('out_md_do'), out('markdown', 'md'))),
        row(say('out_csv'), say('out_csv_note'), button(say('out_csv_do'), out('csv', 'csv'))))),
      section('print', ...handbook.paper.fields()),
      section('type', make('p', { class: 'soft', text: say('type_note') }), make('div', { class: 'row act' }, button(say('type_start'), () => { handbook.screens.go('A'); handbook.screens.typingMode(true); document.querySelector('#A .code').focus(); }))),
      section('snapshots', parts.snapshots),
      section('sessions', parts.sessions),
      section('here', parts.here),
      section('privacy', ...say('privacy_text').split('\n').filter(Boolean).map((text) => make('p', { text }))));
  }

  handbook.files = {
    build,
    show,
    save,
    refuse,
    openFile: () => chooser.click(),
    visitButton: () => button(say('take_visit'), () => visits.click()),
    summaryExports: () => [button(say('summary_md'), out('summaryMarkdown', 'md')), button(say('summary_html'), out('summaryHtml', 'html')),
      button(say('summary_print'), () => { handbook.paper.set('filled', ['step5'], false); addEventListener('afterprint', handbook.paper.clear, { once: true }); globalThis.print(); })],
  };
})();
