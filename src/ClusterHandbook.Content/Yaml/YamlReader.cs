using ClusterHandbook.Content.Text;
using ClusterHandbook.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClusterHandbook.Content.Yaml;

/// <summary>
/// Reads the plain part of YAML 1.2 that authors need, with positions. Anchors, aliases, tags, merge keys, several
/// documents and duplicate keys are refused: each can hide text from a reader or exhaust a build.
/// </summary>
public sealed class YamlReader
{
    private const int MaximumDepth = 32;

    private readonly SourceText _source;
    private readonly int _offset;
    private readonly int _end;
    private readonly Parser _parser;
    private readonly DiagnosticBag _findings;

    private YamlReader(SourceText source, TextSpan part, DiagnosticBag findings)
    {
        _source = source;
        _offset = part.Start;
        _end = part.End;
        _findings = findings;
        _parser = new Parser(new StringReader(source.Text.Substring(part.Start, part.Length)));
    }

    /// <summary>
    /// Reads the mapping that a part of <paramref name="source"/> holds; null (and a finding) when it is not one.
    /// An empty part is an empty mapping.
    /// </summary>
    public static YamlMapping? Read(SourceText source, TextSpan part, DiagnosticBag findings)
    {
        var reader = new YamlReader(source, part, findings);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            findings.Add(reader.TabThatIndents() is { } tab && exception.Message.Contains(" tab", StringComparison.Ordinal)
                ? YamlDiagnostics.Tab(source, tab)
                : YamlDiagnostics.Invalid(source, reader.At(exception.Start, exception.End), exception));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner has inputs that it meets with other exceptions, which name no place: a bracket that is never closed.
            findings.Add(YamlDiagnostics.Unreadable(source, reader.Here()));
        }
        catch (Refused refused)
        {
            findings.Add(refused.Diagnostic);
        }

        return null;
    }

    private YamlMapping? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return YamlMapping.Empty;
        }

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
        {
            throw new Refused(YamlDiagnostics.NotAllowed(_source, Here(), "a second document", "keep one document in a file"));
        }

        switch (root)
        {
            case YamlMapping mapping:
                return mapping;
            case YamlScalar { IsNull: true }:
                return YamlMapping.Empty;
            default:
                _findings.Add(YamlDiagnostics.NotAMapping(_source, root.Span));
                return null;
        }
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new Refused(YamlDiagnostics.TooDeep(_source, Here(), MaximumDepth));
        }

        switch (_parser.Current)
        {
            case Scalar scalar:
                RefuseDecoration(scalar);
                RefuseUnusable(scalar);
                _parser.MoveNext();
                return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, At(scalar.Start, scalar.End));
            case SequenceStart start:
                RefuseDecoration(start);
                return ReadSequence(start, depth);
            case MappingStart start:
                RefuseDecoration(start);
                return ReadMapping(start, depth);
            default:
                throw new Refused(YamlDiagnostics.NotAllowed(
                    _source, Here(), "an alias (`*name`)", "write the value out, or quote a text that begins with `*`"));
        }
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        var end = _parser.Consume<SequenceEnd>();

        return new YamlSequence(items, SpanOf(start, end, items.Count == 0 ? null : items[^1]));
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        _parser.MoveNext();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.OrdinalIgnoreCase);
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadKey(depth);
            var value = ReadNode(depth + 1);
            if (seen.TryAdd(key.Value, key))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                _findings.Add(YamlDiagnostics.DuplicateKey(_source, key, seen[key.Value]));
            }
        }

        var end = _parser.Consume<MappingEnd>();

        return new YamlMapping(entries, SpanOf(start, end, entries.Count == 0 ? null : entries[^1].Value));
    }

    private YamlScalar ReadKey(int depth)
    {
        var node = ReadNode(depth + 1);
        if (node is not YamlScalar key)
        {
            throw new Refused(YamlDiagnostics.NotAllowed(
                _source, node.Span, "a list or a group of keys as a key", "quote a text that begins with `[` or `{`"));
        }

        if (key is { IsPlain: true, Value: "<<" })
        {
            throw new Refused(YamlDiagnostics.NotAllowed(_source, key.Span, "a merge key (`<<`)", "write the keys out"));
        }

        return key;
    }

    // An escape such as `"\u0001"` can write what no page can show.
    private void RefuseUnusable(Scalar scalar)
    {
        if (UnicodeText.FirstUnusable(scalar.Value) is >= 0 and var at)
        {
            throw new Refused(YamlDiagnostics.NotAllowed(
                _source, At(scalar.Start, scalar.End), $"the character U+{(int)scalar.Value[at]:X4}", "delete it: no page can show it"));
        }
    }

    private void RefuseDecoration(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw new Refused(YamlDiagnostics.NotAllowed(
                _source, At(node.Start, node.End), "an anchor (`&name`)", "leave it out, or quote a text that begins with `&`"));
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            throw new Refused(YamlDiagnostics.NotAllowed(
                _source, At(node.Start, node.End), "a tag (`!name`)", "leave it out, or quote a text that begins with `!`"));
        }
    }

    // The parser names the beginning of the group in which it met the tab.
    private TextSpan? TabThatIndents()
    {
        for (var line = _offset; line < _end; line = _source.Text.IndexOf('\n', line, _end - line) is var n and >= 0 ? n + 1 : _end)
        {
            var at = line;
            while (at < _end && _source.Text[at] == ' ') at++;
            if (at < _end && _source.Text[at] == '\t') return new TextSpan(at, 1);
        }

        return null;
    }

    private TextSpan SpanOf(ParsingEvent start, ParsingEvent end, YamlNode? last)
    {
        var first = At(start.Start, start.Start).Start;
        var after = last is null ? At(end.Start, end.End).End : last.Span.End;
        return TextSpan.FromBounds(first, Math.Max(first, after));
    }

    private TextSpan Here() => _parser.Current is { } current ? At(current.Start, current.End) : new TextSpan(_offset, 0);

    private TextSpan At(Mark start, Mark end)
    {
        var from = Math.Min(_offset + (int)start.Index, _source.Text.Length);
        var to = Math.Clamp(_offset + (int)end.Index, from, _source.Text.Length);
        while (to > from && _source.Text[to - 1] is '\n' or '\r' or ' ')
        {
            to--;
        }

        return TextSpan.FromBounds(from, to);
    }

    // Leaves the recursion at once; never seen outside this class.
    private sealed class Refused(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
