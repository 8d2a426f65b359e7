/** Settings and plug-ins that arrange pages, written out in the test that brings them in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from './formats.fixture.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>';

describe('MkDocs with plug-ins', () => {
  const { has, result, report } = textsIn({
    'mkdocs.yml':
      'site_name: Forge\nsite_url: https://forge.example/\nextra:\n  tool: { name: hammer }\nplugins:\n  - awesome-nav\n  - macros: { include_dir: docs/parts }\nexclude_docs: |\n  parts/\nmarkdown_extensions:\n  - pymdownx.snippets: { base_path: docs/parts }\n',
    'docs/.nav.yml': 'nav:\n  - index.md\n  - Work: work\n  - "*"\n',
    'docs/index.md':
      '# Forge\n\nTake the {{ tool.name }} of {{ config.site_name }}, {{ clock() }}, `{{ kept }}`.\n\n{% raw %}\n`{{ x }}`\n{% endraw %}\n\n=== "One"\n{% filter indent(width=4) %}\n{% include "hot.md" %}\n{% endfilter %}\n\n!!!note\n    Mind it.\n\n[old](https://forge.example/gone/), [file]({{ link("x") }}).\n\nAsk {% include "ask.html" %}, or {% include "made.html" %}.\n\n{% include "words.html" %}\n',
    'docs/work/.pages': 'title: Hammering\nnav:\n  - strike.md\n  - ...\n',
    'docs/work/cool.md':
      '# Cool\n\n<h3 align="center" id="hot">Hot <em>iron</em></h3>\n\n1.  One\n\n    <details><summary>Code</summary>\n    <pre><code class="language-sh">\n        a &lt; b\n\n          c\n    </code></pre>\n    </details>\n\n<ul>\n<li>x</li><br>\n<li>y<br>z&nbsp&nbsp·</li></ul>\n\nPress <kbd>Ctrl</kbd><kbd>L</kbd>.\n\n<p>One\n\nTwo</p>\n\n<p>Three</p>\n\nFour</p>\n\n<table>\n<tr><th>A</th></tr>\n<tr><td>b</td></tr>\n\nAfter\n\n<pre>\n\tif x\n\t\ty\n</pre>\n\n<div><p>Five<ul><li>six</li></ul></p></div>\n\n| Day | Do |\n| - | - |\n| 1 | <li> heat </li> <li>strike</br>twice</li> |\n| 2 | <li>cool <li>rest |\n\n<p><iframe src="https://film.example/1"></iframe></p>\n\n<object data="/hot.svg"></object>\n\n<details><summary>Links</summary>\n<li>seven</li>\n<li>eight\n</details>\n\n<ul><li>nine<li>ten</ul>\n\n<details>\n\nMore\n\n</details>\n',
    'docs/work/strike.md': '# Strike\n\n--8<-- "strike.md"\n',
    'docs/aside.md': '# Aside\n',
    'docs/parts/strike.md': 'With force.\n',
    'docs/parts/hot.md': 'It is hot.\n\nVery.\n',
    'docs/parts/ask.html': '<a href="https://smith.example/" target="_blank">the smith</a>\n',
    'docs/parts/made.html': '{% for one in smiths %}x{% endfor %}\n',
    'docs/parts/words.html': '## Anvil\n\nA block of iron.\n',
  });

  it('has the order of files beside pages, and leaves out what settings leave out', () => {
    assert.deepEqual([result().problems, result().counts.pages], [[], 4]);
    has('work/_section.yaml', 'title: Work', 'order: 2');
    has('work/strike.md', 'order: 1');
    has('work/cool.md', 'order: 2');
    has('aside.md', 'order: 3');
  });
  it('reads values of settings, takes texts in where they belong, and marks what only macros make', () => {
    has('index.md', 'Take the hammer of Forge, <!-- import: macro {{ clock() }} -->, `{{ kept }}`.', '\n`{{ x }}`\n');
    has('index.md', ':::tab[One]\nIt is hot.\n\nVery.\n:::', ':::note\nMind it.\n:::');
    has('work/strike.md', /# Strike\n\nWith force\.\n$/);
    has(
      'index.md',
      /Ask \[the smith\]\(<?https:\/\/smith\.example\/>?\), or <!-- import: macro \{% include "made/,
      '## Anvil\n\nA block',
    );
    assert.equal(report().split('{{ clock() }}').length, 2);
  });
  it('has headings, code and lists in HTML as what they are', () => {
    has('work/cool.md', '### Hot _iron_ {#hot}\n');
    has('work/cool.md', '    ```sh\n    a < b\n\n      c\n    ```\n\n    </details>');
    has(
      'work/cool.md',
      '<li>x</li>\n<li>y<br>z&nbsp;&nbsp;·</li></ul>',
      '<kbd>Ctrl</kbd> <kbd>L</kbd>.',
      /\nOne\n\nTwo\n\n<p>Three<\/p>\n\nFour\n/,
    );
    has('work/cool.md', '<p><a href="https://film.example/1">Embedded page on film.example</a></p>');
    has(
      'work/cool.md',
      '<summary>Links</summary>\n<ul><li>seven</li>\n<li>eight\n</ul></details>',
      '<ul><li>nine<li>ten</ul>',
    );
    has('work/cool.md', '<div><p>Five<ul><li>six</li></ul></div>', '<details><summary>Details</summary>\n\nMore\n');
    has('work/cool.md', '| <ul><li> heat </li> <li>strike<br>twice</li></ul> |', '| <ul><li>cool <li>rest</ul> |');
    has('work/cool.md', '<tr><td>b</td></tr>\n</table>\n\nAfter\n', '```\nif x\n\ty\n```\n');
  });
  it('keeps links to the old site that no page answers, and says so', () => {
    has('index.md', '[old](https://forge.example/gone/), file<!-- import: dead link to {{link("x")}}');
    assert.match(report(), /link https:\/\/forge\.example\/gone\/: .*, leads to the old site still/);
  });
});

describe('MkDocs that takes other sites into its own', () => {
  const { has, result } = textsIn({
    'mkdocs.yml':
      "plugins:\n  - techdocs-core\nnav:\n  - Home: index.md\n  - Kilns: '*include ./kilns/*/mkdocs.yml'\n  - Shop: !include shop/mkdocs.yml\n",
    'docs/index.md': '# Pottery\n\n[Prices](./sales/shop/prices.md), [gas](kiln-gas/index.md#heat)\n',
    'shop/mkdocs.yml': 'site_name: sales/shop\nnav:\n  - Prices: prices.md\n  - Desk: desk/open.md\n',
    'shop/docs/prices.md': '# Prices\n\n[Open](desk/open.md), [home](../index.md)\n',
    'shop/docs/desk/open.md': '# Open\n',
    'kilns/gas/mkdocs.yml': 'site_name: kiln-gas\ndocs_dir: text\n',
    'kilns/gas/text/index.md': '# Gas\n\n## Heat\n',
    'kilns/wood/mkdocs.yml': 'site_name: kiln-wood\n',
    'kilns/wood/docs/index.md': '# Wood\n',
  });
  it('has their pages, their order and the links between them', () => {
    assert.deepEqual([result().problems, result().counts.pages, result().findings], [[], 5, []]);
    has('index.md', '[Prices](shop/prices.md)', '[gas](kilns/kiln-gas/index.md#heat)');
    has('shop/prices.md', 'order: 1', '[Open](open.md)');
    has('kilns/kiln-wood/index.md', '# Wood');
    has('shop/_section.yaml', 'title: Shop', 'order: 3');
  });
});

