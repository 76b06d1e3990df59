using System.Text.Json;

namespace ClusterHandbook.Validation.Links;

/// <summary>Walks the addresses of data for search engines (JSON-LD with the words of schema.org).</summary>
internal ref struct LinkedData
{
    // What may also be relative to the page; the others are addresses only when they are whole: a citation may be plain text.
    private static readonly string[] Addresses = ["url", "image", "logo", "contentUrl", "thumbnailUrl", "embedUrl", "mainEntityOfPage"];
    private static readonly string[] FullAddresses =
        ["sameAs", "item", "license", "isBasedOn", "citation", "subjectOf", "downloadUrl", "codeRepository", "publishingPrinciples", "acquireLicensePage"];

    private readonly int _length;
    private Utf8JsonReader _reader;
    private bool _mayBeRelative;
    private bool _mayBeFull;
    private int _arrays;

    public LinkedData(ReadOnlySpan<byte> json)
    {
        _length = json.Length;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128 });
    }

    /// <summary>Where the address begins, in bytes; after a mistake, where that is.</summary>
    public int Start { get; private set; }

    /// <summary>The address, without JSON's escapes.</summary>
    public ReadOnlySpan<byte> Address { get; private set; }

    /// <summary>False when it ended in a mistake.</summary>
    public bool IsJson { get; private set; } = true;

    /// <summary>Goes to the next address; false after the last.</summary>
    public bool Read()
    {
        try
        {
            while (_reader.Read())
            {
                if (_reader.TokenType == JsonTokenType.String && IsAddress()) return true;
                Follow();
            }
        }
        catch (JsonException)
        {
            (IsJson, Start) = (false, (int)Math.Min(_reader.BytesConsumed, _length));
        }

        return false;
    }

    private void Follow()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                (_mayBeRelative, _mayBeFull, _arrays) = (IsOneOf(Addresses), IsOneOf(FullAddresses), 0);
                break;
            case JsonTokenType.StartArray:
                _arrays++;
                break;
            case JsonTokenType.StartObject:
                (_mayBeRelative, _mayBeFull) = (false, false);
                break;
            default:
                if (_arrays == 0) (_mayBeRelative, _mayBeFull) = (false, false);
                break;
        }
    }

    private bool IsAddress()
    {
        if (!_mayBeRelative && !_mayBeFull) return false;
        var text = _reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(_reader.GetString()!) : _reader.ValueSpan;
        var isFull = text.StartsWith("http:"u8) || text.StartsWith("https:"u8);
        Address = text;
        Start = (int)_reader.TokenStartIndex + 1;
        var isAddress = !text.IsEmpty && (isFull || _mayBeRelative) && text.IndexOfAny(" {"u8) < 0;
        if (_arrays == 0) (_mayBeRelative, _mayBeFull) = (false, false);
        return isAddress;
    }

    private readonly bool IsOneOf(string[] names)
    {
        foreach (var name in names)
        {
            if (_reader.ValueTextEquals(name)) return true;
        }

        return false;
    }
}
