using ClusterHandbook.Browser.Tests.Browsing;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The page for everybody: keyboard, screen readers, magnification, chosen colours.</summary>
public sealed class AccessTests(Reader reader) : AssessmentTests(reader)
{
    private const string RunAxe =
        """
        async () => {
          // In the dark nothing but colours is another.
          const rules = matchMedia('(prefers-color-scheme: dark)').matches
            ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
            : { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'target-size': { enabled: true } } };
          const { violations } = await axe.run(document, { ...rules, resultTypes: ['violations'] });
          return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)} ${[...n.any, ...n.all, ...n.none].map(c => c.message).join(' ')}`));
        }
        """;

    private const string Everything =
        """
        file.manager = { alias: 'M. Brandt', city: 'Graz', cluster: 'Green Tech' };
        file.answers.A1 = { text: 'Sensors' }; file.answers.A2 = { text: '', status: 'unsure', who: 'Ms Novak' }; file.answers.A3 = { text: '', status: 'notApplicable' };
        file.answers.A8 = { text: 'Few new firms', choice: ['maturity'], status: 'discuss' }; file.answers.B3 = { text: '- Training fund' }; file.answers.C3 = { text: '', n: 2, per: 'week', about: 'training' };
        file.sumup.A = ['Too few technicians', 'Newcomers stay outside', '']; file.private.A1 = 'Between us';
        file.fit = { items: [{ id: 'p1', kind: 'problem', text: 'Too few technicians who know electronics', from: 'AS' }, { id: 's1', kind: 'strategy', text: 'Training fund', from: 'B3' }, { id: 's2', kind: 'strategy', text: 'Open labs' }, { id: 'a1', kind: 'action', text: 'Open days' }],
          links: [{ from: 'p1', to: 's1', how: 'Courses', strength: 'direct' }] };
        file.programme = { steps: { 1: { date: '2027-06-15', done: true } }, team: [{ name: 'Ana', role: 'Manager', contact: '' }], initiatives: 'Food' };
        file.step5 = { issues: 'Some words', solutions: '' };
        """;

