using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Templates.Syntax;

/// <summary>One token: its kind, its place, whether white space stands before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="SpaceBefore">Decides between an index (<c>a[1]</c>) and an argument (<c>f [1]</c>).</param>
/// <param name="Indent">Of a code enter that only white space precedes on its line: how much of it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, bool SpaceBefore = false, int Indent = 0)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
