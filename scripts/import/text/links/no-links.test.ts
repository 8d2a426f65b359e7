/** References without a definition, and what looks like one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('addresses between braces', () => {
  const { has, report } = textsIn({
    'index.md':
      '# Quay\n\nRent a [boat]{https://boat.example} or\na [raft]{raft.md}, not [red]{.mark}, [wide]{width=3}, `[code]{/a}`, x[1]{/b} or [key]{#top}.\n',
    'raft.md': '# Raft\n',
  });
  it('are told with their lines, and stay as they are written', () => {
    has('index.md', '[boat]{https://boat.example}');
    const told = report()
      .split('\n')
      .flatMap(
        (line) =>
          /link (\S+): an address stands between round brackets.*\(index\.md:(\d+)\)/.exec(line)?.slice(1) ?? [],
      );
    assert.deepEqual(told, ['[boat]{https://boat.example}', '3', '[raft]{raft.md}', '4']);
  });
});

describe('references', () => {
  const { has, report, result } = textsIn({
    'index.md': [
      '# Quay',
      '',
      'See [the rig][rig] and [*sails*][sails], ![oar][oar], [knot][] and',
      '[the\nmast][mast].',
      '',
      '| a |',
      '| - |',
      '| [`tide`][tides] |',
      '',
      '[rig]: https://rig.example/',
      '',
      'Words: list[a][b], [a][0], [row][i + 1], [first][n], `[code][gone]`, [note][^1], [x][y z](https://a.example/), \\[no][one].',
      'Put [HOST][PORT] there, as [@ada][@grace] do.',
      '',
      '- [ ][later] or [x][done]',
      '',
      '```js',
      'rows[one][two]; [three][four]',
      '```',
      '',
      '[^1]: A note.',
      '',
      'Seen[^2] and [^[x]].',
      '',
      '[^3]: An *unread* note.',
      '',
    ].join('\n'),
  });
  const told = (): string[] =>
    report()
      .split('\n')
      .filter((line) => line.includes('nothing on the page defines'))
      .map((line) => line.replace(/^.*?:(\d+): (?:link|note) (.*): nothing.*\(index\.md:(\d+)\)$/, '$1 $2 $3'));
  it('that nothing defines are told with their lines', () =>
    assert.deepEqual(told(), [
      '3 [*sails*][sails] 3',
      '3 ![oar][oar] 3',
      '3 [knot][] 3',
      '4 [the mast][mast] 4',
      '9 [`tide`][tides] 9',
      '24 [^2] 24',
    ]));
  it('come with the notes that nothing refers to', () =>
    assert.match(report(), /:26: note \[\^3\]: nothing on the page refers to the note, shown as it is written/));
  it('stay as they are written, and the page passes', () => {
    assert.deepEqual(result().problems, []);
    has(
      'index.md',
      '[the rig][rig] and \\[*sails*][sails], !\\[oar][oar], \\[knot][] and',
      '[x][y z](https://a.example/)',
      'list[a][b], [a][0]',
      'Seen\\[^2] and [^[x]].',
      '\\[^3]: An *unread* note.',
    );
  });
});
