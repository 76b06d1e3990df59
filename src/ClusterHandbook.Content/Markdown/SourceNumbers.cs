using ClusterHandbook.Content.Model;
using ClusterHandbook.Content.Schemas;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Markdown;

/// <summary>Numbers the works that a page cites: one number for each work and place.</summary>
internal sealed class SourceNumbers(Document document, Catalog catalog, DiagnosticBag findings)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<CitedSource> _sources = [];

    public IReadOnlyList<CitedSource> All => _sources;

    /// <summary>The number of a citation in the text; 0 (and a finding) when the work is unknown.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="shift">Where the text of the citation's span begins in the source.</param>
    /// <param name="mark">How often the number was used before, counted from 0.</param>
    public int Mark(Citation citation, int shift, out int mark)
    {
        mark = 0;
        if (!IsKnown(citation, shift))
        {
            return 0;
        }

        var number = NumberOf(citation);
        mark = _sources[number - 1].Marks;
        _sources[number - 1] = _sources[number - 1] with { Marks = mark + 1 };
        return number;
    }

    /// <summary>Gives the sources of facts their numbers; they come before the text.</summary>
    public void AddFacts(IEnumerable<Citation> citations)
    {
        foreach (var citation in citations)
        {
            if (IsKnown(citation, 0))
            {
                NumberOf(citation);
            }
        }
    }

    /// <summary>Gives works their numbers that another file cites and answers for.</summary>
    public void AddKnown(IEnumerable<Citation> citations)
    {
        foreach (var citation in citations.Where(c => catalog.FindReference(c.Key) is not null))
        {
            NumberOf(citation);
        }
    }

    private int NumberOf(Citation citation)
    {
        if (!_numbers.TryGetValue(citation.Identity, out var number))
        {
            number = _numbers[citation.Identity] = _sources.Count + 1;
            _sources.Add(new CitedSource(number, citation, 0));
        }

        return number;
    }

    private bool IsKnown(Citation citation, int shift)
    {
        if (catalog.FindReference(citation.Key) is null)
        {
            findings.Add(ReferenceDiagnostics.UnknownKey(
                document.Source, citation.Span.Shift(shift), citation.Key, catalog.References.Select(r => r.Key)));
            return false;
        }

        return citation.In is null || IsKnown(citation.In, shift);
    }
}
