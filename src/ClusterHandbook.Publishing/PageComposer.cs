using System.Buffers;
using System.Collections.Frozen;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Publishing.Planning;
using ClusterHandbook.Publishing.Themes;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Publishing;

/// <summary>Renders single pages of a site with layouts of the caller's choice, as a book needs it.</summary>
public sealed class PageComposer
{
    private readonly Theme _theme;
    private readonly RenderOptions _options;
    private readonly FrozenDictionary<string, PlannedPage> _pages;

    private PageComposer(Handbook handbook, Theme theme)
    {
        _theme = theme;
        _options = new RenderOptions { Loader = theme.Find, TemplateNames = theme.TemplateNames, StrictVariables = true };
        _pages = SitePlanner.Plan(handbook, theme).ToFrozenDictionary(p => p.Address, StringComparer.Ordinal);
    }

    /// <summary>Plans the pages of a handbook; nothing is rendered yet.</summary>
    public static PageComposer Create(Handbook handbook, Theme theme) => new(handbook, theme);

    /// <summary>True when the site has a page at that address, from its root.</summary>
    public bool Has(string address) => _pages.ContainsKey(address);

    /// <summary>Renders the model of a page with a layout; what it writes links as the page itself does.</summary>
    /// <param name="address">The page, from the root of the site.</param>
    /// <param name="layout">Name of the template: <c>print/case</c>.</param>
    /// <returns>UTF-8; empty when there is a finding.</returns>
    public WithDiagnostics<ReadOnlyMemory<byte>> Compose(string address, string layout)
    {
        if (_theme.Find(layout) is not { } template)
        {
            return new(default, [ThemeDiagnostics.MissingLayout(layout, address, _theme.TemplateNames)]);
        }

        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        var findings = template.Render(buffer, _pages[address].Create(), _options);
        return new(findings.Count > 0 ? default : buffer.WrittenMemory, findings);
    }
}
