using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Statements;

/// <summary>Text between code blocks, encoded once.</summary>
internal sealed class TextStatement(TextSpan span, ReadOnlySpan<char> text) : Statement(span)
{
    private readonly byte[] _utf8 = Encode(text);

    public override Flow Execute(RenderContext context)
    {
        context.Output.Write(_utf8);
        return Flow.Next;
    }

    private static byte[] Encode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
