/** Blocks in blocks, as they come of several generators at once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOf, textOf } from '../lines.ts';
import { withColonsNested } from './colon-nesting.ts';

const nested = (text: string): string => textOf(withColonsNested(linesOf(text)));

describe('blocks between colons', () => {
  it('have more colons than those in them', () => {
    assert.equal(nested(':::note\nA\n:::tip\nB\n:::\n:::'), '::::note\nA\n:::tip\nB\n:::\n::::');
    assert.equal(nested('::::note\n:::tip\nB\n:::\n::::'), '::::note\n:::tip\nB\n:::\n::::');
    assert.equal(nested('```\n:::note\n:::tip\n```\n:::note\n:::'), '```\n:::note\n:::tip\n```\n:::note\n:::');
  });
  it('are left as they are where a begin or an end is missing', () => {
    for (const text of [':::note\n:::tip\n:::', ':::note\n:::\n:::', '::::note\n:::']) assert.equal(nested(text), text);
  });
  it('stand apart from HTML above them', () =>
    assert.equal(nested('<div>\n:::card[Sail]\nJib\n:::\n\n</div>'), '<div>\n\n:::card[Sail]\nJib\n:::\n\n</div>'));
  it('hold tabs that stood in nothing that holds any', () =>
    assert.equal(
      nested('A\n\n:::tab[Jib]\nSmall.\n:::\n\n<!-- the other -->\n\n:::tab[Lug]\nSquare.\n:::\n\nB'),
      'A\n\n\n<!-- the other -->\n\n::::tabs\n:::tab[Jib]\nSmall.\n:::\n\n\n:::tab[Lug]\nSquare.\n:::\n::::\n\nB',
    ));
  it('stand at the margin where the HTML around them is indented, and nowhere else', () => {
    assert.equal(
      nested('<div>\n  <b>Ropes</b>\n\n    :::note\n      Tie.\n    :::\n</div>'),
      '<div>\n  <b>Ropes</b>\n\n\n:::note\n  Tie.\n:::\n\n</div>',
    );
    const listed = '- <div>\n\n    :::note\n    Tie.\n    :::';
    assert.equal(nested(listed), listed);
  });
  it('have between their tabs nothing else', () => {
    assert.equal(nested('::::tabs\n:::tab[Jib]\n:::\n}\n::::'), '\n}\n\n::::tabs\n:::tab[Jib]\n:::\n::::');
    assert.equal(nested('::::tabs\n:::note\nNone.\n:::\n::::'), ':::note\nNone.\n:::');
  });
});
