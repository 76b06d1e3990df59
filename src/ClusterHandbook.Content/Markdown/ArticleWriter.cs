using System.Globalization;
using System.Text;
using ClusterHandbook.Content.Markdown.Rendering;
using Markdig.Syntax;

namespace ClusterHandbook.Content.Markdown;

/// <summary>A renderer that is used again and again; for one thread at a time.</summary>
internal sealed class ArticleWriter
{
    private readonly StringBuilder _text = new();
    private readonly ArticleHtmlRenderer _renderer;

    public ArticleWriter() =>
        _renderer = new ArticleHtmlRenderer(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" });

    /// <summary>The tree as HTML.</summary>
    public string Write(MarkdownDocument tree, ArticleContext context)
    {
        _text.Clear();
        _renderer.Context = context;
        _renderer.Render(tree);
        return _text.ToString();
    }
}
