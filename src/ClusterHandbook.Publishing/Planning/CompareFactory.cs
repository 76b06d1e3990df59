using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Puts all cases beside each other, fact by fact.</summary>
internal static class CompareFactory
{
    public static CompareView Create(Handbook handbook, ViewFactory views)
    {
        CaseView[] cases = [.. handbook.Cases.Select(views.Case)];
        var rows = new List<CompareRowView>();
        for (var i = 0; i < FactKinds.All.Count; i++)
        {
            var kind = FactKinds.All[i];
            if (cases.Any(c => c.Facts[i].Values.Count > 0))
            {
                rows.Add(new CompareRowView(
                    kind.Key, kind.Group, rows.Count == 0 || rows[^1].Group != kind.Group,
                    [.. cases.Select(c => new CompareCellView(c.Title, c.Facts[i].Values))]));
            }
        }

        return new CompareView(cases, rows);
    }
}
