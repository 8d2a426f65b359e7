/** Books of Sphinx in reStructuredText, brought in. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { textsIn } from '../formats.fixture.ts';

describe('Sphinx in reStructuredText', () => {
  const { has, lacks, result, report } = textsIn({
    'docs/conf.py':
      "extensions = ['sphinx.ext.autosectionlabel']\nrelease = '1.4'\nrst_epilog = '''\n.. |mill| replace:: the *mill*\n'''\nintersphinx_mapping = {\n    'yard': ('https://yard.example/en', None),\n}\nintersphinx_mapping['quay'] = ('https://quay.example/', None)\n",
    'docs/index.rst':
      'Mill\n====\n\nRelease |release| of |mill|.\n\n.. toctree::\n   :caption: Grinding\n   :hidden:\n\n   wheel/index\n   stone\n\n.. code-block:: rst\n\n   .. toctree::\n\n      nowhere\n\n* :ref:`genindex`\n',
    'docs/wheel/index.rst': 'Wheel\n*****\n\n.. tags:: water, wood\n\n.. toctree::\n   :glob:\n\n   b*\n',
    'docs/wheel/bucket.rst':
      'Bucket\n======\n\n.. include:: /parts/care.rst\n\nMending (wet)\n-------------\n\nSee :ref:`stone:Dressing`, :ref:`Mending (wet)`, :doc:`/stone`, :doc:`yard:oak/tar`, :ref:`rope <quay:rope>` and :ref:`lost`.\n',
    'docs/stone.rst':
      'Stone\n=====\n\nDressing\n--------\n\n.. only:: html\n\n   On a screen.\n\n.. only:: latex\n\n   On paper.\n\n.. envvar:: GRIST\n\n   How *fine*.\n\n.. card-carousel:: 2\n\n   as it is\n\n.. csv-table:: Grist\n   :file: parts/grist.csv\n   :header-rows: 1\n\n.. csv-table::\n   :file: gone.csv\n',
    'docs/parts/grist.csv': 'kind,size\nrye,2\n',
    'docs/all.rst':
      ':orphan:\n\nAll\n===\n\n.. toctree::\n\n   wheel/bucket\n   The stone <stone>\n   https://yard.example\n',
    'docs/parts/care.rst': 'Mind your *hands*.\n',
    'docs/mixed.md':
      '---\ntags: [dry]\norphan: true\n---\n\n# Mixed\n\n```{rubric} Of the yard\n```\n\n::::{grid} 2\n:::{grid-item-card} {octicon}`sun;1em` Oak\nHard.\n:::\n:::{grid-item-card} Ash\nTough.\n:::\n::::\n\nSee <project:stone.rst>, [dressing](project:#stone:Dressing), <inv:yard#oak>, [rope](inv:quay:std:label#rope) and <inv:far#x>.\n\n```{tags} stone\n```\n\n```{eval-rst}\n.. note:: In **rst**.\n```\n',
    'README.rst': 'Mill\n',
  });

  it('has the tree of its lists, and no page of what only stands in others', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Sphinx', [], 6]);
    has('grinding/wheel/bucket.md', 'order: 1');
    has('grinding/stone.md', 'order: 2');
    has('grinding/wheel/index.md', 'tags:\n  - water\n  - wood\n');
    assert.ok(!report().includes('names nowhere'));
    assert.ok(report().includes('README.rst: one more page, not brought in'));
  });
  it('shows a list whose pages stand elsewhere in the tree', () => {
    has(
      'all.md',
      '- [Bucket](grinding/wheel/bucket.md)\n- [The stone](grinding/stone.md)\n- [https://yard.example](https://yard.example)',
    );
    lacks('grinding/wheel/index.md', 'bucket.md');
  });
  it('leads names to headings, pages and other sites', () => {
    has(
      'grinding/wheel/bucket.md',
      'Mind your *hands*.',
      'See [Dressing](../stone.md#dressing), [Mending (wet)](#mending-wet), [Stone](../stone.md), [yard:oak/tar](https://yard.example/en/oak/tar.html), [rope](https://quay.example/) and lost.',
    );
    assert.ok(
      report().includes(
        ':ref: lost: no page has that label; which page of yard or quay has it only they know, now words (docs/wheel/bucket.rst:9)',
      ),
    );
  });
  it('leads links that say which kind of place they lead to', () => {
    has(
      'mixed.md',
      '\n**Of the yard**\n',
      '\nSee [Stone](grinding/stone.md), [dressing](grinding/stone.md#dressing), [oak](https://yard.example/en/), [rope](https://quay.example/) and x.',
    );
    has('mixed.md', '::::cards\n:::card[Oak]\nHard.\n:::\n\n:::card[Ash]\nTough.\n:::\n::::');
    assert.match(report(), /^### Looks of the old site[\s\S]*field orphan: true/m);
    assert.match(report(), /link inv:far#x: only an inventory of another site knows where that is, now words/);
  });
  it('has the values of its settings, and what is for a screen alone', () => {
    has('index.md', 'Release 1.4 of the *mill*.', '- Index');
    has(
      'grinding/stone.md',
      'On a screen.',
      '**`GRIST`**\n\nHow *fine*.',
      '```text\n.. card-carousel:: 2\nas it is\n```',
    );
    has('grinding/stone.md', '**Grist**\n\n| kind | size |\n| --- | --- |\n| rye | 2 |');
    assert.ok(report().includes('gone.csv is taken in here, and there is no such file or part'));
    lacks('grinding/stone.md', 'On paper.');
    has('mixed.md', 'tags:\n  - dry\n  - stone\n', ':::note\nIn **rst**.\n:::');
  });
});

describe('several books of Sphinx with the same settings', () => {
  const { has, result } = textsIn({
    'docs/conf.py': "project = 'Yard'\n",
    'docs/users/index.rst': 'For users\n=========\n\n.. toctree::\n\n   tar\n   rope\n',
    'docs/users/tar.rst': 'Tar\n===\n\nSee :doc:`/rope` and :ref:`rope:Knots`.\n',
    'docs/users/rope.rst': 'Rope\n====\n\nKnots\n-----\n',
    'docs/makers/index.rst': 'For makers\n==========\n\n.. toctree::\n\n   rope\n',
    'docs/makers/rope.rst': 'Making rope\n===========\n\nKnots\n-----\n',
  });
  it('have an order and names of their own', () => {
    assert.deepEqual([result().problems, result().findings], [[], []]);
    has('users/tar.md', 'order: 1', 'See [Rope](rope.md) and [Knots](rope.md#knots).');
    has('makers/rope.md', 'order: 1');
  });
});

describe('directives in lists of terms, and tables in directives', () => {
  const { has, result, report } = textsIn({
    'docs/conf.py': "project = 'Yard'\n",
    'docs/index.rst':
      'Yard\n====\n\nTar\n  .. note::\n\n     =====  =====\n     kind   size\n     =====  =====\n     pine   2\n     =====  =====\n',
    'docs/rope.md': '# Rope\n\n```{warning}\n| kind | size |\n|---|---|\n| hemp | 2 |\n{.wide #sizes}\n```\n\nAfter.\n',
  });
  it('are blocks with their own ends', () => {
    assert.deepEqual([result().problems, report().includes('shown as it is written')], [[], false]);
    has('index.md', 'Tar\n: :::note\n  | kind | size |\n  | --- | --- |\n  | pine | 2 |\n\n  :::');
    has('rope.md', /:::warning\n\| kind \| size \|\n(?:.*\n){2,4}:::\n\s+After/);
  });
});

describe('directives of MyST that list, frame and type', () => {
  const { has, lacks, result } = textsIn({
    'docs/conf.py': "extensions = ['myst_parser']\n",
    'docs/index.md':
      '# Yard\n\n```{toctree}\nHome <self>\nself-made\n```\n\n:::{toc}\n:context: children\n:::\n\n```{terminal}\n:user: ada\n:host: yard\n:input: saw\n:input: cut --fine\n2 boards\n```\n\n:::{iframe} https://yard.example/film\n:width: 100%\nA film\n:::\n\nSee [](#knot).\n\n:::{figure-md} knot\n\n<img src="knot.svg" alt="A knot">\n\nHow *it* looks.\n:::\n',
    'docs/knot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'docs/self-made.md': '# Self-made\n\n```{terminal}\n:input: saw\n\nDone.\n```\n',
  });
  it('are left to this site, become links, and show what somebody typed', () => {
    lacks('index.md', 'toc');
    has('index.md', '```console\nada@yard:~$ saw\nada@yard:~$ cut --fine\n2 boards\n```');
    has('index.md', '[A film](https://yard.example/film)');
    has('index.md', /!\[A knot\]\(.*knot\.svg\)\n\nHow \*it\* looks\./, '<span id="knot"></span>', '](#knot)');
    has('self-made.md', 'order: 1', '```console\n$ saw\nDone.\n```');
  });
  it('tells nothing of the page itself', () => assert.deepEqual(result().findings, []));
});

describe('what is still to do in a book of Sphinx', () => {
  const book = (more: string): Record<string, string> => ({
    'conf.py': `project = 'Mill'\nextensions = ['myst_parser', 'sphinx.ext.todo']\n${more}`,
    'index.md':
      '# Mill\n\n```{toctree}\nstone\n```\n\n```{todo} Draw it.\n\nIn *two* colours.\n```\n\n```{todolist}\n```\n\nEnd.\n',
    'stone.rst': 'Stone\n=====\n\n.. todo:: Weigh it.\n\nHard.\n',
  });
  const hidden = textsIn(book(''));
  const shown = textsIn(book('todo_include_todos = True\n'));
  it('stays with those who write where the site did not show it, and is told', () => {
    hidden.has('index.md', '<!-- Todo: Draw it. In *two* colours. -->\n\n');
    hidden.has('stone.md', '<!-- Todo: Weigh it. -->\n', '\nHard.');
    hidden.lacks('index.md', 'todolist');
    assert.match(
      hidden.report(),
      /index\.md:\d+: todo for those who write, kept as a comment: the old site did not show it/,
    );
  });
  it('is a note where it did', () => shown.has('stone.md', /:::\w+\[Todo\]\nWeigh it\.\n:::/));
});
