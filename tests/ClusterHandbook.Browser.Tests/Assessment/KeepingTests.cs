using System.Text.Json;
using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>What is kept in the browser, how the page says so, and what happens when it cannot be kept.</summary>
public sealed class KeepingTests(Reader reader) : AssessmentTests(reader)
{
    private const string Day = "26:00:00";

    private const string Full = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }";

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_What_is_typed_is_kept_by_itself_and_is_there_after_a_reload(string from)
    {
        var manager = await OpenAsync(from, "#B3");
        Assert.Contains("Nothing written yet", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.Notes("B3").FillAsync("Back the founders");
        await manager.SavedAsync();
        Assert.Matches(@"^Saved in this browser at \d\d:\d\d\. Not yet in a file\.$", await manager.SaveState.InnerTextAsync());
        await manager.ReloadAsync();
        Assert.Equal("Back the founders", await manager.Notes("B3").InputValueAsync());
        Assert.Contains("Saved in this browser", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        AssertNone(manager.Tab.Messages);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_The_next_day_the_overview_leads_back_to_the_question_that_one_was_at(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("C4", "Twice a month");
        await manager.GoAsync("overview");
        await manager.ReloadAsync();
        await manager.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Go on at C4" }).ClickAsync();
        Assert.Equal("Twice a month", await manager.Notes("C4").InputValueAsync());
        Assert.True(await manager.Notes("C4").IsVisibleAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_Leaving_in_the_middle_of_a_word_loses_nothing(string from)
    {
        var manager = await OpenAsync(from, "#B3");
        await manager.Notes("B3").PressSequentiallyAsync("Back the foun");
        await manager.ReloadAsync();
        Assert.Equal("Back the foun", await manager.Notes("B3").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_full_store_is_said_at_once_and_a_file_is_offered(string from)
    {
        var manager = await OpenAsync(from, "#B3");
        await manager.Page.EvaluateAsync(Full);
        await manager.Notes("B3").FillAsync("Kept where?");
        await manager.StateAsync("notSaved");
        Assert.Contains("Its storage is full", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.Said.Filter(new() { HasText = "Not saved in this browser" }).WaitForAsync();
        var (_, text) = await manager.DownloadAsync(() => manager.SaveState.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync());
        Assert.Contains("Kept where?", text, StringComparison.Ordinal);
        Assert.Contains("in a file", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_browser_that_keeps_nothing_is_said_before_anything_is_typed(string from)
    {
        var manager = await OpenAloneAsync(from);
        await manager.Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
        await manager.ReloadAsync();
        Assert.Contains("does not allow pages to keep anything", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.GoAsync("A1");
        await manager.Notes("A1").FillAsync("Still works");
        var (_, text) = await manager.DownloadAsync(() => manager.Page.Keyboard.PressAsync("Control+s"));
        Assert.Contains("Still works", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_store_that_is_emptied_meanwhile_is_noticed_and_can_be_filled_again(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "First");
        await manager.Page.EvaluateAsync("() => localStorage.clear()");
        await manager.Notes("A1").FillAsync("Second");
        await manager.StateAsync("notSaved");
        Assert.Contains("deleted while this page was open", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.Button("Keep them again").ClickAsync();
        await manager.SavedAsync();
        await manager.ReloadAsync();
        Assert.Equal("Second", await manager.Notes("A1").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_Two_tabs_are_noticed_and_neither_overwrites_the_other(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "From the first");
        var second = await manager.Page.Context.NewPageAsync();
        await second.GotoAsync(manager.Address.AbsoluteUri + "#A1");
        await second.Locator("#A1-t").FillAsync("From the second");
        await second.Clock.FastForwardAsync(1000);
        await second.Locator(".save[data-state=saved]").WaitForAsync();

        await manager.StateAsync("otherTab");
        Assert.Contains("Open in another tab", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.Notes("A2").FillAsync("Typed meanwhile");
        await manager.Button("Show the newer answers").ClickAsync();
        Assert.Equal("From the second", await manager.Notes("A1").InputValueAsync());
        await manager.GoAsync("files");
        await manager.Page.GetByText("From another tab").WaitForAsync(); // What was typed here is a version of its own.
        await second.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_version_can_be_kept_and_brought_back(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Yesterday");
        await manager.GoAsync("files");
        await manager.Button("Keep a version now").ClickAsync();
        await manager.WriteAsync("A1", "Today");
        await manager.GoAsync("files");
        await manager.Page.Locator("[aria-labelledby=files-snapshots]").GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = new("^Bring back the version of ") }).First.ClickAsync();
        await manager.GoAsync("A1");
        Assert.Equal("Yesterday", await manager.Notes("A1").InputValueAsync());
        await manager.GoAsync("files");
        Assert.Contains("Before going back", await manager.Page.Locator("[aria-labelledby=files-snapshots]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_What_cannot_be_read_is_left_as_it_is_and_can_be_taken_out(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Precious");
        await manager.Page.EvaluateAsync(
            """
            () => {
              const key = Object.keys(localStorage).find(name => name.includes(':session:') && localStorage.getItem(name).includes('Precious'));
              const record = JSON.parse(localStorage.getItem(key));
              record.file.version = 99;
              localStorage.setItem(key, JSON.stringify(record));
            }
            """);
        await manager.ReloadAsync();
        Assert.Contains("cannot be read", await manager.Dialog.InnerTextAsync(), StringComparison.Ordinal);
        var (_, raw) = await manager.DownloadAsync(() => manager.Button("Take it out as it is").ClickAsync());
        Assert.Contains("Precious", raw, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_Once_a_day_the_bar_reminds_of_answers_that_are_in_no_file(string from)
    {
        var manager = await OpenAloneAsync(from);
        await manager.WriteAsync("A1", "In no file yet");
        await manager.ReloadAsync();
        Assert.Contains("Saved in this browser", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal); // Written today.

        await manager.Page.Clock.FastForwardAsync(Day);
        await manager.ReloadAsync();
        Assert.Contains("not in a file yet", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.DownloadAsync(() => manager.SaveState.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync());
        Assert.Contains("Also in a file", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);

        await manager.Page.Clock.FastForwardAsync(Day);
        await manager.ReloadAsync();
        Assert.Contains("Also in a file", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_A_clock_that_is_set_back_is_said_and_loses_nothing(string from)
    {
        var manager = await OpenAloneAsync(from);
        await manager.WriteAsync("A1", "In time");
        await manager.Page.Clock.SetSystemTimeAsync(new DateTime(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc));
        await manager.WriteAsync("A1", "Years before");
        Assert.Contains("The clock of this device has been set back", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        await manager.ReloadAsync();
        Assert.Equal("Years before", await manager.Notes("A1").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_11_Several_questionnaires_lie_beside_each_other_under_their_names(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Of the food cluster");
        await manager.GoAsync("files");
        await manager.Page.GetByLabel("Name of this questionnaire").FillAsync("Food");
        await manager.Page.GetByLabel("Name of a new questionnaire").FillAsync("Film");
        await manager.Button("Begin a new one").ClickAsync();
        await manager.WriteAsync("A1", "Of the film cluster");
        await manager.GoAsync("files");
        await manager.Button("Open Food").ClickAsync();
        await manager.GoAsync("A1");
        Assert.Equal("Of the food cluster", await manager.Notes("A1").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_13_On_a_shared_computer_nothing_is_kept(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Before");
        await manager.GoAsync("files");
        await manager.Page.GetByLabel("This is a shared computer").CheckAsync();
        await manager.GoAsync("A1");
        await manager.Notes("A1").FillAsync("After");
        await manager.Page.EvaluateAsync("() => dispatchEvent(new Event('pagehide'))"); // The last moment at which anything could be kept.
        Assert.DoesNotContain("Before", await StoredAsync(manager), StringComparison.Ordinal);
        Assert.DoesNotContain("After", await StoredAsync(manager), StringComparison.Ordinal);
        Assert.Contains("Nothing is kept here", await manager.SaveState.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await manager.Page.EvaluateAsync<bool>("() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))"));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_13_Erasing_asks_first_offers_a_file_and_leaves_nothing(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "Gone soon");
        await manager.GoAsync("files");
        await manager.Button("Erase from this browser").ClickAsync();
        await manager.Button("Cancel").ClickAsync();
        Assert.Contains("Gone soon", await StoredAsync(manager), StringComparison.Ordinal);
        await manager.Button("Erase from this browser").ClickAsync();
        var (_, text) = await manager.DownloadAsync(() => manager.Button("Save to a file, then erase").ClickAsync());
        Assert.Contains("Gone soon", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone soon", await StoredAsync(manager), StringComparison.Ordinal);
        await manager.GoAsync("A1");
        Assert.Equal("", await manager.Notes("A1").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_13_Nothing_is_asked_of_anybody_while_one_writes_saves_and_opens(string from)
    {
        var manager = await OpenAsync(from, "#B3");
        var before = manager.Tab.Requests.Count;
        await manager.Notes("B3").FillAsync("Secret");
        await manager.SavedAsync();
        var (name, text) = await manager.DownloadAsync(() => manager.Page.Keyboard.PressAsync("Control+s"));
        await manager.OpenFileAsync(name, text.Replace("Secret", "Other", StringComparison.Ordinal));
        await manager.Dialog.WaitForAsync();
        foreach (var screen in new[] { "fit", "step5", "reading", "files" }) await manager.GoAsync(screen);
        // The browser asks for the icon of the page again whenever its address changes.
        AssertNone(manager.Tab.Requests.Skip(before).Where(r => r.Scheme != "blob" && !r.AbsolutePath.Contains("/assets/icon.", StringComparison.Ordinal)).Select(r => r.AbsoluteUri));
        AssertNone(manager.Tab.Messages);
        Assert.Contains("connect-src 'none'", Reader.Sites.Headers.Of("/assessment/index.html").Single(h => h.Key == "Content-Security-Policy").Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_17_The_answers_are_kept_under_names_of_this_questionnaire_only(string from)
    {
        var manager = await OpenAsync(from);
        await manager.WriteAsync("A1", "On a stick");
        var keys = await manager.Page.EvaluateAsync<string[]>("() => Object.keys(localStorage)");
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.StartsWith("clusterhandbook:knowcities-table1:", key, StringComparison.Ordinal));
    }

    private static async Task<string> StoredAsync(ManagersPage manager) =>
        JsonSerializer.Serialize(await manager.Page.EvaluateAsync<string[]>("() => [...Object.values(localStorage), ...Object.values(sessionStorage)]"));
}
