using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The fit map, what there is to read, and the summary of step 5.</summary>
public sealed class MapTests(Reader reader) : AssessmentTests(reader)
{
    private const string Answers =
        """
        file.sumup.A = ['Too few technicians', 'Newcomers stay outside', ''];
        file.answers.B3 = { text: '- Training fund\n- Open labs' };
        file.answers.C8 = { text: '- Open days' };
        """;

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_6_Lines_of_ones_own_answers_are_put_on_the_map_and_linked_by_choosing(string from)
    {
        var manager = await OpenAsync(from, "#fit");
        await manager.SeedAsync(Answers);
        var page = manager.Page;
        foreach (var line in new[] { "AS Too few technicians", "B3 Training fund", "B3 Open labs", "C8 Open days" }) await page.GetByLabel(line, new() { Exact = true }).ClickAsync();

        await page.GetByLabel("Link a strategy or service to the problem “Too few technicians”", new() { Exact = true }).SelectOptionAsync("Training fund");
        await manager.Button("Link what is chosen – Link a strategy or service to the problem “Too few technicians”").ClickAsync();
        await page.GetByLabel("How far does it help: Training fund").SelectOptionAsync("direct");
        await page.GetByLabel("How does this help: Training fund").FillAsync("Evening courses");
        await page.GetByLabel("What can I do?").SelectOptionAsync("influence");
        await manager.SavedAsync();

        var fit = (await manager.FileAsync()).GetProperty("fit");
        Assert.Equal("p1 s1 direct Evening courses", string.Join(' ', new[] { "from", "to", "strength", "how" }.Select(k => fit.GetProperty("links")[0].GetProperty(k).GetString())));
        Assert.Equal("influence", fit.GetProperty("items")[0].GetProperty("can").GetString());
        Assert.Contains("Training fund (B3), direct", await page.GetByRole(AriaRole.Table).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("1 problem, 2 strategies and services, 1 action; 1 link", await page.Locator(".in-words").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("[draggable=true]").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_6_Gaps_become_questions_and_never_verdicts(string from)
    {
        var manager = await OpenAsync(from, "#fit");
        await manager.SeedAsync(
            """
            file.fit.items = [{ id: 'p1', kind: 'problem', text: 'Too few technicians' }, { id: 's1', kind: 'strategy', text: 'Open labs' }, { id: 'a1', kind: 'action', text: 'Trade fair' }];
            file.answers.A8 = { text: '', choice: ['maturity'] };
            """);
        var asked = await manager.Page.Locator(".questions > .note").AllInnerTextsAsync();
        foreach (var item in new[] { "Too few technicians", "Open labs", "Trade fair" }) Assert.Contains(asked, text => text.Contains($"“{item}”", StringComparison.Ordinal));
        Assert.All(asked, text => Assert.Contains('?', text));
        Assert.All(await manager.Page.Locator(".gap").AllInnerTextsAsync(), gap => Assert.EndsWith("?", gap, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_6_What_is_taken_off_the_map_comes_back_with_its_links(string from)
    {
        var manager = await OpenAsync(from, "#fit");
        await manager.SeedAsync("file.fit = { items: [{ id: 'p1', kind: 'problem', text: 'One' }, { id: 's1', kind: 'strategy', text: 'Two' }], links: [{ from: 'p1', to: 's1', how: 'so', strength: 'partial' }] };");
        await manager.Button("Remove from the map: One").ClickAsync();
        Assert.Equal(0, (await manager.FileAsync()).GetProperty("fit").GetProperty("links").GetArrayLength());
        await manager.Button("Undo").ClickAsync();
        Assert.Equal("so", (await manager.FileAsync()).GetProperty("fit").GetProperty("links")[0].GetProperty("how").GetString());
        Assert.Equal(2, await manager.Page.Locator(".line").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_6_The_drawing_says_nothing_that_words_do_not_say(string from)
    {
        var manager = await OpenAsync(from, "#fit");
        Assert.Equal("true", await manager.Page.Locator("#fit .triangle").GetAttributeAsync("aria-hidden"));
        Assert.NotEmpty(await manager.Page.Locator(".in-words").InnerTextAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_18_The_list_of_what_to_read_grows_from_the_answers_with_a_reason_for_each(string from)
    {
        var manager = await OpenAsync(from, "#reading");
        Assert.Contains("Nothing yet", await manager.Page.Locator("#reading").InnerTextAsync(), StringComparison.Ordinal);
        await manager.SeedAsync("file.answers.A8 = { text: '', choice: ['maturity'] }; file.answers.B8 = { text: '', status: 'discuss' };");
        var entries = manager.Page.Locator("#reading .rows > li");
        Assert.True(await entries.CountAsync() >= 3);
        Assert.All(await entries.AllInnerTextsAsync(), text => Assert.True(text.Split('\n').Length > 1, text));
        Assert.Contains("You want to discuss it", await manager.Page.Locator("#reading").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var address in await manager.Page.Locator("#reading .go").EvaluateAllAsync<string[]>("all => all.map(a => a.href)"))
        {
            Assert.True(File.Exists(from == Disk ? new Uri(address).LocalPath : Reader.Sites.FolderOf("handbook") + new Uri(address).AbsolutePath), address);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_10_The_summary_takes_over_what_was_written_before(string from)
    {
        var manager = await OpenAsync(from, "#step5");
        await manager.SeedAsync(Answers + "file.sumup.C = { improve: 'Ring two firms a week' };");
        await manager.Button("Put into the issues: Too few technicians").ClickAsync();
        await manager.Button("Put into the issues: Newcomers stay outside").ClickAsync();
        await manager.Button("Put into the solutions: Ring two firms a week").ClickAsync();
        await manager.SavedAsync();
        var step = (await manager.FileAsync()).GetProperty("step5");
        Assert.Equal("Too few technicians\n\nNewcomers stay outside", step.GetProperty("issues").GetString());
        Assert.Equal("Ring two firms a week", step.GetProperty("solutions").GetString());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_10_What_was_agreed_at_the_visit_is_never_typed_again(string from)
    {
        var manager = await OpenAsync(from, "#step5");
        const string visit = """{"format":"clusterhandbook.visit","version":1,"commitments":[{"what":"A round table in March","who":"Ana","by":"2027-03-08"}]}""";
        var chooser = await manager.Page.RunAndWaitForFileChooserAsync(() => manager.Button("Take in a file of the visit").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "visit.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(visit) });
        await manager.Button("Put into the solutions: A round table in March – Ana – 2027-03-08").ClickAsync();
        Assert.Equal("A round table in March – Ana – 2027-03-08", await manager.Page.Locator("[data-editor=solutions] textarea").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_10_Words_are_counted_after_a_pause_and_no_number_stops_anybody(string from)
    {
        var manager = await OpenAsync(from, "#step5");
        var issues = manager.Page.Locator("[data-editor=issues]");
        var counter = issues.GetByRole(AriaRole.Status);
        foreach (var (words, said) in new[] { (1, "1 word – below 400"), (500, "500 words – between 400 and 600"), (700, "700 words – above 600") })
        {
            var before = await counter.InnerTextAsync();
            await issues.Locator("textarea").FillAsync(string.Join(' ', Enumerable.Repeat("word’s", words)));
            Assert.Equal(before, await counter.InnerTextAsync());
            await manager.PauseAsync();
            await counter.Filter(new() { HasText = said }).WaitForAsync();
            Assert.Contains("The target is 500", await counter.InnerTextAsync(), StringComparison.Ordinal);
        }

        await manager.SavedAsync();
    }
}
