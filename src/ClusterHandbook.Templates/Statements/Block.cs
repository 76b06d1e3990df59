using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary>Statements one after the other.</summary>
internal sealed class Block(Statement[] statements)
{
    public static readonly Block Empty = new([]);

    public Flow Execute(RenderContext context)
    {
        foreach (var statement in statements)
        {
            context.Step(statement.Span);
            var flow = statement.Execute(context);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
