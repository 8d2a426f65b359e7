import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { groupTexts, inlineGroups, mostInlineSheets } from './inline-sheets.ts';

const page = (path: string, ...sheets: string[]) => ({ path, sheets });

suite('inlineGroups', () => {
  test('sheets that every page has together are one', () => {
    const pages = [page('/', 'a', 'b', 'c'), page('/x/', 'a', 'b'), page('/y/', 'a', 'b', 'd')];
    assert.deepEqual(inlineGroups(pages), [['a', 'b'], ['c'], ['d']]);
  });

  test('the front page and chapters come before the number of pages', () => {
    const many = Array.from({ length: 15 }, (_, index) => page(`/faq/${index}/`, 'often'));
    const pages = [...many, page('/', 'front'), page('/guide/costs/', 'chapter'), page('/guide/', 'list')];
    assert.deepEqual(inlineGroups(pages, 3), [['front'], ['chapter'], ['often']]);
  });

  test('there are no more of them than a policy can name', () => {
    const pages = Array.from({ length: 30 }, (_, index) => page(`/${index}/`, `${index}`));
    assert.equal(inlineGroups(pages).length, mostInlineSheets);
  });
});

test('the text of a group stands with its first sheet', () => {
  const texts = new Map([
    ['a', 'a{}\n'],
    ['b', 'b{}\n'],
    ['c', 'c{}'],
  ]);
  assert.deepEqual(
    [...groupTexts([['a', 'b']], texts)],
    [
      ['a', 'a{}\nb{}'],
      ['b', ''],
    ],
  );
});
