/** reStructuredText as MyST, sign by sign. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { textsIn } from '../../formats.fixture.ts';
import { textOf } from '../../../text/lines.ts';
import { isRaw } from '../known.ts';
import { rstLines } from './rst.ts';

const lines = (text: string, shared = ''): { at: number; text: string }[] => rstLines(text, { shared, isRaw });
const myst = (text: string, shared = ''): string => textOf(lines(text, shared));

describe('reStructuredText', () => {
  it('has headings by the order of their signs, and keeps the line of each', () => {
    assert.deepEqual(
      lines('====\nMill\n====\n\nWheel\n-----\n\nTurns\nslowly.\n\nStone\n-----\n').filter(({ text }) => text !== ''),
      [
        { at: 1, text: '# Mill' },
        { at: 5, text: '## Wheel' },
        { at: 8, text: 'Turns' },
        { at: 9, text: 'slowly.' },
        { at: 11, text: '## Stone' },
      ],
    );
  });

  it('has a kind of heading for each sign, below a heading and around it', () => {
    assert.equal(
      myst('====\nMill\n====\n\nWheel\n=====\n\nBucket\n%%%%%%\n\nStone\n=====\n').replaceAll('\n\n', '\n'),
      '# Mill\n## Wheel\n### Bucket\n## Stone',
    );
  });

  it('has headings and rules of signs that begin a table as well', () => {
    assert.equal(
      myst('++++\nMill\n++++\n\n.. toctree::\n\n   *\n\n====\n\nEnd\n'),
      '# Mill\n\n```{toctree}\n\n*\n```\n\n---\n\nEnd',
    );
  });

  it('reads long names behind colons, which are the begin of no role, and code below colons of their own', () => {
    assert.equal(
      myst('See MIB::radiusAuthServTotalAccessRequestsOfAllClients.0 and ``:aVeryLongNameOfSomethingThatIsCode``.\n'),
      'See MIB::radiusAuthServTotalAccessRequestsOfAllClients.0 and `:aVeryLongNameOfSomethingThatIsCode`.',
    );
    assert.equal(
      myst('Ask it:\n::\n\n $ walk\n MIB::radiusAuthServTotalAccessRequestsOfAllClients.0\n'),
      'Ask it:\n\n```\n$ walk\nMIB::radiusAuthServTotalAccessRequestsOfAllClients.0\n```',
    );
  });

  it('has what stands within lines, and takes no sign of Markdown for one', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['*a* **b** ``c d``', '*a* **b** `c d`'],
      ['Two stars \\*here\\* and 3 * 4 and a_b and _c', 'Two stars \\*here\\* and 3 \\* 4 and a_b and \\_c'],
      ['A `title` and <tag>', 'A *title* and \\<tag>'],
      [':ref:`Words <Some Label>` :doc:`/a/b` :kbd:`Ctrl`', '{ref}`Words <some label>` {doc}`/a/b` {kbd}`Ctrl`'],
      [
        '`Grain <https://grain.example>`_ at https://mill.example.',
        '[Grain](https://grain.example) at <https://mill.example>.',
      ],
      ['Ask user:password for it.', 'Ask user:password for it.'],
    ];
    for (const [rst, expected] of cases) assert.equal(myst(`${rst}\n`), expected);
  });

  it('finds the address of a name wherever the text gives it', () => {
    assert.equal(
      myst(
        'See flour_, old-flour_, `this <Wheel_>`_ and `that`__, `the other`__ and Wheel_, but not lost_.\n\n.. _old-flour: flour_\n.. _flour: https://flour.example\n__ `Wheel`_\n__ https://other.example\n\nWheel\n=====\n',
      ).split('\n')[0],
      'See [flour](https://flour.example), [old-flour](https://flour.example), [this](#wheel) and [that](#wheel), [the other](https://other.example) and [Wheel](#wheel), but not lost.',
    );
  });

  it('names places as MyST does', () => {
    assert.match(
      myst('.. _The Race (old):\n\nRace\n====\n\n:ref:`The Race (old)`\n'),
      /^\(the race -old-\)=\n\n# Race\n\n\{ref\}`the race -old-`/,
    );
  });

  it('puts words in for substitutions, those of the site too', () => {
    assert.equal(
      myst(
        '|mill| of |year|, |arrow| |gone| and |not a name|\n\n.. |mill| replace:: The *mill*\n.. |arrow| unicode:: U+2192 .. an arrow\n',
        '.. |year| replace:: 1890',
      ),
      'The *mill* of 1890, → {{ gone }} and |not a name|',
    );
  });

  it('numbers notes that have no number, on both sides alike', () => {
    assert.equal(
      myst(
        'One [#]_ two [#]_ three [#dry-rot]_ four [Lot98]_.\n\n.. [#] First.\n.. [#] Second.\n.. [#dry-rot] Third.\n.. [Lot98] Book.\n',
      ),
      'One [^auto-1] two [^auto-2] three [^dry_rot] four [^Lot98].\n\n[^auto-1]: First.\n[^auto-2]: Second.\n[^dry_rot]: Third.\n\n[^Lot98]: Book.',
    );
  });

  it('has lists, however far they are indented, with blocks that begin an item', () => {
    assert.equal(
      myst('- oats\n- rye\n\n  and wheat\n\n3. third\n#. fourth\n\n* .. image:: a.png\n     :alt: A sack\n'),
      '- oats\n\n- rye\n\n  and wheat\n\n3. third\n4. fourth\n\n- :::{image} a.png\n  :alt: A sack\n  :::',
    );
    assert.equal(
      myst('sack : jute\n   Holds it.\n\n   Twice.\n\nbin\n Stands.\n'),
      'sack : *jute*\n: Holds it.\n\n  Twice.\n\nbin\n: Stands.',
    );
    assert.equal(myst('-f, --fine=N  How fine.\n'), '`-f`, `--fine=N`\n: How fine.');
    assert.equal(myst(':orphan:\n:Miller: *Jo*\n'), '- **Miller:** *Jo*');
  });

  it('has code after two colons, in the language that was last set', () => {
    assert.equal(
      myst('.. highlight:: sh\n\nRun::\n\n   grind  --fine\n\n     more\n'),
      'Run:\n\n```sh\ngrind  --fine\n\n  more\n```',
    );
    assert.equal(myst('>>> 1 + 1\n2\n'), '```python\n>>> 1 + 1\n2\n```');
  });

  it('has quotes, verses, comments and rules', () => {
    assert.equal(
      myst('Said:\n\n   Grind on.\n\n   -- Jo\n\n| one\n| two\n\n.. not shown -- yet\n\n----\n\nEnd\n'),
      'Said:\n\n> Grind on.\n>\n> — Jo\n\none\\\ntwo\n\n<!-- not shown - - yet -->\n\n---\n\nEnd',
    );
    assert.equal(myst('Said:\n\n  .. note:: Slow.\n'), 'Said:\n\n:::{note}\n\nSlow.\n\n:::');
  });

  it('has tables of every kind as one kind', () => {
    const grid =
      '+------+------+\n| a    | b    |\n+======+======+\n| two  | - x  |\n| | 3  | - y  |\n+------+------+\n';
    assert.equal(myst(grid), '| a | b |\n| --- | --- |\n| two \\| 3 | • x<br>• y |');
    assert.equal(myst('== ==\na  b\n== ==\n1  2\n== ==\n'), '| a | b |\n| --- | --- |\n| 1 | 2 |');
    assert.equal(
      myst('+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+===+===+\n| 3 | 4 |\n+---+---+\n'),
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
    );
    assert.equal(
      myst('.. list-table:: Prices\n   :header-rows: 1\n\n   * - a\n     - b\n   * - ``1``\n     - :kbd:`2`\n'),
      '**Prices**\n\n| a | b |\n| --- | --- |\n| `1` | {kbd}`2` |',
    );
    assert.equal(
      myst('.. csv-table:: **Kinds**\n   :header: a, b\n   :widths: 1, 2\n\n     "1, 2", *3*\n'),
      '**Kinds**\n\n| a | b |\n| --- | --- |\n| 1, 2 | *3* |',
    );
  });

  it('leaves cells empty that another one reaches over', () => {
    assert.equal(
      myst('+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   +---+\n|   | 3 |\n+---+---+\n| 4     |\n+---+---+\n'),
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |\n| 4 |  |',
    );
  });

  it('hands directives on, with as many signs as hold what is in them', () => {
    assert.equal(
      myst(
        '.. note:: Mind\n   the *stone*.\n\n   .. tip::\n\n      Slow.\n\n.. figure:: a_b_.png\n   :alt: A stone\n\n   How it looks.\n',
      ),
      '::::{note}\n\nMind\nthe *stone*.\n\n:::{tip}\n\nSlow.\n:::\n::::\n\n:::{figure} a_b_.png\n:alt: A stone\n\nHow it looks.\n:::',
    );
    assert.equal(myst('.. code-block:: sh\n   :linenos:\n\n   a *b*\n'), '```{code-block} sh\n:linenos:\n\na *b*\n```');
    assert.equal(myst('.. unheard-of:: of\n\n   *as* it is\n'), '```{unheard-of} of\n\n*as* it is\n```');
  });

  it('leaves code as it is, whatever it looks like', () => {
    const code = '- .. note::\n\n.. a::\n  :b:\n\n     c\n\n[build-system] # x\n[x-y]_ p-q_\n\n+=+\n+=+'.split('\n');
    const inside = code.map((line) => (line === '' ? '' : `   ${line}`)).join('\n');
    const around = '\n\nEnd [key-value] pairs, p-q_ [x-y]_.\n\n.. _p-q: https://p.example\n.. [x-y] Note.\n';
    for (const begin of ['Run::', '.. code-block:: rst'])
      assert.ok(myst(`${begin}\n\n${inside}${around}`).includes(code.join('\n')), begin);
    assert.match(
      myst(`Run::\n\n${inside}${around}`),
      /End \[key-value\] pairs, \[p-q\]\(https:\/\/p\.example\) \[\^x_y\]\./,
    );
    assert.equal(myst('- Run::\n\n    a-b_\n\n  Then\n  go.\n'), '- Run:\n\n  ```\n  a-b_\n  ```\n\n  Then\n  go.');
  });

  it('makes one set of tabs that stand beside one another', () => {
    assert.equal(
      myst('.. tab:: Left\n\n   One.\n\n.. tab:: Right\n\n   Two.\n\nAfter.\n'),
      '::::{tab-set}\n\n:::{tab} Left\n\nOne.\n:::\n\n:::{tab} Right\n\nTwo.\n:::\n::::\n\nAfter.',
    );
  });

  it('has the terms of a glossary, with or without a blank line below them', () => {
    assert.equal(
      myst('.. glossary::\n\n   Race\n     Where water runs.\n\n   Sluice\n   Gate\n\n      Holds :term:`Race`.\n'),
      ':::{glossary}\n\nRace\n: Where water runs.\n\nSluice\n\nGate\n: Holds {term}`Race`.\n:::',
    );
  });
});

describe('tables of lists whose cells hold blocks, and values that a program works out', () => {
  const { has, lacks, report } = textsIn({
    'docs/conf.py':
      "project = 'Boats'\nrelease = f'{major}.1'\nrst_epilog = f'''\n.. |keel| replace:: {keel()}\n.. |mast| replace:: the *mast*\n'''\n",
    'docs/index.rst':
      'Boats\n=====\n\nA |keel| below |mast| of |release|.\n\nCall :func:`!row` or :meth:`~boat.Crew.sit` with :file:`~/.oars`.\n\n.. list-table::\n   :header-rows: 1\n\n   * - Boat\n     - Sails\n   * - Cutter\n\n       of oak\n     - jib\n\n       * large\n   * -\n       * lug\n       * yawl\n     -\n       * mizzen\n   * - .. figure:: parts/wave.svg\n          :alt: A wave\n\n          From the pier.\n     - .. note:: Mind the *tide*.\n   * - `dry <old-dock_>`__\n     - | one\n       | two\n\n.. _old-dock: https://dock.example/\n\n.. raw:: html\n   :file: parts/wave.svg\n\n.. raw:: html\n   :file: parts/flag.html\n\n.. raw:: html\n   :file: parts/gone.html\n',
    'docs/parts/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'docs/parts/flag.html': '<p>Red and white.</p>\n',
  });
  it('have all that stands in the first cell of a row, and below the sign of a cell', () => {
    has('index.md', '| Cutter<br>of oak | jib<br>• large |\n| • lug<br>• yawl | • mizzen |');
    has('index.md', '| ![A wave](parts/wave.svg)<br>From the pier. | **Note:** Mind the *tide*. |');
    has('index.md', '| [dry](https://dock.example/) | one<br>two |');
  });
  it('stay as they are written, and are told', () => {
    has('index.md', 'A {{ keel }} below the *mast* of {{ release }}.');
    assert.match(report(), /substitution \{\{ keel \}\}, kept as it is written: conf\.py works it out/);
  });
  it('are names as Sphinx shows them', () => has('index.md', 'Call `row` or `sit` with `~/.oars`.'));
  it('have files of HTML, and drawings', () => {
    has('index.md', /!\[[^\]]*\]\((?:\.\/)?parts\/wave\.svg\)\n\n<p>Red and white\.<\/p>\n/);
    assert.match(report(), /parts\/gone\.html is taken in here, and there is no such file/);
    lacks('index.md', '{keel()}');
  });
});
