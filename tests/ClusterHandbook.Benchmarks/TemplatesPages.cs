using System.Net;
using System.Text;
using ClusterHandbook.Diagnostics;
using ClusterHandbook.Templates;

namespace ClusterHandbook.Benchmarks;

/// <summary>The same layout three times: for our engine, for Handlebars.Net, and by hand.</summary>
public static class TemplatesPages
{
    /// <summary>The layout in Scriban.</summary>
    public const string Scriban = """
        <!doctype html>
        <html lang="en">
        <head><title>{{ title | html.escape }} · {{ site | html.escape }}</title>
        <meta name="description" content="{{ summary | html.escape }}"></head>
        <body>
        <nav aria-label="{{ site | html.escape }}"><ul>
        {{~ for $item in nav ~}}
        <li{{ if $item.here }} class="here"{{ end }}><a href="../{{ $item.url | html.escape }}">{{ $item.title | html.escape }}</a></li>
        {{~ end ~}}
        </ul></nav>
        <ol class="trail">
        {{~ for $step in trail ~}}
        {{~ if $step.here ~}}
        <li><span aria-current="page">{{ $step.title | html.escape }}</span></li>
        {{~ else ~}}
        <li><a href="../{{ $step.url | html.escape }}">{{ $step.title | html.escape }}</a></li>
        {{~ end ~}}
        {{~ end ~}}
        </ol>
        <aside><ol>
        {{~ for $entry in toc ~}}
        <li><a href="#{{ $entry.url | html.escape }}">{{ $entry.title | html.escape }}</a></li>
        {{~ end ~}}
        </ol></aside>
        <main><h1>{{ title | html.escape }}</h1>
        {{ content }}
        </main>
        </body></html>
        """;

    /// <summary>The layout for Handlebars.</summary>
    public const string Handlebars = """
        <!doctype html>
        <html lang="en">
        <head><title>{{title}} · {{site}}</title>
        <meta name="description" content="{{summary}}"></head>
        <body>
        <nav aria-label="{{site}}"><ul>
        {{#each nav}}
        <li{{#if here}} class="here"{{/if}}><a href="../{{url}}">{{title}}</a></li>
        {{/each}}
        </ul></nav>
        <ol class="trail">
        {{#each trail}}
        {{#if here}}
        <li><span aria-current="page">{{title}}</span></li>
        {{else}}
        <li><a href="../{{url}}">{{title}}</a></li>
        {{/if}}
        {{/each}}
        </ol>
        <aside><ol>
        {{#each toc}}
        <li><a href="#{{url}}">{{title}}</a></li>
        {{/each}}
        </ol></aside>
        <main><h1>{{title}}</h1>
        {{{content}}}
        </main>
        </body></html>
        """;

    /// <summary>Parses the layout; it has no mistakes.</summary>
    public static Template Parse() => Template.Parse(new SourceText("layout.sbn", Scriban)).Value;

    /// <summary>The page as a programmer would write it without any engine.</summary>
    public static string ByHand(TemplatesModel page)
    {
        var html = new StringBuilder(12 * 1024);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head><title>").Append(Escape(page.title)).Append(" · ").Append(Escape(page.site));
        html.Append("</title>\n<meta name=\"description\" content=\"").Append(Escape(page.summary)).Append("\"></head>\n<body>\n<nav aria-label=\"");
        html.Append(Escape(page.site)).Append("\"><ul>\n");
        foreach (var item in page.nav)
        {
            html.Append("<li").Append(item.here ? " class=\"here\"" : "").Append("><a href=\"../").Append(Escape(item.url)).Append("\">");
            html.Append(Escape(item.title)).Append("</a></li>\n");
        }

        html.Append("</ul></nav>\n<ol class=\"trail\">\n");
        foreach (var step in page.trail)
        {
            if (step.here)
            {
                html.Append("<li><span aria-current=\"page\">").Append(Escape(step.title)).Append("</span></li>\n");
            }
            else
            {
                html.Append("<li><a href=\"../").Append(Escape(step.url)).Append("\">").Append(Escape(step.title)).Append("</a></li>\n");
            }
        }

        html.Append("</ol>\n<aside><ol>\n");
        foreach (var entry in page.toc)
        {
            html.Append("<li><a href=\"#").Append(Escape(entry.url)).Append("\">").Append(Escape(entry.title)).Append("</a></li>\n");
        }

        html.Append("</ol></aside>\n<main><h1>").Append(Escape(page.title)).Append("</h1>\n").Append(page.content);
        return html.Append("\n</main>\n</body></html>").ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
