import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countStandings, standingOf, standings, standingSummary, type Standing } from './standing.ts';
import { claimTitle } from './verdict-words.ts';

const names = { article: 'the seed' };
const judged = (...given: Standing[]) =>
  given.map((standing) =>
    standing === 'contradicted' ? { verdict: 'contested' as const, contradicted: true } : { verdict: standing },
  );

test('standings run from supported to contradicted', () => {
  standings.forEach((standing, index) => {
    for (const stronger of standings.slice(0, index))
      assert.equal(standingSummary(judged(stronger, standing, stronger), names).weakest, standing);
  });
});

test('nothing has no weakest', () => assert.equal(standingSummary([], names).weakest, undefined));

test('a contested claim with the opposite on record is contradicted', () => {
  assert.equal(standingOf({ verdict: 'contested', contradicted: true }), 'contradicted');
  assert.equal(standingOf({ verdict: 'contested', contradicted: false }), 'contested');
});

const sentences: readonly [Standing[], string][] = [
  [[], ''],
  [['contradicted'], 'Corrects the seed on 1 point.'],
  [['opinion', 'opinion'], 'Rests on 2 opinions.'],
  [['supported', 'supported'], 'Agrees with the seed on 2 points.'],
  [['unverifiable', 'unverifiable'], 'Leaves 2 points of the seed unverified.'],
  [['opinion', 'opinion', 'contested'], 'Questions the seed on 1 point and rests on 2 opinions.'],
  [['opinion', 'supported'], 'Rests on 1 opinion and agrees with the seed on 1 point.'],
  [
    ['supported', 'partly-supported', 'opinion', 'unverifiable', 'outdated', 'contested', 'contradicted', 'supported'],
    'Corrects the seed on 1 point, questions it on 1, updates it on 1, leaves 1 unverified, rests on 1 opinion, ' +
      'qualifies it on 1 and agrees with it on 2.',
  ],
];

for (const [given, expected] of sentences) {
  test(`${given.join(', ') || 'no claim'}: ${expected}`, () => {
    assert.equal(standingSummary(judged(...given), names).sentence, expected);
  });
}

test('no sentence is the bare standing of a claim, which would accuse the answer', () => {
  for (const standing of standings.filter((one) => one !== 'opinion')) {
    assert.doesNotMatch(standingSummary(judged(standing), names).sentence, /contradicted|contested|outdated|claim/i);
  }
});

test('as half a sentence it is true without a claim too', () => {
  assert.equal(standingSummary([], names).predicate, 'weighs no claim of the seed');
  assert.equal(standingSummary(judged('contradicted'), names).predicate, 'corrects the seed on 1 point');
});

test('every standing is counted, and the weakest is named', () => {
  assert.equal(standingSummary(judged('supported', 'contradicted', 'supported'), names).weakest, 'contradicted');
  assert.deepEqual(countStandings(judged('supported', 'contradicted', 'supported')), {
    supported: 2,
    'partly-supported': 0,
    opinion: 0,
    unverifiable: 0,
    outdated: 0,
    contested: 0,
    contradicted: 1,
  });
});

test('the summary has a share of its words for every standing, the weakest first', () => {
  assert.deepEqual(standingSummary(judged('supported', 'outdated', 'contested', 'contested'), names).groups, [
    { standing: 'contested', words: 'questions the seed on 2 points' },
    { standing: 'outdated', words: 'updates it on 1' },
    { standing: 'supported', words: 'agrees with it on 1' },
  ]);
});

test('the title of a claim quotes it behind its standing', () => {
  assert.equal(
    claimTitle({ claim: 'It runs on bare metal.', verdict: 'contested', contradicted: true }),
    'Contradicted: “It runs on bare metal.”',
  );
  assert.equal(claimTitle({ claim: 'It grew.', verdict: 'partly-supported' }), 'Partly supported: “It grew.”');
});
