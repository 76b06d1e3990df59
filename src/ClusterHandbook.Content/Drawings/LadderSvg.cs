using ClusterHandbook.Content.Model;
using static ClusterHandbook.Content.Drawings.SvgWriter;

namespace ClusterHandbook.Content.Drawings;

/// <summary>The ladder of involvement: steps that grow narrower, and what lifts a member from one to the next.</summary>
internal static class LadderSvg
{
    private const double Width = 396, Step = 54, Pitch = 102;

    public static string Draw(Drawing drawing)
    {
        var height = (Pitch * drawing.Levels.Count) - (Pitch - Step) + 28;
        var svg = new SvgWriter(drawing, 424, height);
        for (var i = 0; i < drawing.Levels.Count; i++)
        {
            var level = drawing.Levels[i];
            var y = height - 14 - Step - (Pitch * i);
            svg.Raw($"<rect class=\"step\" x=\"14\" y=\"{N(y)}\" width=\"{N(Width * level.Share / 100)}\" height=\"{N(Step)}\" rx=\"3\"/>");
            svg.Text(28, y + 23, "big", "start", level.Name);
            svg.Text(28, y + 42, "sub", "start", level.Does);
            if (i < drawing.Moves.Count)
            {
                DrawMove(svg, drawing.Moves[i], y);
            }
        }

        return svg.Close();
    }

    private static void DrawMove(SvgWriter svg, LadderMove move, double stepTop)
    {
        var dashes = move.Weight <= 1 ? " stroke-dasharray=\"4 4\"" : "";
        svg.Path($"M40 {N(stepTop - 4)}V{N(stepTop - 34)}", $"stroke-width=\"{N(move.Weight)}\"{dashes}");
        svg.Path($"M31 {N(stepTop - 31)}h18l-9-13z", "fill=\"currentColor\" stroke=\"none\"");
        svg.Text(62, stepTop - 19, "verb", "start", $"{move.Frequency}: {move.Task}");
    }
}
