using System.Collections;
using System.CommandLine;
using ClusterHandbook.Building;
using ClusterHandbook.Content.Schemas;

namespace ClusterHandbook.Commands;

/// <summary>The options that say which site, where to, and how strictly; the letters are Statiq's.</summary>
internal sealed class SiteOptions
{
    private const string EnvironmentPrefix = "HANDBOOK_";

    private readonly Option<string> _root = new("--root", "-r") { Description = "The folder of the site (default: here).", Recursive = true, DefaultValueFactory = _ => "." };
    private readonly Option<string> _input = new("--input", "-i") { Description = "The folder of the content, from the root.", Recursive = true, DefaultValueFactory = _ => "input" };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder of the result, from the root.", Recursive = true, DefaultValueFactory = _ => "output" };
    private readonly Option<string[]> _settings = new("--setting", "-s") { Description = "A setting, as key=value; may be given several times.", Recursive = true };
    private readonly Option<string> _log = new("--log-level", "-l") { Description = "What is printed besides findings: quiet or normal.", Recursive = true, DefaultValueFactory = _ => "normal" };
    private readonly Option<string[]> _reports = new("--report") { Description = "text, github, sarif or json, with =FILE to write a file; may be given several times.", Recursive = true };
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as errors.", Recursive = true };
    private readonly Option<bool> _clean = new("--clean") { Description = "Remove files from the output that the handbook did not put there.", Recursive = true };

    private readonly Option<string> _editions = new("--editions") { Description = "Which files of editions the site offers: all or none.", Recursive = true, DefaultValueFactory = _ => "all" };

    public SiteOptions()
    {
        _editions.AcceptOnlyFromAmong("all", "none");
        _log.AcceptOnlyFromAmong("quiet", "normal");
        _settings.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"`-s {token.Value}`: write key=value");
            }
        });
        _reports.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !ReportTarget.TryParse(t.Value, out _)))
            {
                result.AddError($"`--report {token.Value}`: text, github, sarif or json, with =FILE to write a file");
            }
        });
    }

    public void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { _root, _input, _output, _settings, _log, _reports, _strict, _clean, _editions })
        {
            root.Options.Add(option);
        }
    }

    public string Root(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(_root)!);

    public string Output(ParseResult parsed) => parsed.GetValue(_output)!;

    /// <summary>True when somebody said which files of editions there should be.</summary>
    public bool NamesEditions(ParseResult parsed) => parsed.GetResult(_editions) is { Implicit: false };

    /// <summary>The folder that was asked for, or another than the site's own when none was.</summary>
    public string OutputOr(ParseResult parsed, string fallback) =>
        parsed.GetResult(_output) is { Implicit: false } ? parsed.GetValue(_output)! : fallback;

    public string Input(ParseResult parsed) => parsed.GetValue(_input)!;

    public BuildRequest Read(ParseResult parsed, bool write)
    {
        var reports = (parsed.GetValue(_reports) ?? []).Select(text => ReportTarget.TryParse(text, out var target) ? target : null).OfType<ReportTarget>().ToList();
        return new BuildRequest(
            new BuildOptions
            {
                Root = Root(parsed),
                Input = Input(parsed).Replace('\\', '/').TrimEnd('/'),
                Output = Output(parsed),
                Settings = [.. FromEnvironment(), .. FromCommandLine(parsed)],
                Strict = parsed.GetValue(_strict),
                Clean = parsed.GetValue(_clean),
                Editions = write && parsed.GetValue(_editions) == "all" ? EditionChoice.All : EditionChoice.None,
                Write = write,
            },
            reports,
            parsed.GetValue(_log) == "quiet");
    }

    private IEnumerable<SettingOverride> FromCommandLine(ParseResult parsed) =>
        (parsed.GetValue(_settings) ?? []).Select(text => text.Split('=', 2)).Select(pair => new SettingOverride($"-s {pair[0]}", pair[0], pair[1]));

    // Only variables of ours: a machine's other variables never change a build.
    private static List<SettingOverride> FromEnvironment()
    {
        var settings = new List<SettingOverride>();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) && name.Length > EnvironmentPrefix.Length)
            {
                var key = name[EnvironmentPrefix.Length..].Replace("_", "", StringComparison.Ordinal);
                settings.Add(new SettingOverride($"environment {name}", key, variable.Value as string ?? ""));
            }
        }

        settings.Sort((a, b) => string.CompareOrdinal(a.Origin, b.Origin));
        return settings;
    }
}

/// <summary>A build and how it is reported.</summary>
internal sealed record BuildRequest(BuildOptions Options, IReadOnlyList<ReportTarget> Reports, bool Quiet);
