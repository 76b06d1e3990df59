using System.Reflection;
using ClusterHandbook.Publishing.Models;
using ClusterHandbook.Templates;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Themes;

public sealed class ModelGuideTests
{
    private const string Begin = "<!-- model: begin (made from code: HANDBOOK_ACCEPT=1 and the tests rewrite it) -->\n";
    private const string End = "<!-- model: end -->";
    private static readonly string[] Plain = ["string", "int", "bool", "html"];

    [Fact]
    public void The_guide_lists_the_model_as_the_code_has_it()
    {
        var guide = ThemeGuide.Text;
        var begin = guide.IndexOf(Begin, StringComparison.Ordinal);
        var end = guide.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, "the guide has lost the comments around the model");
        var expected = $"{guide[..(begin + Begin.Length)]}\n{ModelGuide.Write()}\n{guide[end..]}";
        Golden.Check(expected, ThemeGuide.PathFromTests);
    }

    [Fact]
    public void Every_type_of_the_model_is_in_the_guide()
    {
        var types = typeof(PageModel).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ITemplateObject)) && type != typeof(PageModel))
            .Select(type => type.GetProperty("Type", BindingFlags.Public | BindingFlags.Static)!.GetValue(null))
            .Cast<ModelType>().Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(types, ModelGuide.Types.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_that_a_member_names_is_in_the_guide()
    {
        var known = ModelGuide.Types.Select(type => type.Name).Concat(Plain).ToHashSet(StringComparer.Ordinal);
        var named = ModelGuide.Types.SelectMany(type => type.Members)
            .Concat(PageModel.Kinds.SelectMany(kind => PageModel.TypeOf(kind.Kind).Members))
            .Select(member => ModelGuide.BaseName(member.TypeName)).Distinct(StringComparer.Ordinal);
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void Every_member_has_a_sentence() =>
        Assert.All(
            ModelGuide.Types.SelectMany(type => type.Members.Select(member => (Name: $"{type.Name}.{member.Name}", member.Summary))),
            member => Assert.True(member.Summary.Length > 3, member.Name));
}
