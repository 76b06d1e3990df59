'use strict';
/*
 * For tests: answer files made from a seed, with texts as nasty as people and machines make them. The same seed gives the
 * same file. Also what tests compare with.
 */
(() => {
  const nasty = [
    'plain words', '', ' ', '– a bullet\n– another\n', 'مرحبا بالعالم', 'שלום \u202eעולם\u202c', '👩‍👩‍👧‍👦🇪🇺', 'e\u0301 n\u0303 A\u030a', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud83d',
    '</script><script>alert(1)</script>', '<!-- <script>', ']]>', '<img src=x onerror=alert(1)>', 'one\r\ntwo\rthree\nfour', '\u2028\u2029', '\ufeff',
    '=1+1', '-2', '+3', '@SUM(A1)', '\t=1', '"quoted", \'too\'', '\\u003c \\ \\\\', '{item} {detail}', '${x} `y`', '&amp;&lt;', '# heading', '```', '~~~', '---', '[a](javascript:b)',
    'constructor', '__proto__', 'id="clusterhandbook-answers">{}', '{"format":"clusterhandbook.assessment"}', '\u0001\u001f\u007f\u0085', '￿', '𝕬𝖇𝖈',
  ];

  /** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
  function numbers(seed) {
    let state = seed >>> 0;
    return () => {
      state = state + 0x6d2b79f5 >>> 0;
      let mixed = Math.imul(state ^ state >>> 15, state | 1);
      mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
      return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
    };
  }

  function generate(seed, data) {
    const next = numbers(seed);
    const upTo = count => Math.floor(next() * count);
    const pick = list => list[upTo(list.length)];
    const chance = share => next() < share;
    const text = () => Array.from({ length: upTo(4) }, () => pick(nasty)).join(pick(['', ' ', '\n', '\r\n']));
    const oneOf = (share, make) => chance(share) ? make() : undefined;
    const compact = object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
    const unknown = () => chance(0.3) ? Object.fromEntries([[pick(['later', 'x-1', '__proto__', 'constructor', 'toString', '']),
      pick([null, true, 0.5, text(), [1, [text()]], { deep: { deeper: text() } }])]]) : {};

    const questions = data.parts.flatMap(part => part.questions);
    const codes = [...questions, ...data.parts.map(part => part.sumUp)].map(question => question.code);
    const answer = question => compact({
      text: chance(0.01) ? pick(['x', 'ж', '\u0000']).repeat(20000) : text(),
      status: oneOf(0.4, () => pick(['unsure', 'notApplicable', 'discuss', null])),
      who: oneOf(0.2, text), choice: oneOf(0.5, () => question.options.filter(() => chance(0.5)).map(option => option.id)),
      n: oneOf(0.3, () => pick([0, 1, 2.5, 40, null])), per: oneOf(0.3, () => pick(['week', 'month'])), about: oneOf(0.2, text), ...unknown(),
    });
    const items = ['problem', 'strategy', 'action'].flatMap(kind => Array.from({ length: upTo(4) }, (_, i) => compact({
      id: kind[0] + (i + 1), kind, text: text(), from: oneOf(0.5, () => pick(codes)), can: oneOf(0.3, () => pick(['act', 'influence', 'lobby'])), ...unknown(),
    })));
    const links = items.length < 2 ? [] : Array.from({ length: upTo(5) }, () => ({
      from: pick(items).id, to: pick(items).id, how: text(), strength: pick(['direct', 'partial', 'unsure']), ...unknown(),
    }));
    const boxes = part => Object.fromEntries(data.parts.find(one => one.letter === part).sumUp.fields.map(field => [field.id, text()]));
    return {
      ...unknown(),
      format: 'clusterhandbook.assessment', version: 1,
      framework: { id: data.framework.id, edition: data.framework.edition, lang: pick(['en', 'fr', 'ar']), ...unknown() },
      id: `00000000-0000-4000-8000-${String(seed).padStart(12, '0')}`, revision: upTo(1000), savedAt: new Date(1.8e12 + seed).toISOString(), position: pick(codes),
      manager: { alias: text(), city: text(), cluster: text(), ...unknown() },
      answers: Object.fromEntries([...questions.filter(() => chance(0.6)).map(question => [question.code, answer(question)]), ...(chance(0.1) ? [['Z9', answer(questions[0])]] : [])]),
      sumup: { A: Array.from({ length: 3 + upTo(3) }, text), B: boxes('B'), C: boxes('C'), ...unknown() },
      fit: { items, links, ...unknown() },
      programme: {
        steps: Object.fromEntries(data.programme.filter(() => chance(0.5)).map(step => [step.number, { date: '2027-06-15', done: chance(0.5) }])),
        team: Array.from({ length: upTo(3) }, () => ({ name: text(), role: text(), contact: text() })), initiatives: text(), ...unknown(),
      },
      step5: { issues: text(), solutions: text() },
      private: Object.fromEntries(codes.filter(() => chance(0.1)).map(code => [code, text()])),
    };
  }

  /** The same text for the same things, in whatever order their members stand. */
  const canonical = value => JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? { members: Object.entries(inner).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0) } : inner);

  /** What a text becomes on its way to a disk and back. */
  const throughDisk = text => new TextDecoder('utf-8').decode(new TextEncoder().encode(text));

  globalThis.generated = { generate, canonical, throughDisk, nasty };
})();
