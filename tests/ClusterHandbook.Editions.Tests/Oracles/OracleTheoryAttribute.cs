namespace ClusterHandbook.Editions.Tests.Oracles;

/// <summary>Like <see cref="OracleFactAttribute"/>, for several data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OracleTheoryAttribute : TheoryAttribute
{
    /// <inheritdoc cref="OracleFactAttribute(string[])"/>
    public OracleTheoryAttribute(params string[] programs) => Skip = new OracleFactAttribute(programs).Skip;
}
