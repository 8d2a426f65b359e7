import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { readerText, readingMinutes, wordCount } from './reading-time.ts';

for (const [words, minutes] of [
  [0, 1],
  [1, 1],
  [230, 1],
  [344, 1],
  [345, 2],
  [460, 2],
  [2300, 10],
] as const) {
  test(`${words} words take ${minutes} min`, () => assert.equal(readingMinutes(words), minutes));
}

test('fewer than no words are refused', () => {
  assert.throws(() => readingMinutes(-1), { name: 'RangeError', message: '-1 is not a number of words.' });
  assert.throws(() => readingMinutes(Number.NaN), RangeError);
});

test('words are counted, signs between spaces are not', () => {
  assert.equal(wordCount('  Not – yet:\n\t3 services × $1.008 '), 5);
  assert.equal(wordCount(''), 0);
});

test('a reader reads tables and folded answers, and no script, picture or note in the margin', () => {
  const html =
    '<p>one<b>two</b> three</p><table><tr><td>four</td><td>five</td></tr></table><details><summary>six</summary>seven</details>' +
    '<span aria-hidden="true">no</span><script>no()</script><svg><title>no</title></svg><p hidden>no</p>';
  const tree = fromHtml(html, { fragment: true });
  assert.equal(readerText(tree).replace(/\s+/g, ' ').trim(), 'onetwo three four five six seven');
  assert.equal(wordCount(readerText(tree)), 6);
});
