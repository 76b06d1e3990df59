using System.Text;

namespace ClusterHandbook.Validation.Links;

/// <summary>The site's own full address, to know links that name the site as if it were another.</summary>
internal sealed class OwnAddress
{
    private readonly byte[] _hostAndRoot;
    private readonly bool _isSafe;

    private OwnAddress(byte[] hostAndRoot, bool isSafe) => (_hostAndRoot, _isSafe) = (hostAndRoot, isSafe);

    /// <summary>Reads <c>https://host/root</c>; null when there is none.</summary>
    public static OwnAddress? From(string? baseUrl)
    {
        if (baseUrl is null || baseUrl.IndexOf("//", StringComparison.Ordinal) is not (> 0 and var slashes)) return null;
        return new(Encoding.UTF8.GetBytes(baseUrl[slashes..].TrimEnd('/')), baseUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the address lies in this site.</summary>
    /// <param name="address">Any address with a scheme.</param>
    /// <param name="path">What follows the site's root, without the slash between.</param>
    /// <param name="isSafe">False when it is <c>http:</c> and the site is read by <c>https:</c>.</param>
    public bool TryRead(ReadOnlySpan<byte> address, out ReadOnlySpan<byte> path, out bool isSafe)
    {
        path = default;
        isSafe = !_isSafe;
        var slashes = address.IndexOf("//"u8);
        if (slashes < 0) return false;
        var scheme = address[..slashes];
        var isHttps = Ascii.EqualsIgnoreCase(scheme, "https:"u8);
        if (!isHttps && !Ascii.EqualsIgnoreCase(scheme, "http:"u8) && !scheme.IsEmpty) return false;
        isSafe = isHttps || scheme.IsEmpty || !_isSafe;
        var rest = address[slashes..];
        if (rest.Length < _hostAndRoot.Length || !Ascii.EqualsIgnoreCase(rest[.._hostAndRoot.Length], _hostAndRoot)) return false;
        rest = rest[_hostAndRoot.Length..];
        if (!rest.IsEmpty && rest[0] is not ((byte)'/' or (byte)'?' or (byte)'#')) return false;
        path = rest.IsEmpty || rest[0] != '/' ? rest : rest[1..];
        return true;
    }
}
