using System.Text;
using ClusterHandbook.Content.Binding;
using ClusterHandbook.Content.Files;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Tests;

/// <summary>A site in memory, from its files to the handbook.</summary>
internal sealed class SampleSite
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<SettingOverride> _settings = [];

    /// <summary>The head of a PNG picture of 40 by 20 pixels: all that is read of it.</summary>
    public static byte[] Picture { get; } =
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 40, 0, 0, 0, 20, 8, 6, 0, 0, 0];

    /// <summary>Adds or replaces a file of <c>input/</c>.</summary>
    public SampleSite With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds or replaces a file of <c>input/</c>.</summary>
    public SampleSite With(string path, byte[] bytes)
    {
        _files["input/" + path] = bytes;
        return this;
    }

    /// <summary>Adds all files of a folder on disk.</summary>
    public SampleSite WithFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            With(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return this;
    }

    /// <summary>Adds a setting from outside the file; later ones win.</summary>
    public SampleSite WithSetting(string key, string value)
    {
        _settings.Add(new SettingOverride("-s " + key, key, value));
        return this;
    }

    /// <summary>Reads everything but the texts.</summary>
    public WithDiagnostics<Catalog> Bind() =>
        HandbookBinder.Bind([.. _files.Select(f => new InputFile(f.Key, f.Value))], _settings);

    /// <summary>Reads and renders everything.</summary>
    public WithDiagnostics<Handbook> Build()
    {
        var catalog = Bind();
        var findings = new DiagnosticBag();
        findings.AddRange(catalog.Diagnostics);
        Article[] articles = [.. catalog.Value.Documents.Select(d => ArticleRenderer.Render(d, catalog.Value, findings))];
        var handbook = ReferenceResolver.Resolve(catalog.Value, articles);
        findings.AddRange(handbook.Diagnostics);
        return new(handbook.Value, findings.ToOrderedList());
    }

    /// <summary>A finding in one line: place, code, message.</summary>
    public static string Line(Diagnostic finding) =>
        $"{finding.Source.Path}:{finding.Position.Line}:{finding.Position.Column} {finding.Code} {finding.Message}";
}
