namespace ClusterHandbook.Content.Model;

/// <summary>What <c>_directory.yml</c> says of a folder.</summary>
/// <param name="Title">Name of the folder, or null.</param>
/// <param name="Description">One sentence, or null.</param>
/// <param name="Order">Its place among its neighbours.</param>
/// <param name="Tags">Given to every page below.</param>
/// <param name="Contributors">Of every page below that names none.</param>
/// <param name="IsPublished">False keeps every page below out.</param>
public sealed record FolderMetadata(
    string? Title, string? Description, int Order, IReadOnlyList<string> Tags, IReadOnlyList<string> Contributors, bool IsPublished);
