import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { groupTexts, inlineGroups, isCopiedTooOften, isInWiki, mostInlineSheets } from './inline-sheets.ts';

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

suite('isCopiedTooOften', () => {
  const texts = new Map([
    ['a', 'é'.repeat(10)],
    ['b', 'b'.repeat(30)],
  ]);
  const wiki = [page('/wiki/', 'a', 'b'), page('/wiki/start/', 'a', 'b'), page('/wiki/start/first/', 'a')];

  test('copies in the pages of a wiki count by their bytes, and those of its first page and of other parts do not', () => {
    const pages = [page('/', 'a', 'b'), page('/faq/one/', 'b'), ...wiki];
    assert.equal(isCopiedTooOften(pages, texts, 70), false);
    assert.equal(isCopiedTooOften(pages, texts, 69), true);
    assert.deepEqual(pages.filter(isInWiki), wiki.slice(1));
  });

  test('a page of a usual size is copied four hundred times and not a thousand', () => {
    const sheets = new Map([['all', ' '.repeat(21_000)]]);
    const pages = (count: number) => Array.from({ length: count }, (_, index) => page(`/wiki/${index}/`, 'all'));
    assert.equal(isCopiedTooOften(pages(400), sheets), false);
    assert.equal(isCopiedTooOften(pages(1000), sheets), true);
  });
});
