using ClusterHandbook.Content.Schemas;

namespace ClusterHandbook.Building;

/// <summary>What a build is asked to do.</summary>
internal sealed record BuildOptions
{
    /// <summary>The folder of the site, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>The folder of the content, from the root.</summary>
    public string Input { get; init; } = "input";

    /// <summary>The folder of the result, from the root or absolute.</summary>
    public string Output { get; init; } = "output";

    /// <summary>Settings from the environment and the command line.</summary>
    public IReadOnlyList<SettingOverride> Settings { get; init; } = [];

    /// <summary>True removes files from the output that are not ours.</summary>
    public bool Clean { get; init; }

    /// <summary>True turns warnings into errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Which files of editions the site offers.</summary>
    public EditionChoice Editions { get; init; }

    /// <summary>False checks everything and writes nothing.</summary>
    public bool Write { get; init; } = true;
}

/// <summary>Which files of editions a build makes.</summary>
internal enum EditionChoice
{
    /// <summary>None of them; the page of later changes is made all the same.</summary>
    None,

    /// <summary>All that the site publishes.</summary>
    All,
}
