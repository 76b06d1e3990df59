namespace ClusterHandbook;

/// <summary>What the program tells its caller; the numbers are Statiq's.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Fault = 1;
    public const int ContentError = 4;
    public const int CommandLine = -1;
}
