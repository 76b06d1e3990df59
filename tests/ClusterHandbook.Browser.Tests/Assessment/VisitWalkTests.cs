using System.Text;
using ClusterHandbook.Browser.Tests.Browsing;
using ClusterHandbook.Browser.Tests.Sites;
using Microsoft.Playwright;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>From the files of four managers to the summary of one of them.</summary>
public sealed class VisitWalkTests(Reader reader) : AssessmentTests(reader)
{
    [Theory]
    [MemberData(nameof(Places))]
    public async Task B3_9_what_was_agreed_at_the_visit_is_offered_to_its_manager_at_step_5(string from)
    {
        var desk = await CoachDesk.OpenAsync(Reader, from);
        await desk.FillAsync();
        await desk.PressAsync("Add a commitment");
        await desk.Page.GetByLabel("What", new() { Exact = true }).Last.FillAsync("Write to the rector");
        await desk.Page.GetByLabel("Who", new() { Exact = true }).Last.SelectOptionAsync(new SelectOptionValue { Label = "Jon" });
        var all = await desk.DownloadAsync("One file for all");

        var kind = PageKind.Named("assessment");
        var place = from == Disk ? Reader.Sites.FileOf(kind) : Reader.Sites.AddressOf(kind);
        var manager = await desk.Page.Context.NewPageAsync();
        try
        {
            await manager.GotoAsync(place.AbsoluteUri);
            await manager.GetByLabel("Name or alias").FillAsync("Ines");
            await manager.GetByLabel("Cluster", new() { Exact = true }).FillAsync("Ceramics");
            await manager.GotoAsync(place.AbsoluteUri + "#step5");
            var chooser = await manager.RunAndWaitForFileChooserAsync(() => manager.GetByRole(AriaRole.Button, new() { Name = "Take in a file of the visit" }).ClickAsync());
            await chooser.SetFilesAsync(new FilePayload { Name = "commitments.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(all) });
            var offer = manager.Locator("[data-view=step5] li", new() { HasText = "Ring five silent members" });
            await offer.GetByRole(AriaRole.Button).First.ClickAsync();

            Assert.Contains("Ring five silent members", await manager.GetByLabel("Possible solutions").InputValueAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("rector", await manager.Locator("[data-view=step5]").InnerTextAsync(), StringComparison.Ordinal);
        }
        finally
        {
            await manager.CloseAsync();
        }
    }
}
