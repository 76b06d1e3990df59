using System.Buffers;
using System.Text;
using ClusterHandbook.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterHandbook.Templates.Tests;

/// <summary>What holds of every template.</summary>
public sealed class PropertyTests
{
    [Fact]
    public void Parsing_arbitrary_text_never_throws_and_gives_spans_inside_the_text() =>
        Prop.ForAll<string>(text => ParsesWithSpansInside(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Parsing_strange_templates_never_throws_and_gives_spans_inside_the_text() =>
        Prop.ForAll(Strange, ParsesWithSpansInside).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_without_code_renders_as_itself() =>
        Prop.ForAll<NonNull<string>>(text => RendersAsItself(WithoutBlocks(text.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_literal_prints_the_text() =>
        Prop.ForAll<NonNull<string>>(text => PrintsLiteral(Whole(text.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_compare_as_they_are() => Prop.ForAll<int, int>((a, b) =>
        Render($"{{{{ ({a}) < ({b}) }}}} {{{{ ({a}) == ({b}) }}}} {{{{ ({a}) + ({b}) }}}}")
            == $"{(a < b ? "true" : "false")} {(a == b ? "true" : "false")} {(long)a + b}").QuickCheckThrowOnFailure();

    [Fact]
    public void Sorting_is_an_order_of_the_same_items() => Prop.ForAll<int[]>(items =>
        Render($"{{{{ [{string.Join(", ", items ?? [])}] | array.sort | array.join \",\" }}}}")
            == string.Join(',', (items ?? []).Order())).QuickCheckThrowOnFailure();

    [Fact]
    public void Rendering_is_the_same_from_many_threads()
    {
        var text = TestFiles.Read(Path.Combine(TestFiles.Root, "oracle/21-layouts/table.sbn"));
        var data = JsonData.Parse(TestFiles.Read(Path.Combine(TestFiles.Root, "oracle/21-layouts/data.json")));
        var template = Template.Parse(new SourceText("table.sbn", text)).Value;
        var expected = template.RenderToString(data, RenderOptions.Default).Value;
        var results = new string[400];
        Parallel.For(0, results.Length, i =>
        {
            var output = new ArrayBufferWriter<byte>();
            template.Render(output, data, RenderOptions.Default);
            results[i] = Encoding.UTF8.GetString(output.WrittenSpan);
        });
        Assert.NotEmpty(expected);
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    private static Arbitrary<string> Strange { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new TemplateMutator(seed).Next()));

    private static bool ParsesWithSpansInside(string text)
    {
        foreach (var finding in Template.Parse(new SourceText("any.sbn", text)).Diagnostics)
        {
            SpanAssert.LiesInside(finding);
        }

        return true;
    }

    private static bool RendersAsItself(string text) => Render(text) == text;

    private static bool PrintsLiteral(string text)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return Render("{{ \"" + escaped + "\" }}") == text;
    }

    private static string Render(string text) =>
        Template.Parse(new SourceText("any.sbn", text)).Value.RenderToString(null, RenderOptions.Default).Value;

    // UTF-8 has no half pairs.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\uFFFD", "?", StringComparison.Ordinal);

    private static string WithoutBlocks(string text) => Whole(text).Replace("{", "(", StringComparison.Ordinal);
}
