import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { csv, markdownTable } from './tables.ts';

const only = (cell: string | number) =>
  csv([[cell]])
    .replace(/^\ufeff/, '')
    .replace(/\r\n$/, '');

describe('CSV', () => {
  test('begins with a byte order mark, once, and ends every line with CR LF', () =>
    assert.equal(
      csv([
        ['a', 'b'],
        ['é', 1.5],
      ]),
      '\ufeffa,b\r\né,1.5\r\n',
    ));

  for (const start of [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    ' =',
    '\u00a0@',
    '\n=',
    '\u200b=',
    '\u3000＝',
  ])
    test(`${JSON.stringify(start)} runs nothing`, () => {
      const cell = only(`${start}SUM(A1)`);
      assert.ok(cell.startsWith("'") || cell.startsWith('"\''), cell);
    });

  test('numbers stay numbers, negative ones too', () => {
    assert.equal(only(-250), '-250');
    assert.equal(only('-250'), '-250');
    assert.equal(only('-0.5'), '-0.5');
    assert.equal(only(0.1 + 0.2), '0.3');
  });

  test('is read back as it was', () => {
    const cells = fc
      .string({ unit: fc.constantFrom('a', '"', ',', ';', '\r', '\n', ' ', 'é') })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(cells, cells, (one, other) => {
        const found = [
          ...csv([[one, other]])
            .slice(1)
            .matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g),
        ];
        assert.deepEqual(
          found.slice(0, 2).map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain),
          [one, other],
        );
      }),
    );
  });
});

test('no cell of a Markdown table ends its cell or its line', () => {
  assert.equal(markdownTable(['a|b'], [['c\nd'], ['<i>*_`']]), '| a\\|b |\n| --- |\n| c d |\n| \\<i\\>\\*\\_\\` |');
});
