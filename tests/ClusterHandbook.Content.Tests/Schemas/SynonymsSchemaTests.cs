using Xunit;

namespace ClusterHandbook.Content.Tests.Schemas;

public sealed class SynonymsSchemaTests
{
    [Fact]
    public void A_word_has_one_other_word_or_several()
    {
        var synonyms = Bind("en:\n  hub: space\n  boss: [director, manager]\n").Value.Synonyms;
        Assert.Equal(["en hub: space", "en boss: director manager"], synonyms.Select(s => $"{s.Language} {s.Word}: {string.Join(' ', s.Others)}"));
    }

    [Theory]
    [InlineData("en: hub\n")]
    [InlineData("en:\n  two words: space\n")]
    [InlineData("en:\n  hub: [two words]\n")]
    [InlineData("en:\n  hub:\n")]
    [InlineData("en:\n  hub: { a: b }\n")]
    public void Anything_else_is_a_finding(string text) => Assert.Equal(["CH0122"], Bind(text).Diagnostics.Select(d => d.Code));

    private static Diagnostics.WithDiagnostics<Model.Catalog> Bind(string text) =>
        new SampleSite().With("index.md", "---\ntitle: Home\n---\n").With("synonyms.yml", text).Bind();
}
