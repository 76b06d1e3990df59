using System.Text;
using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Drawings.SvgWriter;

namespace ClusterHandbook.Content.Drawings;

/// <summary>The life of a cluster as a curve over time, which forks at its end.</summary>
internal static class LifeCycleSvg
{
    private const double Left = 18, Width = 408, Bottom = 240, Height = 202;

    public static string Draw(Drawing drawing)
    {
        var svg = new SvgWriter(drawing, 440, 284);
        svg.Path($"M{N(Left)} {N(Bottom)}H{N(Left + Width)}");
        svg.Path(string.Concat(drawing.Stages.Select(s => $"M{N(X(s.To))} 266V42")), "opacity=\".5\" stroke-dasharray=\"2 4\"");
        svg.Path(Smooth(drawing.Curve), "stroke-width=\"3\"");
        foreach (var branch in drawing.Branches)
        {
            DrawBranch(svg, branch);
        }

        DrawTrigger(svg, drawing);
        foreach (var stage in drawing.Stages)
        {
            svg.Text(X((stage.From + stage.To) / 2), 264, "big", "middle", stage.Name);
        }

        return svg.Close();
    }

    private static void DrawBranch(SvgWriter svg, Branch branch)
    {
        if (branch.Curve.Count < 2)
        {
            return;
        }

        svg.Path(Smooth(branch.Curve), "stroke-width=\"3\" stroke-dasharray=\"7 5\"");
        var end = branch.Curve[^1];
        var rises = end.Size > branch.Curve[0].Size;
        svg.Text(X(end.Time), Y(end.Size) + (rises ? -10 : 22), "verb", "end", branch.Name);
    }

    private static void DrawTrigger(SvgWriter svg, Drawing drawing)
    {
        if (drawing.Trigger is null || drawing.Curve.Count == 0)
        {
            return;
        }

        var y = Y(drawing.Curve[0].Size);
        svg.Raw($"<circle cx=\"22\" cy=\"{N(y)}\" r=\"6\" fill=\"currentColor\"/>");
        svg.Path($"M22 {N(y - 10)}V{N(y - 32)}", "stroke-width=\"1\"");
        svg.Text(16, y - 40, "verb", "start", drawing.Trigger);
    }

    // Cubic pieces whose handles follow the neighbours: smooth, and through every point (Catmull-Rom).
    private static string Smooth(IReadOnlyList<CurvePoint> points)
    {
        if (points.Count == 0)
        {
            return "";
        }

        var path = new StringBuilder($"M{N(X(points[0].Time))} {N(Y(points[0].Size))}");
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var before = points[Math.Max(0, i - 1)];
            var (from, to) = (points[i], points[i + 1]);
            var after = points[Math.Min(points.Count - 1, i + 2)];
            path.Append('C')
                .Append(Point(from.Time + ((to.Time - before.Time) / 6), from.Size + ((to.Size - before.Size) / 6))).Append(' ')
                .Append(Point(to.Time - ((after.Time - from.Time) / 6), to.Size - ((after.Size - from.Size) / 6))).Append(' ')
                .Append(Point(to.Time, to.Size));
        }

        return path.ToString();
    }

    private static string Point(double time, double size) => $"{N(X(time))} {N(Y(size))}";

    private static double X(double time) => Left + (Width * time / 100);

    private static double Y(double size) => Bottom - (Height * size / 100);
}
