using System.Text;
using System.Text.Json.Nodes;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The coach's page as a coach uses it.</summary>
public sealed class CoachDesk
{
    private CoachDesk(Tab tab, bool hasForcedColors) => (Tab, HasForcedColors) = (tab, hasForcedColors);

    /// <summary>Whether colours are the reader's own.</summary>
    public bool HasForcedColors { get; }

    /// <summary>The tab it is in.</summary>
    public Tab Tab { get; }

    /// <summary>The page.</summary>
    public IPage Page => Tab.Page;

    /// <summary>Opens the page, from a server or from a disk, in a browser that has kept nothing of it.</summary>
    public static async Task<CoachDesk> OpenAsync(Reader reader, string from, View? view = null)
    {
        var kind = PageKind.Named("coach");
        var seen = view ?? View.Desktop;
        // The same tabs as for the manager's page: what one keeps is gone when the next one begins.
        var tab = await reader.OpenUntouchedAsync(
            seen with { Name = $"{seen.Name}, assessment, {from}", HasOwnClock = true },
            from == AssessmentTests.Web ? reader.Sites.AddressOf(kind) : reader.Sites.FileOf(kind));
        return new CoachDesk(tab, seen.Forced == ForcedColors.Active);
    }

    /// <summary>Opens answer files in the dialog.</summary>
    public Task OpenFilesAsync(params JsonObject[] files) =>
        OpenFilesAsync([.. files.Select(f => Payload($"{f["manager"]?["alias"]}.json", f.ToJsonString()))]);

    /// <summary>Opens any files in the dialog, and waits until the page has said what became of them.</summary>
    public async Task OpenFilesAsync(params FilePayload[] files)
    {
        await GoAsync("files");
        await Page.EvaluateAsync("() => document.querySelector('#said').textContent = ''");
        await Page.Locator("#files input[type=file]").First.SetInputFilesAsync(files);
        await Page.WaitForFunctionAsync("() => document.querySelector('#said').textContent !== ''");
    }

    /// <summary>A file for the dialog.</summary>
    public static FilePayload Payload(string name, string text) =>
        new() { Name = name, MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(text) };

    /// <summary>Opens a screen by its link.</summary>
    public async Task GoAsync(string screen)
    {
        await Page.Locator($".screens a[href='#{screen}']").ClickAsync();
        await Page.Locator($"#{screen}").WaitForAsync();
    }

    /// <summary>Presses a button of the screen that is shown, or of the bar.</summary>
    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Presses a button that gives a file, and reads the file.</summary>
    public async Task<string> DownloadAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => PressAsync(button));
        using var reader = new StreamReader(await download.CreateReadStreamAsync(), new UTF8Encoding(false));
        return await reader.ReadToEndAsync();
    }

    /// <summary>The text that a screen shows.</summary>
    public Task<string> TextAsync(string screen) => Page.Locator($"#{screen}").InnerTextAsync();

    /// <summary>Waits until the browser keeps what the page holds.</summary>
    public async Task KeptAsync()
    {
        await PauseAsync();
        await Page.Locator("#save-state[data-state=saved]").WaitForAsync();
    }

    /// <summary>Lets the pause go by after which the page keeps what was typed; nobody waits for it, since the clock is the test's.</summary>
    public Task PauseAsync() => Page.Clock.FastForwardAsync(1000);

    /// <summary>Fills a visit with all that a screen can show.</summary>
    public async Task FillAsync()
    {
        await OpenFilesAsync(Managers.All);
        await GoAsync("answers");
        await Page.GetByLabel("a manager wants to discuss").CheckAsync();
        await PressAsync("Put these questions on the agenda");
        await GoAsync("fit");
        await Page.Locator("#fit .asked button").First.ClickAsync();
        await GoAsync("agenda");
        await PressAsync("Start with the frame of the day");
        await Page.GetByLabel("Date of the visit").FillAsync("2026-10-15");
        await GoAsync("commitments");
        await PressAsync("Add a commitment");
        await Page.GetByLabel("What", new() { Exact = true }).FillAsync("Ring five silent members");
        await Page.GetByLabel("Who", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Ines" });
        await Page.GetByLabel("By when", new() { Exact = true }).FillAsync("2026-11-30");
    }
}
