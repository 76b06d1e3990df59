using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>What the tests of the search have in common: pages from a server and from a disk, each reader with a device of his own.</summary>
[Collection(SearcherCollection.Name)]
public abstract class SearchTests(Reader reader) : PageTests(reader)
{
    /// <summary>Served over HTTP with the headers of the host.</summary>
    protected const string Web = "web";

    /// <summary>Opened by double click.</summary>
    protected const string Disk = "disk";

    /// <summary>The address of a page of the handbook.</summary>
    protected Uri AddressOf(string place, string page, string site = BuiltSites.Handbook) => place == Web
        ? new Uri(Reader.Sites.AddressOf(site), page)
        : new Uri(new Uri(Reader.Sites.FolderOf(site) + Path.DirectorySeparatorChar).AbsoluteUri + page);

    /// <summary>Opens a page as somebody who was never here before.</summary>
    /// <param name="view">How he looks at it.</param>
    /// <param name="reader">His name, one for each test: what a device keeps is his alone.</param>
    /// <param name="place"><see cref="Web"/> or <see cref="Disk"/>.</param>
    /// <param name="page">From the root of the site, with query and fragment.</param>
    protected Task<Tab> OpenAsync(View view, string reader, string place, string page) =>
        Reader.OpenAsync(view with { Name = $"{reader} {place} {view.Name}" }, AddressOf(place, page));

    /// <summary>Opens the dialog by its key and types a query into it.</summary>
    protected static async Task SearchAsync(Tab tab, string query)
    {
        await tab.Page.Keyboard.PressAsync("Control+k");
        await Options(tab).First.WaitForAsync(); // The empty state: all is loaded.
        await Field(tab).FillAsync(query);
    }

    /// <summary>The field of the dialog.</summary>
    protected static ILocator Field(Tab tab) => tab.Page.Locator("dialog.search input[role=combobox]");

    /// <summary>What can be chosen in the dialog.</summary>
    protected static ILocator Options(Tab tab) => tab.Page.Locator("dialog.search [role=option]");

    /// <summary>The results of one page after the other.</summary>
    protected static ILocator Pages(Tab tab) => tab.Page.Locator("[data-page]");

    /// <summary>The result of a page, waited for.</summary>
    protected static async Task<ILocator> ResultAsync(Tab tab, string page)
    {
        var result = tab.Page.Locator($"[data-page='{page}']");
        await result.WaitForAsync();
        return result;
    }

    /// <summary>Waits until an expression of the page is true; Playwright's time limit says when it never is.</summary>
    protected static Task UntilAsync(Tab tab, string expression) => tab.Page.WaitForFunctionAsync(expression);
}
