using System.Xml.Linq;
using ClusterHandbook.Content.Drawings;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Content.Tests.Drawings;

public sealed class DrawingTests
{
    public static TheoryData<string> Ids => [.. Handbook().Drawings.Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_drawing_of_the_handbook_is_XML_with_a_name_and_a_description(string id)
    {
        var drawing = Handbook().FindDrawing(id)!;
        var svg = XElement.Parse(DrawingSvg.Of(drawing));
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal($"{id}-t {id}-d", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal((drawing.Title, drawing.Description), (svg.Element("title")!.Value, svg.Element("desc")!.Value));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Golden.Check(svg + "\n", $"Drawings/golden/{id}.svg");
    }

    [Theory]
    [InlineData("framework")]
    [InlineData("life-cycle")]
    [InlineData("ladder")]
    public void A_drawing_with_no_data_and_hostile_words_is_still_XML(string kind)
    {
        var bound = new SampleSite().With("drawings/d.yml",
            $"id: d\nkind: {kind}\ntitle: \"<b>&\"\ndescription: \"</desc><script>\"\nvertices: [{{ code: A, name: \"<i>\", question: \"&\" }}]\n"
            + "curve: [[0, 1]]\ntrigger: { at: 1, name: \"<\" }\nbranches: [{ name: \"<\", curve: [[1, 2]] }]\nstages: [{ name: \"<\", from: 0, to: 10 }]\n"
            + "levels: [{ name: \"<\", does: \"&\", share: 10 }]\nmoves: [{ frequency: \"<\", weight: 1, task: \"&\" }]\n").Bind();
        Assert.Empty(bound.Diagnostics);
        Assert.Equal("<b>&", XElement.Parse(DrawingSvg.Of(Assert.Single(bound.Value.Drawings))).Element("title")!.Value);
        var empty = new SampleSite().With("drawings/d.yml", $"id: d\nkind: {kind}\ntitle: T\ndescription: D.\n").Bind().Value.Drawings;
        Assert.Equal("T", XElement.Parse(DrawingSvg.Of(Assert.Single(empty))).Element("title")!.Value);
    }

    private static Catalog Handbook() => new SampleSite().WithFolder(Path.Combine(Repository.Root, "input")).Bind().Value;
}
