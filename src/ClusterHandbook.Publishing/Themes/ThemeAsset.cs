using System.Security.Cryptography;
using System.Text;
using ClusterHandbook.Content.Files;

namespace ClusterHandbook.Publishing.Themes;

/// <summary>A file of the theme that may be published. What it is published as is worked out when somebody asks for it: many a site uses half of the files.</summary>
/// <remarks>Safe for use from several threads.</remarks>
public sealed class ThemeAsset
{
    private readonly Lazy<Publication> _publication;

    /// <param name="name">Its name in the theme: <c>handbook.css</c>.</param>
    /// <param name="file">The file as its author wrote it.</param>
    internal ThemeAsset(string name, InputFile file)
    {
        Name = name;
        Written = file.Bytes;
        _publication = new(() => Publish(name, file));
    }

    /// <summary>Its name in the theme: <c>handbook.css</c>.</summary>
    public string Name { get; }

    /// <summary>Where it is published, with its content in its name, so that browsers may keep it for ever: <c>assets/handbook.1f2e3d4c.css</c>.</summary>
    public string Address => _publication.Value.Address;

    /// <summary>What is published: a script comes without its lines of comment.</summary>
    public ReadOnlyMemory<byte> Bytes => _publication.Value.Bytes;

    /// <summary>The file as its author wrote it.</summary>
    public ReadOnlyMemory<byte> Written { get; }

    private static Publication Publish(string name, InputFile file)
    {
        var extension = Path.GetExtension(name);
        var bytes = extension == ".js" ? ScriptOf(file) : file.Bytes;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..8];
        return new Publication($"assets/{name[..^extension.Length]}.{hash}{extension}", bytes);
    }

    // A script that is no text is published as it is; the browser says what it thinks of it.
    private static ReadOnlyMemory<byte> ScriptOf(InputFile file) =>
        TextDecoding.Decode(file).Value is { } source ? Encoding.UTF8.GetBytes(ScriptText.Publish(source.Text)) : file.Bytes;

    private sealed record Publication(string Address, ReadOnlyMemory<byte> Bytes);
}
