using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Tests;

/// <summary>What holds of every finding.</summary>
internal static class SpanAssert
{
    /// <summary>The finding and its related places lie inside their texts.</summary>
    public static void LiesInside(Diagnostic finding)
    {
        LiesInside(finding.Source, finding.Span);
        foreach (var place in finding.Related) LiesInside(place.Source, place.Span);
    }

    private static void LiesInside(SourceText source, TextSpan span) =>
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= source.Text.Length, $"{span} in {source.Text.Length}");
}
