import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFigure, readFigures, type Figure } from './number.ts';

const any: Figure = { min: 0, max: 1e9 };
const nodes: Figure = { min: 0, max: 100_000, whole: true, unit: 'nodes' };
const dollars: Figure = { min: 0, max: 1e9, unit: 'US dollars a month' };
const hourly: Figure = { min: 0, max: 999, unit: 'US dollars an hour' };
const percent: Figure = { min: 0, max: 100, unit: 'percent' };

const value = (text: string, field: Figure) => {
  const reading = readFigure(text, field);
  return 'value' in reading ? reading.value : null;
};
const problem = (text: string, field: Figure) => {
  const reading = readFigure(text, field);
  return 'problem' in reading ? reading.problem : '';
};

const understood: readonly [string, Figure, number][] = [
  ['1,600', nodes, 1600],
  ['1 600', nodes, 1600],
  ['1\u00a0600', nodes, 1600],
  ['1\u202f600', nodes, 1600],
  ['1\u2009600', nodes, 1600],
  ['1.600', nodes, 1600],
  ['1’600', nodes, 1600],
  ["1'600", nodes, 1600],
  ['１，６００', nodes, 1600],
  ['1,600 nodes', nodes, 1600],
  ['1 node', nodes, 1],
  ['1.0', nodes, 1],
  ['\ufeff 12 ', nodes, 12],
  ['1e3', nodes, 1000],
  ['1,600', any, 1600],
  ['1.605', any, 1.605],
  ['1.600', hourly, 1.6],
  ['12.000', hourly, 12],
  ['1.600', { min: 0.25, max: 1024, unit: 'vCPU' }, 1.6],
  ['1,5', any, 1.5],
  ['0,384', any, 0.384],
  [',5', any, 0.5],
  ['1234,567', any, 1234.567],
  ['1,600.5', any, 1600.5],
  ['1.600,5', any, 1600.5],
  ['1 600,5', any, 1600.5],
  ['1,234,567', any, 1_234_567],
  ['1.234.567', any, 1_234_567],
  ['1e-7', any, 1e-7],
  ['$1,600', dollars, 1600],
  ['US$ 1 600', dollars, 1600],
  ['1600 USD', dollars, 1600],
  ['＄１６００', dollars, 1600],
  ['1,600 dollars', dollars, 1600],
  ['1,008', hourly, 1.008],
  ['$0,384', hourly, 0.384],
  ['1.008', hourly, 1.008],
  ['62%', percent, 62],
  ['62 ％', percent, 62],
  ['62,5 %', percent, 62.5],
  ['62,500', percent, 62.5],
  ['128 GiB', { ...any, unit: 'GiB' }, 128],
  ['16 vCPUs', { ...any, unit: 'vCPU' }, 16],
  ['−5', { min: -10, max: 10 }, -5],
  ['-0', any, 0],
];

