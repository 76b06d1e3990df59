using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown.Rendering;

/// <summary>Tables that scroll by themselves on a small screen; alignment as classes, since a policy forbids style attributes.</summary>
internal sealed class TableWriter : ArticleObjectWriter<Table>
{
    protected override void Write(ArticleHtmlRenderer renderer, Table table, ArticleContext context)
    {
        var section = context.Headings.Count == 0 ? context.Document.Title : context.Headings[^1].Text;
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(section).WriteLine("\">");
        renderer.WriteLine("<table>");
        var inBody = false;
        foreach (var row in table.Cast<TableRow>())
        {
            if (row.IsHeader)
            {
                renderer.WriteLine("<thead>");
            }
            else if (!inBody)
            {
                renderer.WriteLine("<tbody>");
                inBody = true;
            }

            WriteRow(renderer, table, row);
            if (row.IsHeader)
            {
                renderer.WriteLine("</thead>");
            }
        }

        renderer.WriteLine(inBody ? "</tbody></table></div>" : "</table></div>");
    }

    private static void WriteRow(ArticleHtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= table.ColumnDefinitions.Count ? i : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            var isHeader = row.IsHeader && !IsEmpty(cell);
            renderer.Write(isHeader ? "<th scope=\"col\"" : "<td");
            renderer.Write(alignment switch
            {
                TableColumnAlign.Right => " class=\"end\">",
                TableColumnAlign.Center => " class=\"center\">",
                _ => ">",
            });
            var wasImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.Write(cell);
            renderer.ImplicitParagraph = wasImplicit;
            renderer.Write(isHeader ? "</th>" : "</td>");
        }

        renderer.WriteLine("</tr>");
    }

    // The corner of a table heads nothing, and must not be announced as a heading.
    private static bool IsEmpty(TableCell cell) =>
        cell.All(block => block is ParagraphBlock paragraph && InlineText.Of(paragraph.Inline).Length == 0);
}
