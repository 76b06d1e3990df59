using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;

namespace ClusterHandbook.Browser.Tests.Browsing;

/// <summary>Pictures for people, written where <c>SHOTS</c> says; nothing compares them.</summary>
public static class Screenshots
{
    private static readonly string[] Pages = ["home", "case", "concept", "cases", "comparison", "glossary"];

    private static int s_taken;

    /// <summary>Takes each page in each view, from top to bottom. Of several readers, the first does it.</summary>
    public static async Task TakeOnceAsync(Reader reader, string folder)
    {
        if (Interlocked.Exchange(ref s_taken, 1) == 1) return;
        Directory.CreateDirectory(folder);
        foreach (var view in new[] { View.Desktop, View.Phone, View.Dark, View.Print })
        {
            foreach (var page in Pages)
            {
                var tab = await reader.OpenAsync(view, PageKind.Named(page));
                var file = Path.Combine(folder, $"{page}-{view.Name}.png");
                await tab.Page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });
            }
        }
    }
}
