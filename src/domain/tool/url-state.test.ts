import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readState, writeState, type Parameters } from './url-state.ts';

const parameters: Parameters = {
  services: { kind: 'number', label: 'Services', min: 0, max: 1000, whole: true, words: ['unknown'] },
  share: { kind: 'number', label: 'Share', min: -1, max: 1 },
  traffic: { kind: 'choice', label: 'Traffic', options: ['predictable', 'variable'] },
  off: { kind: 'list', label: 'Rules switched off', options: ['few-services', 'small-team'] },
};

describe('reading the address of a tool', () => {
  test('uses what is valid', () => {
    const { values, problems, given } = readState(
      'v=1&services=12&traffic=variable&off=small-team,few-services',
      parameters,
    );
    assert.deepEqual({ ...values }, { services: 12, traffic: 'variable', off: ['few-services', 'small-team'] });
    assert.deepEqual(problems, []);
    assert.equal(given, true);
  });

  test('accepts a word in place of a number, and a repeated list parameter', () => {
    const { values, problems } = readState('services=unknown&off=small-team&off=few-services', parameters);
    assert.deepEqual({ ...values }, { services: 'unknown', off: ['few-services', 'small-team'] });
    assert.deepEqual(problems, []);
  });

  test('takes an empty field as not given', () => {
    assert.deepEqual(readState('services=&traffic=', parameters), {
      values: Object.create(null),
      problems: [],
      given: false,
    });
  });

  const refused: readonly [string, RegExp][] = [
    ['services=abc', /Services: “abc” is not a number/],
    ['services=NaN', /not a number/],
    ['services=20 80', /could be two numbers/],
    ['services=Infinity', /not a number/],
    ['services=0x10', /not a number/],
    ['services=-1', /outside 0 to 1,000/],
    ['services=1001', /outside 0 to 1,000/],
    ['services=1.5', /not a whole number/],
    ['traffic=wild', /“wild” is not one of predictable, variable/],
    ['off=few-services,nothing', /“nothing” is not known here/],
    ['v=1&servces=3', /Nothing here is called “servces”/],
    ['v=1&__proto__=x', /Nothing here is called “__proto__”/],
    ['v=1&constructor=x', /Nothing here is called “constructor”/],
    ['v=2&services=3', /version “2”/],
    ['services=3&services=4', /given 2 times; the first was used/],
  ];
  for (const [query, words] of refused)
    test(`says what is wrong with ${query}`, () => {
      const { problems } = readState(query, parameters);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', words);
    });

  test('keeps what is valid beside what is not', () => {
    const { values, problems } = readState('v=1&services=12&traffic=wild&constructor=1', parameters);
    assert.deepEqual({ ...values }, { services: 12 });
    assert.equal(problems.length, 2);
  });

  for (const added of [
    'mark=cost+of+nodes',
    'utm_source=x&utm_medium=mail&utm_campaign=y',
    'gclid=x&gad_source=1&gbraid=y&wbraid=z&_gl=1*a&_ga=2.3',
    'fbclid=x&fb_action_ids=1',
    'msclkid=x&twclid=y&ttclid=z&li_fat_id=1&yclid=2',
    'mc_cid=x&mc_eid=y&_hsenc=p2&_hsmi=3&__hstc=4&hsa_acc=5&mkt_tok=6',
    'igshid=x&igsh=y&si=z&ref=newsletter&ref_src=twsrc',
  ])
    test(`passes over what the search and campaigns add: ${added}`, () => {
      assert.deepEqual(readState(added, parameters), { values: Object.create(null), problems: [], given: false });
      const { values, problems } = readState(`v=1&services=12&${added}`, parameters);
      assert.deepEqual({ ...values }, { services: 12 });
      assert.deepEqual(problems, []);
    });

  test('takes no parameter for its own that comes without its version', () => {
    assert.deepEqual(readState('anything=x&constructor=1', parameters).problems, []);
  });

  test('takes the version alone for the default, and a link of which nothing can be used for none', () => {
    assert.equal(readState('v=1', parameters).given, true);
    assert.equal(readState('', parameters).given, false);
    assert.equal(readState('v=1&services=abc', parameters).given, false);
    assert.equal(readState('v=1&off=nothing', parameters).given, false);
    assert.equal(readState('v=1&off=nothing,few-services', parameters).given, true);
    assert.equal(readState('v=1&services=abc&traffic=variable', parameters).given, true);
  });

  test('shortens long values and long lists of problems', () => {
    const { problems } = readState(`services=${'9'.repeat(100_000)}`, parameters);
    assert.ok((problems[0]?.message.length ?? 0) < 120);
    const many = Array.from({ length: 500 }, (_, index) => `x${index}=1`).join('&');
    const long = readState(`v=1&${many}`, parameters).problems;
    assert.equal(long.length, 13);
    assert.match(long.at(-1)?.message ?? '', /488 more parts/);
  });

  test('never throws and never leaves the parameters, whatever the address holds', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(parameters), '__proto__', 'v'), fc.string({ unit: 'binary' }));
    const value = fc.oneof(fc.constantFrom('<script>', '-0', 'unknown', 'variable'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const { values } = readState(new URLSearchParams(pairs), parameters);
        for (const id of Object.keys(values)) assert.ok(Object.hasOwn(parameters, id));
      }),
      { numRuns: 300 },
    );
  });

  test('never throws on raw text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void readState(query, parameters)));
  });
});

describe('writing the address of a tool', () => {
  test('keeps the order of the parameters and puts the version first', () => {
    assert.equal(
      writeState({ off: ['small-team', 'few-services'], services: 12, traffic: 'variable' }, parameters),
      'v=1&services=12&traffic=variable&off=small-team,few-services',
    );
  });

  test('leaves out what is undefined, empty or unknown', () => {
    assert.equal(writeState({ off: [], services: undefined, other: 3 }, parameters), 'v=1');
  });

  test('is read back as it was', () => {
    const state = fc.record(
      {
        services: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant('unknown')),
        share: fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100),
        traffic: fc.constantFrom('predictable', 'variable'),
        off: fc.subarray(['few-services', 'small-team'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(state, (values) => {
        const back = readState(writeState(values, parameters), parameters);
        assert.deepEqual({ ...back.values }, { ...values });
        assert.deepEqual(back.problems, []);
      }),
    );
  });
});
