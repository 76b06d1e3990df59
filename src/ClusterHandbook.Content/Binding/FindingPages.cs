using System.Text;
using ClusterHandbook.Diagnostics;

namespace ClusterHandbook.Content.Binding;

/// <summary>A page for every finding code, from the texts that <c>handbook explain</c> prints.</summary>
public static class FindingPages
{
    /// <summary>Where the pages would lie if somebody had written them.</summary>
    public const string Folder = HandbookBinder.Root + "findings/";

    /// <summary>The pages and a list of them.</summary>
    public static IEnumerable<SourceText> All()
    {
        var index = new StringBuilder("---\nid: findings\ntitle: What the build says\ndescription: Every message of the build, what it means and how to mend it.\n---\n\n");
        foreach (var explanation in Explanation.Codes.Select(code => Explanation.Find(code)!))
        {
            index.Append("- [").Append(explanation.Code).Append("](").Append(explanation.Code.ToLowerInvariant()).Append(".md): ").Append(explanation.Title).Append('\n');
            yield return new SourceText($"{Folder}{explanation.Code.ToLowerInvariant()}.md", explanation.Markdown);
        }

        yield return new SourceText(Folder + "index.md", index.ToString());
    }
}
