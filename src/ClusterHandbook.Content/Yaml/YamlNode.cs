using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Yaml;

/// <summary>A value in a YAML text and where it stands.</summary>
/// <param name="Span">In the source text of the whole file, front matter included.</param>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>What the value is called in a message to an author.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value: text, number, date, or nothing.</summary>
/// <param name="Value">As written, escapes resolved.</param>
/// <param name="IsPlain">True when it stands without quotes, so that it may mean a number, a truth value or nothing.</param>
/// <param name="Span">Where it stands, quotes included.</param>
public sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>True for an empty value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : "a single value";
}

/// <summary>A list.</summary>
/// <param name="Items">In order.</param>
/// <param name="Span">From its first to its last item.</param>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextSpan Span) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys and their values.</summary>
/// <param name="Entries">In order; keys are unique, case apart.</param>
/// <param name="Span">From its first key to its last value.</param>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override string Kind => "a group of keys";

    /// <summary>An empty mapping at the start of a file.</summary>
    public static YamlMapping Empty { get; } = new([], default);
}

/// <summary>A key and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
