using System.Collections.Concurrent;

namespace ClusterHandbook.Diagnostics;

/// <summary>Collects findings while a step runs; safe for use from several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _items = new();

    /// <summary>True when something is in it that must keep the result from being published.</summary>
    public bool HasErrors => _items.Any(d => d.Severity == Severity.Error);

    /// <summary>True when something is in it that should be mended.</summary>
    public bool HasWarnings => _items.Any(d => d.Severity == Severity.Warning);

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic diagnostic) => _items.Enqueue(diagnostic);

    /// <summary>Adds several findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _items.Enqueue(diagnostic);
        }
    }

    /// <summary>Everything collected so far, in file order.</summary>
    public IReadOnlyList<Diagnostic> ToOrderedList()
    {
        var list = _items.ToList();
        list.Sort(Diagnostic.CompareByPlace);
        return list;
    }
}
