namespace ClusterHandbook.Editions.Printing;

/// <summary>Paper and its margins, in millimetres.</summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
internal sealed record Paper(double Width, double Height)
{
    public double Top { get; init; }

    public double Outer { get; init; }

    public double Bottom { get; init; }

    /// <summary>At the side where sheets are bound or punched.</summary>
    public double Inner { get; init; }
}
