using System.Text;
using System.Text.RegularExpressions;
using ClusterHandbook.Content.Markdown;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClusterHandbook.Content.Tests.Markdown;

/// <summary>What holds for any text at all.</summary>
public sealed partial class RenderingPropertyTests
{
    private static readonly Catalog Catalog = new SampleSite()
        .With("concepts/trust.md", "---\nid: trust\ntitle: Trust\ndefinition: D.\ntheme: t\n---\n")
        .With("taxonomy.yml", "themes: [{ id: t, name: T }]\n").With("references.yml", "smith-2010: { title: T }\n").Bind().Value;

    private static readonly string[] Pieces =
    [
        "trust", "word ", "a", " ", "\n", "\n\n", "\r\n", "\t", "    ", "# ", "## ", "{#id}", "{#", "}", "> ", "> [!NOTE]\n", "- ", "1. ", "- [ ] ", "***", "---", "```", "~~~", "`",
        "*", "**", "_", "[", "]", "(", ")", "![", "](", "[^1]", "[^1]: ", "[@smith-2010, p. 1]", "@smith-2010", "[@", ";", "| ", "|\n| --- | :-: |\n", ":   ", "*[a]: ", "<", ">", "</", "<b>", "<script>", "<!--", "-->",
        "<img src=x onerror=alert(1)>", " onclick=\"x\"", "style=\"x\"", "javascript:", "java\tscript:", "&#106;", "&colon;", "&lt;", "data:text/html,", "xref:", "xref:trust", "http://", "mailto:",
        "\"", "'", "\\", "&", "&#xD800;", "&#xFFFE;", "%EF%BF%BE", "\uFFFE", "\u2028", "😀", "é", "ß", "\u0301", "\u202E", "\u0000", "\uFEFF", "--", "...", "<<", "=", "\n===\n", "\\\n", "<https://a.b>", "[a]: ",
    ];

    private static Arbitrary<string> Texts => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void No_text_lets_a_script_a_handler_a_style_or_a_foreign_scheme_through() =>
        Prop.ForAll(Texts, text =>
        {
            var html = Render(text, out _);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            foreach (Match tag in Tag().Matches(html))
            {
                foreach (Match attribute in Attribute().Matches(tag.Groups["attributes"].Value))
                {
                    var name = attribute.Groups["name"].Value;
                    Assert.False(name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name == "style", html);
                    Assert.False(name is "href" or "src" && IsForeign(attribute.Groups["value"].Value), html);
                }
            }

            Assert.DoesNotContain('<', Tag().Replace(html, ""));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60));

    [Fact]
    public void Every_finding_lies_inside_the_text() =>
        Prop.ForAll(Texts, text =>
        {
            Render(text, out var findings);
            Assert.All(findings, f => Assert.InRange(f.Span.Start, 0, f.Source.Text.Length));
            Assert.All(findings, f => Assert.InRange(f.Span.End, f.Span.Start, f.Source.Text.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(60));

    [Fact]
    public void Slugs_are_ASCII_and_stay_what_they_are() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var slug = Slug.From(text ?? "");
            Assert.True(slug.Length == 0 || Slug.IsValid(slug), slug);
            Assert.Equal(slug, Slug.From(slug));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_relative_address_leads_where_it_should()
    {
        var address = Gen.Elements("a", "b", "ab", "c.html").NonEmptyListOf().Select(parts => string.Join('/', parts)).ToArbitrary();
        Prop.ForAll(address, address, (from, to) =>
        {
            var origin = new Uri("https://x/");
            Assert.Equal(new Uri(origin, to), new Uri(new Uri(origin, from), RelativeAddress.Between(from, to)));
            Assert.Equal(origin, new Uri(new Uri(origin, from), RelativeAddress.ToRoot(from) + "."));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Curled_quotes_change_nothing_else() =>
        Prop.ForAll(Gen.Elements("\"", "'", "a", " ", "(", "90s", "“", "–").ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var curled = Typography.CurlQuotes(text);
            Assert.Equal(-1, curled.AsSpan().IndexOfAny('"', '\''));
            Assert.Equal(text.Length, curled.Length);
            Assert.Equal(curled, Typography.CurlQuotes(curled));
        }).QuickCheckThrowOnFailure();

    private static string Render(string text, out IReadOnlyList<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var page = new Page
        {
            Id = "x",
            Title = "X",
            Language = "en",
            Address = "notes/x.html",
            Source = new SourceText("input/notes/x.md", "---\n---\n" + text),
            BodyStart = 8,
        };
        var html = Encoding.UTF8.GetString(ArticleRenderer.Render(page, Catalog, bag).Html.Span);
        findings = bag.ToOrderedList();
        return html;
    }

    // As a browser reads it: references decoded, controls and white space left out.
    private static bool IsForeign(string value)
    {
        var address = string.Concat(System.Net.WebUtility.HtmlDecode(value).Where(c => c > ' ' && !char.IsControl(c)));
        return SchemeStart().Match(address) is { Success: true } scheme && scheme.Value.ToLowerInvariant() is not ("http:" or "https:" or "mailto:");
    }

    [GeneratedRegex("""</?[a-z][a-z0-9]*(?<attributes>(\s+[a-z-]+(="[^"]*")?)*)\s*/?>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<name>[a-z-]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex SchemeStart();
}
