using System.Text.Json;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using Xunit;

namespace ClusterHandbook.Content.Tests.Schemas;

public sealed class JsonSchemaTests
{
    private static readonly Dictionary<string, RecordSchema> All = new(StringComparer.Ordinal)
    {
        ["case"] = CaseSchema.Schema,
        ["concept"] = ConceptSchema.Schema,
        ["guide"] = GuideSchema.Schema,
        ["page"] = PageSchema.Schema,
        ["home"] = HomeSchema.Schema,
        ["path"] = PathSchema.Schema,
        ["settings"] = SettingsSchema.Schema,
        ["taxonomy"] = TaxonomySchema.Schema,
        ["references"] = ReferencesSchema.Schema,
        ["questionnaire"] = QuestionnaireSchema.Schema,
        ["drawing"] = DrawingSchema.Schema,
        ["edition"] = EditionSchema.Schema,
        ["folder"] = DirectorySchema.Schema,
    };

    public static TheoryData<string> Kinds => [.. All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_names_the_same_keys_as_the_binder_and_explains_each(string kind)
    {
        var root = Write(kind);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
        Assert.Equal(All[kind].Fields.Select(f => f.Name), root.GetProperty("properties").EnumerateObject().Select(p => p.Name));
        Assert.All(root.GetProperty("properties").EnumerateObject(), p => Assert.NotEmpty(p.Value.GetProperty("description").GetString()!));
        var required = root.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(r => r.GetString()!) : [];
        Assert.Equal(All[kind].Fields.Where(f => f.IsRequired).Select(f => f.Name), required);
        Assert.False(root.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Words_of_the_taxonomy_are_offered()
    {
        var country = Write("case").GetProperty("properties").GetProperty("country");
        Assert.Equal(["FR", "SE"], country.GetProperty("enum").EnumerateArray().Select(w => w.GetString()));
    }

    private static JsonElement Write(string kind)
    {
        var taxonomy = new Taxonomy(new Dictionary<string, IReadOnlyList<Term>>(StringComparer.Ordinal)
        {
            ["countries"] = [new Term("FR", "France"), new Term("SE", "Sweden")],
        });
        using var stream = new MemoryStream();
        JsonSchemaWriter.Write(stream, All[kind], taxonomy);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