    private const string WhatSticksOut =
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.scrollingElement.scrollWidth <= width) return [];
          return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + .5).map(e => `${e.tagName}.${e.className} ends at ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 5);
        }
        """;

    private static readonly string[] Screens = ["overview", "A", "B", "C", "fit", "step5", "reading", "files"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>How it is looked at, and where it comes from.</summary>
    public static TheoryData<string, string> Looks => new() { { "desktop", Web }, { "dark", Web }, { "phone", Disk } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task B3_14_Axe_finds_no_fault_on_any_screen_or_in_any_dialog(string look, string from)
    {
        var manager = await OpenAsync(from, "", new[] { View.Desktop, View.Dark, View.Phone }.Single(v => v.Name == look));
        await manager.SeedAsync(Everything);
        await manager.Page.EvaluateAsync(Axe);
        var faults = new List<string>();
        foreach (var screen in Screens) faults.AddRange(await FaultsAsync(manager, screen, screen));
        await manager.Button("Erase from this browser").ClickAsync(); // On the screen of files, which is open.
        await manager.GoAsync("files");
        await manager.Dialog.WaitForAsync();
        faults.AddRange(await FaultsAsync(manager, null, "erase"));
        await manager.Page.Keyboard.PressAsync("Escape");
        await ReceiveAsync(manager, "() => handbook.answers.serialise({ ...handbook.desk.file, answers: { A1: { text: 'Other' }, A8: { text: '', choice: ['take-off'] } } })");
        faults.AddRange(await FaultsAsync(manager, null, "differences"));
        await manager.Page.Keyboard.PressAsync("Escape");
        await ReceiveAsync(manager, "() => 'nonsense'");
        faults.AddRange(await FaultsAsync(manager, null, "refusal"));
        await manager.Page.Keyboard.PressAsync("Escape");
        await manager.Page.EvaluateAsync("() => { handbook.screens.go('B'); handbook.screens.typingMode(true); }");
        faults.AddRange(await FaultsAsync(manager, null, "type-up"));
        AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_14_No_screen_scrolls_sideways_at_320_pixels_or_400_per_cent(string from)
    {
        var manager = await OpenAsync(from, "", View.Narrow);
        await manager.SeedAsync(Everything + "file.answers.A4 = { text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3) };");
        var faults = new List<string>();
        foreach (var screen in Screens)
        {
            await manager.GoAsync(screen);
            faults.AddRange((await manager.Page.EvaluateAsync<string[]>(WhatSticksOut)).Select(f => $"{screen}: {f}"));
        }

        await ReceiveAsync(manager, "() => handbook.answers.serialise({ ...handbook.desk.file, answers: { A1: { text: 'Other' } } })");
        Assert.True(await manager.Dialog.EvaluateAsync<bool>("d => d.scrollWidth <= d.clientWidth && d.getBoundingClientRect().right <= innerWidth"));
        AssertNone(faults);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_14_Chosen_colours_leave_shapes_and_edges_in_sight(string from)
    {
        var manager = await OpenAsync(from, "#A", View.ForcedColors);
        await manager.SeedAsync(Everything);
        Assert.True(await manager.Page.EvaluateAsync<bool>("() => matchMedia('(forced-colors: active)').matches"));
        AssertNone(await manager.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('#A :is(textarea, .choices:not(.bare) label, .mark), .save .button')].filter(e => e.checkVisibility()).filter(e => {
              const style = getComputedStyle(e);
              return !(parseFloat(style.borderTopWidth) >= 1) || style.borderTopColor === style.backgroundColor;
            }).map(e => e.outerHTML.slice(0, 120))
            """));
    }

    [Theory]
    [InlineData("desktop", Disk)]
    [InlineData("phone", Web)]
    public async Task B3_14_The_bar_never_hides_what_has_the_focus(string look, string from)
    {
        var manager = await OpenAsync(from, "#A", look == "phone" ? View.Phone : View.Desktop);
        await manager.SeedAsync(Everything);
        var hidden = await manager.Page.EvaluateAsync<string[]>(
            """
            () => {
              const bar = document.querySelector('.save');
              return [...document.querySelectorAll('#A :is(textarea, input, button, a, summary)')].filter(e => e.checkVisibility()).filter(e => {
                e.focus();
                const field = e.getBoundingClientRect(), over = bar.getBoundingClientRect();
                return !e.closest('.save') && field.bottom > over.top + 1 && field.top < over.bottom && field.height < innerHeight / 2;
              }).map(e => e.outerHTML.slice(0, 120));
            }
            """);
        AssertNone(hidden);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_14_What_goes_wrong_is_announced_and_ordinary_saving_is_not(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Sensors");
        Assert.Equal("", await manager.Said.InnerTextAsync());
        Assert.Equal("status", await manager.Said.GetAttributeAsync("role"));
        await manager.DownloadAsync(() => manager.Page.Keyboard.PressAsync("Control+s"));
        await manager.Said.Filter(new() { HasText = "has been handed to the browser" }).WaitForAsync();
        await manager.Page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }");
        await manager.Notes("A1").FillAsync("More");
        await manager.PauseAsync();
        await manager.Said.Filter(new() { HasText = "Not saved in this browser" }).WaitForAsync();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_15_The_main_path_needs_a_keyboard_only(string from)
    {
        var manager = await OpenAsync(from);
        var keys = manager.Page.Keyboard;
        await TabToAsync(manager, "B Cluster policy");
        await keys.PressAsync("Enter");
        await Assertions.Expect(manager.Page.Locator("h1")).ToBeFocusedAsync();
        await TabToAsync(manager, "Skip to the questions");
        await keys.PressAsync("Enter");
        await Assertions.Expect(manager.Page.Locator("#B1 h3")).ToBeFocusedAsync();
        await TabToAsync(manager, "Members only");
        await keys.PressAsync("Space");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("Sixty firms", new() { Delay = 30 }); // Past the third choice, into the notes; at the speed of a hand.
        await TabToAsync(manager, "Noted");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await manager.SavedAsync();
        var answer = (await manager.FileAsync()).GetProperty("answers").GetProperty("B1");
        Assert.Equal("Sixty firms discuss", $"{answer.GetProperty("text").GetString()} {answer.GetProperty("status").GetString()}");
        Assert.Single(answer.GetProperty("choice").EnumerateArray());
        var (_, text) = await manager.DownloadAsync(() => keys.PressAsync("Control+s"));
        Assert.Contains("Sixty firms", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_15_Every_part_has_links_that_skip_to_its_questions_and_its_sum_up(string from)
    {
        var manager = await OpenAsync(from, "#C");
        await manager.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the sum-up of C" }).FocusAsync();
        await manager.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(manager.Page.Locator("#CS-q")).ToBeFocusedAsync();
        await manager.Page.Keyboard.PressAsync("Tab");
        Assert.True(await manager.Page.EvaluateAsync<bool>("() => document.activeElement.closest('.q').id === 'CS'"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_15_A_paper_sheet_is_typed_up_by_code(string from)
    {
        var manager = await OpenAsync(from, "#files");
        await manager.Button("Type up a paper sheet").ClickAsync();
        var keys = manager.Page.Keyboard;
        await keys.TypeAsync("b3");
        await keys.PressAsync("Enter");
        await manager.Notes("B3").WaitForAsync();
        await keys.TypeAsync("Back the founders");
        await keys.PressAsync("Control+Enter");
        await manager.Page.WaitForFunctionAsync("() => document.activeElement.value === 'B4'");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Test kitchen");
        await keys.PressAsync("Control+Enter");
        await keys.TypeAsync("D7");
        await keys.PressAsync("Enter");
        await manager.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "There is no question D7" }).WaitForAsync();
        await manager.SavedAsync();
        var answers = (await manager.FileAsync()).GetProperty("answers");
        Assert.Equal("Back the founders, Test kitchen", $"{answers.GetProperty("B3").GetProperty("text")}, {answers.GetProperty("B4").GetProperty("text")}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_15_No_single_letter_does_anything(string from)
    {
        var manager = await OpenAsync(from, "#A");
        await manager.Page.EvaluateAsync("() => handbook.screens.finish()");
        var before = await manager.Page.EvaluateAsync<string>("() => location.href + document.documentElement.outerHTML.length");
        await manager.Page.Locator("h1").FocusAsync();
        await manager.Page.Keyboard.TypeAsync("abcdefghijklmnopqrstuvwxyz/?.1234567890");
        Assert.Equal(before, await manager.Page.EvaluateAsync<string>("() => location.href + document.documentElement.outerHTML.length"));
        Assert.Equal(0, await manager.Page.Locator("dialog").CountAsync());
    }

    private static async Task<IEnumerable<string>> FaultsAsync(ManagersPage manager, string? screen, string name)
    {
        if (screen is not null) await manager.GoAsync(screen);
        return (await manager.Page.EvaluateAsync<string[]>(RunAxe)).Select(fault => $"{name}: {fault}");
    }

    private static Task ReceiveAsync(ManagersPage manager, string text) =>
        manager.Page.EvaluateAsync($"() => handbook.compare.receive(({text})(), 'answers.json')");

    // Presses Tab until what has the focus has this name.
    private static async Task TabToAsync(ManagersPage manager, string name)
    {
        for (var press = 0; press < 60; press++)
        {
            await manager.Page.Keyboard.PressAsync("Tab");
            var at = await manager.Page.EvaluateAsync<string>("() => { const e = document.activeElement; return (e.ariaLabel || (e.labels && e.labels[0] ? e.labels[0] : e).textContent).trim(); }");
            if (at == name) return;
        }

        Assert.Fail($"the keyboard does not lead to “{name}”");
    }
}