describe('a figure', () => {
  for (const [text, field, wanted] of understood)
    test(`${JSON.stringify(text)} in ${field.unit ?? 'any field'} is ${wanted}`, () =>
      assert.deepEqual(readFigure(text, field), { value: wanted }));

  const refused: readonly [string, Figure, RegExp][] = [
    ['20 80', any, /could be two numbers/],
    ['20\u00a080', nodes, /could be two numbers/],
    ['1,60,0', any, /separators/],
    ['12,34,567', any, /separators/],
    ['1600,000,0', any, /separators/],
    ['1,600.000.0', any, /separators/],
    ['1 600 00', any, /could be two numbers/],
    ["1'6", any, /separators/],
    ['1.600', any, /could be two numbers/],
    ['$15.000', dollars, /could be two numbers$/],
    ['15.255', dollars, /could be two numbers$/],
    ['12.000', { ...dollars, unit: 'US dollars a year' }, /could be two numbers/],
    ['1.000', { min: 0.25, max: 1024, unit: 'vCPU' }, /could be two numbers/],
    ['200.000', nodes, /outside 0 to 100,000/],
    ['1000', hourly, /outside 0 to 999/],
    ['1,5', nodes, /not a whole number/],
    ['−5', nodes, /outside 0 to 100,000/],
    ['100,001', nodes, /outside 0 to 100,000/],
    ['62%', dollars, /is not in US dollars a month/],
    ['€20', dollars, /is not in US dollars a month/],
    ['$20', nodes, /is not in nodes/],
    ['10²', any, /not a number/],
    ['1½', any, /not a number/],
    ['1.6k', any, /not a number/],
    ['0x10', any, /not a number/],
    ['٣', any, /not a number/],
    ['', any, /not a number/],
    ['.', any, /separators/],
    ['1e999', any, /outside 0 to/],
    ['9'.repeat(100_000), any, /not a number/],
  ];
  for (const [text, field, words] of refused)
    test(`${JSON.stringify(text.slice(0, 20))} is refused in ${field.unit ?? 'any field'}`, () =>
      assert.match(problem(text, field), words));

  test('is the same however its thousands are parted', () => {
    const marks = fc.constantFrom(',', ' ', '\u00a0', '\u202f', "'", '’');
    fc.assert(
      fc.property(fc.nat(999_999_999), marks, (whole, mark) => {
        const text = String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
        assert.equal(value(text, any), whole);
        assert.equal(value(`${text}.25`, any), whole + 0.25);
      }),
    );
  });

  test('reads back what the tool itself writes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (number) => {
        assert.equal(value(String(number), any), number);
      }),
    );
  });

  test('never has more digits before its point than were typed in a row or in groups', () => {
    const texts = fc.string({ unit: fc.constantFrom('0', '1', '5', '00', '384', ',', '.', ' ', "'"), maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.boolean(), (text, small) => {
        const found = value(text, { ...any, max: small ? 999 : Number.MAX_SAFE_INTEGER });
        if (found === null) return;
        const runs = text.trim().replace(/ +/g, ' ').split(/[^\d]/);
        const grouped = runs.slice(1).every((run, index) => run.length === 3 || index === runs.length - 2);
        assert.ok(grouped, `${JSON.stringify(text)} became ${found}`);
        if (runs.length === 2 && runs[1]?.length !== 3)
          assert.ok(Math.trunc(found) === Number(runs[0]), `${JSON.stringify(text)} became ${found}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('never throws, whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readFigures(text, percent)));
  });
});

describe('figures in a row', () => {
  const rows: readonly [string, Figure, readonly number[]][] = [
    ['50', any, [50]],
    ['20-80', any, [20, 80]],
    ['20–80', any, [20, 80]],
    ['20 − 80', any, [20, 80]],
    ['20 to 80', any, [20, 80]],
    ['20to40to80', any, [20, 40, 80]],
    ['$1,600 – $2,400', dollars, [1600, 2400]],
    ['1 600 - 2 400 USD', dollars, [1600, 2400]],
    ['50-70 %', percent, [50, 70]],
    ['0,04-0,05', hourly, [0.04, 0.05]],
    ['1e-3-2e-3', any, [0.001, 0.002]],
  ];
  for (const [text, field, wanted] of rows)
    test(`${text} is ${wanted.join(', ')}`, () => assert.deepEqual(readFigures(text, field), { value: wanted }));

  for (const [text, words] of [
    ['80-20', /does not rise/],
    ['20-40-30', /does not rise/],
    ['20 80', /could be two numbers/],
    ['1-2-3-4', /a range such as/],
    ['20--80', /a range such as/],
    ['1-', /a range such as/],
    ['-5', /a range such as/],
    ['<script>', /not a number/],
    ['NaN', /not a number/],
    ['20, 80', /separators/],
  ] as const)
    test(`${text} is refused`, () => {
      const reading = readFigures(text, any);
      assert.match('problem' in reading ? reading.problem : '', words);
    });
});
