using System.Xml;

namespace ClusterHandbook.Content.Binding;

/// <summary>Refuses an SVG that could run script, load something, or show a foreign page.</summary>
public static class SvgCheck
{
    private static readonly string[] Elements =
        ["script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "set", "animate", "animatemotion", "animatetransform", "style", "image", "a"];

    /// <summary>Why the drawing is refused, in a few words; null when it is safe.</summary>
    public static string? Refusal(ReadOnlyMemory<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4_000_000 };
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && CheckElement(reader) is { } refusal)
                {
                    return refusal;
                }

                if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                {
                    return "it has a processing instruction";
                }

                if (reader.Depth > 100)
                {
                    return "its elements stand more than 100 deep inside each other";
                }
            }
        }
        catch (XmlException)
        {
            return "it is not well-formed XML";
        }

        return null;
    }

    private static string? CheckElement(XmlReader reader)
    {
        if (Elements.Contains(reader.LocalName.ToLowerInvariant(), StringComparer.Ordinal))
        {
            return $"it has an element `{reader.LocalName}`";
        }

        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName.ToLowerInvariant();
            if (name.StartsWith("on", StringComparison.Ordinal))
            {
                return $"it has an attribute `{reader.LocalName}`";
            }

            if (name == "href" && !reader.Value.StartsWith('#'))
            {
                return "it refers to something outside itself";
            }

            if (name == "style" || RefersOutside(reader.Value))
            {
                return $"its attribute `{reader.LocalName}` carries style";
            }
        }

        reader.MoveToElement();
        return null;
    }

    // Each `url(…)`, since one value may hold several.
    private static bool RefersOutside(string value)
    {
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (value.AsSpan(at + 4).TrimStart(" '\"") is not ['#', ..])
            {
                return true;
            }
        }

        return false;
    }
}
