using System.Globalization;
using ClusterHandbook.Building;
using ClusterHandbook.Validation.External;
using Spectre.Console;

namespace ClusterHandbook.Commands;

/// <summary>Shows how the check of other sites goes, and at its end a table.</summary>
internal static class OutsideReport
{
    /// <summary>Runs the check; a person at a terminal sees how far it is.</summary>
    public static Task<OutsideCheckResult> RunAsync(Func<Action<int, int, string>, Task<OutsideCheckResult>> run, bool isQuiet) =>
        isQuiet || !ConsoleReport.IsTerminal ? run((_, _, _) => { }) : RunAsync(run, Terminal(Console.Error));

    /// <summary>Runs the check and shows on the terminal how far it is.</summary>
    public static Task<OutsideCheckResult> RunAsync(Func<Action<int, int, string>, Task<OutsideCheckResult>> run, IAnsiConsole terminal) =>
        terminal.Progress().StartAsync(context =>
        {
            var task = context.AddTask("Asking other sites");
            return run((done, all, address) =>
            {
                task.MaxValue = all;
                task.Value = done;
                task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"Asking other sites: {done} of {all}, {HostOf(address)}"));
            });
        });

    /// <summary>How many addresses turned out how, and each that needs a look.</summary>
    public static void WriteTable(IReadOnlyList<ExternalResult> results, ConsoleReport console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Result", "Address", "Detail");
        foreach (var result in results.Where(r => r.State is not (ExternalState.Good or ExternalState.Ignored)).OrderBy(r => r.State))
        {
            table.AddRow(Markup.Escape(Words(result.State)), Markup.Escape(result.Address), Markup.Escape(result.MovedTo ?? result.Detail));
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        if (table.Rows.Count > 0) Terminal(text).Write(table);
        var counts = results.GroupBy(r => r.State).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {Words(g.Key)}"));
        console.Say($"{text}Addresses of other sites: {string.Join(", ", counts.DefaultIfEmpty("none"))}");
    }

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;

    private static IAnsiConsole Terminal(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

    private static string Words(ExternalState state) => state switch
    {
        ExternalState.Good => "good",
        ExternalState.Moved => "moved",
        ExternalState.Gone => "gone",
        ExternalState.FragmentMissing => "part missing",
        ExternalState.NoHost => "no host",
        ExternalState.Insecure => "insecure",
        ExternalState.NoConnection => "no connection",
        ExternalState.TimedOut => "timed out",
        ExternalState.Refused => "refused",
        ExternalState.TooBusy => "too busy",
        ExternalState.RedirectLoop => "redirect loop",
        ExternalState.Forbidden => "forbidden",
        ExternalState.Ignored => "ignored",
        _ => "not asked",
    };
}
