import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyAnswers, cases, content, quiz } from './quiz.fixture.ts';
import { decisionRecord, resultJson, threeSentences } from './result/record.ts';
import { quizReport, type QuizClaim } from './result/report.ts';
import { quizParameters, quizState, quizValues, type QuizState } from './state.ts';
import { nothingKnown, unchangedRules, type Answers } from './quiz.ts';
import { ruleLogic } from './rules.ts';
import { readState, writeState } from '../tool/url-state.ts';

const parameters = quizParameters(content);
const example = cases.find((one) => one.example)!.answers;
const read = (query: string) => quizState(readState(query, parameters).values, quiz, example);
const claims: QuizClaim[] = [
  { id: 'small-team-hurts', claim: 'Small teams suffer.', verdict: 'opinion', contradicted: false },
  { id: 'skip-k8s-under-10-services', claim: 'Few services need none.', verdict: 'opinion', contradicted: false },
  { id: 'noisy-neighbour-isolation', claim: 'It isolates.', verdict: 'partly-supported', contradicted: false },
];
const about = {
  date: '2026-11-23',
  link: 'https://wiki.example/tools/fit-quiz/?v=1',
  handbook: 'Right Parts',
  site: 'Version 3a673d7b of 26 November 2026',
  age: ['Oldest input: the rule, of 1 May 2026.'],
};

const anyState: fc.Arbitrary<QuizState> = fc.record({
  answers: anyAnswers,
  settings: fc.record({
    off: fc.subarray(ruleLogic.map(({ id }) => id)),
    // Only limits that differ from the published ones travel in a link.
    limits: fc.record(
      { 'few-services': fc.integer({ min: 11, max: 99 }), 'small-team': fc.integer({ min: 6, max: 99 }) },
      { requiredKeys: [] },
    ),
  }),
});

