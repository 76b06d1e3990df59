using System.Globalization;
using System.Text.Json;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Content.Yaml;

namespace ClusterHandbook.Content.Schemas;

/// <summary>One text that people read: its quotes become curly, as in running text.</summary>
/// <param name="maximumWords">More is an error; 0 for no limit.</param>
/// <param name="maximumCharacters">More is an error; 0 for no limit.</param>
public sealed class TextKind(int maximumWords = 0, int maximumCharacters = 0) : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "a text";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        value = Typography.CurlQuotes(UnicodeText.Compose(scalar.Value.Trim()));
        if (maximumWords > 0 && Words.Count(value) is var words && words > maximumWords)
        {
            context.Findings.Add(SchemaDiagnostics.OutOfRange(
                context.Source, node.Span, key, $"has {words} words, and {maximumWords} fit", "say it shorter"));
        }

        if (maximumCharacters > 0 && new StringInfo(value).LengthInTextElements is var characters && characters > maximumCharacters)
        {
            context.Findings.Add(SchemaDiagnostics.OutOfRange(
                context.Source, node.Span, key, $"has {characters} characters, and {maximumCharacters} fit", "say it shorter"));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteEndArray();
    }
}

/// <summary>One text that is taken as it is written: a code, a name in a theme, a part of an address.</summary>
public sealed class LiteralKind : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "a text";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        value = scalar.Value.Trim();
        return true;
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("number");
        writer.WriteEndArray();
    }
}

/// <summary>An address on the web, which becomes a link: only <c>https</c> and <c>http</c>.</summary>
public sealed class WebAddressKind : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "an address that begins with `https://` or `http://`";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        value = node is YamlScalar scalar ? scalar.Value.Trim() : "";
        return (IsWebAddress(value) && !value.Any(char.IsWhiteSpace)) || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^https?://");
    }

    private static bool IsWebAddress(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A whole number within bounds.</summary>
public sealed class IntegerKind(int minimum, int maximum) : ValueKind<int>
{
    /// <inheritdoc/>
    public override string Expectation => minimum == int.MinValue ? "a whole number" : $"a whole number from {minimum} to {maximum}";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out int value)
    {
        value = 0;
        return (node is YamlScalar scalar
                && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
                && value >= minimum && value <= maximum)
            || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "integer");
        if (minimum != int.MinValue)
        {
            writer.WriteNumber("minimum", minimum);
            writer.WriteNumber("maximum", maximum);
        }
    }
}

/// <summary>A number with decimals.</summary>
public sealed class NumberKind(double minimum, double maximum) : ValueKind<double>
{
    /// <inheritdoc/>
    public override string Expectation => $"a number from {minimum.ToString(CultureInfo.InvariantCulture)} to {maximum.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out double value)
    {
        value = 0;
        return (node is YamlScalar scalar
                && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
                && value >= minimum && value <= maximum)
            || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "number");
        writer.WriteNumber("minimum", minimum);
        writer.WriteNumber("maximum", maximum);
    }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanKind : ValueKind<bool>
{
    /// <inheritdoc/>
    public override string Expectation => "`true` or `false`";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out bool value)
    {
        value = node is YamlScalar { Value: "true" or "True" or "TRUE" };
        return value || node is YamlScalar { Value: "false" or "False" or "FALSE" } || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy) => writer.WriteString("type", "boolean");
}

/// <summary>A day, as <c>2026-11-22</c>.</summary>
public sealed class DateKind : ValueKind<DateOnly>
{
    /// <inheritdoc/>
    public override string Expectation => "a date such as `2026-11-22`";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out DateOnly value)
    {
        value = default;
        return (node is YamlScalar scalar
                && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
            || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "string");
        writer.WriteString("format", "date");
    }
}

/// <summary>A day of any year, as <c>06-15</c>.</summary>
public sealed class MonthDayKind : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "a month and a day such as `06-15`";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        value = node is YamlScalar scalar ? scalar.Value : "";
        return DateOnly.TryParseExact("2001-" + value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^[0-9]{2}-[0-9]{2}$");
    }
}

/// <summary>When a fact holds: a year, a month or a day.</summary>
public sealed class AsOfKind : ValueKind<string>
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <inheritdoc/>
    public override string Expectation => "a year, a month or a day (`2012`, `2012-06` or `2012-06-30`)";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        if (node is YamlScalar scalar
            && DateOnly.TryParseExact(scalar.Value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            value = scalar.Value;
            return true;
        }

        return Reject(node, context, key, out value);
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteStartArray("type");
        writer.WriteStringValue("integer");
        writer.WriteStringValue("string");
        writer.WriteEndArray();
        writer.WriteString("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
    }
}

/// <summary>The permanent name of a page: lower-case ASCII letters, digits and hyphens.</summary>
public sealed class IdKind : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "an id such as `moving-media`";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        value = scalar.Value;
        if (Slug.IsValid(value))
        {
            return true;
        }

        context.Findings.Add(SchemaDiagnostics.BadId(context.Source, scalar, Slug.From(value)));
        return false;
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy)
    {
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
    }
}

/// <summary>One of a few words that the program itself knows.</summary>
public sealed class ChoiceKind(params string[] words) : ValueKind<string>
{
    /// <inheritdoc/>
    public override string Expectation => "one of " + string.Join(", ", words.Select(w => $"`{w}`"));

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out string value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        value = scalar.Value;
        if (words.Contains(value, StringComparer.Ordinal))
        {
            return true;
        }

        context.Findings.Add(SchemaDiagnostics.UnknownWord(context.Source, scalar, key, words, "."));
        return false;
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy) => JsonSchemaWriter.WriteEnum(writer, words);
}

/// <summary>One of the words that <c>taxonomy.yml</c> lists.</summary>
/// <param name="set">The key of the list there.</param>
public sealed class TaxonomyKind(string set) : ValueKind<Term>
{
    /// <inheritdoc/>
    public override string Expectation => $"a word of `{set}` in taxonomy.yml";

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, BindContext context, string key, out Term value)
    {
        if (node is not YamlScalar scalar)
        {
            return Reject(node, context, key, out value);
        }

        if (context.Taxonomy.Find(set, scalar.Value) is { } term)
        {
            value = term;
            return true;
        }

        context.Findings.Add(SchemaDiagnostics.UnknownWord(
            context.Source, scalar, key, [.. context.Taxonomy[set].Select(t => t.Id)], $" (the list `{set}` in taxonomy.yml)"));
        value = null!;
        return false;
    }

    /// <inheritdoc/>
    public override void WriteJsonSchema(Utf8JsonWriter writer, Taxonomy taxonomy) =>
        JsonSchemaWriter.WriteEnum(writer, taxonomy[set].Select(t => t.Id));
}