describe('MkDocs in several languages', () => {
  const { has, result, report } = textsIn({
    'mkdocs.yml':
      'plugins:\n  - i18n:\n      languages:\n        - { locale: en, default: true }\n        - { locale: de }\nnav:\n  - index.md\n  - one.md\n',
    'docs/index.en.md': '# Start\n\n[one](one.md)\n',
    'docs/index.de.md': '# Anfang\n',
    'docs/one.md': '# One\n',
    'docs/one.de.md': '# Eins\n',
  });
  it('comes in the one that is its own', () => {
    assert.deepEqual([result().problems, result().counts.pages], [[], 2]);
    has('index.md', '[one](one.md)');
    assert.match(report(), /docs\/\*\.de\.md: \w+ pages? in another language, not brought in; to have them, copy them/);
  });
});

describe('Hugo', () => {
  const { has, result } = textsIn({
    'hugo.toml': 'baseURL = "https://kiln.example/"\n',
    'content/docs/_index.md': '---\ntitle: Docs\ncascade:\n  release: v3.1\n---\n',
    'content/docs/glaze.md':
      '---\ntitle: Glaze\n---\n\nOf {{< param release >}}.\n\n![pot](../glaze/pot.svg)\n\n{{% alert color="warning" %}}\nSee [it][a].\n\n[a]: https://x.example/\n{{% /alert %}}\n\nEnd.\n',
    'content/docs/glaze/pot.svg': svg,
  });
  it('hands values down from the first pages of folders, and finds pictures from the address of a page', () => {
    assert.deepEqual(result().problems, []);
    has('docs/glaze.md', 'Of v3.1.', '![pot](glaze/pot.svg)');
  });
  it('closes blocks that end with an address', () => has('docs/glaze.md', '[a]: https://x.example/\n\n:::\n'));
});

