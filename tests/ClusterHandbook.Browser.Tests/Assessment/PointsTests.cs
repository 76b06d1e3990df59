using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The points of the design are numbered, and so are the tests that hold them.</summary>
public sealed partial class PointsTests
{
    private const int Points = 18;

    [Fact]
    public void Every_point_has_a_test_that_runs_from_a_server_and_from_a_disk()
    {
        var held = typeof(PointsTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(PointsTests).Namespace)
            .SelectMany(type => type.GetMethods()).Where(RunsFromBoth)
            .Select(test => Point().Match(test.Name)).Where(name => name.Success)
            .Select(name => int.Parse(name.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Empty(Enumerable.Range(1, Points).Except(held));
    }

    private static bool RunsFromBoth(MethodInfo method) =>
        method.GetCustomAttributes<MemberDataAttribute>().Any(data => data.MemberName == nameof(AssessmentTests.Places));

    [GeneratedRegex("^B3_([0-9]+)_", RegexOptions.CultureInvariant)]
    private static partial Regex Point();
}
