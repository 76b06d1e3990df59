using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Expressions;
using ClusterHandbook.Templates.Runtime;
using ClusterHandbook.Templates.Values;

namespace ClusterHandbook.Templates.Statements;

/// <summary><c>for x in list</c>, with <c>offset</c>, <c>limit</c>, <c>reversed</c> and <c>else</c>.</summary>
internal sealed class ForStatement(
    TextSpan span, PathExpression variable, Expression source, ForOptions options, Block body, Block? otherwise) : Statement(span)
{
    // Almost always none; a loop over `html` would hide the library of that name.
    private readonly BuiltinLibrary? _library = BuiltinLibrary.Find(variable.Text);


    public override Flow Execute(RenderContext context)
    {
        context.Site = source;
        var items = source.Evaluate(context);
        var list = LoopSource.Of(context, items, source);
        if (list is null)
        {
            return Flow.Next;
        }

        var (first, count) = options.Part(context, list.Count);
        if (count == 0)
        {
            return otherwise is null ? Flow.Next : otherwise.Execute(context);
        }

        var state = new LoopState(count, context.For);
        context.For = state;
        context.Frame.Loops++;
        var flow = variable is LocalVariable local
            ? RunLocal(context, local, list, state, first)
            : RunGlobal(context, list, state, first);
        context.Frame.Loops--;
        context.For = state.Outer;
        return flow;
    }

    private Flow RunGlobal(RenderContext context, IReadOnlyList<object?> list, LoopState state, int first)
    {
        var scope = context.Scope;
        var name = ((GlobalVariable)variable).Name;
        context.NoteName(_library);
        var loop = new LoopVariable(name, scope.Loop);
        scope.Loop = loop;
        var flow = Run(context, list, state, first, null, loop);
        scope.Loop = loop.Outer;
        return flow;
    }

    private Flow RunLocal(RenderContext context, LocalVariable local, IReadOnlyList<object?> list, LoopState state, int first)
    {
        var before = local.Swap(context, null);
        var flow = Run(context, list, state, first, local, null);
        local.Swap(context, before);
        return flow;
    }

    private Flow Run(
        RenderContext context, IReadOnlyList<object?> list, LoopState state, int first, LocalVariable? local, LoopVariable? loop)
    {
        var version = LoopSource.VersionOf(list);
        var step = options.Reversed ? -1 : 1;
        object? previous = null;
        for (var round = 0; round < state.Length; round++)
        {
            context.Step(Span);
            if (LoopSource.VersionOf(list) != version)
            {
                throw context.Error(Span, static p => TemplateDiagnostics.ChangedInLoop(p.Source, p.Span));
            }

            var item = Numbers.Normalize(list[first + (round * step)]);
            state.Index = round;
            state.Changed = round == 0 || !Comparison.Same(previous, item);
            previous = item;
            if (local is not null) local.Assign(context, item);
            else loop!.Value = item;

            var flow = body.Execute(context);
            if (flow == Flow.Break) break;
            if (flow == Flow.Return) return flow;
        }

        return Flow.Next;
    }
}
