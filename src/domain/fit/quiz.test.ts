import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyAnswers, anySettings, cases, content, quiz } from './quiz.fixture.ts';
import { quizProblems, quizRules } from './check.ts';
import { decide, decisions } from './decisions.ts';
import type { Alternative } from '../../schemas/fit.ts';
import { considerOptions, fittingAlternatives, optionIds } from './options.ts';
import { nothingKnown, questionIds, unchangedRules, verdictLadder, type Answers } from './quiz.ts';
import { judge } from './judge.ts';

const verdictOf = (answers: Answers) => judge(quiz, unchangedRules, answers).verdict;

describe('the content of the quiz', () => {
  test('fits the logic', () => assert.deepEqual(quizProblems(content), []));

  test('is refused with every problem named when it does not', () => {
    const broken = {
      ...content,
      rules: content.rules.slice(1),
      options: [...content.options, { ...content.options[0]!, id: 'magic' }],
    };
    assert.throws(() => quizRules(broken), /needs an entry "few-services"[\s\S]*magic: nothing in the quiz uses it/);
  });

  test('lists the decisions in the order in which they are tried', () => {
    assert.deepEqual(
      content.decisions.map(({ id }) => id),
      decisions.map(({ id }) => id),
    );
  });

  test('lists rules and questions that ask for each other', () => {
    const asked = new Set(content.rules.flatMap(({ asks }) => asks));
    for (const id of asked) assert.ok((questionIds as readonly string[]).includes(id), id);
  });
});

describe('a rule with a limit', () => {
  const statusOf = (id: string, answers: Partial<Answers>) =>
    judge(quiz, unchangedRules, { ...nothingKnown, ...answers }).rows.find((row) => row.id === id)?.status;
  const limitOf = (id: string) => content.rules.find((rule) => rule.id === id)?.threshold?.value ?? Number.NaN;

  test('against Kubernetes is met below it, and not at it', () => {
    const limits = { services: limitOf('few-services'), team: limitOf('small-team') };
    assert.equal(statusOf('few-services', { services: limits.services - 1 }), 'met');
    assert.equal(statusOf('few-services', { services: limits.services }), 'not-met');
    assert.equal(statusOf('small-team', { team: limits.team - 1 }), 'met');
    assert.equal(statusOf('small-team', { team: limits.team }), 'not-met');
  });

  test('for Kubernetes is met from it on', () => {
    const services = limitOf('many-services');
    assert.equal(statusOf('many-services', { services, scaling: 'different' }), 'met');
    assert.equal(statusOf('many-services', { services: services - 1, scaling: 'different' }), 'not-met');
  });
});

describe('worked cases', () => {
  test('have every verdict among them, and one fills the quiz', () => {
    assert.deepEqual(new Set(cases.map(({ expect }) => expect)), new Set(verdictLadder));
    assert.equal(cases.filter(({ example }) => example).length, 1);
  });

  for (const { name, answers, expect, decided } of cases)
    test(`${name}: ${expect}`, () => {
      const { verdict, decision } = judge(quiz, unchangedRules, answers);
      assert.deepEqual({ verdict, decision }, { verdict: expect, decision: decided });
    });
});

describe('a judgement', () => {
  test('counts what is not known as neither met nor not met', () => {
    const { rows, scales, unknown, verdict } = judge(quiz, unchangedRules, nothingKnown);
    assert.ok(rows.every(({ status }) => status === 'unknown'));
    assert.deepEqual([scales.for, scales.against, scales.answered], [0, 0, 0]);
    const all = (side: string) => rows.reduce((sum, row) => sum + (row.side === side ? row.weight : 0), 0);
    assert.deepEqual(unknown, { for: all('for'), against: all('against') });
    assert.equal(verdict, 'not-enough-known');
  });

  test('knows that few services settle the rule on many, whatever their scaling', () => {
    const { rows } = judge(quiz, unchangedRules, { ...nothingKnown, services: 12 });
    assert.equal(rows.find(({ id }) => id === 'many-services')?.status, 'not-met');
  });

  test('adds up: each scale is the sum of the rules that are met on its side', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, (answers, settings) => {
        const { rows, scales } = judge(quiz, settings, answers);
        for (const side of ['for', 'against'] as const)
          assert.equal(
            scales[side],
            rows
              .filter((row) => row.side === side && row.status === 'met')
              .reduce((sum, { weight }) => sum + weight, 0),
          );
      }),
    );
  });

  test('names a margin that gives the other verdict, and none smaller', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { margin, scales, verdict } = judge(quiz, unchangedRules, answers);
        if (margin === null) return;
        const moved = (dFor: number, dAgainst: number) =>
          decide({ ...scales, for: scales.for + dFor, against: scales.against + dAgainst }, quiz.limits).verdict;
        assert.equal(moved(margin.for, margin.against), margin.verdict);
        assert.notEqual(margin.verdict, verdict);
        for (let dFor = -scales.for; scales.for + dFor <= 7; dFor += 1)
          for (let dAgainst = -scales.against; scales.against + dAgainst <= 9; dAgainst += 1)
            if (Math.abs(dFor) + Math.abs(dAgainst) < margin.points) assert.equal(moved(dFor, dAgainst), verdict);
      }),
    );
  });

  test('follows a changed limit and a rule that is switched off, and says so', () => {
    const answers: Answers = { ...nothingKnown, services: 12, traffic: 'predictable', team: 9, oncall: 'yes' };
    assert.equal(verdictOf(answers), 'managed-containers');
    const strict = judge(quiz, { limits: { 'few-services': 15 }, off: [] }, answers);
    assert.equal(strict.verdict, 'not-now');
    assert.equal(strict.rows.find(({ id }) => id === 'few-services')?.limitChanged, true);
    const lax = judge(quiz, { limits: { 'few-services': 15 }, off: ['few-services'] }, answers);
    assert.equal(lax.verdict, 'managed-containers');
    assert.equal(lax.rows.find(({ id }) => id === 'few-services')?.status, 'off');
  });
});

