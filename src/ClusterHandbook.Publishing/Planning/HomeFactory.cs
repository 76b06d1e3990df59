using ClusterHandbook.Content.Drawings;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Makes the first page's own part.</summary>
internal static class HomeFactory
{
    public static HomeView Create(HomePage? home, Handbook handbook, ViewFactory views, FolderPages folders)
    {
        var framework = handbook.Catalog.Drawings.FirstOrDefault(d => d.Shape == "framework");
        return new HomeView
        {
            Standfirst = home?.Standfirst ?? "",
            Drawing = framework is null ? "" : DrawingSvg.Of(framework),
            StartFrom = home is null ? [] :
            [
                .. home.StartFrom.Select(s => new StartingPointView(
                    s.Question, [.. s.Links.Select(l => views.LinkById(l.Id, home.Language)).OfType<LinkView>()])),
            ],
            Cases = [.. handbook.Cases.Select(views.Case)],
            Parts = views.Parts(),
            Paths = [.. handbook.Paths.Select(p => views.Link(p) with { Note = p.For })],
            Folders = folders.ForHome(),
        };
    }
}
