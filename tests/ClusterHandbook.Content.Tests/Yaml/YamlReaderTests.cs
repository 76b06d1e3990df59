using System.Text;
using ClusterHandbook.Content.Yaml;
using ClusterHandbook.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ClusterHandbook.Content.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", "a@1:1 = 1@1:4")]
    [InlineData("a: 'it''s'", "a@1:1 = it's@1:4+7")]
    [InlineData("a: \"x\\ty\"", "a@1:1 = x\ty@1:4+6")]
    [InlineData("😀é: ok\nb: c", "😀é@1:1 = ok@1:6 | b@2:1 = c@2:4")]
    [InlineData("a: [x, 'y' ,z]", "a@1:1 = [x@1:5 y@1:8+3 z@1:13]@1:4")]
    [InlineData("a: {b: c, d: e}", "a@1:1 = {b@1:5 = c@1:8 | d@1:11 = e@1:14}@1:4")]
    [InlineData("a:\n  - x\n  - b: c", "a@1:1 = [x@2:5 {b@3:5 = c@3:8}@3:5]@2:3")]
    [InlineData("# c\na: |\n  one\n  two\nb: 2", "a@2:1 = one\ntwo\n@2:4 | b@5:1 = 2@5:4")]
    [InlineData("a: >-\n  one\n  two\nb: 2", "a@1:1 = one two@1:4 | b@4:1 = 2@4:4")]
    [InlineData("a: one\n  two\nb: 2", "a@1:1 = one two@1:4 | b@3:1 = 2@3:4")]
    [InlineData("a:\nb: ~\nc: 'null'", "a@1:1 = nothing | b@2:1 = nothing | c@3:1 = null@3:4+6")]
    [InlineData("", "")]
    [InlineData("# only a remark", "")]
    public void Values_know_where_they_stand(string yaml, string expected)
    {
        Check(yaml, expected, "");
        Check(yaml.Replace("\n", "\r\n", StringComparison.Ordinal), expected, "");
        Check(yaml, expected, "---\n");
        Check(yaml.Replace("\n", "\r\n", StringComparison.Ordinal), expected, "---\r\n");
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "1:4 CH0102 an anchor (`&name`) is not allowed here")]
    [InlineData("a: *x", "1:4 CH0102 an alias (`*name`) is not allowed here")]
    [InlineData("a: !!str 1", "1:4 CH0102 a tag (`!name`) is not allowed here")]
    [InlineData("a: !x [1]", "1:4 CH0102 a tag (`!name`) is not allowed here")]
    [InlineData("<<: {a: 1}", "1:1 CH0102 a merge key (`<<`) is not allowed here")]
    [InlineData("a: 1\nb: 2\nA: 3", "3:1 CH0104 the key `A` stands here a second time")]
    [InlineData("? [a, b]\n: c", "1:3 CH0102 a list or a group of keys as a key is not allowed here")]
    [InlineData("a: 1\n---\nb: 2", "2:1 CH0102 a second document is not allowed here")]
    [InlineData("- a\n- b", "1:1 CH0105 expected keys and values, such as `title: Brest`")]
    [InlineData("just words", "1:1 CH0105 expected keys and values, such as `title: Brest`")]
    [InlineData("a: \"\\u0001\"", "1:4 CH0102 the character U+0001 is not allowed here")]
    [InlineData("a: \"\\uFFFE\"", "1:4 CH0102 the character U+FFFE is not allowed here")]
    public void What_could_hide_or_exhaust_is_refused_at_its_place(string yaml, string expected) =>
        Assert.Equal(expected, OneFinding(yaml));

    [Theory]
    [InlineData("a: [1, 2\nb: 3", "CH0101", 1, 2)]
    [InlineData("a: 1\n b: 2", "CH0101", 2, 2)]
    [InlineData("a: 'x\nb: 1", "CH0101", 1, 3)]
    [InlineData("a: @x", "CH0101", 1, 1)]
    [InlineData("a: b: c", "CH0101", 1, 1)]
    [InlineData("a: \"\\q\"", "CH0101", 1, 1)]
    [InlineData("a: \"\\uD800\"", "CH0101", 1, 1)]
    [InlineData("a: \"\\U00110000\"", "CH0101", 1, 1)]
    public void Invalid_YAML_is_one_finding_near_the_fault(string yaml, string code, int firstLine, int lastLine)
    {
        var findings = Findings(yaml);
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code);
        Assert.InRange(finding.Position.Line, firstLine, lastLine);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("[{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Five_hundred_open_brackets_are_one_finding(string open)
    {
        var yaml = new StringBuilder("a:\n  ").Insert(5, open, 500).ToString();
        Assert.Contains(Assert.Single(Findings(yaml)).Code, new[] { "CH0101", "CH0103" });
    }

    [Fact]
    public void A_bomb_of_aliases_ends_at_its_first_anchor()
    {
        var yaml = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"b{i}: &b{i} [*a, *a]\n"));
        Assert.StartsWith("1:4 CH0102 an anchor", OneFinding(yaml), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_levels_are_read()
    {
        var yaml = "a: " + new string('[', 30) + "x" + new string(']', 30);
        Assert.Empty(Findings(yaml));
    }

    [Fact]
    public void Any_text_ends_in_a_mapping_or_in_findings_inside_it()
    {
        var text = Gen.Elements(
            "a", "b: ", "c", ": ", "- ", "? ", "[", "]", "{", "}", ",", "\n", "\r\n", "  ", "\t", "'", "\"", "\\", "\\u", "D800", "|", ">", "&x", "*x", "!t", "#",
            "---", "...", "%YAML 1.2", "<<", "~", "😀", "é", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "@", "`", "0x1", "\0")
            .ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(text, yaml =>
        {
            var findings = new DiagnosticBag();
            var source = new SourceText("x.yml", "--\n" + yaml);
            var read = YamlReader.Read(source, new TextSpan(3, yaml.Length), findings);
            Assert.True(read is not null || findings.HasErrors);
            Assert.All(findings.ToOrderedList(), f => Assert.InRange(f.Span.Start, 3, source.Text.Length));
            Assert.All(findings.ToOrderedList(), f => Assert.InRange(f.Span.End, f.Span.Start, source.Text.Length));
        }).QuickCheckThrowOnFailure();
    }

    private static void Check(string yaml, string expected, string before)
    {
        var findings = new DiagnosticBag();
        var source = new SourceText("x.yml", before + yaml);
        var mapping = YamlReader.Read(source, new TextSpan(before.Length, yaml.Length), findings);
        Assert.Empty(findings.ToOrderedList());
        Assert.Equal(expected, Write(mapping!, source, before.Length == 0 ? 0 : 1)[1..^1]);
    }

    private static string Write(YamlNode node, SourceText source, int lines) => node switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar scalar => scalar.Value + Place(scalar, source, lines)
            + (scalar.IsPlain || source.Text[scalar.Span.Start] is '|' or '>' ? "" : $"+{scalar.Span.Length}"),
        YamlSequence list => $"[{string.Join(' ', list.Items.Select(i => Write(i, source, lines)))}]{Place(list, source, lines)}",
        YamlMapping mapping => $"{{{string.Join(" | ", mapping.Entries.Select(e => $"{Write(e.Key, source, lines)} = {Write(e.Value, source, lines)}"))}}}"
            + (mapping.Span.Start == 0 || source.PositionOf(mapping.Span.Start) is { Column: 1 } ? "" : Place(mapping, source, lines)),
        _ => throw new InvalidOperationException(),
    };

    private static string Place(YamlNode node, SourceText source, int lines)
    {
        var position = source.PositionOf(node.Span.Start);
        return $"@{position.Line - lines}:{position.Column}";
    }

    private static string OneFinding(string yaml)
    {
        var finding = Assert.Single(Findings(yaml));
        return $"{finding.Position.Line}:{finding.Position.Column} {finding.Code} {finding.Message}";
    }

    private static IReadOnlyList<Diagnostic> Findings(string yaml)
    {
        var findings = new DiagnosticBag();
        YamlReader.Read(new SourceText("x.yml", yaml), new TextSpan(0, yaml.Length), findings);
        return findings.ToOrderedList();
    }
}