describe('options', () => {
  const recommendedFor = (answers: Answers) =>
    considerOptions(answers, judge(quiz, unchangedRules, answers)).filter(({ recommended }) => recommended);

  test('recommend one that the answers allow, and none only where nothing is decided', () => {
    fc.assert(
      fc.property(anyAnswers, anySettings, (answers, settings) => {
        const judgement = judge(quiz, settings, answers);
        const recommended = considerOptions(answers, judgement).filter((option) => option.recommended);
        assert.ok(recommended.every(({ fits }) => fits));
        const open = ['not-enough-known', 'rules-disagree'].includes(judgement.verdict);
        assert.ok(open ? recommended.length <= 1 : recommended.length === 1, JSON.stringify(judgement));
        if (judgement.verdict === 'not-enough-known') assert.equal(recommended.length, 0);
      }),
      { numRuns: 5000 },
    );
  });

  const ruledOut: readonly [Partial<Answers>, readonly string[]][] = [
    [{ managed: 'no' }, ['hosted-platform', 'managed-containers']],
    [{ place: 'on-premises' }, ['hosted-platform', 'managed-containers', 'node-free-kubernetes', 'edge-fleet']],
    [
      { place: 'many-sites' },
      ['hosted-platform', 'managed-containers', 'node-free-kubernetes', 'kubernetes', 'orchestrator', 'plain-machines'],
    ],
    [{ place: 'one-region' }, ['edge-fleet']],
    [{ hardware: 'special' }, ['hosted-platform', 'managed-containers', 'node-free-kubernetes']],
    [{ hardware: 'accelerator' }, ['hosted-platform']],
    [{ platform: 'no' }, ['kubernetes', 'orchestrator']],
    [{ demand: 'yes' }, ['hosted-platform', 'managed-containers', 'orchestrator', 'plain-machines']],
  ];
  for (const [answer, never] of ruledOut)
    test(`that ${Object.entries(answer).flat().join(' ')} rules out are never recommended, nor said to fit`, () => {
      fc.assert(
        fc.property(anyAnswers, (given) => {
          const answers = { ...given, ...answer };
          const options = considerOptions(answers, judge(quiz, unchangedRules, answers));
          for (const { id, fits, recommended } of options)
            if (never.includes(id)) assert.ok(!fits && !recommended, `${id}: ${JSON.stringify(answers)}`);
        }),
        { numRuns: 2000 },
      );
    });

  test('leave a hosted platform to whoever keeps hundreds of alike services without people for a platform', () => {
    const agency: Answers = { ...nothingKnown, services: 200, scaling: 'same', team: 6, place: 'one-region' };
    const hosted = (platform: Answers['platform']) =>
      considerOptions({ ...agency, platform }, judge(quiz, unchangedRules, { ...agency, platform }))[0];
    assert.deepEqual(
      (['no', 'unknown', 'yes'] as const).map((platform) => [hosted(platform)?.id, hosted(platform)?.fits]),
      [
        ['hosted-platform', true],
        ['hosted-platform', true],
        ['hosted-platform', false],
      ],
    );
    assert.deepEqual(hosted('yes')?.ruledOutBy, ['services', 'platform']);
  });

  test('are all recommended to somebody', () => {
    const found = new Set(
      fc
        .sample(anyAnswers, { numRuns: 20_000, seed: 14 })
        .flatMap((answers) => recommendedFor(answers).map(({ id }) => id)),
    );
    assert.deepEqual(found, new Set(optionIds));
  });

  test('put the recommended kind first', () => {
    const { answers } = cases.find(({ id }) => id === 'start-up')!;
    const options = considerOptions(answers, judge(quiz, unchangedRules, answers));
    assert.equal(fittingAlternatives(content.alternatives, options, answers)[0]?.kind, 'hosted-platform');
    assert.equal(options.find(({ id }) => id === 'orchestrator')?.fits, false);
  });

  test('name no product that an answer rules out, and leave out none for what is unknown', () => {
    const product = (name: string, needs: Alternative['needs']) => ({ name, kind: 'orchestrator' as const, needs });
    const products = [
      product('rented', { place: ['one-region'] }),
      product('any', {}),
      product('of jobs', { batch: ['some', 'mostly'] }),
    ];
    const named = (given: Partial<Answers>) => {
      const answers: Answers = { ...nothingKnown, platform: 'yes', ...given };
      const options = considerOptions(answers, judge(quiz, unchangedRules, answers));
      return fittingAlternatives(products, options, answers).map(({ name }) => name);
    };
    assert.deepEqual(named({}), ['rented', 'any', 'of jobs']);
    assert.deepEqual(named({ place: 'on-premises', batch: 'mostly' }), ['any', 'of jobs']);
    assert.deepEqual(named({ place: 'one-region', batch: 'none' }), ['rented', 'any']);
  });
});
