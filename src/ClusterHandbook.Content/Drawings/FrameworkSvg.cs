using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Drawings.SvgWriter;

namespace ClusterHandbook.Content.Drawings;

/// <summary>The triangle of cluster, policy and management: a sign at each corner, arrows both ways, verbs in the middle.</summary>
internal static class FrameworkSvg
{
    private const double Sign = 46;

    // Centres of the signs: A above, B at the lower right, C at the lower left.
    private static readonly (double X, double Y)[] Centres = [(170, 70), (274, 276), (66, 276)];

    public static string Draw(Drawing drawing)
    {
        var svg = new SvgWriter(drawing, 340, 346);
        svg.Path(Arrow(0, 1) + Arrow(1, 2) + Arrow(2, 0));
        for (var i = 0; i < Math.Min(3, drawing.Vertices.Count); i++)
        {
            DrawVertex(svg, drawing.Vertices[i], i);
        }

        DrawVerbs(svg, drawing.Verbs);
        return svg.Close();
    }

    private static void DrawVertex(SvgWriter svg, Vertex vertex, int index)
    {
        var (x, y) = Centres[index];
        svg.Raw($"<g data-part=\"{vertex.Code.ToLowerInvariant()}\"><rect class=\"sign\" x=\"{N(x - (Sign / 2))}\" y=\"{N(y - (Sign / 2))}\" width=\"{N(Sign)}\" height=\"{N(Sign)}\" rx=\"3\"/>");
        svg.Text(x, y + 9, "code", "middle", vertex.Code).Raw("</g>");
        var (textX, anchor, nameY) = index switch { 0 => (170.0, "middle", 16.0), 1 => (334.0, "end", 323.0), _ => (6.0, "start", 323.0) };
        svg.Text(textX, nameY, "big", anchor, vertex.Name);
        svg.Text(textX, nameY + 19, "sub", anchor, vertex.Question);
    }

    private static void DrawVerbs(SvgWriter svg, IReadOnlyList<string> verbs)
    {
        (double X, double Y)[] places = [(170, 176), (203, 228), (126, 240)];
        for (var i = 0; i < Math.Min(3, verbs.Count); i++)
        {
            var lines = verbs[i].Split(", ");
            for (var line = 0; line < lines.Length; line++)
            {
                svg.Text(places[i].X, places[i].Y + (19 * line), "verb", "middle", lines[line] + (line + 1 < lines.Length ? "," : ""));
            }
        }
    }

    // A line that stops short of both signs, with a head at each end.
    private static string Arrow(int from, int to)
    {
        var (x1, y1) = Centres[from];
        var (x2, y2) = Centres[to];
        var length = Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
        var (dx, dy) = ((x2 - x1) / length, (y2 - y1) / length);
        var gap = 36.0;
        var (ax, ay, bx, by) = (x1 + (dx * gap), y1 + (dy * gap), x2 - (dx * gap), y2 - (dy * gap));
        return $"M{N(ax)} {N(ay)}L{N(bx)} {N(by)}" + Head(bx, by, dx, dy) + Head(ax, ay, -dx, -dy);
    }

    private static string Head(double x, double y, double dx, double dy)
    {
        const double Back = 7, Side = 4.2;
        return $"M{N(x - (dx * Back) - (dy * Side))} {N(y - (dy * Back) + (dx * Side))}L{N(x)} {N(y)}L{N(x - (dx * Back) + (dy * Side))} {N(y - (dy * Back) - (dx * Side))}";
    }
}
