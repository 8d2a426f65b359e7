import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToHtml } from 'satteri';
import { withPartedCells } from './table-rows.ts';

/** The cells of the last row, as a reader sees them. */
const lastRow = (text: string): string[] => {
  const { html } = markdownToHtml(withPartedCells(text));
  const [row = ''] = html.match(/<tr>(?:(?!<tr>)[\s\S])*<\/tr>(?![\s\S]*<tr>)/) ?? [];
  return [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => cell);
};
const table = (row: string): string => `|a|b|\n|-|:-:|\n${row}\n`;

describe('addresses in rows of tables', () => {
  it('end at the pipe, and leave the cells after them alone', () => {
    assert.deepEqual(lastRow(table('|https://one.example/|yes|')), [
      '<a href="https://one.example/">https://one.example/</a>',
      'yes',
    ]);
    assert.equal(lastRow(table("|no|'http://one.example'|"))[1]?.includes('|'), false);
    assert.match(lastRow('a|www.one.example|c\n-|-|-\nx|y|z')[0] ?? '', /x/);
    assert.match(withPartedCells('a|www.one.example|c\n-|-|-\nx|y|z'), /^a\|www\.one\.example \|c\n/);
  });
  it('leave everything else as it is written', () => {
    for (const text of [
      'See https://one.example/a|b in a sentence.',
      '```\n|a|\n|-|\n|http://one.example|\n```',
      table('|<https://one.example/>|yes|'),
      table('|https://one.example/?a\\|b |yes|'),
      '| a |\n|---|\n| b |\n\nhttps://one.example/a|b',
    ])
      assert.equal(withPartedCells(text), text);
  });
  it('take a long text in a moment', () => {
    const start = performance.now();
    withPartedCells(`${'http://'.repeat(20_000)}|\n${'|-'.repeat(20_000)}|\n${'|http://a'.repeat(20_000)}|`);
    assert.ok(performance.now() - start < 2000);
  });
});
