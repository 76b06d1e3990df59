using System.Text.RegularExpressions;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Templates;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Themes;

public sealed partial class ThemeGuideTests
{
    public static TheoryData<int> Lines => [.. ThemeGuide.Examples.Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_example_gives_what_the_guide_says(int line)
    {
        var example = ThemeGuide.Examples.Single(e => e.Line == line);
        var template = Template.Parse(new SourceText("example.sbn", example.Template));
        var partial = Template.Parse(new SourceText("partials/label.sbn", "<b>{{ $1 | html.escape }}</b>")).Value;
        var result = template.Value.RenderToString(JsonData.Parse(example.Data), new RenderOptions
        {
            StrictVariables = true,
            Clock = new FixedTimeProvider(),
            Loader = name => name == "partials/label" ? partial : null,
            TemplateNames = ["partials/label"],
        });
        if (example.IsRefused)
        {
            Assert.Equal(example.Expected, string.Join('\n', result.Diagnostics.Select(d => $"{d.Code}: {d.Message}")).Trim());
        }
        else
        {
            Assert.Empty(result.Diagnostics);
            Assert.Equal(example.Expected, result.Value.TrimEnd('\n'));
        }
    }

    [Fact]
    public void Every_template_in_the_guide_is_an_example_that_runs() =>
        Assert.Equal(TemplateFence().Count(ThemeGuide.Text), ThemeGuide.Examples.Count);

    [Fact]
    public void Every_kind_of_page_has_a_layout_in_the_built_in_theme() =>
        Assert.All(PageModel.Kinds, kind => Assert.True(
            File.Exists(Path.Combine(Repository.Root, "themes", "handbook", "layouts", kind.Kind + ".sbn")), kind.Kind));

    [GeneratedRegex("^```scriban$", RegexOptions.Multiline, 10_000)]
    private static partial Regex TemplateFence();
}
