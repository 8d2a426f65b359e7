import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { looseReferences } from './loose-references.ts';

const told = (text: string): string[] =>
  looseReferences(markdownToMdast(text), text).map(({ line, message }) => `${line}: ${message}`);
const written = (text: string): string[] =>
  looseReferences(markdownToMdast(text), text).map((one) => `${one.line} ${one.written}`);

describe('references that nothing on the page defines', () => {
  it('are told with their lines, what to write, and the nearest that is defined', () =>
    assert.deepEqual(
      told('---\ntitle: ü 😀\n---\n\nIt is *so*[^1]\nsee [the *rig*][rgi].\n\n[rig]: /a/\n\n[^11]: b[^11]\n'),
      [
        '5: `[^1]`: nothing on the page defines the note 1. Write [^1]: and its words on a line below, or \\[ for a bracket that is meant. Nearest: [^11].',
        '6: `[the *rig*][rgi]`: nothing on the page defines rgi. Write [rgi]: and its address on a line below, or \\[ for a bracket that is meant. Nearest: rig.',
      ],
    ));

  it('are told by what they name, an address, too', () => {
    assert.match(
      told('See [it][https://rig.example/a].\n')[0] ?? '',
      /nothing on the page defines https:\/\/rig\.example\/a\. /,
    );
    assert.match(told('See [`it`][].\n')[0] ?? '', /nothing on the page defines `it`\. /);
  });

  it('are found in headings, cells, quotes, lists and pictures, and over the end of a line', () =>
    assert.deepEqual(
      written(
        '# [a b][1.x]\n\n> - ![oar][oar], [knot][] and [the\n>   mast][mast]\n\n| a |\n| - |\n| [`tide`][tides][^n] |\n',
      ),
      ['1 [a b][1.x]', '3 ![oar][oar]', '3 [knot][]', '3 [the > mast][mast]', '8 [^n]'],
    ));

  it('can be shown as they are written, by a backslash where it says', () => {
    const text = '# ü\n\n![oar][oar] or [*knot*][gone], a 😀 [^1]\n\n[^2]: Unread.\n';
    let mended = text;
    for (const { start } of looseReferences(markdownToMdast(text), text).toReversed())
      mended = `${mended.slice(0, start)}\\${mended.slice(start)}`;
    assert.equal(mended, '# ü\n\n!\\[oar][oar] or \\[*knot*][gone], a 😀 \\[^1]\n\n\\[^2]: Unread.\n');
    assert.deepEqual(told(mended), []);
  });

  for (const text of [
    'A word [sic], [see below] and `[a b][gone]`, `[^1]`, \\[a b][gone], \\[^1], [a b\\][gone].',
    'list[a][b], [a][0], [row][i + 1], [first][n], [x][y z](/a/), [HOST][PORT], [@ada][@grace], [^a-z0-9]+, [^/].',
    '- [ ] to do\n- [x] done\n- [ ][later] or [x][done]',
    '```js\n[three][four] [^1]\n```\n\n    [three][four] [^1]\n\n<!-- [three][four] -->\n\n<td>[three][four]</td>',
    'One[^1], [two][b] and [Three][].\n\n[b]: /b/\n[three]: /c/\n\n[^1]: A note.',
    '[a [b c][gone] d](/e/) and ![f [g h][gone]](i.png)',
  ])
    it(`are not seen in ${JSON.stringify(text)}`, () => assert.deepEqual(told(text), []));

  it('are found between tags of MDX, and not in them', () => {
    const text =
      '<Callout title="[a b][c]">\n\nSee [one two][gone].\n\n</Callout>\n\nA <Claim id="x">[b c][gone]</Claim> {/* [d e][f] */}\n';
    assert.deepEqual(
      looseReferences(mdxToMdast(text), text).map((one) => `${one.line} ${one.written}`),
      ['3 [one two][gone]', '7 [b c][gone]'],
    );
  });
});

describe('notes that no reader sees', () => {
  it('are told: those that nothing refers to, and the second of a name', () =>
    assert.deepEqual(told('One[^a].\n\n[^a]: First.\n\n[^b]: Unread.\n\n[^A]: Second.\n'), [
      '5: `[^b]`: nothing on the page refers to the note, so that no reader sees it. Write [^b] where it belongs, or take it out.',
      '7: `[^a]`: the note stands on line 3 already, so that no reader sees it. Give it another name.',
    ]));
});
