namespace ClusterHandbook.Validation.Links;

/// <summary>Walks the addresses of a <c>srcset</c> (HTML standard, 4.8.4.2.2).</summary>
internal ref struct SourceSet(ReadOnlySpan<byte> value)
{
    private ReadOnlySpan<byte> _rest = value;

    public ReadOnlySpan<byte> Current { get; private set; }

    public readonly SourceSet GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty && (_rest[0] <= ' ' || _rest[0] == ',')) _rest = _rest[1..];
        if (_rest.IsEmpty)
        {
            return false;
        }

        var end = 0;
        while (end < _rest.Length && _rest[end] > ' ') end++;
        Current = _rest[..end].TrimEnd((byte)',');
        var endsCandidate = Current.Length < end;
        _rest = _rest[end..];
        if (!endsCandidate) SkipDescriptors();
        return true;
    }

    private void SkipDescriptors()
    {
        var (at, depth) = (0, 0);
        for (; at < _rest.Length && (depth > 0 || _rest[at] != ','); at++)
        {
            if (_rest[at] == '(') depth++;
            if (_rest[at] == ')') depth = Math.Max(0, depth - 1);
        }

        _rest = _rest[at..];
    }
}
