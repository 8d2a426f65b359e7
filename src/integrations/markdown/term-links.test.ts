/** Where a term of the glossary is marked, and where a mark would break something. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { termLinks } from './term-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'terms-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'slip.yaml'), 'term: slip\n');

const render = async (markdown: string, of = folder): Promise<string> =>
  (await markdownToHtml(markdown, { hastPlugins: [termLinks(pathToFileURL(`${of}/`))()] })).html;

describe('the first mention of a term', () => {
  it('is marked in prose', async () =>
    assert.match(await render('Take a slip now.'), /<a class="term"[^>]*>slip<\/a> now/));
  it('is not marked in a key or a link, however these are written', async () => {
    for (const text of [
      'Press <kbd>the slip key</kbd> now.',
      'See <a href="/x/">a slip</a> there.',
      'See [a slip](/x/).',
      '<figure>\n<figcaption>\n\nA slip *here*.\n\n</figcaption>\n</figure>',
    ])
      assert.doesNotMatch(await render(text), /class="term"/, text);
  });
  it('is marked behind one', async () =>
    assert.match(await render('Press <kbd>the slip key</kbd> for a slip.'), /<\/kbd> for a <a class="term"/));
  it('is marked nowhere on a site without a glossary', async () =>
    assert.equal(await render('Take a slip now.', join(folder, 'none')), '<p>Take a slip now.</p>\n'));
});
