using ClusterHandbook.Validation.Links;

namespace ClusterHandbook.Validation.Pages;

/// <summary>What scanning a page needs and gives back, one for each thread.</summary>
internal sealed class PageScratch
{
    private const int UsualSlots = 256;

    [ThreadStatic]
    private static PageScratch? s_current;

    private byte[] _ids = new byte[4096];
    private (int Start, int Length)[] _entries = new (int, int)[128];
    private int[] _slots = new int[UsualSlots];
    private int _idBytes;
    private int _idCount;

    public PageLinks Links { get; } = new();

    public List<PageProblem> Problems { get; } = [];

    /// <summary>The page in other languages.</summary>
    public List<PageAlternate> Alternates { get; } = [];

    /// <summary>Links into the page itself, which can be checked only at its end.</summary>
    public List<OwnFragment> OwnFragments { get; } = [];

    /// <summary>Empty, and this thread's own until the next call.</summary>
    public static PageScratch Take()
    {
        var scratch = s_current ??= new PageScratch();
        scratch.Clear();
        return scratch;
    }

    /// <summary>False when the id is there already.</summary>
    public bool AddId(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        var slot = hash.ToHashCode() & (_slots.Length - 1);
        while (_slots[slot] is not 0 and var taken)
        {
            if (id.SequenceEqual(IdAt(taken - 1))) return false;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        Append(id);
        _slots[slot] = _idCount;
        if (_idCount * 2 > _slots.Length) Grow();
        return true;
    }

    public bool HasId(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        for (var slot = hash.ToHashCode() & (_slots.Length - 1); _slots[slot] is not 0 and var taken; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (id.SequenceEqual(IdAt(taken - 1))) return true;
        }

        return false;
    }

    /// <summary>All ids, a zero before, between and after them.</summary>
    public byte[] Ids() => _idCount == 0 ? [] : _ids.AsSpan(0, _idBytes).ToArray();

    private ReadOnlySpan<byte> IdAt(int index) => _ids.AsSpan(_entries[index].Start, _entries[index].Length);

    private void Append(ReadOnlySpan<byte> id)
    {
        if (_idBytes + id.Length + 1 > _ids.Length) Array.Resize(ref _ids, (_ids.Length * 2) + id.Length);
        if (_idCount == _entries.Length) Array.Resize(ref _entries, _idCount * 2);
        id.CopyTo(_ids.AsSpan(_idBytes));
        _entries[_idCount++] = (_idBytes, id.Length);
        _idBytes += id.Length;
        _ids[_idBytes++] = 0;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _idCount; i++)
        {
            var hash = new HashCode();
            hash.AddBytes(IdAt(i));
            var slot = hash.ToHashCode() & (_slots.Length - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    private void Clear()
    {
        Links.Clear();
        Problems.Clear();
        OwnFragments.Clear();
        Alternates.Clear();
        if (_slots.Length > UsualSlots * 64) _slots = new int[UsualSlots];
        else if (_idCount > 0) Array.Clear(_slots);
        (_idCount, _idBytes) = (0, 1); // The first byte is a zero.
    }
}
