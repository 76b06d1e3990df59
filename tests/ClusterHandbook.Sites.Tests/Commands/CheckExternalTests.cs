using System.Globalization;
using System.Text.Json;
using ClusterHandbook.Building;
using ClusterHandbook.Commands;
using ClusterHandbook.Testing;
using Spectre.Console;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Commands;

/// <summary><c>check --external</c> from the command line to the exit code; the other sites are a server on this machine.</summary>
public sealed class CheckExternalTests : IAsyncLifetime
{
    private const string Gentle = "allowPrivate: true\ndelay: 0\nretries: 0\n";

    private readonly TemporaryFolder _site = new();
    private readonly LoopbackServer _server = new(request => request.Path switch
    {
        "/good" => request.PageAsync("<p id=part>"),
        "/moved" => request.RespondAsync("301 Moved", "Location: /good\r\n"),
        _ => request.RespondAsync("404 Not Found"),
    });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _site.Dispose();
    }

    [Fact]
    public void What_is_wrong_is_told_at_its_line_and_in_a_table_and_ends_with_four()
    {
        Write(Gentle, "/good", "/good#part", "/good#gone", "/moved", "/gone");

        var (exit, error) = Run("check", "--external");

        Assert.Equal(4, exit);
        Assert.Contains("input/index.md:5:8: warning CH0851: ", error, StringComparison.Ordinal);
        Assert.Contains("input/index.md:6:8: warning CH0852: ", error, StringComparison.Ordinal);
        Assert.Contains($"help: write `{_server.Address("/good")}`", error, StringComparison.Ordinal);
        Assert.Contains("input/index.md:7:8: error CH0850: ", error, StringComparison.Ordinal);
        Assert.Contains("Result", error, StringComparison.Ordinal);
        Assert.Matches("gone +http://127.0.0.1:[0-9]+/gone +404 Not Found", error);
        Assert.Contains("Addresses of other sites: 2 good, 1 moved, 1 gone, 1 part missing", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site["output"]));
    }

    [Fact]
    public void What_is_only_doubtful_ends_with_nought_and_strictly_with_four()
    {
        Write(Gentle, "/moved");

        Assert.Equal(0, Run("check", "--external").Exit);
        Assert.Equal(4, Run("check", "--external", "--strict").Exit);
    }

    [Fact]
    public void What_is_good_is_remembered_with_its_age_and_what_is_not_is_asked_again()
    {
        Write(Gentle, "/good", "/gone");
        Run("check", "--external");

        using var cache = JsonDocument.Parse(File.ReadAllText(_site["temp/links.json"]));
        var good = cache.RootElement.GetProperty("links").GetProperty(_server.Address("/good"));
        Assert.Equal("Good", good.GetProperty("state").GetString());
        Assert.Matches("^20[0-9-]+T[0-9:]+Z$", good.GetProperty("at").GetString());

        _server.Requests.Clear();
        Run("check", "--external");
        Assert.Equal(["GET /gone", "HEAD /gone"], _server.Requests.Order(StringComparer.Ordinal));

        // As if the file had lain there for a hundred years.
        File.WriteAllText(_site["temp/links.json"], File.ReadAllText(_site["temp/links.json"]).Replace("\"at\": \"20", "\"at\": \"19", StringComparison.Ordinal));
        _server.Requests.Clear();
        Run("check", "--external");
        Assert.Contains("HEAD /good", _server.Requests);
    }

    [Fact]
    public void Exceptions_have_a_reason_and_an_end()
    {
        Write(
            Gentle + $$"""
            ignore:
              - { address: "{{_server.Address("/private*")}}", reason: Needs a login., until: 2999-12-31 }
              - { address: "{{_server.Address("/gone")}}", reason: Was to come back., until: 2020-01-31 }
              - { address: "{{_server.Address("/x")}}", until: 2999-12-31 }
            """,
            "/private", "/gone");

        var (exit, error) = Run("check", "--external");

        Assert.Equal(4, exit);
        Assert.Contains("input/links.yml:6:5: warning CH0859: the exception for", error, StringComparison.Ordinal);
        Assert.Contains("input/links.yml:7:5: error CH0861: an exception needs an address, a reason and a date", error, StringComparison.Ordinal);
        Assert.Contains("input/index.md:4:8: error CH0850", error, StringComparison.Ordinal);
        Assert.Contains("Addresses of other sites: 1 gone, 1 ignored", error, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Requests, request => request.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public void A_contributed_link_cannot_probe_this_machine()
    {
        Write("delay: 0\n", "/good");

        var (exit, error) = Run("check", "--external");

        Assert.Equal(4, exit);
        Assert.Contains("CH0856: ", error, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void A_built_folder_is_checked_in_the_same_way()
    {
        Write(Gentle, "/good", "/gone");
        Assert.Equal(0, Run().Exit);

        var (exit, error) = Run("check", "--site", _site["output"], "--external");

        Assert.Equal(4, exit);
        Assert.Matches("index.html:[0-9]+:[0-9]+: error CH0850: ", error);
        Assert.Contains("Addresses of other sites: 1 good, 1 gone", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_option_nobody_is_asked()
    {
        Write(Gentle, "/gone");

        Assert.Equal(0, Run("check").Exit);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_person_at_a_terminal_sees_how_far_it_is()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        terminal.Profile.Width = 120;

        await OutsideReport.RunAsync(
            progress =>
            {
                progress(1, 2, "https://a.example/x");
                progress(2, 2, "https://b.example/y");
                return Task.FromResult(new OutsideCheckResult([], []));
            },
            terminal);

        Assert.Contains("Asking other sites: 2 of 2, b.example", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("100%", text.ToString(), StringComparison.Ordinal);
    }

    // The first link is on line 3, and its address at column 8.
    private void Write(string settings, params string[] paths)
    {
        _site.With("input/links.yml", settings);
        _site.With("input/index.md", "# Home\n\n" + string.Concat(paths.Select(path => $"- [Li]({_server.Address(path)})\n")));
    }

    private (int Exit, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var exit = CommandLine.Run([.. arguments, "-r", _site.Path], output, error);
        return (exit, error.ToString());
    }
}
