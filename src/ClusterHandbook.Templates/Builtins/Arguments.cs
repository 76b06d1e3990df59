using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>The arguments of one call of a built-in, converted when they are asked for; errors point at the argument.</summary>
internal readonly ref struct Arguments(RenderContext context, Expression site, ReadOnlySpan<object?> values)
{
    /// <summary>Stands where an argument was left out.</summary>
    public static readonly object Missing = new();

    private readonly ReadOnlySpan<object?> _values = values;

    public RenderContext Context => context;

    public Expression Site => site;

    /// <summary>How many arguments there are.</summary>
    public int Count => _values.Length;

    /// <summary>The value as it is; null when it was left out.</summary>
    public object? this[int index] => Has(index) ? _values[index] : null;

    /// <summary>True when the argument was given.</summary>
    public bool Has(int index) => index < _values.Length && !ReferenceEquals(_values[index], Missing);

    /// <summary>The value as text; null is empty.</summary>
    public string Text(int index) => context.TextOf(this[index]);

    /// <summary>The value as text, or null when it is null or left out.</summary>
    public string? TextOrNull(int index) => this[index] is { } value ? context.TextOf(value) : null;

    public int Int(int index, int whenMissing = 0) =>
        Has(index) ? Conversions.ToInt(context, _values[index], site.ArgumentSpan(index)) : whenMissing;

    public double Double(int index) => Conversions.ToDouble(context, this[index], site.ArgumentSpan(index));

    /// <summary>A list no longer than arrays may be; null stays null.</summary>
    public IReadOnlyList<object?>? List(int index)
    {
        var list = Conversions.ToList(context, this[index], site.ArgumentSpan(index));
        context.CheckCount(list?.Count ?? 0);
        return list;
    }

    /// <summary>A date; null stays null, anything else is an error.</summary>
    public DateTime? Date(int index) => this[index] switch
    {
        null => null,
        DateTime date => date,
        var other => throw Wrong(index, other, "a date"),
    };

    public TemplateFunction Function(int index) => this[index] as TemplateFunction ?? throw Wrong(index, this[index], "a function, such as `@string.upcase`");

    /// <summary>A number; null stays null, anything else is an error at the call, as the original has it.</summary>
    public object? Number(int index)
    {
        var value = this[index];
        return value is null || Numbers.KindOf(value) != NumberKind.None
            ? value
            : throw Conversions.Wrong(context, value, site.TargetSpan, "a number");
    }

    /// <summary>The error that the function itself finds.</summary>
    public TemplateException Failed(string reason)
    {
        var name = Name;
        return context.Error(p => TemplateDiagnostics.BuiltinFailed(p.Source, p.Span, name, reason));
    }

    /// <summary>The error of what the original does and we do not.</summary>
    public TemplateException Refused(string construct, string? help = null) =>
        context.Error(p => TemplateDiagnostics.NotInSubset(p.Source, p.Span, construct, help));

    private string Name => (site as CallExpression)?.Target is PathExpression path ? path.Text : (site as PathExpression)?.Text ?? "the function";

    private TemplateException Wrong(int index, object? value, string wanted) =>
        Conversions.Wrong(context, value, site.ArgumentSpan(index), wanted);
}
