using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>Brings the arguments of one call to the parameters of a function that a template defines.</summary>
internal readonly ref struct FunctionCall(
    RenderContext context, Expression site, TemplateFunction function, ReadOnlySpan<object?> arguments, List<NamedValue>? named)
{
    private readonly ReadOnlySpan<object?> _arguments = arguments;

    /// <summary>All arguments as <c>$</c> has them, the named ones attached.</summary>
    public ScriptArray AllArguments()
    {
        var all = new ScriptArray(_arguments.Length);
        foreach (var argument in _arguments) all.Add(argument);
        if (named is not null)
        {
            foreach (var (name, value, _) in named) all.Attach(name, value);
        }

        return all;
    }

    /// <summary>Assigns every parameter in the scope of the function; errors point at the argument, or behind the call.</summary>
    public ScriptArray Bind(IReadOnlyList<Parameter> parameters, GlobalScope scope)
    {
        var all = new ScriptArray(parameters.Count);
        var taken = 0;
        RefuseUnknownNames(parameters);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var value = parameter.IsRest ? Rest(ref taken) : ValueOf(parameter, i, ref taken);
            context.NoteName(parameter.Name);
            scope.TrySet(parameter.Name, value);
            all.Add(value);
        }

        if (taken < _arguments.Length)
        {
            var extra = taken;
            var name = function.Name;
            var count = parameters.Count;
            throw context.Error(site.ArgumentSpan(extra), p => TemplateDiagnostics.TooManyArguments(p.Source, p.Span, name, count));
        }

        return all;
    }

    private ScriptArray Rest(ref int taken)
    {
        var rest = new ScriptArray();
        for (; taken < _arguments.Length; taken++) rest.Add(_arguments[taken]);
        return rest;
    }

    private object? ValueOf(Parameter parameter, int position, ref int taken)
    {
        if (position < _arguments.Length && taken == position)
        {
            taken++;
            return _arguments[position];
        }

        foreach (var argument in named ?? [])
        {
            if (argument.Name == parameter.Name) return argument.Value;
        }

        if (parameter.Default is { } given)
        {
            return given.Evaluate(context);
        }

        var (name, missing) = (function.Name, parameter.Name);
        throw context.Error(new TextSpan(site.Span.End, 0), p => TemplateDiagnostics.TooFewArguments(p.Source, p.Span, name, missing));
    }

    // The original takes an unknown name for one more argument in order; that is never meant.
    private void RefuseUnknownNames(IReadOnlyList<Parameter> parameters)
    {
        foreach (var argument in named ?? [])
        {
            if (!parameters.Any(p => p.Name == argument.Name))
            {
                var name = function.Name;
                throw context.Error(argument.Expression, p => TemplateDiagnostics.UnknownArgument(
                    p.Source, p.Span, name, argument.Name, parameters.Select(x => x.Name)));
            }
        }
    }
}
