using System.Text.Json;
using ClusterHandbook.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The self-assessment as a manager has it open, in a browser profile of its own.</summary>
public sealed class ManagersPage(Tab tab, Uri address)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The tab.</summary>
    public Tab Tab { get; } = tab;

    /// <summary>What is shown.</summary>
    public IPage Page => Tab.Page;

    /// <summary>The address without a fragment.</summary>
    public Uri Address { get; } = address;

    /// <summary>The notes of a question.</summary>
    public ILocator Notes(string code) => Page.Locator($"#{code}-t");

    /// <summary>A button by its exact words or label.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>What the bar says about saving.</summary>
    public ILocator SaveState => Page.Locator("#save-state");

    /// <summary>What is said to those who do not see the screen.</summary>
    public ILocator Said => Page.Locator("#said");

    /// <summary>The dialog that is open.</summary>
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Opens a screen or a question by its address.</summary>
    public async Task GoAsync(string fragment)
    {
        await Page.EvaluateAsync("name => { location.hash = name; }", fragment);
        await Page.WaitForFunctionAsync("name => handbook.screens.present() === handbook.screenOf('#' + name)", fragment);
    }

    /// <summary>Lets the pause go by after which the page keeps what was typed; nobody waits for it, since the clock is the test's.</summary>
    public Task PauseAsync() => Page.Clock.FastForwardAsync(1000);

    /// <summary>Waits until everything typed is kept in the browser.</summary>
    public Task SavedAsync() => StateAsync("saved");

    /// <summary>Waits until the bar says what became of what was typed.</summary>
    public async Task StateAsync(string state)
    {
        await PauseAsync();
        // On paper the bar is not to be seen.
        await Page.Locator($".save[data-state={state}]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Writes notes and waits until they are kept.</summary>
    public async Task WriteAsync(string code, string text)
    {
        await GoAsync(code);
        await Notes(code).FillAsync(text);
        await SavedAsync();
    }

    /// <summary>Opens the page again, as after a crash or the next day.</summary>
    public Task ReloadAsync() => Page.ReloadAsync();

    /// <summary>The open answers.</summary>
    public async Task<JsonElement> FileAsync() =>
        JsonSerializer.Deserialize<JsonElement>(await Page.EvaluateAsync<string>("() => JSON.stringify(handbook.desk.file)"), Json);

    /// <summary>Puts answers in place as if they had been typed.</summary>
    public async Task SeedAsync(string edit)
    {
        await Page.EvaluateAsync($"() => {{ handbook.desk.change(file => {{ {edit} }}); handbook.screens.redraw(); }}");
        await SavedAsync();
    }

    /// <summary>Opens a file through the file dialog.</summary>
    public async Task OpenFileAsync(string name, byte[] bytes)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.Locator("#open-file").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "application/json", Buffer = bytes });
    }

    /// <inheritdoc cref="OpenFileAsync(string, byte[])"/>
    public Task OpenFileAsync(string name, string text) => OpenFileAsync(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>What an action hands to the browser as a file.</summary>
    public async Task<(string Name, string Text)> DownloadAsync(Func<Task> action)
    {
        var download = await Page.RunAndWaitForDownloadAsync(action);
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }
}
