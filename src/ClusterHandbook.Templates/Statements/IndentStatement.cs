using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary>The begin of a code block that only white space precedes on its line: lines that it writes are indented alike.</summary>
internal sealed class EnterIndentStatement(TextSpan span, ReadOnlySpan<char> indent) : Statement(span)
{
    private readonly byte[] _indent = Encoding.UTF8.GetBytes(indent.ToArray());

    public override Flow Execute(RenderContext context)
    {
        context.Output.EnterBlock(_indent);
        return Flow.Next;
    }
}

/// <summary>The end of such a code block.</summary>
internal sealed class LeaveIndentStatement(TextSpan span) : Statement(span)
{
    public override Flow Execute(RenderContext context)
    {
        context.Output.LeaveBlock();
        return Flow.Next;
    }
}
