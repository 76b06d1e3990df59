using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ClusterHandbook.Templates.Runtime;

/// <summary>What a run has written so far, as UTF-8, with the indentation of the language.</summary>
/// <remarks>A capture is a mark in the same buffer: what was written behind it is taken off again.</remarks>
internal sealed class TemplateOutput : IDisposable
{
    private readonly int _limit;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private int _capacity;
    private int _length;
    private byte[] _outerIndent = [];
    private byte[] _blockIndent = [];
    private bool _atLineStart;

    public TemplateOutput(int limit)
    {
        _limit = limit;
        _capacity = Math.Min(_buffer.Length, limit);
    }

    /// <summary>Set when a write went over the limit and was dropped; the run asks for it.</summary>
    public bool IsFull { get; private set; }

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    private bool Indents => (_blockIndent.Length | _outerIndent.Length) != 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref _buffer, []));

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (!Indents && utf8.Length <= _capacity - _length)
        {
            utf8.CopyTo(_buffer.AsSpan(_length));
            _length += utf8.Length;
        }
        else
        {
            WriteIndented(utf8);
        }
    }

    /// <summary>Room to write into, when nothing is indented and the limit is far; <see cref="Advance"/> says how much was used.</summary>
    public bool TryGetSpan(int bytes, out Span<byte> span)
    {
        var fits = !Indents && (bytes <= _capacity - _length || ((long)_length + bytes <= _limit && Grow(bytes)));
        span = fits ? _buffer.AsSpan(_length) : default;
        return fits;
    }

    /// <summary>Takes over what was written into the room.</summary>
    public void Advance(int bytes) => _length += bytes;

    public void Write(ReadOnlySpan<char> text)
    {
        if (!Reserve(text.Length * 3))
        {
            return;
        }

        if (!Indents)
        {
            _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(text.Length * 3);
        WriteIndented(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    public void Write(int number)
    {
        Span<byte> digits = stackalloc byte[16];
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        Write(digits[..written]);
    }

    /// <summary>Sets the indentation of the code block that begins; it holds until <see cref="LeaveBlock"/>.</summary>
    public void EnterBlock(byte[] indent)
    {
        _atLineStart &= _outerIndent.Length > 0;
        _blockIndent = indent;
    }

    /// <summary>The code block ends: text is not indented by it.</summary>
    public void LeaveBlock() => _blockIndent = [];

    /// <summary>An include begins: all that it writes is indented by the block that it stands in.</summary>
    public Indentation Nest()
    {
        var saved = new Indentation(_outerIndent, _blockIndent, _atLineStart, _length);
        if (_blockIndent.Length > 0)
        {
            _outerIndent = _outerIndent.Length == 0 ? _blockIndent : [.. _outerIndent, .. _blockIndent];
            _blockIndent = [];
        }

        return saved;
    }

    /// <summary>The include ends. Whether a line has just begun stays known.</summary>
    public void Unnest(Indentation saved) => (_outerIndent, _blockIndent) = (saved.Outer, saved.Block);

    /// <summary>The body of a function or a wrapped block begins: the block that calls it does not indent it.</summary>
    public Indentation BeginBody()
    {
        var saved = new Indentation(_outerIndent, _blockIndent, _atLineStart, _length);
        _blockIndent = [];
        return saved;
    }

    /// <summary>The body ends. False when it wrote lines that the calling block might have to indent.</summary>
    public bool EndBody(Indentation saved)
    {
        _blockIndent = saved.Block;
        var written = _buffer.AsSpan(saved.Length, _length - saved.Length);
        return saved.Block.Length == 0 || written.Length == 0 || !(saved.AtLineStart || written.Contains((byte)'\n'));
    }

    /// <summary>A capture begins: what follows is not part of the page, so nothing around indents it.</summary>
    public Indentation BeginCapture(bool keepBlock)
    {
        var saved = new Indentation(_outerIndent, _blockIndent, _atLineStart, _length);
        _outerIndent = [];
        _atLineStart = false;
        if (!keepBlock)
        {
            _blockIndent = [];
        }

        return saved;
    }

    /// <summary>The capture ends: its bytes; valid until the next write.</summary>
    public ReadOnlySpan<byte> EndCapture(int mark, Indentation saved)
    {
        (_outerIndent, _blockIndent, _atLineStart) = (saved.Outer, saved.Block, saved.AtLineStart);
        var captured = _buffer.AsSpan(mark, _length - mark);
        _length = mark;
        return captured;
    }

    private void WriteIndented(ReadOnlySpan<byte> utf8)
    {
        if (!Indents)
        {
            Append(utf8);
            return;
        }

        while (utf8.Length > 0)
        {
            if (_atLineStart)
            {
                Append(_outerIndent);
                Append(_blockIndent);
                _atLineStart = false;
            }

            var end = utf8.IndexOf((byte)'\n');
            if (end < 0)
            {
                Append(utf8);
                return;
            }

            Append(utf8[..(end + 1)]);
            utf8 = utf8[(end + 1)..];
            _atLineStart = true;
        }
    }

    private void Append(ReadOnlySpan<byte> utf8)
    {
        if (Reserve(utf8.Length))
        {
            utf8.CopyTo(_buffer.AsSpan(_length));
            _length += utf8.Length;
        }
    }

    /// <summary>Room for so many bytes; false, and <see cref="IsFull"/>, when the limit is reached.</summary>
    public bool Reserve(int bytes)
    {
        if (bytes <= _capacity - _length)
        {
            return true;
        }

        return Grow(bytes);
    }

    private bool Grow(int bytes)
    {
        if (IsFull || (long)_length + bytes > _limit)
        {
            IsFull = true;
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((long)_length + bytes, 2L * _buffer.Length), Array.MaxLength));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        _capacity = Math.Min(larger.Length, _limit);
        return true;
    }

    /// <summary>Indentation to return to.</summary>
    internal readonly record struct Indentation(byte[] Outer, byte[] Block, bool AtLineStart, int Length);
}
