import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from './entry-text.ts';

const told = (text: string): string[] =>
  readText('a.mdx', text).problems.map(
    ({ line, message }) => `${line}: ${(message.split(/[.,(]/, 1)[0] ?? '').trim()}`,
  );

describe('a text in MDX', () => {
  it('has all of its faults told, each with its line', () =>
    assert.deepEqual(told('a <3 ms\n\nsee <https://example.org>, {open\n\n{1 +} b\n\n<Note>\n\n{/* fine */}'), [
      '1: Unexpected character after `<`',
      '3: Unexpected character after `<`',
      '3: Unexpected end of file in expression',
      '5: Could not parse expression with oxc: Unexpected token',
      '7: Expected a closing tag for `<Note>`',
    ]));
  it('goes on below an expression and a tag that could not be read', () =>
    assert.deepEqual(told('é 日 {1 +} b\n\n<Note>\n\nx\n\n> d <5\n'), [
      '1: Could not parse expression with oxc: Unexpected token',
      '3: Expected a closing tag for `<Note>`',
      '7: Unexpected character after `<`',
    ]));
  it('has a comment of HTML told as one', () =>
    assert.deepEqual(told('<!-- a -->\n\nb <!-- c\nd -->\n'), [
      '1: a comment of HTML is none in MDX',
      '3: a comment of HTML is none in MDX',
    ]));
  it('has an element that holds nothing ended with a slash', () =>
    assert.match(readText('a.mdx', 'a\n\n<br>\n').problems[0]?.message ?? '', /Write <br \/>\.$/));
  it('has nothing told twice of one tag', () => {
    assert.equal(told('<Callout kind="note>\n\na\n\n</Callout>').length, 1);
    assert.equal(told('<Tabs>\n<Tab>\n</Tabs>\n</Tab>').length, 1);
  });
  it('is a tree when nothing is wrong, and Markdown takes all of it for words', () => {
    assert.ok(readText('a.mdx', 'fine').tree);
    assert.ok(readText('a.md', 'a <3 ms {open').tree);
  });
});
