namespace ClusterHandbook.Templates;

/// <summary>How a template is run.</summary>
public sealed record RenderOptions
{
    /// <summary>Lenient, without includes.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>Finds what <c>include</c> names; null = there is no such template.</summary>
    public Func<string, Template?>? Loader { get; init; }

    /// <summary>The names that <see cref="Loader"/> knows, for “did you mean”.</summary>
    public IReadOnlyCollection<string> TemplateNames { get; init; } = [];

    /// <summary>Makes an unknown variable, or an unknown member of a model object, an error.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>What <c>date.now</c> asks.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the run may use.</summary>
    public RenderLimits Limits { get; init; } = RenderLimits.Default;

    /// <summary>Ends the run early.</summary>
    public CancellationToken CancellationToken { get; init; }
}
