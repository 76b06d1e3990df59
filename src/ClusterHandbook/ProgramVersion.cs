namespace ClusterHandbook;

/// <summary>The version that <c>--version</c> prints.</summary>
internal static class ProgramVersion
{
    public static string Current { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
