using ClusterHandbook.Content.Model;

namespace ClusterHandbook.Content.Drawings;

/// <summary>Drawings as SVG inside a page: titled, described, coloured by the page's style.</summary>
public static class DrawingSvg
{
    /// <summary>The drawing; ids inside it begin with the drawing's id.</summary>
    public static string Of(Drawing drawing) => drawing.Shape switch
    {
        "framework" => FrameworkSvg.Draw(drawing),
        "life-cycle" => LifeCycleSvg.Draw(drawing),
        _ => LadderSvg.Draw(drawing),
    };
}
