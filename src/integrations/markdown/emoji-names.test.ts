import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownToMdast } from 'satteri';
import { emojiNames } from './emoji-names.ts';

const told = (text: string): string[] =>
  emojiNames(markdownToMdast(text)).map(({ line, message }) => `${line}: ${message}`);

test('the name of an emoji is told with its line and the sign', () =>
  assert.deepEqual(told('A\n\nOff\nwe go :sailboat: and :+1:\n'), [
    '4: `:sailboat:` is shown as it is written. Write the sign itself, ⛵.',
  ]));

test('other colons are words', () => {
  for (const text of ['at 10:30:15', ':nobody-knows-it:', 'urn:car:a', 'a:car:b', '`:car:`', 'http://a.example/:car:/'])
    assert.deepEqual(told(text), [], text);
});
