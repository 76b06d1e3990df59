using System.Text.RegularExpressions;
using ClusterHandbook.Testing;

namespace ClusterHandbook.Publishing.Tests.Themes;

/// <summary>The guide for theme authors and the examples in it.</summary>
internal static partial class ThemeGuide
{
    /// <summary>The guide, from the folder of this test project.</summary>
    public const string PathFromTests = "../../themes/README.md";

    /// <summary>All of it.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "themes", "README.md"));

    /// <summary>
    /// Every template in the guide with the data before it and what stands behind it: <c>html</c> for what it prints, or
    /// <c>text</c> for what is found wrong with it.
    /// </summary>
    public static IReadOnlyList<Example> Examples { get; } =
    [
        .. Fences().Matches(Text).Select(match => new Example(
            Text[..match.Index].Count(c => c == '\n') + 1,
            match.Groups["data"].Success ? match.Groups["data"].Value : "{}",
            match.Groups["template"].Value,
            match.Groups["kind"].Value == "text",
            match.Groups["expected"].Value)),
    ];

    // Between the blocks of one example there are words at most, never another block.
    [GeneratedRegex(
        """^(```json\n(?<data>(?s:.*?))\n```\n(\n(?!```).*\n)*\n)?```scriban\n(?<template>(?s:.*?))\n```\n(\n(?!```).*\n)*\n```(?<kind>html|text)\n(?<expected>(?s:.*?))\n?```$""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fences();
}

/// <summary>One example.</summary>
/// <param name="Line">Where it stands in the guide, from 1.</param>
/// <param name="Data">JSON.</param>
/// <param name="Template">The template.</param>
/// <param name="IsRefused">True when the example shows a finding.</param>
/// <param name="Expected">The output, or the code and message of the finding.</param>
internal sealed record Example(int Line, string Data, string Template, bool IsRefused, string Expected);
