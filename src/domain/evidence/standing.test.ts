import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, standings, standingSummary, weakest, type Standing } from './standing.ts';

const judged = (...given: Standing[]) =>
  given.map((standing) =>
    standing === 'contradicted' ? { verdict: 'contested' as const, contradicted: true } : { verdict: standing },
  );

test('standings run from supported to contradicted', () => {
  standings.forEach((standing, index) => {
    for (const stronger of standings.slice(0, index)) assert.equal(weakest([stronger, standing, stronger]), standing);
  });
});

test('nothing has no weakest', () => assert.equal(weakest([]), undefined));

test('a contested claim with the opposite on record is contradicted', () => {
  assert.equal(standingOf({ verdict: 'contested', contradicted: true }), 'contradicted');
  assert.equal(standingOf({ verdict: 'contested', contradicted: false }), 'contested');
});

const sentences: readonly [Standing[], string][] = [
  [[], 'involves no checkable claim'],
  [['contested'], 'rests on 1 contested claim'],
  [['supported', 'supported'], 'rests on 2 supported claims'],
  [['contested', 'contradicted', 'contested'], 'rests on 1 contradicted and 2 contested claims'],
  [
    ['supported', 'partly-supported', 'unverifiable'],
    'rests on 1 unverifiable, 1 partly supported and 1 supported claims',
  ],
  [['opinion'], 'rests on 1 opinion'],
  [['opinion', 'opinion', 'contested'], 'rests on 1 contested claim and 2 opinions'],
  [['supported', 'opinion', 'outdated'], 'rests on 1 outdated claim, 1 opinion and 1 supported claim'],
];

for (const [given, expected] of sentences) {
  test(`${given.join(', ') || 'no claim'}: ${expected}`, () => {
    assert.equal(standingSummary(judged(...given)).sentence, expected);
  });
}

test('the summary counts every standing and names the weakest', () => {
  const summary = standingSummary(judged('supported', 'contradicted', 'supported'));
  assert.equal(summary.weakest, 'contradicted');
  assert.deepEqual(summary.counts, {
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
  assert.deepEqual(standingSummary(judged('supported', 'outdated', 'contested', 'contested')).groups, [
    { standing: 'contested', words: '2 contested' },
    { standing: 'outdated', words: '1 outdated' },
    { standing: 'supported', words: '1 supported claims' },
  ]);
});
