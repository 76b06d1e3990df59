using ClusterHandbook.Editions;

namespace ClusterHandbook.Building;

/// <summary>Which editions to make, in which forms, and where to.</summary>
internal sealed record EditionRequest
{
    /// <summary>The site that they are taken from.</summary>
    public required BuildOptions Site { get; init; }

    /// <summary>Ids of editions, or paths of edition files; empty for all of the site's own.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The forms.</summary>
    public IReadOnlyList<EditionFormat> Formats { get; init; } = Enum.GetValues<EditionFormat>();

    /// <summary>The folder of the result, from the root or absolute.</summary>
    public string Output { get; init; } = "editions";
}
