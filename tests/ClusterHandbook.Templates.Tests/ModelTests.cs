using System.Buffers;
using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Tests;

/// <summary>Model objects, their members, and what strict mode says about them.</summary>
public sealed class ModelTests
{
    private static readonly RenderOptions Strict = new() { StrictVariables = true };

    [Fact]
    public void Members_of_model_objects_are_read_through_their_table() =>
        Check("{{ page.title }} {{ page.size }} {{ page.when }} {{ page.tags | array.join \",\" }}", "Brest & co 3 05 Mar 2024 a,b");

    [Fact]
    public void The_members_of_the_model_are_the_global_variables() => Check("{{ site_title }}", "Handbook");

    [Fact]
    public void Lists_of_model_objects_are_looped_over() => Check("{{ for p in pages }}{{ p.title }};{{ end }}", "One;Two;");

    [Fact]
    public void Lists_of_numbers_are_looped_over() => Check("{{ for n in numbers }}{{ n + 1 }} {{ end }}{{ numbers.size }}", "2 3 2");

    [Fact]
    public void Dictionaries_are_read_by_key() => Check("{{ texts.greeting }} {{ texts[\"greeting\"] }} {{ texts.other ?? \"none\" }} {{ values.n }}", "hello hello none 5");

    [Fact]
    public void Finished_html_is_written_as_it_is() => Check("{{ content }}|{{ content | html.strip }}", "<p>å</p>|å");

    [Fact]
    public void Finished_html_can_be_escaped_and_joined() => Check("{{ content | html.escape }} {{ \"<\" + content }}", "&lt;p&gt;&#229;&lt;/p&gt; <<p>å</p>");

    [Fact]
    public void Values_of_types_the_language_lacks_become_near_ones() => Check("{{ small + 1 }} {{ letter }} {{ day }}", "8 x 05 Mar 2024");

    [Fact]
    public void Assignments_do_not_touch_the_model() => Check("{{ site_title = \"x\"; site_title }}", "x");

    [Fact]
    public void A_model_object_can_be_opened() => Check("{{ with page; title; end }}", "Brest & co");

    [Fact]
    public void Null_members_are_null() => Check("[{{ page.parent?.title }}]", "[]");

    [Fact]
    public void An_unknown_member_suggests_the_closest() =>
        CheckError("{{ page.titel }}", "CH0524", "an object of the kind `page` has no member `titel`", "did you mean `title`?");

    [Fact]
    public void An_unknown_variable_suggests_the_closest() =>
        CheckError("{{ site_titel }}", "CH0523", "there is no variable `site_titel`", "did you mean `site_title`?");

    [Fact]
    public void A_member_of_the_model_cannot_be_assigned() =>
        CheckError("{{ page.title = 1 }}", "CH0532", "`title` cannot be assigned: an object of the kind `page` is read only", "keep the value in a variable of your own, such as `$title`");

    [Fact]
    public void A_model_object_cannot_be_printed() =>
        CheckError("{{ page }}", "CH0526", "an object of the kind `page` cannot be printed", "print one of its members");

    [Fact]
    public void Without_strict_mode_an_unknown_member_is_null()
    {
        var result = Parse("[{{ page.titel }}{{ nothing }}]").RenderToString(new Model(), RenderOptions.Default);
        Assert.Equal("[]", result.Value);
    }

    [Fact]
    public void A_model_that_has_the_name_of_a_library_hides_it()
    {
        var result = Parse("{{ string.upcase }}").RenderToString(new ScriptObject { { "string", new ScriptObject { { "upcase", "mine" } } } }, Strict);
        Assert.Equal("mine", result.Value);
    }

    [Fact]
    public void A_variable_that_has_the_name_of_a_library_hides_it_from_then_on() =>
        Check("{{ \"a\" | string.upcase; for string in [{upcase: 1}]; string.upcase; end; \"b\" | string.upcase }}", "A1B");

    [Fact]
    public void Nothing_is_written_when_the_run_fails()
    {
        var output = new ArrayBufferWriter<byte>();
        var findings = Parse("text {{ null.x }}").Render(output, null, Strict);
        Assert.Single(findings);
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void Nothing_is_written_when_the_template_has_errors()
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.NotEmpty(Parse("text {{ 1 + }}").Render(output, null, Strict));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var options = new RenderOptions { CancellationToken = source.Token };
        Assert.Throws<OperationCanceledException>(() => Parse("{{ while true; end }}").RenderToString(null, options));
    }

    private static Template Parse(string text) => Template.Parse(new SourceText("page.sbn", text)).Value;

    private static void Check(string template, string expected)
    {
        var result = Parse(template).RenderToString(new Model(), Strict);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(expected, result.Value);
    }

    private static void CheckError(string template, string code, string message, string help)
    {
        var finding = Assert.Single(Parse(template).RenderToString(new Model(), Strict).Diagnostics);
        Assert.Equal((code, message, help), (finding.Code, finding.Message, finding.Help));
    }

    private sealed record Page(string Title, Page? Parent = null) : ITemplateObject
    {
        private static readonly ModelType<Page> Type = new ModelType<Page>("page", "A page.")
            .Add("title", "Its title.", "string", p => p.Title)
            .Add("size", "A number.", "number", _ => 3)
            .Add("when", "A date.", "date", _ => new DateTime(2024, 3, 5))
            .Add("tags", "Words.", "list of string", _ => (IReadOnlyList<string>)["a", "b"])
            .Add("parent", "The page above.", "page", p => p.Parent);

        public ModelType ModelType => Type;
    }

    private sealed record Model : ITemplateObject
    {
        private static readonly ModelType<Model> Type = new ModelType<Model>("model", "All of it.")
            .Add("site_title", "", "string", _ => "Handbook")
            .Add("page", "", "page", _ => new Page("Brest & co"))
            .Add("pages", "", "list of page", _ => (IReadOnlyList<Page>)[new("One"), new("Two")])
            .Add("numbers", "", "list of number", _ => (IReadOnlyList<int>)[1, 2])
            .Add("texts", "", "map", _ => new Dictionary<string, string>(StringComparer.Ordinal) { ["greeting"] = "hello" })
            .Add("values", "", "map", _ => new Dictionary<string, object?>(StringComparer.Ordinal) { ["n"] = 5 })
            .Add("content", "", "html", _ => new Utf8Html(Encoding.UTF8.GetBytes("<p>å</p>")))
            .Add("small", "", "number", _ => (byte)7)
            .Add("letter", "", "string", _ => 'x')
            .Add("day", "", "date", _ => new DateOnly(2024, 3, 5));

        public ModelType ModelType => Type;
    }
}
