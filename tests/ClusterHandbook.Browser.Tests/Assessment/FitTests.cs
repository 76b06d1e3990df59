using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>The fit map asks, and never judges.</summary>
public sealed class FitTests(LogicPages pages) : LogicTests(pages)
{
    private const string Map =
        """
        const { answers, fit } = handbook;
        const with_ = (file, kind, ...texts) => texts.reduce((f, text) => fit.addItem(f, { kind, text }).file, file);
        const map = links => links.reduce((f, [from, to]) => fit.withLink(f, from, to), with_(with_(with_(answers.create(fw, 0), 'problem', 'skills'), 'strategy', 'fund'), 'action', 'days'));
        const asked = file => fit.questions(file, data).map(one => one.key).join();
        """;

    [Theory]
    [InlineData("[]", "problem-without-strategy:p1,problem-without-action:p1,strategy-without-action:s1,strategy-without-problem:s1,action-without-strategy:a1")]
    [InlineData("[['p1','s1']]", "problem-without-action:p1,strategy-without-action:s1,action-without-strategy:a1")]
    [InlineData("[['s1','p1'],['a1','s1']]", "")]
    [InlineData("[['p1','a1']]", "problem-without-strategy:p1,strategy-without-action:s1,strategy-without-problem:s1,action-without-strategy:a1")]
    [InlineData("[['s1','a1']]", "problem-without-strategy:p1,problem-without-action:p1,strategy-without-problem:s1")]
    [InlineData("[['p1','gone']]", "problem-without-strategy:p1,problem-without-action:p1,strategy-without-action:s1,strategy-without-problem:s1,action-without-strategy:a1")]
    public async Task What_is_connected_to_nothing_becomes_a_question(string links, string keys) =>
        Assert.Equal(keys, await AskAsync<string>($"() => {{ {Map} return asked(map({links})); }}"));

    [Theory]
    [InlineData("B8", "{ text: 'the university' }", "players-not-behind")]
    [InlineData("B8", "{ text: '', status: 'notApplicable' }", "")]
    [InlineData("A4", "{ text: 'chemistry' }", "related-sectors")]
    [InlineData("A8", "{ text: '', choice: ['take-off'] }", "stage-take-off")]
    [InlineData("A8", "{ text: '', choice: ['golden-age'] }", "stage-golden-age")]
    [InlineData("A8", "{ text: '', choice: ['maturity'] }", "stage-maturity")]
    [InlineData("A8", "{ text: 'hard to say' }", "")]
    [InlineData("A5", "{ text: '', choice: ['national'] }", "reach-wide")]
    [InlineData("A5", "{ text: '', choice: ['local'] }", "reach-near")]
    public async Task Answers_that_should_be_seen_together_become_a_question(string code, string answer, string keys) =>
        Assert.Equal(keys, await AskAsync<string>($"() => {{ {Map} return asked(answers.withAnswer(answers.create(fw, 0), '{code}', {answer})); }}"));

    [Fact]
    public Task A_question_shows_the_words_of_the_manager_and_leads_to_pages_with_a_reason() => NoFaultsAsync(
        Map + """
        const odd = fit.addItem(answers.create(fw, 0), { kind: 'problem', text: '$& {item} <b>' }).file;
        const [first] = fit.questions(odd, data);
        if (!first.question.includes('“$& {item} <b>”')) faults.push(first.question);
        const beside = fit.questions(answers.withAnswer(answers.withAnswer(answers.create(fw, 0), 'A8', { text: 'slow', choice: ['maturity'] }), 'B3', { text: 'bet on one' }), data)[0];
        if (beside.answers.map(one => one.code + one.text + one.choice).join('|') !== 'A8slowMaturity|B3bet on one|B4|C10') faults.push(JSON.stringify(beside.answers));
        for (const rule of data.fitRules) {
          if (!rule.question.includes('?')) faults.push(`${rule.id} asks nothing`);
          if (rule.links.length === 0 || rule.links.some(link => !link.why || !link.url.startsWith('../'))) faults.push(`${rule.id} leads nowhere`);
        }
        """);

    [Fact]
    public Task Removing_an_item_removes_its_links_and_its_id_is_not_used_again_while_one_is_higher() => NoFaultsAsync(
        Map + """
        const file = fit.removeItem(map([['p1', 's1'], ['s1', 'a1']]), 's1');
        if (file.fit.links.length !== 0) faults.push('links stay');
        const two = with_(file, 'problem', 'second', 'third');
        if (fit.addItem(fit.removeItem(two, 'p2'), { kind: 'problem', text: 'x' }).id !== 'p4') faults.push('id used again');
        """);

    [Fact]
    public Task Short_lines_are_offered_from_own_answers_once() => NoFaultsAsync(
        Map + """
        let file = answers.withAnswer(answers.create(fw, 0), 'B3', { text: '- Training fund\n• Test kitchen\r\n\n3. Links to software' });
        file = answers.withSumUp(file, 'AS', 0, 'Too few technicians');
        file = fit.addItem(file, { kind: 'strategy', text: 'Test kitchen' }).file;
        const offered = kind => fit.suggestions(file, kind).map(one => `${one.code} ${one.text}`).join('|');
        if (offered('strategy') !== 'B3 Training fund|B3 Links to software') faults.push(offered('strategy'));
        if (offered('problem') !== 'AS Too few technicians' || offered('action') !== '') faults.push(offered('problem') + offered('action'));
        """);

    [Fact]
    public Task The_reading_list_grows_from_answers_and_names_a_reason_for_each_page() => NoFaultsAsync(
        Map + """
        const list = file => fit.readingList(file, data);
        let file = answers.create(fw, 0);
        if (list(file).length !== 0) faults.push('not empty at the start');
        file = answers.withAnswer(file, 'A8', { text: '', choice: ['maturity'] });
        file = answers.withAnswer(file, 'A4', { text: '', status: 'unsure' });
        const all = list(file);
        if (new Set(all.map(one => one.id)).size !== all.length) faults.push('a page twice');
        if (all.some(one => one.reasons.length === 0 || one.reasons.some(reason => !reason.why || !reason.title))) faults.push('no reason');
        const guide = all.find(one => one.id === 'policy-for-mature-clusters');
        if (guide?.reasons.map(reason => reason.because).join() !== 'fit,choice') faults.push(JSON.stringify(guide));
        const related = all.find(one => one.id === 'related-variety');
        if (!related?.reasons.some(reason => reason.because === 'unsure' && reason.code === 'A4')) faults.push(JSON.stringify(related));
        """);

    [Fact]
    public Task Status_is_counted_and_never_turned_into_a_share() => NoFaultsAsync(
        Map + """
        const file = answers.withAnswer(answers.withAnswer(answers.withAnswer(answers.create(fw, 0), 'A1', { text: 'x' }), 'A2', { text: '', status: 'unsure' }), 'A3', { text: 'y', status: 'discuss' });
        const counts = answers.counts(file, data.parts[0]);
        if (JSON.stringify(counts) !== '{"total":9,"notStarted":6,"noted":1,"unsure":1,"notApplicable":0,"discuss":1}') faults.push(JSON.stringify(counts));
        const words = JSON.stringify(data).toLowerCase();
        for (const word of ['maturity score', 'per cent', 'percentage', 'ranking', 'radar']) if (words.includes(word)) faults.push(word);
        """);
}
