using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>What was typed is there again, or the page has said that it cannot keep it.</summary>
public sealed class StorageTests(LogicPages pages) : LogicTests(pages)
{
    // A store as the page opens it; `says` holds all that it told, `type` is what a manager does.
    private const string Open =
        """
        const { answers, storage } = handbook;
        globalThis.says = [];
        globalThis.open = (more = {}) => storage.open({ framework: fw.id, read: text => answers.parse(text, fw), onState: state => says.push(state), ...more });
        globalThis.type = (store, code, text) => store.change(answers.withAnswer(store.file, code, { text }));
        globalThis.textOf = (store, code) => answers.answer(store.file, code).text;
        globalThis.kinds = () => says.map(state => state.reason ?? state.kind).join();
        """;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_was_typed_is_kept_within_a_second_and_is_there_after_a_reload(string from)
    {
        var page = await OpenEmptyAsync(from);
        await page.EvaluateAsync($"() => {{ {Open} globalThis.store = open(); store.load() ?? store.begin(answers.create(fw, Date.now())); type(store, 'A1', 'sensors \\ud800'); }}");
        Assert.Equal("saving", await page.EvaluateAsync<string>("() => store.state.kind"));
        await page.Clock.FastForwardAsync(1000);
        Assert.Equal("saved", await page.EvaluateAsync<string>("() => store.state.kind"));
        await page.ReloadAsync();
        Assert.True(await page.EvaluateAsync<bool>($"() => {{ {Open} const store = open(); store.load(); return textOf(store, 'A1') === 'sensors \\ud800' && store.state.kind === 'saved'; }}"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Typing_without_a_pause_is_kept_all_the_same(string from)
    {
        var page = await OpenEmptyAsync(from);
        var revisions = await page.EvaluateAsync<int>(
            $$"""
            async () => {
              {{Open}}
              const store = open({ delay: 40 });
              store.begin(answers.create(fw, 0));
              await new Promise(done => {
                let keys = 0;
                const typing = setInterval(() => {
                  type(store, 'A1', 'x'.repeat(++keys));
                  if (keys === 50) { clearInterval(typing); done(); }
                }, 10);
              });
              return store.file.revision;
            }
            """);
        Assert.InRange(revisions, 2, 50);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_tab_that_is_closed_or_left_in_mid_word_has_kept_the_word(string from)
    {
        var page = await OpenEmptyAsync(from);
        await page.EvaluateAsync($"() => {{ {Open} globalThis.store = open({{ delay: 1e6 }}); store.begin(answers.create(fw, 0)); type(store, 'A1', 'hal'); }}");
        await page.GotoAsync(Pages.Logic.Elsewhere(from).AbsoluteUri);
        var beside = await Pages.Logic.OpenBesideAsync(page, from);
        Assert.Equal("hal", await beside.EvaluateAsync<string>($"() => {{ {Open} globalThis.store = open({{ delay: 1e6 }}); store.load(); const before = textOf(store, 'A1'); type(store, 'A1', 'half a wo'); return before; }}"));
        await beside.CloseAsync(new() { RunBeforeUnload = true });
        await page.GotoAsync(Pages.Logic.AddressOf(from).AbsoluteUri);
        await page.WaitForFunctionAsync($"() => {{ {Open} const store = open(); store.load(); return textOf(store, 'A1') === 'half a wo'; }}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_tab_that_crashes_has_kept_what_was_typed_before(string from)
    {
        var page = await OpenEmptyAsync(from);
        var tab = await Pages.Logic.OpenBesideAsync(page, from);
        await tab.EvaluateAsync($"() => {{ {Open} globalThis.store = open(); store.begin(answers.create(fw, 0)); type(store, 'A1', 'before the crash'); }}");
        await tab.Clock.FastForwardAsync(1000);
        Assert.Equal("saved", await tab.EvaluateAsync<string>("() => store.state.kind"));
        var crashed = new TaskCompletionSource();
        tab.Crash += (_, _) => crashed.TrySetResult();
        _ = tab.GotoAsync("chrome://crash").ContinueWith(_ => { }, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("before the crash", await page.EvaluateAsync<string>($"() => {{ {Open} const store = open(); store.load(); return textOf(store, 'A1'); }}"));
        await tab.CloseAsync();
    }

    [Fact]
    public Task A_full_store_is_said_old_snapshots_make_room_and_what_was_kept_stays() => NoFaultsInEmptyStoresAsync(
        Open + """
        const store = open({ delay: 1e6 });
        store.begin(answers.create(fw, 0));
        for (let i = 0; i < 4; i++) store.replace(answers.withAnswer(store.file, 'A1', { text: 'x'.repeat(100000) + i }), 'import');
        const before = store.snapshots().length;
        let filled = 0;
        try { for (;; filled++) localStorage.setItem('other:' + filled, 'y'.repeat(100000)); } catch { /* full */ }
        type(store, 'A1', 'z'.repeat(250000));
        store.flush();
        if (store.state.kind !== 'saved') faults.push('made no room: ' + kinds());
        if (store.snapshots().length >= before || store.snapshots().length < 1) faults.push(`${before} snapshots, then ${store.snapshots().length}`);
        const kept = store.snapshots().length;
        type(store, 'A2', 'w'.repeat(900000));
        store.flush();
        if (store.state.kind !== 'notSaved' || store.state.reason !== 'full') faults.push('not said: ' + kinds());
        if (store.snapshots().length !== kept) faults.push('snapshots given up in vain');
        const again = open();
        again.load();
        if (textOf(again, 'A1')[0] !== 'z' || textOf(again, 'A2') !== '') faults.push('what was kept is gone');
        again.close();
        for (let i = 0; i < filled; i++) localStorage.removeItem('other:' + i);
        type(store, 'A3', 'room again');
        store.flush();
        if (store.state.kind !== 'saved') faults.push('not saved when there is room: ' + kinds());
        """);

    [Fact]
    public Task A_store_that_is_forbidden_is_said_before_anything_is_typed() => NoFaultsInEmptyStoresAsync(
        Open + """
        const deny = () => { throw new DOMException('no', 'SecurityError'); };
        const store = open({ area: deny, tabArea: deny });
        if (store.load() !== null) faults.push('loaded');
        store.begin(answers.create(fw, 0));
        if (kinds() !== 'forbidden') faults.push(kinds());
        type(store, 'A1', 'x');
        if (store.flush().reason !== 'forbidden' || textOf(store, 'A1') !== 'x') faults.push(kinds());
        store.snapshot('manual');
        if (store.snapshots()[0]?.inMemory !== true) faults.push('no way back in memory');
        store.savedToFile();
        if (!store.state.inFile) faults.push('the file does not count');
        """);

    [Fact]
    public Task A_store_that_is_emptied_while_the_page_is_open_is_said_and_not_filled_against_somebodys_will() => NoFaultsInEmptyStoresAsync(
        Open + """
        const store = open({ delay: 1e6 });
        store.begin(answers.create(fw, 0));
        type(store, 'A1', 'x');
        store.flush();
        localStorage.clear();
        type(store, 'A1', 'xy');
        store.flush();
        if (store.state.reason !== 'cleared' || localStorage.length > 0) faults.push(kinds());
        store.saveAgain();
        const again = open();
        again.load();
        if (store.state.kind !== 'saved' || textOf(again, 'A1') !== 'xy') faults.push('not saved again: ' + kinds());
        """);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_second_tab_that_saves_is_noticed_and_neither_tab_loses_a_word(string from)
    {
        var page = await OpenEmptyAsync(from);
        await page.EvaluateAsync($"() => {{ {Open} globalThis.store = open(); store.begin(answers.create(fw, 0)); type(store, 'A1', 'first'); store.flush(); }}");
        var other = await Pages.Logic.OpenBesideAsync(page, from);
        await other.EvaluateAsync($"() => {{ {Open} globalThis.store = open(); store.load(); type(store, 'A2', 'in the other tab'); store.flush(); }}");
        await page.WaitForFunctionAsync("() => store.state.kind === 'otherTab'");
        var kept = await page.EvaluateAsync<string>(
            """
            () => {
              type(store, 'A1', 'first, and more');
              store.flush();
              return JSON.stringify([store.state.kind, store.snapshots().filter(one => one.why === 'otherTab').map(one => one.file.answers.A1.text)]);
            }
            """);
        Assert.Equal("""["otherTab",["first, and more"]]""", kept);
        Assert.Equal("saved first, and more in the other tab", await page.EvaluateAsync<string>(
            """
            () => {
              store.takeOver();
              const theirs = store.snapshots().find(one => one.file.answers.A2);
              return `${store.state.kind} ${textOf(store, 'A1')} ${theirs.file.answers.A2.text}`;
            }
            """));
        await other.WaitForFunctionAsync("() => store.state.kind === 'otherTab'");
        Assert.Equal("first, and more", await other.EvaluateAsync<string>("() => { store.useOther(); return textOf(store, 'A1'); }"));
        Assert.Equal("in the other tab", await other.EvaluateAsync<string>("() => store.snapshots().find(one => one.file.answers.A2).file.answers.A2.text"));
        await other.CloseAsync();
    }

    [Fact]
    public Task A_clock_that_is_set_back_loses_nothing_and_is_said() => NoFaultsInEmptyStoresAsync(
        Open + """
        let time = Date.UTC(2027, 5, 1);
        const store = open({ now: () => time, delay: 1e6 });
        store.begin(answers.create(fw, time));
        type(store, 'A1', 'in June');
        store.flush();
        store.snapshot('manual');
        time = Date.UTC(2020, 0, 1);
        type(store, 'A1', 'in a January long past');
        store.flush();
        store.replace(answers.withAnswer(store.file, 'A1', { text: 'after that' }), 'import');
        if (store.state.kind !== 'saved' || !store.state.clockBack) faults.push(JSON.stringify(store.state));
        if (store.snapshots().map(one => one.file.answers.A1.text).join('|') !== 'in a January long past|in June') faults.push('order: ' + store.snapshots().map(one => one.file.answers.A1.text));
        const again = open({ now: () => time });
        again.load();
        if (textOf(again, 'A1') !== 'after that') faults.push(textOf(again, 'A1'));
        """);

    [Fact]
    public Task Whatever_replaces_the_answers_can_be_undone_five_times_back() => NoFaultsInEmptyStoresAsync(
        Open + """
        const store = open({ delay: 1e6 });
        store.begin(answers.create(fw, 0));
        for (let i = 0; i < 8; i++) store.replace(answers.withAnswer(store.file, 'A1', { text: String(i) }), 'import');
        if (store.snapshots().map(one => one.file.answers.A1.text).join('') !== '65432') faults.push(store.snapshots().map(one => one.file.answers.A1.text).join(''));
        store.restore(store.snapshots()[2].key);
        if (textOf(store, 'A1') !== '4' || store.snapshots()[0].file.answers.A1.text !== '7') faults.push('not restored');
        store.restore(store.snapshots()[0].key);
        if (textOf(store, 'A1') !== '7') faults.push('the undo cannot be undone');
        """);

    [Fact]
    public Task On_a_shared_computer_nothing_is_kept_and_what_was_kept_is_removed() => NoFaultsInEmptyStoresAsync(
        Open + """
        const store = open({ delay: 1e6 });
        store.begin(answers.create(fw, 0));
        type(store, 'A1', 'secret');
        store.flush();
        store.snapshot('manual');
        store.setShared(true);
        type(store, 'A2', 'also secret');
        store.flush();
        store.replace(answers.withAnswer(store.file, 'A3', { text: 'third secret' }), 'import');
        if (JSON.stringify({ ...localStorage }).includes('secret')) faults.push(JSON.stringify({ ...localStorage }));
        if (store.state.kind !== 'memory' || textOf(store, 'A2') !== 'also secret' || store.snapshots().length !== 1) faults.push(kinds());
        if (!open().isShared) faults.push('a reload would begin to keep again');
        store.setShared(false);
        if (!JSON.stringify({ ...localStorage }).includes('also secret') || store.state.kind !== 'saved') faults.push('not kept again: ' + kinds());
        """);

    [Fact]
    public Task Erasing_leaves_nothing_of_ours_and_everything_of_others() => NoFaultsInEmptyStoresAsync(
        Open + """
        localStorage.setItem('clusterhandbook:other-table:session:x', 'of another handbook');
        localStorage.setItem('theme', 'dark');
        const store = open({ delay: 1e6 });
        store.begin(answers.create(fw, 0));
        type(store, 'A1', 'x');
        store.flush();
        store.snapshot('manual');
        store.eraseAll();
        store.flush();
        store.close();
        if (Object.keys({ ...localStorage }).sort().join() !== 'clusterhandbook:other-table:session:x,theme') faults.push(Object.keys({ ...localStorage }).join());
        if (store.state.kind !== 'erased' || store.file !== null) faults.push(kinds());
        """);

    [Fact]
    public Task Several_sets_of_answers_lie_side_by_side_and_each_tab_comes_back_to_its_own() => NoFaultsInEmptyStoresAsync(
        Open + """
        const store = open({ delay: 1e6 });
        const one = store.begin(answers.withAnswer(answers.create(fw, 0), 'A1', { text: 'one' }), 'First');
        const two = store.begin(answers.withAnswer(answers.create(fw, 0), 'A1', { text: 'two' }), 'Second');
        if (store.sessions().map(session => session.name).sort().join() !== 'First,Second') faults.push(JSON.stringify(store.sessions()));
        store.load(one.id);
        if (textOf(store, 'A1') !== 'one') faults.push('did not change over');
        const again = open();
        again.load();
        if (textOf(again, 'A1') !== 'one' || again.name !== 'First') faults.push('came back to another');
        const copy = store.begin(one, 'The same file again');
        if (copy.id === one.id || store.sessions().length !== 3) faults.push('one id for two');
        store.remove(two.id);
        if (store.sessions().some(session => session.id === two.id)) faults.push('not removed');
        """);

    [Fact]
    public Task What_is_kept_but_cannot_be_read_stays_as_it_is() => NoFaultsInEmptyStoresAsync(
        Open + """
        const key = 'clusterhandbook:' + fw.id + ':session:broken';
        localStorage.setItem(key, '{"file":{"format":"clusterhandbook.asse');
        const store = open({ delay: 1e6 });
        if (store.load('broken')?.reason !== 'notOurs') faults.push(JSON.stringify(store.load('broken')));
        store.begin(answers.create(fw, 0));
        type(store, 'A1', 'x');
        store.flush();
        if (localStorage.getItem(key) !== store.raw('broken') || !store.raw('broken').includes('clusterhandbook.asse')) faults.push('touched');
        if (store.sessions().find(session => session.id === 'broken')?.damaged !== true) faults.push('not listed as damaged');
        """);

    [Fact]
    public Task Saved_in_this_browser_and_saved_in_a_file_are_told_apart() => NoFaultsInEmptyStoresAsync(
        Open + """
        const store = open({ delay: 1e6 });
        store.begin(answers.create(fw, 0));
        type(store, 'A1', 'x');
        store.flush();
        if (store.state.inFile) faults.push('in no file yet');
        store.savedToFile();
        if (!store.state.inFile || store.state.kind !== 'saved' || !store.state.fileAt) faults.push(JSON.stringify(store.state));
        const again = open({ delay: 1e6 });
        again.load();
        if (!again.state.inFile) faults.push('forgotten after a reload');
        type(again, 'A1', 'xy');
        again.flush();
        if (again.state.inFile) faults.push('what came later is in no file');
        """);

    // Stores of tests before are closed with their pages, and write no more when the store is emptied.
    private async Task<IPage> OpenEmptyAsync(string from)
    {
        var page = from == Web ? Pages.Web : Pages.Disk;
        await page.GotoAsync(Pages.Logic.Elsewhere(from).AbsoluteUri);
        await page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        await page.GotoAsync(Pages.Logic.AddressOf(from).AbsoluteUri);
        return page;
    }

    private async Task NoFaultsInEmptyStoresAsync(string script)
    {
        await Task.WhenAll(OpenEmptyAsync(Web), OpenEmptyAsync(Disk));
        await NoFaultsAsync(script);
    }
}
