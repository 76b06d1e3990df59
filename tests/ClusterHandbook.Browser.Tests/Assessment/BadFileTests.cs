using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Files that cannot be opened are refused with a reason, those that can be mended are mended with a reason.</summary>
public sealed class BadFileTests(LogicPages pages) : LogicTests(pages)
{
    private const string Good = "handbook.answers.serialise(handbook.answers.withAnswer(handbook.answers.create(fw, 0, 'x'), 'A1', { text: 'kept' }))";

    /// <summary>A script that makes a text, and why the text is refused.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "''", "empty" },
        { "' \\n\\ufeff '", "empty" },
        { "'Dear coach, here are my answers.'", "notJson" },
        { "'A1;text\\nB1;text'", "notJson" },
        { "'%PDF-1.7'", "notJson" },
        { "'\\u0000\\u0001PK'", "notJson" },
        { "good.slice(0, 300)", "cutOff" },
        { "good.slice(0, -4)", "cutOff" },
        { "good.slice(0, good.indexOf('kept') + 2)", "cutOff" },
        { "good + good", "notJson" },
        { "good.replace('kept', 'x'.repeat(1e6))", "tooLarge" },
        { "good.replace('kept', 'ж'.repeat(6e5))", "tooLarge" },
        { "handbook.exports.toHtml(JSON.parse(good), data).text + ' '.repeat(4e6)", "tooLarge" },
        { "'['.repeat(400000) + ']'.repeat(400000)", "tooDeep" },
        { "'{\"a\":'.repeat(40) + '1' + '}'.repeat(40)", "tooDeep" },
        { "'[]'", "notOurs" },
        { "'null'", "notOurs" },
        { "'{\"format\":\"something.else\"}'", "notOurs" },
        { "good.replace('clusterhandbook.assessment', 'clusterhandbook.visit')", "visitFile" },
        { "good.replace('\"version\": 1', '\"version\": 2')", "newerVersion" },
        { "good.replace('\"version\": 1', '\"version\": 1000000')", "newerVersion" },
        { "good.replace('\"version\": 1', '\"version\": 0')", "unknownVersion" },
        { "good.replace('\"version\": 1', '\"version\": 1.5')", "unknownVersion" },
        { "good.replace('\"version\": 1', '\"version\": \"1\"')", "unknownVersion" },
        { "good.replace('\"version\": 1,', '')", "unknownVersion" },
        { "good.replace(fw.id, 'other-table')", "otherFramework" },
        { "good.replace(/\"framework\": \\{[^}]*\\}/, '\"framework\": null')", "damaged" },
        { "good.replace(/\"answers\": \\{[^}]*\\}\\s*\\}/, '\"answers\": []')", "damaged" },
        { "good.replace('\"A1\": {', '\"A1\": { \"text\": \"lost\" }, \"A1\": {')", "duplicateKey" },
        { "good.replace('\"A1\": {', '\"A1\": { \"text\": \"lost\" }, \"\\\\u0041\\u0031\": {')", "duplicateKey" },
        { "'<!doctype html><p>Answers</p>'", "noAnswersInHtml" },
        { "'<html ' + 'id=\"clusterhandbook-answers\"'", "noAnswersInHtml" },
        { "handbook.exports.toHtml(JSON.parse(good), data).text.slice(0, -200)", "cutOff" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_cannot_be_opened_is_refused_with_a_reason_in_words(string text, string reason)
    {
        var result = await AskAsync<string[]>(
            $"() => {{ const good = {Good}; const {{ reason, detail, file }} = handbook.answers.parse({text}, fw); return [String(reason), String(file), data.words['assess_refused_' + reason] ?? 'no words']; }}");
        Assert.Equal([reason, "undefined"], result[..2]);
        Assert.NotEqual("no words", result[2]);
    }

    [Fact]
    public Task Every_problem_and_every_reason_for_a_snapshot_has_words() => NoFaultsAsync(
        """
        for (const code of ['olderVersion', 'olderEdition', 'newerEdition', 'duplicateId', 'longText', 'repaired']) {
          if (!data.words['assess_problem_' + code]) faults.push(code);
        }
        for (const why of ['daily', 'import', 'merge', 'restore', 'otherTab', 'manual']) {
          if (!data.words['assess_snapshot_' + why]) faults.push(why);
        }
        """);

    [Fact]
    public Task Unknown_fields_are_kept_wherever_they_stand() => NoFaultsAsync(
        $$"""
        const value = JSON.parse({{Good}});
        for (const part of [value, value.framework, value.manager, value.answers.A1, value.sumup, value.fit, value.programme, value.step5]) part.later = { kept: [1] };
        const again = JSON.parse(handbook.answers.serialise(handbook.answers.parse(JSON.stringify(value), fw).file));
        for (const part of [again, again.framework, again.manager, again.answers.A1, again.sumup, again.fit, again.programme, again.step5]) {
          if (JSON.stringify(part.later) !== '{"kept":[1]}') faults.push(JSON.stringify(part));
        }
        """);

    [Fact]
    public Task A_name_that_JavaScript_knows_is_a_name_like_any_other() => NoFaultsAsync(
        $$"""
        const text = {{Good}}.replace('"A1": {', '"__proto__": { "text": "evil", "status": "discuss" }, "constructor": { "text": "c" }, "A1": {');
        const { file } = handbook.answers.parse(text, fw);
        if (handbook.answers.statusOf(file, 'B1') !== 'notStarted' || handbook.answers.answer(file, 'toString').text !== '') faults.push('inherited');
        if (({}).text !== undefined) faults.push('polluted');
        if (!handbook.answers.serialise(file).includes('"evil"')) faults.push('lost');
        """);

    [Fact]
    public Task Duplicate_ids_of_the_fit_map_are_told_apart_and_nothing_is_lost() => NoFaultsAsync(
        $$"""
        const value = JSON.parse({{Good}});
        value.fit = { items: [{ id: 'p1', kind: 'problem', text: 'one' }, { id: 'p1', kind: 'problem', text: 'two' }, { id: 's1', kind: 'strategy', text: 's' }], links: [{ from: 'p1', to: 's1', how: '', strength: 'direct' }] };
        const { file, problems } = handbook.answers.parse(JSON.stringify(value), fw);
        if (new Set(file.fit.items.map(item => item.id)).size !== 3) faults.push('same ids');
        if (file.fit.items.map(item => item.text).join() !== 'one,two,s') faults.push('lost');
        if (handbook.fit.linked(file, 'p1', 'strategy').length !== 1 || file.fit.items[0].text !== 'one') faults.push('link moved');
        if (problems.map(one => one.code).join() !== 'duplicateId') faults.push(JSON.stringify(problems));
        """);

    [Theory]
    [InlineData(0, "olderEdition")]
    [InlineData(2, "newerEdition")]
    public Task Answers_to_another_edition_of_the_questions_are_opened_with_a_word_and_keep_what_is_no_longer_asked(int step, string code) => NoFaultsAsync(
        $$"""
        const page = { ...fw, edition: 2 };
        const value = JSON.parse({{Good}});
        value.framework.edition = 1 + {{step}};
        value.answers.D7 = { text: 'to a question that is gone' };
        const { file, problems } = handbook.answers.parse(JSON.stringify(value), page);
        if (problems.map(one => one.code).join() !== '{{code}}') faults.push(JSON.stringify(problems));
        if (file.answers.D7?.text !== 'to a question that is gone') faults.push('lost');
        if (!handbook.exports.toMarkdown(file, data).text.includes('a question that is gone')) faults.push('not exported');
        if (file.framework.edition !== Math.max(2, 1 + {{step}})) faults.push(String(file.framework.edition));
        """);

    [Fact]
    public Task Values_of_a_wrong_kind_are_mended_and_said() => NoFaultsAsync(
        $$"""
        const value = JSON.parse({{Good}});
        Object.assign(value.answers, { A2: 'only text', A3: { text: 12 }, A4: { text: null, status: 'great', n: -1, choice: 'local', per: 'year' }, A5: 5 });
        Object.assign(value, { sumup: { A: 'one line', B: { strengths: ['a'] } }, fit: { items: 'none', links: [null, 3] }, programme: { steps: { 1: '2027-06-15' }, team: 'x' }, revision: 'x', savedAt: 'never', id: '' });
        const { file, problems, reason } = handbook.answers.parse(JSON.stringify(value), fw);
        if (reason) faults.push(reason);
        if (!problems.every(one => one.code === 'repaired' && one.where) || problems.length < 8) faults.push(JSON.stringify(problems));
        const texts = ['A2', 'A3', 'A4', 'A5'].map(code => file.answers[code].text);
        if (texts.join('|') !== 'only text|12||5') faults.push(texts.join('|'));
        if (file.sumup.A[0] !== 'one line' || file.sumup.B.strengths !== '["a"]' || file.programme.steps[1].date !== '2027-06-15' || !file.id) faults.push(JSON.stringify(file));
        if (handbook.answers.parse(handbook.answers.serialise(file), fw).problems.length > 0) faults.push('not mended for good');
        """);

    [Fact]
    public Task A_text_longer_than_a_field_is_kept_whole_and_said() => NoFaultsAsync(
        $$"""
        const { file, problems } = handbook.answers.parse({{Good}}.replace('kept', 'x'.repeat(20001)), fw);
        if (file.answers.A1.text.length !== 20001) faults.push('cut');
        if (JSON.stringify(problems) !== '[{"code":"longText","where":"answers.A1.text"}]') faults.push(JSON.stringify(problems));
        """);

    [Fact]
    public Task A_readable_copy_is_searched_as_text_in_time_that_grows_with_its_length() => NoFaultsAsync(
        """
        // Parsing it, or a pattern that goes back, would take minutes here.
        const hostile = '<' + 'script id='.repeat(380000);
        if (handbook.answers.parse(hostile, fw).reason !== 'noAnswersInHtml') faults.push('found something');
        globalThis.ran = false;
        handbook.answers.parse('<img src=x onerror="ran = true"><script>ran = true</' + 'script>', fw);
        if (ran || document.images.length > 0) faults.push('ran');
        """);

    [Fact]
    public Task Script_in_every_text_stays_text_in_every_form() => NoFaultsAsync(
        """
        const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))';
        const fill = value => typeof value === 'string' ? evil : Array.isArray(value) ? value.map(fill)
          : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ['id', 'kind', 'from', 'to', 'strength', 'format', 'framework', 'savedAt', 'status', 'per', 'choice'].includes(key) ? inner : fill(inner)])) : value;
        const file = fill(generated.generate(7, data));
        const html = handbook.exports.toHtml(file, data).text;
        const opened = html.match(/<[a-z!/][^>]*>/g).map(tag => tag.match(/^<\/?!?[a-z0-9]+/)[0]);
        const known = ['<!doctype', '<html', '<head', '<meta', '<title', '</title', '<style', '</style', '</head', '<body', '<h1', '</h1', '<h2', '</h2', '<h3', '</h3', '<p', '</p', '<div', '</div', '<script', '</script', '</body', '</html'];
        faults.push(...new Set(opened.filter(tag => !known.includes(tag))));
        if (html.split('<script').length !== 2 || html.split('</script').length !== 2) faults.push('more than one script element');
        if (/<[a-z]+[^>]*\son[a-z]+=/.test(html)) faults.push('handler');
        const markdown = handbook.exports.toMarkdown(file, data).text;
        if (/(^|[^\\])</.test(markdown) || /(^|[^\\])\[/.test(markdown)) faults.push('HTML or a link in Markdown');
        if (handbook.answers.parse(html, fw).file.answers === undefined) faults.push('does not come back');
        """);
}
