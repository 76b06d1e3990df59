using System.Runtime.InteropServices;

namespace ClusterHandbook.Validation.Links;

/// <summary>
/// Every address that pages of one folder write, once: ten thousand pages share their navigation, and each address is
/// resolved once however often it is written. Safe for use from several threads.
/// </summary>
internal sealed class AddressTable
{
    private const int ShardBits = 5;
    private readonly Shard[] _shards = new Shard[1 << ShardBits];

    public AddressTable()
    {
        for (var i = 0; i < _shards.Length; i++) _shards[i] = new Shard();
    }

    /// <summary>Above every number.</summary>
    public int Limit
    {
        get
        {
            var most = 0;
            foreach (var shard in _shards) most = Math.Max(most, shard.Count);
            return most << ShardBits;
        }
    }

    /// <summary>The number of an address as a page in that folder writes it.</summary>
    public int NumberOf(int folder, ReadOnlySpan<byte> address)
    {
        var hash = Hash(folder, address);
        var shard = (int)(hash >> (64 - ShardBits));
        return (_shards[shard].NumberOf((uint)hash, folder, address) << ShardBits) | shard;
    }

    /// <summary>Every address with its number and folder; not while pages are still added.</summary>
    public IEnumerable<(int Number, int Folder)> All()
    {
        for (var s = 0; s < _shards.Length; s++)
        {
            for (var i = 0; i < _shards[s].Count; i++) yield return ((i << ShardBits) | s, _shards[s].FolderOf(i));
        }
    }

    /// <summary>The bytes of an address, as written but with character references resolved.</summary>
    public ReadOnlySpan<byte> BytesOf(int number) => _shards[number & ((1 << ShardBits) - 1)].BytesOf(number >> ShardBits);

    /// <summary>The folder that an address was written in.</summary>
    public int FolderOf(int number) => _shards[number & ((1 << ShardBits) - 1)].FolderOf(number >> ShardBits);

    private static ulong Hash(int folder, ReadOnlySpan<byte> bytes)
    {
        const ulong prime = 0x9E3779B97F4A7C15;
        var hash = ((ulong)(uint)folder + (ulong)bytes.Length + 1) * prime;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * prime;
            hash ^= hash >> 29;
            bytes = bytes[8..];
        }

        foreach (var b in bytes) hash = (hash ^ b) * prime;
        hash ^= hash >> 32;
        return hash * prime;
    }

    private sealed class Shard
    {
        private readonly Lock _gate = new();
        private int[] _slots = new int[64]; // Index + 1, 0 is free.
        private Entry[] _entries = new Entry[32];
        private byte[] _bytes = new byte[1024];
        private int _used;

        public int Count { get; private set; }

        public int FolderOf(int index) => _entries[index].Folder;

        public ReadOnlySpan<byte> BytesOf(int index) => _bytes.AsSpan(_entries[index].Start, _entries[index].Length);

        public int NumberOf(uint hash, int folder, ReadOnlySpan<byte> address)
        {
            lock (_gate)
            {
                var slot = hash & (uint)(_slots.Length - 1);
                while (_slots[slot] is not 0 and var taken)
                {
                    ref var entry = ref _entries[taken - 1];
                    if (entry.Hash == hash && entry.Folder == folder && address.SequenceEqual(BytesOf(taken - 1)))
                    {
                        return taken - 1;
                    }

                    slot = (slot + 1) & (uint)(_slots.Length - 1);
                }

                return Add(slot, hash, folder, address);
            }
        }

        private int Add(uint slot, uint hash, int folder, ReadOnlySpan<byte> address)
        {
            if (_used + address.Length > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + address.Length));
            }

            if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
            address.CopyTo(_bytes.AsSpan(_used));
            _entries[Count] = new Entry(hash, folder, _used, address.Length);
            _used += address.Length;
            _slots[slot] = ++Count;
            if (Count * 2 > _slots.Length) Grow();
            return Count - 1;
        }

        private void Grow()
        {
            _slots = new int[_slots.Length * 2];
            for (var i = 0; i < Count; i++)
            {
                var slot = _entries[i].Hash & (uint)(_slots.Length - 1);
                while (_slots[slot] != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
                _slots[slot] = i + 1;
            }
        }
    }

    private readonly record struct Entry(uint Hash, int Folder, int Start, int Length);
}