describe('mdBook with preprocessors', () => {
  const { has, lacks, result, report } = textsIn({
    'book.toml': '[book]\ntitle = "Boat"\n',
    'src/SUMMARY.md': '- [Boat](boat.md)\n',
    'src/boat.md':
      '# Boat\n\n{{#tabs name:"os" tabs:"Linux,macOS"}}\n{{#tab Linux}}\n\n```sh\napt\n```\n\n{{#/tab }}\n{{#tab macOS}}\nUse brew.\n{{#/tab }}\n{{#/tabs }}\n\n```admonish warning "Deep"\nMind **it**.\n```\n\n1. Item\n\n   <aside class="note warning">\n\n   <h1>Warning</h1>\n\n   Below.\n\n   </aside>\n\n<aside class="note">\n<h1>Why</h1>\nSo.\n</aside>\n\nGet {{#release 1}} from [here]({{#link to:x}}), `{{#kept}}`.\n',
  });
  it('has tabs, admonish and asides as blocks, and no title in them', () => {
    assert.deepEqual(result().problems, []);
    has(
      'boat.md',
      '::::tabs\n:::tab[Linux]\n```sh\napt\n```\n:::\n\n:::tab[macOS]\nUse brew.\n:::',
      ':::warning[Deep]\nMind **it**.\n:::',
    );
    has('boat.md', '1. Item\n\n   :::warning\n   Below.\n   :::', ':::note[Why]\nSo.\n:::');
    lacks('boat.md', '{{#tab', '<aside');
  });
  it('marks what a preprocessor works out', () => {
    has(
      'boat.md',
      'Get <!-- import: {{#release 1}} --> from here<!-- import: dead link to {{#linkto:x}}',
      '`{{#kept}}`',
    );
    assert.ok(report().includes('{{#release 1}} is known to a preprocessor only'));
  });
});

describe('settings of Zensical', () => {
  const { has, result, report } = textsIn({
    'README.md': '# Code of the mill\n',
    'zensical.toml':
      '[project]\nsite_name = "Mill"\nnav = [\n  { "Home" = "index.md" },\n  { "Work" = ["work/stones.md", { "Cloth of sails" = "work/sails.md" }] },\n]\n\n[project.theme]\nlanguage = "en"\n',
    'docs/index.md':
      '# Mill\n\nLast updated: **{{ git_revision_date_localized }}**\n\nPress ++enter++ in [Docker](https://docker.example/){:data-check-ignore}.\n',
    'docs/work/stones.md':
      '# Stones\n\n- One\n    * !!! warning "Mind the *hand*"\n        Never **reach** in.\n\n        Ask.\n    - Two\n\n```yaml\nday: {{ git_revision_date }}\n```\n',
    'docs/work/sails.md': '# Sails\n\nAs of {{ git_revision_date }} they are new.\n',
  });
  it('are those of MkDocs, in TOML and with all its extensions', () => {
    assert.deepEqual([result().format, result().counts.pages, result().problems], ['Zensical', 3, []]);
    has('work/_section.yaml', 'title: Work', 'order: 2');
    has('index.md', 'Press <kbd>Enter</kbd> in [Docker](https://docker.example/).');
  });
  it('may ask for the day of a change, which this site tells itself', () => {
    has('index.md', /# Mill\n+Press/);
    has('work/stones.md', 'day: {{ git_revision_date }}');
    has('work/sails.md', 'As of {{ git_revision_date }} they');
    assert.match(report(), /index\.md:\d+: the line Last updated/);
  });
  it('have callouts as the first of an item', () =>
    has(
      'work/stones.md',
      '- One\n    * :::warning[Mind the *hand*]\n      Never **reach** in.\n\n      Ask.\n      :::\n    - Two\n',
    ));
});
