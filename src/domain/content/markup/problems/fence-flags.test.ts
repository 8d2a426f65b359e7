import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToMdast } from 'satteri';
import { fenceFlags } from './fence-flags.ts';

const told = (flags: string): string[] =>
  fenceFlags(markdownToMdast(`A\n\n\`\`\`yaml ${flags}\na: 1\nb: 2\n\`\`\`\n`)).map(
    ({ line, message }) => `${line}: ${message}`,
  );

test('flags that would be passed over are told with the line of their fence', () => {
  assert.deepEqual(told('title=a.yaml {1}'), [
    '3: the title of this code stands between quotes. Write title="a.yaml".',
  ]);
  assert.deepEqual(told('{1,4-5}'), ['3: line 4, 5 cannot be marked: this code has the lines 1 to 2.']);
  assert.deepEqual(told('focus=all'), [
    '3: "all" is not a list of lines of this code. Write numbers and ranges, such as 3,7-9.',
  ]);
});

test('others are left alone', () => {
  for (const flags of ['title="a {b}.yaml" {1-2} focus=2 numbers', "title='a'", 'drawn', '{ 1, 2 }', ''])
    assert.deepEqual(told(flags), [], flags);
});
