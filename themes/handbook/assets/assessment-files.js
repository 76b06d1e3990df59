/* Print and files: what goes out, what comes in, what is kept here and how to be rid of it. */
(function () {
  'use strict';
  const handbook = (globalThis.handbook = globalThis.handbook || {});
  const { make, button, labelled, choice, fill, dialog } = handbook.elements;
  const { say, moment, questionnaire } = handbook.words;
  const holder = document.querySelector('[data-view=files]');
  const parts = {};

  /** Hands a file to the browser. @param {{type: string, extension: string, text: string}} made @param {string} kind */
  function download(made, kind) {
    const name = handbook.exports.fileName(handbook.desk.file, Date.now(), made.extension, say(`file_${kind}`));
    const address = URL.createObjectURL(new Blob([made.text], { type: `${made.type};charset=utf-8` }));
    const link = make('a', { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    handbook.saveBar.announce(say('written', { name }));
  }

  /** What a button takes out, made when it is pressed. */
  const out = (kind, make) => () => download(make(handbook.desk.file, questionnaire), kind);
  const shared = (file) => handbook.exports.shareCopy(file);

  /** The file that is the real save. */
  function save() {
    handbook.desk.toFile((file) => download(handbook.exports.toJson(file), 'answers'));
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
    // A readable copy holds the answers twice; what is larger than any of them is not even read.
    if (file.size > handbook.answers.limits.htmlBytes) {
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

  /** Says why a file was not opened; nothing here has changed. @param {string} name @param {string} reason @param {Object<string, string>} [values] */
  function refuse(name, reason, values) {
    const box = dialog(say('refused', { name }), make('p', { text: say(`refused_${reason}`, values) }), make('p', { class: 'soft', text: say('refused_nothing_changed') }),
      make('div', { class: 'row act' }, button(say('close'), () => box.close())));
  }

  /** Says that what is kept here cannot be read, and gives it away as it is. */
  function damaged(reason, session) {
    const box = dialog(say('damaged_title'), make('p', { text: say(`refused_${reason}`, { detail: '' }) }), make('p', { text: say('damaged_text') }),
      make('div', { class: 'row act' }, session ? button(say('take_raw'), () => takeRaw(session.id), { class: 'button first' }) : null, button(say('close'), () => box.close())));
  }

  const takeRaw = (id) => download({ type: 'text/plain', extension: 'txt', text: handbook.desk.raw(id) || '' }, 'answers');

  function takeVisit(text, name) {
    const refusal = handbook.desk.takeVisit(text);
    if (refusal) {
      refuse(name, refusal.reason, { detail: refusal.detail || '' });
      return;
    }
    handbook.step5.show();
    handbook.saveBar.announce(say('visit_taken'));
  }

  // What the screen shows

  function section(key, ...children) {
    return make('section', { class: 'spread', 'aria-labelledby': `files-${key}` }, make('div', { class: 'side ui' }, make('h2', { id: `files-${key}`, text: say(`files_${key}`) })),
      make('div', { class: 'main ui fields' }, ...children));
  }

  const row = (title, note, ...buttons) => make('li', {}, make('div', {}, make('p', {}, make('b', { text: title })), make('p', { class: 'soft', text: note })), make('div', { class: 'row' }, ...buttons));

  function snapshots() {
    const kept = handbook.desk.snapshots();
    const list = kept.length ? make('ul', { class: 'rows kept' }, ...kept.map((snapshot) => row(moment(snapshot.at), snapshot.note,
      button(say('restore'), () => handbook.desk.restore(snapshot), { 'aria-label': say('restore_of', { when: moment(snapshot.at) }) })))) : make('p', { class: 'soft', text: say('no_snapshots') });
    const keep = button(say('keep_version'), () => {
      handbook.desk.keepNow();
      show();
      handbook.saveBar.announce(say('version_kept'));
    });
    return [list, make('div', { class: 'row act' }, keep)];
  }

  function session({ id, name, note, damaged: isDamaged, present }) {
    const title = name || say('unnamed');
    if (present) return row(title, note, make('span', { class: 'soft', text: say('open_now') }));
    if (isDamaged) return row(title, note, button(say('take_raw'), () => takeRaw(id)));
    return row(title, note, button(say('switch'), () => handbook.desk.open(id, title), { 'aria-label': say('switch_to', { name: title }) }));
  }

  function sessions() {
    const own = make('input', { type: 'text', maxlength: 100, value: handbook.desk.name(), onchange: () => {
      handbook.desk.rename(own.value.trim());
      show();
    } });
    const name = make('input', { type: 'text', maxlength: 100 });
    const begin = () => {
      handbook.desk.begin(name.value.trim());
      show();
    };
    return [make('ul', { class: 'rows kept' }, ...handbook.desk.sessions().map(session)),
      make('div', { class: 'row add' }, labelled(say('this_name'), own)),
      make('div', { class: 'row add' }, labelled(say('new_name'), name), button(say('begin'), begin))];
  }

  function here() {
    const box = choice('checkbox', say('shared'), { checked: handbook.desk.isShared(), onchange: (event) => share(event.target) });
    return [make('div', { class: 'choices bare' }, box), make('p', { class: 'soft', text: say('shared_note') }),
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
    fill(parts.snapshots, ...snapshots());
    fill(parts.sessions, ...sessions());
    fill(parts.here, ...here());
  }

  function build() {
    for (const key of ['snapshots', 'sessions', 'here']) parts[key] = make('div', { class: 'stack' });
    fill(holder,
      section('keep', make('ul', { class: 'rows kept' },
        row(say('save_file'), say('save_file_note'), button(say('save_file'), save, { class: 'button first' })),
        row(say('open_file'), say('open_file_note'), button(say('open_file'), () => chooser.click())),
        row(say('share_copy'), say('share_copy_note'), button(say('share_copy'), out('share', (file, data) => handbook.exports.toHtml(shared(file), data))), button(say('share_json'), out('share', (file) => handbook.exports.toJson(shared(file)))))),
      ),
      section('out', make('ul', { class: 'rows kept' },
        row(say('html'), say('html_note'), button(say('html_do'), out('copy', handbook.exports.toHtml))),
        row(say('md'), say('md_note'), button(say('md_do'), out('answers', handbook.exports.toMarkdown))),
        row(say('csv'), say('csv_note'), button(say('csv_do'), out('answers', handbook.exports.toCsv))))),
      section('print', ...handbook.paper.fields()),
      section('type', make('p', { class: 'soft', text: say('type_note') }), make('div', { class: 'row act' }, button(say('type_start'), () => { handbook.screens.go('A'); handbook.screens.typingMode(true); document.querySelector('#A .code').focus(); }))),
      section('snapshots', parts.snapshots),
      section('sessions', parts.sessions),
      section('here', parts.here),
      section('privacy', ...[1, 2, 3, 4, 5].map((n) => make('p', { text: say(`privacy_${n}`) }))));
  }

  handbook.files = {
    build,
    show,
    save,
    refuse,
    damaged,
    openFile: () => chooser.click(),
    visitButton: () => button(say('take_visit'), () => visits.click()),
    summaryExports: () => [button(say('summary_md'), out('summary', handbook.exports.summaryToMarkdown)), button(say('summary_html'), out('summary', handbook.exports.summaryToHtml)),
      button(say('summary_print'), () => { handbook.paper.set('filled', ['step5'], false); addEventListener('afterprint', handbook.paper.clear, { once: true }); globalThis.print(); })],
  };
})();
