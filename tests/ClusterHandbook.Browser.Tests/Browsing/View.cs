using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>How a reader looks at a page.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Width">In CSS pixels.</param>
public sealed record View(string Name, int Width)
{
    /// <summary>A desktop.</summary>
    public static View Desktop { get; } = new("desktop", 1280);

    /// <summary>A desktop in the dark.</summary>
    public static View Dark { get; } = new("dark", 1280) { ColorScheme = ColorScheme.Dark };

    /// <summary>A phone.</summary>
    public static View Phone { get; } = new("phone", 390);

    /// <summary>The narrowest screen that WCAG asks for, or a desktop at 400 %.</summary>
    public static View Narrow { get; } = new("narrow", 320);

    /// <summary>Colours that the reader has chosen, and no others.</summary>
    public static View ForcedColors { get; } = new("forced colours", 1280) { Forced = Microsoft.Playwright.ForcedColors.Active };

    /// <summary>A browser that runs no script.</summary>
    public static View WithoutScript { get; } = new("without script", 1280) { Script = false };

    /// <summary>A sheet of A4, as wide as the text that is printed on it.</summary>
    public static View Print { get; } = new("print", 635) { Media = Microsoft.Playwright.Media.Print };

    /// <summary>Light or dark.</summary>
    public ColorScheme ColorScheme { get; init; } = ColorScheme.Light;

    /// <summary>Whether colours are forced.</summary>
    public ForcedColors Forced { get; init; } = Microsoft.Playwright.ForcedColors.None;

    /// <summary>Screen or print.</summary>
    public Media Media { get; init; } = Microsoft.Playwright.Media.Screen;

    /// <summary>Whether the test moves the clock of the page; until it does, the clock goes as it should.</summary>
    public bool HasOwnClock { get; init; }

    /// <summary>False runs no script of the page.</summary>
    public bool Script { get; init; } = true;
}
