using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates.Builtins;
using ClusterHandbook.Templates.Runtime;

namespace ClusterHandbook.Templates.Expressions;

/// <summary>A member of a library, such as <c>html.escape</c>, found when the template is parsed.</summary>
internal sealed class BuiltinMember : PathExpression
{
    private readonly BuiltinLibrary _library;
    private readonly BuiltinFunction? _function;
    private readonly MemberExpression _general;

    public BuiltinMember(BuiltinLibrary library, MemberExpression general)
        : base(general.Span)
    {
        _library = library;
        _general = general;
        _function = library.Function(general.Name);
        Depth = Above(general);
    }

    public override string Text => _general.Text;

    public override object? Resolve(RenderContext context, bool lenient = false) =>
        _function is not null && !context.IsShadowed(_library) ? _function : _general.Resolve(context, lenient);

    /// <summary>The built-in itself, for calls that need no general way; null when the name means something else here.</summary>
    public BuiltinFunction? Direct(RenderContext context) => context.IsShadowed(_library) ? null : _function;

    /// <summary>Help for a name that the library does not have.</summary>
    public string? Suggest() => Suggestion.Closest(_general.Name, _library.FunctionNames) is { } name ? $"did you mean `{_library.Name}.{name}`?" : null;

    public override void Assign(RenderContext context, object? value) => _general.Assign(context, value);
}
