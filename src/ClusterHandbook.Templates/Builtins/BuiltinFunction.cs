using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Builtins;

/// <summary>What a built-in does.</summary>
internal delegate object? BuiltinBody(Arguments arguments);

/// <summary>A function of a library.</summary>
internal sealed class BuiltinFunction : TemplateFunction
{
    private readonly string[] _parameters;
    private readonly int _required;
    private readonly BuiltinBody _body;

    /// <param name="name">With its library: <c>string.upcase</c>.</param>
    /// <param name="parameters">Their names in order; those that end in <c>?</c> may be left out, a last <c>…</c> takes any more.</param>
    /// <param name="body">What it does.</param>
    public BuiltinFunction(string name, string[] parameters, BuiltinBody body)
    {
        Name = name;
        TakesMore = parameters is [.., "…"];
        _parameters = TakesMore ? parameters[..^1] : parameters;
        _required = Array.FindIndex(_parameters, p => p.EndsWith('?'));
        if (_required < 0) _required = _parameters.Length;
        for (var i = _required; i < _parameters.Length; i++) _parameters[i] = _parameters[i].TrimEnd('?');
        _body = body;
    }

    public override string Name { get; }

    /// <summary>Writes the result for one argument straight to the output, where that is cheaper than making a string.</summary>
    public Action<RenderContext, object?>? Writer { get; init; }

    /// <summary>The names of the parameters, in order.</summary>
    public IReadOnlyList<string> Parameters => _parameters;

    /// <summary>How many arguments must be given.</summary>
    public int Required => _required;

    private bool TakesMore { get; }

    public override object? Invoke(
        RenderContext context, Expression site, ReadOnlySpan<object?> arguments, List<NamedValue>? named, WrappedBlock? block,
        TextUse use = TextUse.Refuse)
    {
        var outer = context.Site;
        context.Site = site;
        context.Step(site.Span);
        var all = named is null ? arguments : WithNamed(context, arguments, named);
        CheckCount(context, site, all);
        var result = _body(new Arguments(context, site, all));
        context.Site = outer;
        return result;
    }

    private void CheckCount(RenderContext context, Expression site, ReadOnlySpan<object?> arguments)
    {
        var given = arguments.Length;
        var missing = given < _required ? given : arguments[.._required].IndexOf(Arguments.Missing);
        if (missing >= 0)
        {
            throw TooFew(context, site, _parameters[missing]);
        }

        if (given > _parameters.Length && !TakesMore)
        {
            throw TooMany(context, site);
        }
    }

    private TemplateException TooFew(RenderContext context, Expression site, string parameter) => context.Error(
        new TextSpan(site.Span.End, 0), p => TemplateDiagnostics.TooFewArguments(p.Source, p.Span, Name, parameter));

    private TemplateException TooMany(RenderContext context, Expression site) => context.Error(
        site.ArgumentSpan(_parameters.Length), p => TemplateDiagnostics.TooManyArguments(p.Source, p.Span, Name, _parameters.Length));

    private object?[] WithNamed(RenderContext context, ReadOnlySpan<object?> arguments, List<NamedValue> named)
    {
        var all = new object?[Math.Max(_parameters.Length, arguments.Length)];
        Array.Fill(all, Arguments.Missing);
        arguments.CopyTo(all);
        foreach (var (name, value, expression) in named)
        {
            var index = Array.IndexOf(_parameters, name);
            if (index < 0)
            {
                throw context.Error(expression, p => TemplateDiagnostics.UnknownArgument(p.Source, p.Span, Name, name, _parameters));
            }

            all[index] = value;
        }

        return all;
    }
}