describe('links of the quiz', () => {
  test('without anything show the example', () => {
    assert.deepEqual(read(''), { answers: example, settings: unchangedRules });
  });

  test('with some answers take the others as not known', () => {
    assert.deepEqual(read('services=12&team=6').answers, { ...nothingKnown, services: 12, team: 6 });
  });

  test('carry changed limits and rules that are switched off', () => {
    assert.deepEqual(read('limit-few-services=15&off=small-team').settings, {
      limits: { 'few-services': 15 },
      off: ['small-team'],
    });
  });

  test('drop a limit that is the published one, as a form sends it', () => {
    assert.deepEqual(read('limit-few-services=10&off=').settings, unchangedRules);
  });

  test('are read back as they were', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const query = writeState(quizValues(state), parameters);
        assert.deepEqual(readState(query, parameters).problems, []);
        assert.deepEqual(JSON.parse(JSON.stringify(read(query))), JSON.parse(JSON.stringify(state)));
      }),
    );
  });

  test('are readable', () => {
    assert.equal(
      writeState(
        quizValues({ answers: { ...example }, settings: { limits: { 'few-services': 15 }, off: ['small-team'] } }),
        parameters,
      ),
      'v=1&services=12&scaling=same&team=8&oncall=yes&traffic=variable&neighbours=no&deploys=daily&costs=no&state=little&managed=unknown&platform=unknown&place=one-region&hardware=any&batch=none&skill=some&demand=no&night=yes&already=no&limit-few-services=15&off=small-team',
    );
  });

  test('never break the page, whatever they hold', () => {
    const hostile = fc.tuple(
      fc.constantFrom(...Object.keys(parameters), '__proto__', 'constructor', 'toString'),
      fc.oneof(
        fc.constantFrom(
          'NaN',
          '-1',
          '1e999',
          '<script>alert(1)</script>',
          '__proto__',
          '0'.repeat(10_000),
          'hasOwnProperty',
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(fc.array(hostile), (pairs) => {
        const state = read(new URLSearchParams(pairs).toString());
        const report = quizReport(content, quiz, claims, state);
        assert.doesNotMatch(decisionRecord(report, about), /<script/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('exports of the quiz', () => {
  test('carry everything that the result shows', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const report = quizReport(content, quiz, claims, state);
        const record = decisionRecord(report, about);
        const parts = [
          report.name,
          report.sentence,
          report.instead,
          report.askAgain,
          report.watchWords,
          report.nextWords,
          report.recommendedWords,
          report.metWords,
          report.openWords,
          report.decision.because,
          report.closeness,
          report.marginWords,
          report.standing.predicate,
          ...report.answers.flatMap(({ name, words }) => [name, words]),
          ...report.rules.flatMap((rule) => [rule.name, rule.statusWords, rule.asideWords, rule.limitWords]),
          ...report.changedRules,
          ...report.consequences,
          ...[...report.flips.one, ...report.flips.two].flatMap(({ words, verdictName }) => [words, verdictName]),
          ...report.options.flatMap(({ name, suits, fails }) => [name, suits, fails]),
          ...report.alternatives.flatMap(({ name, fits, limits }) => [name, fits, ...limits]),
          ...report.claims.flatMap(({ id, claim }) => [id, claim]),
          about.date,
          about.link,
        ];
        for (const part of parts) assert.ok(record.includes(part), part);
      }),
      { numRuns: 60 },
    );
  });

  test('name every changed rule', () => {
    const report = quizReport(content, quiz, claims, read('services=12&limit-few-services=15&off=small-team'));
    assert.deepEqual(report.changedRules, [
      'Few services: below 15 services (changed from 10).',
      'Small team: switched off.',
    ]);
  });

  test('as JSON hold the input, so that the same result can be had again', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const report = quizReport(content, quiz, claims, state);
        const back = JSON.parse(resultJson(report, state, about));
        assert.deepEqual(back.input, JSON.parse(JSON.stringify(state)));
        assert.equal(quizReport(content, quiz, claims, back.input).verdict, back.result.verdict);
        assert.equal(back.link, about.link);
      }),
      { numRuns: 60 },
    );
  });

  test('fit into three sentences that name the verdict, what to use, what decided and what would change it', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const report = quizReport(content, quiz, claims, state);
        const text = threeSentences(report, about);
        const sentences = text.replace(` ${about.link}`, ' it.').split(/(?<=\.) /);
        assert.equal(sentences.length, 3, text);
        assert.ok(sentences[0]!.includes(report.headline));
        if (report.recommended) assert.ok(sentences[0]!.includes(report.recommended.name));
        assert.ok(sentences[1]!.includes(report.decision.name));
        const [nearest] = [...report.flips.one, ...report.flips.two];
        if (nearest) assert.ok(sentences[2]!.includes(nearest.words));
        assert.ok(text.endsWith(about.link));
      }),
      { numRuns: 40 },
    );
  });

  test('say what the verdict does with the claims behind it', () => {
    const report = quizReport(content, quiz, claims, read('services=60&scaling=different&neighbours=yes&team=3'));
    assert.match(decisionRecord(report, about), /^The verdict rests on \d+ opinions/m);
  });
});

test('what becomes of data is said of the option that is recommended, where much of the work keeps some', () => {
  const words = (state: Answers['state']) =>
    quizReport(content, quiz, claims, {
      answers: { ...nothingKnown, services: 30, team: 12, managed: 'yes', place: 'one-region', oncall: 'yes', state },
      settings: unchangedRules,
    }).recommendedWords;
  assert.match(words('much'), /^First choice: A managed container service\. .*Much of your work keeps data/);
  assert.doesNotMatch(words('little'), /keeps data/);
});

test('one point is one point, on the page and in the record', () => {
  const report = quizReport(content, quiz, claims, {
    answers: { ...nothingKnown, services: 20, deploys: 'several', managed: 'yes', place: 'one-region' },
    settings: unchangedRules,
  });
  assert.equal(report.scales.for, 1);
  assert.match(threeSentences(report, about), /with 1 point for Kubernetes/);
});
