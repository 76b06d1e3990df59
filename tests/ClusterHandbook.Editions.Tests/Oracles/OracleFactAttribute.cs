namespace ClusterHandbook.Editions.Tests.Oracles;

/// <summary>
/// A test that needs a browser, and programs that judge what it printed. Where they are missing it is skipped with the reason;
/// in continuous integration it runs, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleFactAttribute : FactAttribute
{
    /// <param name="programs">The programs; <c>browser</c> is any of those that can print.</param>
    public OracleFactAttribute(params string[] programs)
    {
        var missing = programs.Where(p => p == TestBrowser.Name ? TestBrowser.Program is null : Oracle.Find(p) is null).ToArray();
        if (missing.Length > 0 && !Oracle.IsRequired) Skip = $"missing on this machine: {string.Join(", ", missing)}; ./test.sh installs them";
    }
}
