using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Searching;

/// <summary>The query engine by itself, with the data of the handbook.</summary>
public sealed class EngineTests(Reader reader) : SearchTests(reader)
{
    [Theory]
    [InlineData("-coworking Barcelona", "!r.pages.some(p => p.id === 'barcelona-coworking')")]
    [InlineData("\"dead souls\"", "r.total > 0 && r.pages.every(p => /dead\\s+souls/i.test(texts(p)))")]
    [InlineData("\"souls dead\"", "r.total === 0")]
    [InlineData("skane food", "r.pages[0].id === 'skane' && !r.partial")]
    [InlineData("skane zzzzqqqq", "r.pages[0].id === 'skane' && r.partial && r.unknown.includes('zzzzqqqq')")]
    [InlineData("zzzzqqqq", "r.total === 0 && r.pages.length === 0 && r.unknown.length === 1")]
    [InlineData("the of and", "r.damaged.length === 0")]
    [InlineData("   ", "r.total === 0 && !r.partial && r.unknown.length === 0")]
    [InlineData(".*+?^${}()|[]\\ <b>", "r.damaged.length === 0")]
    [InlineData("شبكة 🌱 מפה", "r.total === 0 && r.damaged.length === 0")]
    [InlineData("co-working", "r.pages.length > 0")]
    [InlineData("SKÅNE", "r.pages[0].id === 'skane' && r.marks.includes('skåne')")]
    public async Task A_query_gives_what_its_words_and_signs_ask_for(string query, string isTrue)
    {
        var tab = await OpenAsync(View.Desktop, "engine", Web, "concepts/lock-in.html");
        Assert.True(await tab.Page.EvaluateAsync<bool>($$"""
            async query => {
              const r = await (await handbook.searchBox.openIndex()).query(query, { limit: 50 });
              const texts = p => [p.title, ...p.excerpt.map(x => x.text), ...p.sections.flatMap(s => [s.heading, ...s.excerpt.map(x => x.text)])].join('');
              return {{isTrue}};
            }
            """, query));
        AssertNone(tab.Messages);
    }

    [Fact]
    public async Task Filters_narrow_and_their_counts_say_what_choosing_them_would_leave()
    {
        var tab = await OpenAsync(View.Desktop, "engine", Web, "concepts/lock-in.html");
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            async () => {
              const index = await handbook.searchBox.openIndex();
              const all = await index.query('cluster', { limit: 500 });
              for (const facet of ['kind', 'sector', 'stage', 'country']) {
                for (const value of all.facets[facet]) {
                  const some = await index.query('cluster', { limit: 500, filters: { [facet]: [value.value] } });
                  if (some.total !== value.count || some.pages.length !== value.count || some.facets[facet].length !== all.facets[facet].length) return false;
                }
              }
              const both = await index.query('cluster', { filters: { country: ['SE', 'AT'], kind: ['case'] } });
              return all.facets.country.length > 3 && both.total === 2;
            }
            """));
    }

    [Fact]
    public async Task The_same_query_gives_the_same_results_whatever_was_asked_before()
    {
        var tab = await OpenAsync(View.Desktop, "engine", Web, "concepts/lock-in.html");
        Assert.True(await tab.Page.EvaluateAsync<bool>("""
            async () => {
              const ask = async (...queries) => {
                const index = await handbook.search.open({ language: 'en', load: handbook.searchBox.load });
                let last;
                for (const query of queries) last = JSON.stringify(await index.query(query, { limit: 20 }));
                return last;
              };
              await handbook.searchBox.openIndex();
              return await ask('trust between firms') === await ask('policy', 'brokrage', 'trust', 'trust between firms');
            }
            """));
    }
}
