import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToMdast } from 'satteri';
import { beginning, firstHeading } from './text.ts';

describe('the text of a page', () => {
  it('names itself with its first heading', () => {
    assert.equal(firstHeading(markdownToMdast('![b](x.png)\n\n# Use `kubectl` *now*\n\n## Next')), 'Use kubectl now');
    assert.equal(firstHeading(markdownToMdast('words')), undefined);
  });

  it('begins with its first paragraph of words, cut after a word', () => {
    assert.equal(beginning(markdownToMdast('# T\n\n![b](x.png)\n\nOne\ntwo.\n\nThree.')), 'One two.');
    const long = beginning(markdownToMdast('word '.repeat(100))) ?? '';
    assert.ok(long.length <= 202 && long.endsWith('word …'), long);
    assert.equal(beginning(markdownToMdast('# T')), undefined);
    assert.equal(beginning(markdownToMdast('(![a boat](x.png))\n\n---\n\n…\n\nOne.')), 'One.');
    const callout = ':::danger[Careful]\nMost need\nnone of this.\n:::\n\n:::note\n\nIt is old.\n\n:::';
    assert.equal(beginning(markdownToMdast(callout)), 'Most need none of this.');
    assert.equal(beginning(markdownToMdast(callout.slice(callout.indexOf(':::note')))), 'It is old.');
  });
});
