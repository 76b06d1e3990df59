using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Files that go out and come in.</summary>
public sealed class FileTests(Reader reader) : AssessmentTests(reader)
{
    private static readonly (string Text, string Reason)[] Refused =
    [
        ("", "is empty"),
        ("a letter", "not a file of answers"),
        ("""{"format":"clusterhandbook.assessment","version":1,"answers":{"A1":{"te""", "ends in the middle"),
        ("""{"format":"clusterhandbook.assessment","version":7}""", "newer handbook (version 7)"),
        ("""{"format":"clusterhandbook.visit","version":1}""", "coach’s file"),
        ("""{"format":"something.else"}""", "another program"),
        ("""{"format":"clusterhandbook.assessment","version":1,"framework":{"id":"another","edition":1}}""", "other questions (“another”)"),
        ("<!doctype html><p>hello", "holds no answers"),
    ];

    private const string Hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_Saving_to_a_file_is_the_real_save_and_opens_elsewhere(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Sensors");
        await manager.SeedAsync("file.manager.cluster = 'Skåne Food'; file.private.A1 = 'only for you';");
        var (name, text) = await manager.DownloadAsync(() => manager.Page.Keyboard.PressAsync("Control+s"));
        Assert.Matches(@"^self-assessment-skane-food-\d{4}-\d\d-\d\d\.json$", name);
        Assert.Contains("Also in a file", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("only for you", text, StringComparison.Ordinal);

        var other = await OpenAsync(from);
        await other.OpenFileAsync(name, text);
        await other.SavedAsync();
        await other.GoAsync("A1");
        Assert.Equal("Sensors", await other.Notes("A1").InputValueAsync());
        Assert.Equal("only for you", await other.Page.GetByLabel("A private note for the coach, A1").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_file_that_differs_is_compared_question_by_question_and_can_be_undone(string from)
    {
        var manager = await OpenAsync(from);
        await manager.SeedAsync("file.answers = { A1: { text: 'mine 1' }, A2: { text: 'mine 2' }, A3: { text: 'mine 3' }, A4: { text: 'the same' } };");
        var theirs = (await ExportAsync(manager)).Replace("mine", "theirs", StringComparison.Ordinal);
        await manager.OpenFileAsync("theirs.json", theirs);
        await manager.Dialog.Locator(".differences > li").First.WaitForAsync();
        Assert.Equal(3, await manager.Dialog.Locator(".differences > li").CountAsync());
        var second = manager.Dialog.Locator(".differences > li").Nth(1);
        Assert.Contains("mine 2", await second.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("theirs 2", await second.InnerTextAsync(), StringComparison.Ordinal);
        await second.GetByLabel("Take the file’s").CheckAsync();
        await manager.Dialog.Locator(".differences > li").Nth(2).GetByLabel("Keep both").CheckAsync();
        await manager.Button("Apply").ClickAsync();
        Assert.Equal(["mine 1", "theirs 2", "mine 3\n\ntheirs 3", "the same"], await TextsAsync(manager));

        await manager.Button("Undo").ClickAsync();
        Assert.Equal(["mine 1", "mine 2", "mine 3", "the same"], await TextsAsync(manager));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_file_can_be_opened_beside_what_is_here_and_nothing_changes_when_one_cancels(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "mine");
        var theirs = (await ExportAsync(manager)).Replace("mine", "theirs", StringComparison.Ordinal);
        await manager.OpenFileAsync("Film.json", theirs);
        await manager.Dialog.WaitForAsync();
        await manager.Page.Keyboard.PressAsync("Escape");
        await manager.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal("mine", (await TextsAsync(manager)).Single());
        await manager.OpenFileAsync("Film.json", theirs);
        await manager.Button("Open as a separate questionnaire").ClickAsync();
        Assert.Equal("theirs", (await TextsAsync(manager)).Single());
        await manager.GoAsync("files");
        Assert.Equal(2, await manager.Page.Locator("[aria-labelledby=files-sessions] li").CountAsync());
        Assert.Contains("Film", await manager.Page.Locator("[aria-labelledby=files-sessions]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_12_A_file_that_cannot_be_opened_is_refused_with_the_reason_and_nothing_changes(string from)
    {
        var manager = await OpenAsync(from, "#A1");
        await manager.Notes("A1").FillAsync("stays");
        await manager.SavedAsync();
        foreach (var (text, reason) in Refused)
        {
            await manager.OpenFileAsync("answers.json", text);
            Assert.Contains(reason, await manager.Dialog.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains("Nothing here has changed", await manager.Dialog.InnerTextAsync(), StringComparison.Ordinal);
            await manager.Button("Close").ClickAsync();
            Assert.Equal("stays", await manager.Notes("A1").InputValueAsync());
            Assert.Equal("open-file", await manager.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_12_A_file_of_more_than_the_limit_is_not_even_read(string from)
    {
        var manager = await OpenAsync(from);
        await manager.OpenFileAsync("large.json", new byte[5_000_000]);
        Assert.Contains("larger than 1 MB", await manager.Dialog.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_12_Fields_that_nobody_knows_are_still_there_after_a_save(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "mine");
        var file = JsonNode.Parse(await ExportAsync(manager))!;
        file["ofTheFuture"] = "kept";
        file["answers"]!["A1"]!["mood"] = "good";
        var other = await OpenAsync(from);
        await other.OpenFileAsync("a.json", file.ToJsonString());
        await other.SavedAsync();
        await other.WriteAsync("A2", "more");
        var saved = JsonNode.Parse(await ExportAsync(other))!;
        Assert.Equal("kept good", $"{saved["ofTheFuture"]} {saved["answers"]!["A1"]!["mood"]}");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_12_A_readable_copy_opens_again_and_script_in_every_text_stays_text(string from)
    {
        var manager = await OpenAsync(from, "#files");
        var hostile = JsonSerializer.Serialize(Hostile);
        await manager.SeedAsync(
            $$"""
            const bad = {{hostile}};
            file.manager = { alias: bad, city: bad, cluster: bad };
            for (const code of handbook.words.questions.keys()) { file.answers[code] = { text: bad, who: bad, about: bad, status: 'unsure', choice: [bad] }; file.private[code] = bad; }
            file.sumup = { A: [bad, bad, bad], B: { strengths: bad, bottlenecks: bad, improve: bad }, C: { strengths: bad } };
            file.fit = { items: [{ id: 'p1', kind: 'problem', text: bad }, { id: 's1', kind: 'strategy', text: bad }], links: [{ from: 'p1', to: 's1', how: bad, strength: 'direct' }] };
            file.programme = { steps: { 1: { date: bad, done: true } }, team: [{ name: bad, role: bad, contact: bad }], initiatives: bad };
            file.step5 = { issues: bad, solutions: bad };
            """);
        var (name, copy) = await manager.DownloadAsync(() => manager.Button("Take out the page").ClickAsync());
        Assert.EndsWith(".html", name, StringComparison.Ordinal);

        var other = await OpenAsync(from);
        await other.OpenFileAsync(name, copy);
        await other.SavedAsync();
        foreach (var screen in new[] { "A", "B", "C", "fit", "step5", "reading", "files", "overview" }) await other.GoAsync(screen);
        Assert.Equal(Hostile, await other.Page.Locator("#A1-t").InputValueAsync());
        Assert.Equal(0, await other.Page.Locator("main img, main script:not(#questionnaire)").CountAsync());
        Assert.DoesNotContain("owned", await other.Page.TitleAsync(), StringComparison.Ordinal);
        await other.OpenFileAsync(name, copy.Replace("onerror", "onload", StringComparison.Ordinal)); // The differences are shown as well.
        await other.Dialog.WaitForAsync();
        Assert.Equal(0, await other.Page.Locator("dialog img").CountAsync());
        AssertNone(other.Tab.Messages);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_13_A_share_copy_holds_no_private_note(string from)
    {
        var manager = await OpenAsync(from);
        await manager.SeedAsync("file.answers.A1 = { text: 'for all' }; file.private.A1 = 'for you alone';");
        await manager.GoAsync("files");
        foreach (var button in new[] { "Share copy", "For the coach’s page" })
        {
            var (_, text) = await manager.DownloadAsync(() => manager.Button(button).ClickAsync());
            Assert.Contains("for all", text, StringComparison.Ordinal);
            Assert.DoesNotContain("for you alone", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_10_Answers_go_out_as_text_and_as_a_table(string from)
    {
        var manager = await OpenAsync(from);
        await manager.SeedAsync("file.answers.A1 = { text: '=1+1' };");
        await manager.GoAsync("files");
        foreach (var (button, ending, holds) in new[] { ("Take out the text", ".md", "## A The cluster"), ("Take out the table", ".csv", "\"'=1+1\"") })
        {
            var (name, text) = await manager.DownloadAsync(() => manager.Button(button).ClickAsync());
            Assert.EndsWith(ending, name, StringComparison.Ordinal);
            Assert.Contains(holds, text, StringComparison.Ordinal);
        }
    }

    private static async Task<string> ExportAsync(ManagersPage manager) =>
        (await manager.DownloadAsync(() => manager.Page.Keyboard.PressAsync("Control+s"))).Text;

    private static async Task<string[]> TextsAsync(ManagersPage manager) =>
        [.. (await manager.FileAsync()).GetProperty("answers").EnumerateObject().Select(a => a.Value.GetProperty("text").GetString()!)];
}
