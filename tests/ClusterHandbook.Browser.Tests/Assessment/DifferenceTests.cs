using ClusterHandbook.Browser.Tests.Browsing;
using Xunit;

namespace ClusterHandbook.Browser.Tests.Assessment;

/// <summary>Two files of answers: what differs, and one out of both.</summary>
public sealed class DifferenceTests(LogicPages pages) : LogicTests(pages)
{
    [Fact]
    public Task Differences_name_question_field_and_both_sides() => NoFaultsAsync(
        """
        const { answers, differences } = handbook;
        const base = answers.create(fw, 0, 'x');
        const mine = answers.withSumUp(answers.withAnswer(base, 'B3', { text: 'mine', status: 'discuss' }), 'AS', 1, 'only mine');
        const theirs = answers.withPrivate(answers.withAnswer({ ...base, revision: 9, savedAt: 'later', position: 'C1' }, 'B3', { text: 'theirs', status: 'discuss' }), 'B3', 'note');
        const found = differences.compare(mine, theirs).map(({ code, field, mine, theirs, canBoth }) => [code, field, mine, theirs, canBoth]);
        const expected = [['B3', 'text', 'mine', 'theirs', true], ['AS', '1', 'only mine', '', false], ['B3', 'private', null, 'note', false]];
        if (JSON.stringify(found) !== JSON.stringify(expected)) faults.push(JSON.stringify(found));
        """);

    [Fact]
    public Task Each_choice_does_what_it_says_and_nothing_else() => NoFaultsAsync(
        """
        const { answers, differences } = handbook;
        const base = answers.create(fw, 0, 'x');
        const mine = answers.withAnswer(answers.withAnswer(base, 'A1', { text: 'mine' }), 'A2', { text: 'only mine' });
        const theirs = answers.withAnswer(answers.withAnswer({ ...base, id: 'y' }, 'A1', { text: 'theirs' }), 'A3', { text: 'only theirs' });
        const [a1] = differences.compare(mine, theirs);
        const textOf = choice => { const merged = differences.merge(mine, theirs, { [a1.key]: choice }); return ['A1', 'A2', 'A3'].map(code => answers.answer(merged, code).text).join('|') + merged.id; };
        const expected = { mine: 'mine|only mine|only theirsx', theirs: 'theirs|only mine|only theirsx', both: 'mine\n\ntheirs|only mine|only theirsx' };
        for (const [choice, text] of Object.entries(expected)) if (textOf(choice) !== text) faults.push(`${choice}: ${textOf(choice)}`);
        if (answers.answer(mine, 'A1').text !== 'mine') faults.push('changed in place');
        """);

    [Fact]
    public Task Taking_everything_of_theirs_gives_theirs_and_keeping_everything_loses_nothing_of_mine() => NoFaultsAsync(
        """
        const { differences } = handbook;
        for (let seed = 1; seed <= 100; seed++) {
          const mine = generated.generate(seed, data);
          const theirs = generated.generate(seed + 1000, data);
          const found = differences.compare(mine, theirs);
          const all = choice => Object.fromEntries(found.map(one => [one.key, choice]));
          const taken = differences.merge(mine, theirs, all('theirs'));
          if (differences.compare(taken, theirs).length > 0) faults.push(`${seed} theirs: ${JSON.stringify(differences.compare(taken, theirs)).slice(0, 200)}`);
          if (differences.compare(differences.merge(mine, theirs, all('mine')), mine).length > 0) faults.push(`${seed} mine`);
          if (faults.length > 5) break;
        }
        """);

    [Fact]
    public Task Both_items_of_the_fit_map_are_kept_with_their_links() => NoFaultsAsync(
        """
        const { answers, fit, differences } = handbook;
        const start = () => fit.addItem(answers.create(fw, 0, 'x'), { kind: 'strategy', text: 'fund' }).file;
        const mine = fit.withLink(fit.addItem(start(), { kind: 'problem', text: 'my problem' }).file, 'p1', 's1');
        const theirs = fit.withLink(fit.addItem(start(), { kind: 'problem', text: 'their problem' }).file, 'p1', 's1', { how: 'pays' });
        const choices = Object.fromEntries(differences.compare(mine, theirs).filter(one => one.field === 'item').map(one => [one.key, 'both']));
        const merged = differences.merge(mine, theirs, choices);
        const lines = fit.items(merged, 'problem').map(item => `${item.id} ${item.text} ${fit.linked(merged, item.id, 'strategy').map(one => one.link.how)}`);
        if (lines.join('|') !== 'p1 my problem |p2 their problem pays') faults.push(lines.join('|'));
        """);
}
