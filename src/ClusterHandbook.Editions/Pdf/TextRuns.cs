using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ClusterHandbook.Editions.Pdf;

/// <summary>
/// Joins the glyphs of a line. Skia places every glyph by itself wherever a font's widths are no round numbers; here a run of
/// glyphs that stand where the font's own widths put them becomes one string again (9.4.3). That halves the pages.
/// </summary>
internal sealed class TextRuns
{
    // In thousandths of the size: what nobody can see, at 10 points less than a hundredth of a millimetre.
    private const double Tolerance = 2;

    private readonly Dictionary<string, GlyphWidths?> _fonts;
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private readonly StringBuilder _run = new();
    private GlyphWidths? _font;
    private double _size;
    private double _origin;
    private double _pen;
    private double _behind;
    private bool _open;
    private bool _adjusted;

    private TextRuns(Dictionary<string, GlyphWidths?> fonts) => _fonts = fonts;

    /// <summary>Joins the glyphs of all pages.</summary>
    public static void Join(PdfDocument document)
    {
        var known = new Dictionary<int, GlyphWidths?>();
        var pages = document.Pages().Select(p => document.Dictionary(p)!).Where(p => document.Resolve(p["Contents"]) is PdfStream)
            .Select(p => (Stream: (PdfStream)document.Resolve(p["Contents"])!, Fonts: Fonts(document, p, known))).ToList();
        Parallel.ForEach(pages, page => Join(page.Stream, page.Fonts));
    }

    /// <summary>Joins the glyphs of one page.</summary>
    internal static byte[] Join(ReadOnlySpan<byte> content, Dictionary<string, GlyphWidths?> fonts)
    {
        var runs = new TextRuns(fonts);
        foreach (var range in content.Split((byte)'\n')) runs.TakeLine(content[range]);
        runs.Close();
        return runs._output.WrittenSpan.ToArray();
    }

    private static void Join(PdfStream stream, Dictionary<string, GlyphWidths?> fonts)
    {
        // Pictures that stand in the page itself are bytes in which anything may look like a line of text.
        if (Flate.Open(stream) is not { } content || content.AsSpan().IndexOf("\nBI"u8) >= 0) return;
        var joined = Join(content, fonts);
        stream.Data = joined;
        stream.Dictionary["Filter"] = null;
        stream.Dictionary["Length"] = PdfNumbers.Of(joined.Length);
    }

    private static Dictionary<string, GlyphWidths?> Fonts(PdfDocument document, PdfDictionary page, Dictionary<int, GlyphWidths?> known)
    {
        var fonts = new Dictionary<string, GlyphWidths?>(StringComparer.Ordinal);
        foreach (var (name, font) in document.Dictionary(document.Dictionary(page["Resources"])?["Font"])?.Entries ?? [])
        {
            var number = font is PdfReference reference ? reference.Number : -1;
            if (number < 0 || !known.TryGetValue(number, out var widths)) widths = GlyphWidths.Of(document, font);
            if (number >= 0) known[number] = widths;
            fonts[name] = widths;
        }

        return fonts;
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        if (line.EndsWith(" Tj"u8) && TakeGlyphs(line[..^3])) return;
        Close();
        if (line.EndsWith(" Tf"u8)) TakeFont(line[..^3]);
        if (line.EndsWith(" Tm"u8) || line.SequenceEqual("BT"u8)) _behind = 0;
        if (_behind != 0 && line.IndexOf(" Td"u8) >= 0) CatchUp();
        _output.Write(line);
        _output.Write("\n"u8);
    }

    private void TakeFont(ReadOnlySpan<byte> line)
    {
        var blank = line.IndexOf((byte)' ');
        _font = blank > 1 && _fonts.TryGetValue(Encoding.Latin1.GetString(line[1..blank]), out var font) ? font : null;
        if (blank < 0 || !Utf8Parser.TryParse(line[(blank + 1)..], out _size, out _) || _size <= 0) _font = null;
    }

    // `<0024>`, or `5.72 0 Td <0024>`: the second moves from where the last glyph began.
    private bool TakeGlyphs(ReadOnlySpan<byte> line)
    {
        if (_font is null) return false;
        var start = line.IndexOf((byte)'<');
        if (start < 0 || line[^1] != '>' || (line.Length - start - 2) % 4 != 0) return false;
        var glyphs = line[(start + 1)..^1];
        if (start == 0)
        {
            Close();
            Begin(0, glyphs);
            return true;
        }

        if (!line[..start].EndsWith(" 0 Td "u8) || !Utf8Parser.TryParse(line, out double move, out var length) || length + " 0 Td ".Length != start) return false;
        if (_open) Continue(move, glyphs);
        else Begin(move, glyphs);
        return true;
    }

    private void Begin(double move, ReadOnlySpan<byte> glyphs)
    {
        _behind += move;
        if (_behind != 0) CatchUp();
        (_open, _adjusted, _origin, _pen) = (true, false, 0, 0);
        _run.Clear();
        Append(glyphs);
    }

    private void Continue(double move, ReadOnlySpan<byte> glyphs)
    {
        _origin += move;
        var gap = Math.Round((_pen - _origin) * 1000 / _size);
        if (Math.Abs(gap) > Tolerance)
        {
            _run.Append(CultureInfo.InvariantCulture, $">{gap:0}<");
            _pen -= gap * _size / 1000;
            _adjusted = true;
        }

        Append(glyphs);
    }

    private void Append(ReadOnlySpan<byte> glyphs)
    {
        for (var i = 0; i + 4 <= glyphs.Length; i += 4)
        {
            if (!Utf8Parser.TryParse(glyphs.Slice(i, 4), out ushort glyph, out _, 'x')) throw new PdfFormatException("a glyph of the page is no number");
            _pen += _font![glyph] * _size / 1000;
        }

        _run.Append(Encoding.ASCII.GetString(glyphs));
    }

    private void CatchUp()
    {
        PdfText.Raw(_output, PdfNumbers.Text(_behind) + " 0 Td\n");
        _behind = 0;
    }

    private void Close()
    {
        if (!_open) return;
        _open = false;
        PdfText.Raw(_output, _adjusted ? $"[<{_run}>] TJ\n" : $"<{_run}> Tj\n");
        // What follows may move from where the last glyph began, and we have not moved there.
        _behind = _origin;
    }
}
