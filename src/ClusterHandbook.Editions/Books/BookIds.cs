namespace ClusterHandbook.Editions.Books;

/// <summary>Names inside a book: of chapters, and of places in them. They are names in XML too.</summary>
public static class BookIds
{
    /// <summary>The chapter of a page.</summary>
    public static string Chapter(string id)
    {
        var name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '.'));
        return char.IsAsciiLetter(name[0]) ? name : "c-" + name;
    }

    /// <summary>A place in a chapter.</summary>
    public static string Inside(string chapter, string id) => $"{chapter}--{id}";

    /// <summary>The first words in a part of a page that lead to another page, before they are a place in a chapter.</summary>
    /// <param name="part">The id of the heading above them; empty before the first.</param>
    /// <param name="id">The page that they lead to.</param>
    public static string Mention(string part, string id) => part.Length == 0 ? $"to-{Chapter(id)}" : $"{part}-to-{Chapter(id)}";

    /// <summary>The work sheet of a part of the self-assessment.</summary>
    public static string Sheet(string letter) => "book-sheet-" + letter.ToLowerInvariant();

    /// <summary>A chapter that the program makes; no page is called so.</summary>
    public static string Made(string name) => "book-" + name;
}
