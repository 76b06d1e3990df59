using ClusterHandbook.Content.Files;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Testing;
using Xunit;

namespace ClusterHandbook.Publishing.Tests.Themes;

public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("// a\nf();\n", "f();\n")]
    [InlineData("f();\n\n  // a\n    g(); // b\n", "f();\ng(); // b\n")]
    [InlineData("/**\n * a\n */\nfunction f() {\n  return 1;\n}\n", "function f() {\nreturn 1;\n}\n")]
    [InlineData("  /* a */\nf();", "f();")]
    [InlineData("f();\r\n  // a\r\n  g();\r\n", "f();\r\ng();\r\n")]
    [InlineData("const a = 'it’s // no comment';\n  b();\n", "const a = 'it’s // no comment';\nb();\n")]
    [InlineData("if (/[/`]'/.test(a)) {\n  // b\n}\n", "if (/[/`]'/.test(a)) {\n}\n")]
    [InlineData("const half = (a + b) / 2 / c[0] / d;\n  // e '\n", "const half = (a + b) / 2 / c[0] / d;\n")]
    [InlineData("if (a) /`/.exec(b);\n  // c\n", "if (a) /`/.exec(b);\n")]
    [InlineData("a.return / 2; b('`');\n  // c\n", "a.return / 2; b('`');\n")]
    public void Lines_of_comment_and_indentation_are_left_out(string written, string published) =>
        Assert.Equal(published, ScriptText.Publish(written));

    [Theory]
    [InlineData("const a = `\n  // text\n\n  ${b(`\n  /* text */\n`, { c: 1 })}\n  // text\n`;\n")]
    [InlineData("const a = 'b\\\n  // text\\\n';\n")]
    [InlineData("/*! The licence stays. */\nf();\n")]
    [InlineData("f(); /* from here\n  // to here */ g();\n")]
    [InlineData("/* before */ f();\n")]
    [InlineData("// a\u2028f();\n")]
    public void What_is_no_comment_or_shares_its_line_stays_as_it_was(string written) =>
        Assert.Equal(written, ScriptText.Publish(written));

    [Theory]
    [InlineData("  f();\n}\n/`/.exec(a);\n  // b\n", "f();\n}\n/`/.exec(a);\n  // b\n")]
    [InlineData("  f('a\n  // b\n", "  f('a\n  // b\n")]
    [InlineData("  f();\n  const a = `\n  // b\n", "f();\n  const a = `\n  // b\n")]
    [InlineData("  f();\n  /* a\n  // b\n", "f();\n  /* a\n  // b\n")]
    public void From_where_nothing_is_sure_the_rest_stays_as_it_was(string written, string published) =>
        Assert.Equal(published, ScriptText.Publish(written));

    [Fact]
    public void Of_the_theme_s_own_scripts_no_line_of_comment_is_published()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "themes", "handbook", "assets"), "*.js").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script =>
        {
            var published = ScriptText.Publish(File.ReadAllText(script)).Split('\n');
            Assert.DoesNotContain(published, line => line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("/*", StringComparison.Ordinal));
            Assert.Equal(published, ScriptText.Publish(string.Join('\n', published)).Split('\n'));
        });
    }

    [Fact]
    public void A_theme_publishes_its_scripts_so_and_names_them_after_what_is_published()
    {
        using var site = new TemporaryFolder();
        site.With("themes/handbook/assets/a.js", "// a\n  f();\n").With("themes/handbook/assets/b.js", "f();\n").With("themes/handbook/assets/c.js", [0xFF]);
        var assets = Theme.Load(DiskFileSystem.Instance, site.Path, "handbook").Value.Assets.ToDictionary(a => a.Name, StringComparer.Ordinal);
        Assert.Equal("f();\n"u8.ToArray(), assets["a.js"].Bytes.ToArray());
        Assert.Equal(assets["b.js"].Address.Replace("/b.", "/a.", StringComparison.Ordinal), assets["a.js"].Address);
        Assert.Equal([0xFF], assets["c.js"].Bytes.ToArray());
    }
}
