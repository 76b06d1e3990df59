using System.Buffers;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Editions;

/// <summary>Renders a print template that has no page of the site behind it.</summary>
internal static class PrintTemplate
{
    /// <summary>UTF-8; empty when there is a finding.</summary>
    public static WithDiagnostics<ReadOnlyMemory<byte>> Render(Theme theme, string name, PrintModel model)
    {
        if (theme.Find(name) is not { } template)
        {
            return new(default, [MissingTemplate(name, theme.TemplateNames)]);
        }

        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        var options = new RenderOptions { Loader = theme.Find, TemplateNames = theme.TemplateNames, StrictVariables = true, Limits = RenderLimits.Default };
        var findings = template.Render(buffer, model, options);
        return new(findings.Count > 0 ? default : buffer.WrittenMemory, findings);
    }

    private static Diagnostic MissingTemplate(string name, IEnumerable<string> known) =>
        new("CH0602", Severity.Error, $"the theme has no `{name}.sbn`", new SourceText($"themes/{name}.sbn", ""), default,
            Suggestion.DidYouMean(name, known) ?? "editions need it; take the built-in theme's as a model");
}
