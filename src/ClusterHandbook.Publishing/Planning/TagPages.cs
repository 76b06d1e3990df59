using System.Globalization;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Text;
using ClusterHandbook.Publishing.Models;

namespace ClusterHandbook.Publishing.Planning;

/// <summary>Free key words and the pages that carry them.</summary>
internal sealed class TagPages
{
    private readonly ViewFactory _views;
    private readonly Dictionary<string, List<Document>> _byAddress = new(StringComparer.Ordinal);

    public TagPages(Handbook handbook, ViewFactory views)
    {
        _views = views;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in handbook.Catalog.Documents)
        {
            foreach (var tag in document.Tags.DistinctBy(PageAddresses.Tag, StringComparer.Ordinal))
            {
                var address = PageAddresses.Tag(tag);
                names.TryAdd(address, tag);
                if (!_byAddress.TryGetValue(address, out var list))
                {
                    _byAddress[address] = list = [];
                }

                list.Add(document);
            }
        }

        foreach (var list in _byAddress.Values)
        {
            list.Sort(Document.CompareByOrder);
        }

        All = [.. names.Values.OrderByAlphabet(tag => tag)];
    }

    /// <summary>Every tag, as first written; tags with one address are one tag.</summary>
    public IReadOnlyList<string> All { get; }

    public IndexView Index() => new("", "",
    [
        new LinkGroupView("", "", [.. All.Select(tag => new LinkView(
            tag, PageAddresses.Tag(tag), _byAddress[PageAddresses.Tag(tag)].Count.ToString(CultureInfo.InvariantCulture), "tag"))]),
    ]);

    public IndexView View(string tag) => new(tag, "",
        [new LinkGroupView("", "", [.. _byAddress[PageAddresses.Tag(tag)].Select(_views.Link)])]);
}
