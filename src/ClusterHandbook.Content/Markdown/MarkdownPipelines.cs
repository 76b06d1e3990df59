using Markdig;
using Markdig.Extensions.SmartyPants;
using Markdig.Parsers.Inlines;

namespace ClusterHandbook.Content.Markdown;

/// <summary>The Markdown that authors may write: CommonMark and a few extensions, none of which carries attributes or script.</summary>
internal static class MarkdownPipelines
{
    /// <summary>Immutable and safe for parallel use.</summary>
    public static MarkdownPipeline Article { get; } = Build();

    /// <summary>The sign that stands for a typographic mark.</summary>
    public static string QuoteOf(SmartyPantType type) => type switch
    {
        SmartyPantType.LeftQuote => "‘",
        SmartyPantType.Quote or SmartyPantType.RightQuote => "’",
        SmartyPantType.LeftDoubleQuote => "“",
        SmartyPantType.DoubleQuote or SmartyPantType.RightDoubleQuote => "”",
        SmartyPantType.LeftAngleQuote => "«",
        SmartyPantType.RightAngleQuote => "»",
        SmartyPantType.Ellipsis => "…",
        SmartyPantType.Dash2 => "–",
        _ => "—",
    };

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseAlertBlocks()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseAbbreviations()
            .UseSmartyPants(Typography());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.Insert(0, new HeadingIdParser());
        return builder.Build();
    }

    private static SmartyPantOptions Typography()
    {
        var options = new SmartyPantOptions();
        foreach (var type in Enum.GetValues<SmartyPantType>())
        {
            options.Mapping[type] = QuoteOf(type);
        }

        return options;
    }
}
