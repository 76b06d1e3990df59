using ClusterHandbook.Editions.Tests.Oracles;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>
/// A test that needs programs which judge what was printed. Where they are missing it is skipped with the reason; in continuous
/// integration it runs, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JudgedTheoryAttribute : TheoryAttribute
{
    /// <param name="programs">The programs.</param>
    public JudgedTheoryAttribute(params string[] programs)
    {
        var missing = programs.Where(p => Oracle.Find(p) is null).ToArray();
        if (missing.Length > 0 && !Oracle.IsRequired) Skip = $"missing on this machine: {string.Join(", ", missing)}; ./test.sh installs them";
    }
}
