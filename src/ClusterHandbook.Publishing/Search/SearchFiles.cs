using System.Globalization;
using System.Security.Cryptography;
using ClusterHandbook.Content.Model;
using ClusterHandbook.Publishing.Planning;
using ClusterHandbook.Publishing.Themes;

namespace ClusterHandbook.Publishing.Search;

/// <summary>
/// Makes the data of the search, one index for each language: a start file, files of words, of postings and of texts. The
/// texts are written page by page and not kept; only what their words lead to is.
/// </summary>
internal sealed class SearchFiles
{
    private readonly Handbook _handbook;
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly IPageSink _sink;
    private readonly string _language;
    private readonly string _prefix;
    private readonly string _index;
    private readonly IReadOnlyList<SearchSource> _sources;
    private readonly IndexSizes _sizes;
    private readonly PagePostings[] _pages;
    private readonly Vocabulary _vocabulary;

    private SearchFiles(Handbook handbook, Theme theme, IReadOnlyList<PlannedPage> pages, IPageSink sink, string language, string index)
    {
        _handbook = handbook;
        _words = theme.StringsOf(language);
        _sink = sink;
        _language = language;
        _prefix = language.ToLowerInvariant() + ".";
        _index = index;
        _sources = SearchSources.Of(handbook, pages, language);
        _sizes = IndexSizes.For(_sources.Count, _sources.Sum(s => s.Document is null ? 0 : handbook.ArticleOf(s.Document).WordCount));
        _pages = new PagePostings[_sources.Count];
        _vocabulary = new Vocabulary(language);
    }

    /// <summary>Reads the texts of all languages, on all cores, and writes those that excerpts are made of.</summary>
    /// <returns>One for each language that has texts; <see cref="Write"/> is still to be called.</returns>
    public static IReadOnlyList<SearchFiles> Read(
        Handbook handbook, Theme theme, IReadOnlyList<PlannedPage> pages, IPageSink sink, CancellationToken cancellation)
    {
        var index = NameOf(handbook);
        var read = new List<SearchFiles>();
        foreach (var language in handbook.Settings.Languages.Prepend(handbook.Settings.Language).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var files = new SearchFiles(handbook, theme, pages, sink, language, index);
            if (files._sources.Count == 0) continue;
            files.Read(cancellation);
            read.Add(files);
        }

        return read;
    }

    private void Read(CancellationToken cancellation) => Parallel.For(
        0, _sources.Count, new ParallelOptions { CancellationToken = cancellation },
        () => new PageReader(new PageIndexer(_vocabulary), new SearchTexts(_handbook, _words)), (i, _, reader) => Read(i, reader), _ => { });

    /// <summary>Writes what the words lead to, on one core.</summary>
    public void Write()
    {
        var words = new WordList(_vocabulary, NamedGroups());
        var encoder = new PostingsEncoder(_pages, _vocabulary.GroupCount);
        var wordFiles = WriteWords(words, encoder);
        var postingFiles = WritePostings(words.Members, encoder);
        var start = new StartWriter(_handbook, _words, _language, _sources, _pages) { WordFiles = wordFiles, PostingFiles = postingFiles };
        Add("start", start.Write);
    }

    private PageReader Read(int number, PageReader reader)
    {
        var page = _sources[number].Read(reader.Texts);
        var starts = PartWriter.Divide(page, _sizes.Part);
        _pages[number] = reader.Indexer.Read(page, starts);
        for (var part = 0; part < starts.Length; part++)
        {
            var at = part;
            Add(part == 0 ? Name('t', number) : $"{Name('t', number)}-{Text(part)}", json => PartWriter.Write(json, page, starts, at));
        }

        return reader;
    }

    private bool[] NamedGroups()
    {
        var named = new bool[_vocabulary.GroupCount];
        foreach (var page in _pages)
        {
            foreach (var name in page.Names) named[NameUse.Unpack(name).Group] = true;
        }

        return named;
    }

    // A file ends between two first letters, or between two first pairs of letters when one letter has very many words.
    private List<string> WriteWords(WordList words, PostingsEncoder postings)
    {
        var firstWords = new List<string>();
        var encoder = new WordsEncoder();
        var newGroups = 0;
        var firstGroup = 0;
        for (var i = 0; i < words.Words.Count; i++)
        {
            var (word, group) = (words.Words[i], words.Groups[i]);
            if (i == 0 || (encoder.Length > _sizes.Words && MayDivide(words.Words[i - 1], word, encoder.Length)))
            {
                if (i > 0) AddWords(firstWords.Count - 1, firstGroup, encoder);
                firstWords.Add(i == 0 ? "" : word[..Math.Min(word.Length, 2)]);
                firstGroup = newGroups;
            }

            encoder.Add(word, group, newGroups, group == newGroups ? postings.RankOf(words.Members[group]) : 0);
            if (group == newGroups) newGroups++;
        }

        AddWords(firstWords.Count - 1, firstGroup, encoder);
        return firstWords;
    }

    private bool MayDivide(string before, string word, int length) =>
        before[0] != word[0] || (length > _sizes.Words * 2 && !before.AsSpan(0, Math.Min(2, before.Length)).SequenceEqual(word.AsSpan(0, Math.Min(2, word.Length))));

    private void AddWords(int file, int firstGroup, WordsEncoder encoder)
    {
        if (file < 0) return;
        Add(Name('d', file), json =>
        {
            json.WriteStartArray();
            json.WriteNumberValue(firstGroup);
            json.WriteStringValue(encoder.Take());
            json.WriteEndArray();
        });
    }

    private List<int> WritePostings(IReadOnlyList<int> groups, PostingsEncoder encoder)
    {
        var firstGroups = new List<int>();
        var text = new ShardText();
        for (var group = 0; group < groups.Count; group++)
        {
            if (text.Length == 0) firstGroups.Add(group);
            encoder.Write(groups[group], text);
            text.Space();
            if (text.Length >= _sizes.Postings || group == groups.Count - 1)
            {
                Add(Name('p', firstGroups.Count - 1), json => json.WriteStringValue(text.Written));
                text.Clear();
            }
        }

        return firstGroups;
    }

    private void Add(string name, Action<System.Text.Json.Utf8JsonWriter> write) =>
        _sink.AddFile($"{ShardFile.Folder}{_prefix}{name}.js", ShardFile.Create(_prefix + name, _index, write));

    private static string Name(char kind, int number) => kind + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Another text gives another name. Eight letters tell the few builds apart that one browser may meet.
    private static string NameOf(Handbook handbook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var article in handbook.Articles)
        {
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(article.Document.Address.AsSpan()));
            hash.AppendData(article.Html.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <summary>What reads pages, one after another.</summary>
    private sealed record PageReader(PageIndexer Indexer, SearchTexts Texts);
}
