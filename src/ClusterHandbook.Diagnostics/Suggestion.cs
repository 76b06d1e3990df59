namespace ClusterHandbook.Diagnostics;

/// <summary>Finds the word that an author probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// The candidate nearest to <paramref name="written"/> (edits and transpositions, case apart), or null when none is
    /// near: at most one edit for up to four letters, two for up to eight, three beyond.
    /// </summary>
    public static string? Closest(string written, IEnumerable<string> candidates)
    {
        var limit = written.Length switch { <= 2 => 1, <= 4 => 1, <= 8 => 2, _ => 3 };
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(written, candidate, bestDistance);
            if (distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>“did you mean `x`?”, or null when nothing is near.</summary>
    public static string? DidYouMean(string written, IEnumerable<string> candidates) =>
        Closest(written, candidates) is { } closest ? $"did you mean `{closest}`?" : null;

    // Optimal string alignment: a transposition counts one. Words over 64 letters are never suggested for.
    private static int Distance(string a, string b, int giveUpAt)
    {
        if (a.Length > 64 || b.Length > 64)
        {
            return giveUpAt;
        }

        Span<int> before = stackalloc int[65], previous = stackalloc int[65], current = stackalloc int[65];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var cost = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                current[j] = cost;
            }

            var rest = before;
            before = previous;
            previous = current;
            current = rest;
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
