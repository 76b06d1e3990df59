namespace ClusterHandbook.Publishing.Output;

/// <summary>A file that a build has written.</summary>
/// <param name="Path">From the output folder.</param>
/// <param name="Hash">The SHA-256 of its bytes, in hex digits.</param>
internal sealed record WrittenFile(string Path, string Hash);
