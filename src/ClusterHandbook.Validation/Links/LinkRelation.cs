using System.Text;
using ClusterHandbook.Validation.Html;

namespace ClusterHandbook.Validation.Links;

/// <summary>What a <c>link</c> element is for.</summary>
internal static class LinkRelation
{
    /// <summary>Whether the browser loads what it names; <c>canonical</c>, <c>next</c> and the like only name it.</summary>
    public static bool IsLoaded(ReadOnlySpan<byte> relations)
    {
        for (var tokens = new TokenReader(relations); tokens.Read();)
        {
            var relation = tokens.Token;
            if (Is(relation, "stylesheet"u8) || Is(relation, "icon"u8) || Is(relation, "manifest"u8) || Is(relation, "preload"u8)
                || Is(relation, "modulepreload"u8) || Is(relation, "prefetch"u8) || Is(relation, "apple-touch-icon"u8)
                || Is(relation, "mask-icon"u8) || Is(relation, "preconnect"u8) || Is(relation, "dns-prefetch"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<byte> relation, ReadOnlySpan<byte> wanted) => Ascii.EqualsIgnoreCase(relation, wanted);
}
