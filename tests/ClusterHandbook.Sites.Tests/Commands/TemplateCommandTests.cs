using ClusterHandbook.Commands;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Sites.Tests.Commands;

/// <summary><c>handbook template FILE</c>.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_renders_a_template_with_its_data_and_its_includes()
    {
        _folder.With("page.sbn", "Hello {{ name | string.upcase }}{{ include 'end' }}").With("end.sbn", "!").With("data.json", "{\"name\":\"Brest\"}");

        var (exit, output, error) = Run("page.sbn", "--data", _folder["data.json"]);

        Assert.Equal((0, "Hello BREST!", ""), (exit, output, error));
    }

    [Fact]
    public void An_unknown_variable_is_nothing_and_with_strict_an_error()
    {
        _folder.With("page.sbn", "a{{ nobody }}b");

        Assert.Equal((0, "ab"), (Run("page.sbn").Exit, Run("page.sbn").Output));
        var (exit, output, error) = Run("page.sbn", "--strict");
        Assert.Equal((4, ""), (exit, output));
        Assert.Contains("page.sbn:1:5: error CH0523", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ if }}", "{}", "CH05")]
    [InlineData("a", "{", "CH0603")]
    public void A_mistake_is_a_finding_on_standard_error(string template, string data, string code)
    {
        _folder.With("page.sbn", template).With("data.json", data);

        var (exit, output, error) = Run("page.sbn", "--data", _folder["data.json"]);

        Assert.Equal((4, ""), (exit, output));
        Assert.Contains(code, error, StringComparison.Ordinal);
    }

    private (int Exit, string Output, string Error) Run(string template, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(["template", _folder[template], .. options], output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
