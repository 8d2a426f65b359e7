/** Wikis of generators without settings of navigation, written out in the test that brings them in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn as broughtIn } from './formats.fixture.ts';

describe('Jekyll', () => {
  const { has, lacks, result, report } = broughtIn({
    '_config.yml':
      'title: Kiln\nurl: https://kiln.example\nbaseurl: /docs\npermalink: pretty\nemail: hot@kiln.example\nexclude: [drafts]\ncallouts:\n  fresh: { title: Fresh }\n',
    'index.md':
      '---\ntitle: Kiln\nnav_order: 1\n---\n\nAsk {{ site.email }}. See [firing]({% link firing.md %}#heat), [glaze]({{ site.baseurl }}/firing/glaze/) and [bricks]({{ "/bricks/" | relative_url }}).\n\n{% for one in site.pages %}\n\n[who]({{ one.url }})\n',
    'firing.md':
      '---\ntitle: Firing\nnav_order: 2\nhas_children: true\n---\n\n# Firing\n{: .no_toc }\n\n## Table of contents\n{: .no_toc .text-delta }\n\n1. TOC\n{:toc}\n\n---\n\n## How hot\n{: #heat }\n\n{: .warning }\nIt burns.\n\nIt is new.\n{: .fresh }\n\n{: .note-title }\n> Cooling\n>\n> Wait a day.\n\n<div class="box" markdown="1">\nOne\n{: .fs-1 }\n</div>\n\n[Go](https://x.example){: .btn }\n\n*[Cone]: A measure of heat\n\n{% raw %}\n`{{ left }}`\n{% endraw %}\n\n{% highlight sh linenos %}\nfire --now\n{% endhighlight %}\n\n{% comment %}\nnobody reads this\n{% endcomment %}\n',
    'glaze.md': '---\ntitle: Glaze\nparent: Firing\nnav_order: 1\npermalink: /firing/glaze/\n---\n\nShiny.\n',
    'bricks.md': '---\ntitle: N\nnav_order: 3\n---\n\nMany.\n',
    '_posts/2020-02-03-first-fire.md': '---\ntitle: First fire\n---\n\nIt went well.\n',
    'README.md': '# The repository\n',
    'drafts/later.md': '---\ntitle: Later\n---\n',
    '_layouts/page.md': '---\n---\n',
  });

  it('has the tree that fields spell out, and names that YAML would misread', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Jekyll', [], 5]);
    has('firing/index.md', 'Burns'.toLowerCase());
    has('firing/glaze.md', 'order: 1', 'title: Glaze');
    has('bricks.md', "title: 'N'", 'order: 3');
    has('posts/2020-02-03-first-fire.md', 'It went well.');
  });
  it('reads what Liquid names, and marks what only Jekyll works out', () => {
    has(
      'index.md',
      'Ask hot@kiln.example. See [firing](firing/index.md#heat), [glaze](firing/glaze.md) and [bricks](bricks.md).',
    );
    has('index.md', '<!-- import: Liquid {% for one in site.pages %} -->', 'who<!-- import: dead link to {{one.url}}');
    has('firing/index.md', '\n`{{ left }}`\n', '```sh showLineNumbers\nfire --now\n```');
    lacks('firing/index.md', 'nobody reads', 'raw %}');
    assert.match(report(), /Liquid \{% for one in site\.pages %\}, left a mark \(index\.md:8\)/);
  });
  it('has callouts by class, anchors of lists, and no signs of looks', () => {
    has(
      'firing/index.md',
      '## How hot {#heat}',
      ':::warning\nIt burns.\n:::',
      ':::note[Fresh]\nIt is new.\n:::',
      ':::note[Cooling]\nWait a day.\n:::',
    );
    has('firing/index.md', /<div>\n+One\n+<\/div>/, '[Go](https://x.example)\n');
    lacks('firing/index.md', '{:', 'TOC', 'Table of contents', '*[Cone]');
  });
});

describe('Obsidian', () => {
  const { has, lacks, result, report } = broughtIn({
    'Home.md':
      'See [[Bread]], [[deep/Rye bread#How to bake|the oven]], [[Bread#^salt|salt]], [[Bread#The crust]] and [[Bread|`bake()`]].\n\n| a | b |\n| - | - |\n| [[Bread\\|loaf]] | x |\n\n![[crumb.svg|300]]\n\n![[Bread#The crust]]\n\nNo `%%` code `[[x]]` ==bright== %%hidden%% 100 %% done.\n\n> [!faq]- Really?\n> > [!tip] Yes\n> > It **is**.\n\n1. One\n   > [!abstract]\n   > Short.\n\n[crumb](crumb.svg)\n',
    'deep/Rye bread.md': '# Rye\n\n## How to bake\n\nSlowly.\n',
    'Bread.md':
      '---\naliases: [Loaf]\ncssclasses: [wide]\n---\n\nA pinch of salt. ^salt\n\n## The crust\n\nBrown.\n\n### Its sound\n\nHollow.\n\n## The end\n\nEaten.\n\n```dataview\nLIST\n```\n',
    'files/crumb.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'Board.canvas': '{}',
    'Templates/Daily.md': '# {{date}}\n',
  });

  it('finds notes by their names, places in them, and pictures', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Obsidian', [], 3]);
    has(
      'index.md',
      'See [Bread](Bread.md), [the oven](deep/rye-bread.md#how-to-bake), [salt](Bread.md#salt), [Bread › The crust](Bread.md#the-crust) and [`bake()`](Bread.md).',
      '| [loaf](Bread.md) | x |',
      '![crumb](files/crumb.svg)',
      /\n\[crumb\]|\n!\[crumb\]/,
    );
    has('Bread.md', 'A pinch of salt. <span id="salt"></span>', 'aliases:\n  - Loaf');
  });
  it('takes notes in, up to the next heading of the same level', () => {
    has('index.md', '## The crust\n\nBrown.\n\n### Its sound\n\nHollow.\n');
    lacks('index.md', 'Eaten');
  });
  it('has its callouts and marks, and leaves code and signs that nothing closes alone', () => {
    has(
      'index.md',
      '::::details[Really?]\n:::tip[Yes]\nIt **is**.\n:::',
      '1. One\n   :::note[Abstract]\n   Short.\n   :::',
      'No `%%` code `[[x]]` <mark>bright</mark> <!-- hidden --> 100 %% done.',
    );
  });
  it('tells what only it draws', () => {
    for (const one of ['Board.canvas: only Obsidian draws it', 'a query of Obsidian (dataview)', 'Templates'])
      assert.ok(report().includes(one), one);
  });
});

describe('Sphinx with MyST', () => {
  const { has, lacks, result, report } = broughtIn({
    'docs/conf.py':
      "project = 'Loom'\nextensions = ['myst_parser']\nexclude_patterns = ['drafts']\nmyst_substitutions = {\n  \"version\": \"2.1\",\n}\n",
    'docs/index.md':
      '# Loom\n\nVersion {{ version }} of {{ other }}.\n\n```{toctree}\n:caption: Work\n:hidden:\n\nwarp/index\nThe weft <weft>\nhttps://yarn.example\n```\n\n```{toctree}\nwords\nold\n```\n',
    'docs/warp/index.md': '(tension)=\n# Warp\n\n```{toctree}\n:glob:\n\n*\n```\n',
    'docs/warp/beam.md':
      '# Beam\n\nSee {ref}`tension`, {ref}`the knots <knots>`, {doc}`../weft`, [](../weft.md), [](knots), {term}`Shed`, {ref}`gone`.\n\nPress {kbd}`Ctrl` in {guilabel}`&File` and run {command}`weave` with `{left}`.\n',
    'docs/weft.md':
      '# Weft\n\n(knots)=\n## Knots\n\n% nobody reads this\n\n````{note}\nTie it.\n\n```sh\ntie --fast\n```\n````\n\n:::{admonition} Sharp\n:class: warning\nMind your hands.\n:::\n\n- Item\n\n  ```{tip}\n  Below it.\n  ```\n\n::::{tab-set}\n:::{tab-item} Left\nOne.\n:::\n:::{tab-item} Right\nTwo.\n:::\n::::\n\n```{code-block} yaml\n:caption: loom.yml\n:emphasize-lines: 1,2\nloom: 1\n```\n\n```{literalinclude} ../loom.py\n:language: python\n```\n\n```{figure} knot.svg\n:alt: A knot\n\nHow it looks.\n```\n\n```{list-table}\n:header-rows: 1\n\n* - a\n  - b\n* - 1\n  - 2 | 3\n```\n\n```{autoclass} Loom\n:members:\n```\n',
    'docs/words.md': '# Words\n\n```{glossary}\nShed\n  The gap.\n```\n',
    'docs/drafts/x.md': '# X\n',
    'docs/old.rst': 'Old\n===\n',
    'loom.py': 'weave()\n',
    'docs/knot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });

  it('has the tree of its lists', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Sphinx', [], 6]);
    has('work/_section.yaml', 'title: Work');
    has('work/weft.md', 'order: 2');
    has('words.md', 'order: 2');
    has('work/warp/beam.md', 'order: 1');
    has('old.md', '# Old', 'order: 3');
  });
  it('leads labels, pages and terms to their places, and reads roles and substitutions', () => {
    has(
      'work/warp/beam.md',
      'See [Warp](index.md#tension), [the knots](../weft.md#knots), [Weft](../weft.md), [Weft](../weft.md), [Knots](../weft.md#knots), [Shed](../../words.md#term-shed), gone.',
      'Press <kbd>Ctrl</kbd> in **File** and run `weave` with `{left}`.',
    );
    has('index.md', 'Version 2.1 of {{ other }}.');
    assert.ok(report().includes('{ref} gone: no page has that label'));
  });
  it('has directives as blocks, code as code, and the others as they are written', () => {
    has(
      'work/weft.md',
      ':::note\nTie it.\n\n```sh\ntie --fast\n```\n:::',
      ':::warning[Sharp]\nMind your hands.\n:::',
      '- Item\n\n  :::tip\n  Below it.\n  :::',
      '::::tabs\n:::tab[Left]\nOne.\n:::\n:::tab[Right]',
      '```yaml title="loom.yml" {1,2}\nloom: 1\n```',
      '```python title="loom.py"\nweave()\n```',
      '![A knot](../knot.svg)\n\nHow it looks.',
      '| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |',
      '```text\n{autoclass} Loom\n```',
    );
    lacks('work/weft.md', '\nnobody');
    has('words.md', '<span id="term-shed"></span>**Shed**\n\nThe gap.');
  });
});
