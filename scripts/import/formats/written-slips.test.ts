/** Slips of the pen that other generators forgive, in wikis that are written out in the test. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from './formats.fixture.ts';

describe('slips in Markdown', () => {
  const { has, lacks, result, report } = textsIn({
    'tables.md':
      '# Tables\n\n| Rope | Use |\n| --- | --- | --- |\n| hemp | mooring |\n\n> | a | b |\n> | - |\n> | 1 | 2 |\n\n| Sail | Wind |\n|---|---|---|\n| jib | `a|b` | light |\n\n||\n<colgroup><col /><col></colgroup>|---|\n|Keel|oak|\n\n<colgroup><col></colgroup>\n',
    'steps.md':
      '# Steps\n\n1. Write this:\n\n    ```yaml\n  boat:\n    name: gull\n    ```\n2. Then `cast off`.\n\n- One\n  ```sh\n  row\n  ```\n',
    'cells.md':
      '# Cells\n\n| Boat | Rules |\n| --- | --- |\n| gull | <ul> <li>One hand</li>\u200B <br> <li>for the boat</li></ul> |\n',
    'signs.md':
      '# Signs\n\nSpeed is\n\n$$ v_t \\;=\\; \\frac{s}{t} $$\n\nor\n\n$$\nv_{t}\n= s\n$$\n\nand $$a_b$$ within a line.\n\nUse https://`harbour`.example/a here, https://berth.{name of it}.example/ or https://sea.example/{id}.\n',
    'twice.md':
      '# Twice\n\n## Gear\n\nOne.\n\n## Gear <a name="gear"></a>\n\nTwo.\n\n## Gear\n\nThree. See [it](#gear-2).\n',
    'apart.md':
      '# Apart\n\n<hr>\n**Rule** and `code`\n\n> [!NOTE]\n> One.\n>\n> [!TIP]\n> Two.\n\n<p>Three.</p>\n<div>Four.\n</div>\n## Five\n',
    'lists.md':
      '# Lists\n\n<ul>\n<li>One</li>\n<div id="two">Two</div>\n</ul>\n\nAsk [the cook](https:/cook.example/soup) or “<a href="https://menu.example&quot;">the menu</a>”.\n',
    'cellar.md':
      '# Cellar\n\n<table>\n<tr><td>a</td><td>\n<table>\n<tr><td>b</td><td>\n\n<tr><td colspan="2">c</td></tr>\n</table></td></tr>\n\n</td>\n</tr>\n<tr><td>d</td><td>e</td></tr>\n</table>\n',
    'berths.md':
      '# Berths\n\n<table>\n<tr><td><p>One<td>Two</p></td></tr>\n<tr><td><p>Three</td></tr></p>\n</table>\n\n<div><p>Four</div></p>\n',
    'quay.md':
      '# Quay\n\n<table>\n  <tr>\n    <td>\n      One.\n\nNOTE: `two`\n<br>\n        </td>\n        <td>three</td>\n      </tr>\n</table>\n\nAfter.\n',
    'hold.md':
      '# Hold\n\n<details>\n<summary>\n\nWhat *is* `<p>`?\n</summary>\n\nCargo.\n\n</details>\n\n<table>\n  <tbody>\n    <tr>\n      <td>One</td>\n    </tr>\n    </tr>\n    <tr>\n      <td>Two</td>\n    </tr>\n  </tbody>\n</table>\n\nNever <!DOCTYPE> here.\n\n<?xml version="1.0"?>\n',
    'tide.md':
      '# 潮汐\n\n高 3~5 米到 7~9 米（约 ~8，多 40~50 次），**低水位（约）**时等 ~~不~~ `4~5**（x）**y`，**`T`**ide。\n',
    'crossed.md':
      '# Crossed\n\n- <details><summary>More</summary>\n\n  Inside.\n</details>\n\n- Next\n\n<details>\n<summary>List</summary>\n\n- One\n  </details>\n\n<i>Read this.\n\nAnd that.</i>\n\n> <div>\n> Said.\n\n</div>\n',
    'bilge.md':
      '# Bilge\n\n<ul>\n<li>0</li>\n<ul><li>1</li></ul>\n<li>a</li>\n<h3>Aft</h3>\n<li>b</li>\n</ul>\n\n<table>\n<tr><td>c<ul><li>d</td><td rowspan="2">e\n<li>f\n<li>g\n</td></tr>\n<tr><td>h\n\nText.\n</li></td></tr></ul>\n</table>\n\n`$` is a prompt: `$ ls`, and `$` ends it. Read [it]([url](https://log.example/1)).\n',
    'words.md':
      '# Words\n\nCalled <title>, or <col> of <b>it</b>, :warning: at arn:id:b:key:x.\n\n<a href="#mast">Mast</a>\n\n    <p id="mast">\n\n| Rule | Why |\n| --- | --- |\n| a | <ul><li>b<li>c |\n| d | <ul><li>e</li></ul> |\n',
    'summary.md': '---\ndescription: How to set up [nets](https://net.example/) with `knots`\n---\n\n# Nets\n',
    'nested.md':
      '# Nested\n\n<div class="tabs" id="all">\n  <div id="first">\n    <pre>\n  <code>{\n    a = 1\n  }</code></pre>\n    </div>\n\n    <div id="second">Two.</div>\n</div>\n\nAfter it.\n',
    'folded.md':
      '# Folded\n\nBefore it.\n<details>\n<summary>Solution</summary>\nWrite this:\n```bash\ncat <<EOF | tee log\nebb\nEOF\n```\n</details>\n\n> <details>\n> <summary>Same</summary>\n> Or this:\n> ```sh\n> ls\n> ```\n> </details>\n\nWords:\n```sh\nrow\n```\n',
    'quotes.md':
      '# Quotes\n\n> Why?\n>\n> <details>\n> <summary>Answer</summary>\n> The tide.\n> </details>\n\n<details>\n> <summary>See</summary>\n>\n> Ebb.\n>\n> </details>\n\n> Words <details><summary>More</summary>\n> Flood. </details>\n\n```html\n<details>\n> <summary>Code</summary>\n```\n',
  });
  it('are no reason to refuse the page', () => assert.deepEqual(result().problems, []));
  it('after a cell or a block that has ended a paragraph leave no end of another', () => {
    has('berths.md', '<td><p>Three</td></tr>\n</table>', '<div><p>Four</div>');
    lacks('berths.md', '</td></p>', '</tr></p>', '</div></p>');
  });
  it('in where elements end keep them in the block in which they begin', () => {
    has('crossed.md', '  Inside.\n  </details>\n', /- One\s+<\/details>\n/);
    has('crossed.md', '<i>Read this.</i>\n\nAnd that.\n', '> Said.\n> </div>\n');
  });
  it('in what unfolds leave code below words as code', () => {
    has('folded.md', 'Write this:\n\n```bash\ncat <<EOF | tee log\nebb\nEOF\n```\n</details>');
    has('folded.md', '> Or this:\n>\n> ```sh\n> ls\n> ```\n> </details>', 'Words:\n```sh\nrow');
  });
  it('in quotes leave what unfolds whole, and in its quote', () => {
    has('quotes.md', '>\n> <details>\n> <summary>Answer</summary>\n> The tide.\n> </details>\n');
    has('quotes.md', '> <details>\n> <summary>See</summary>\n>\n> Ebb.\n>\n> </details>\n');
    has('quotes.md', '> Words\n>\n> <details><summary>More</summary>\n', '> Flood.\n>\n> </details>\n');
    has('quotes.md', '```html\n<details>\n> <summary>Code</summary>\n```');
  });
  it('in names between signs of tags, and in code that shows an anchor, leave words and no link', () => {
    has('words.md', 'Called &lt;title>, or &lt;col> of <b>it</b>, ⚠️ at arn:id:b:key:x.');
    assert.match(report(), /words\.md:5: link #mast: this page has no such anchor/);
    has('words.md', '| a | <ul><li>b<li>c</ul> |\n| d | <ul><li>e</li></ul> |');
  });
  it('in lists and cells leave items and cells that end with what they hold', () => {
    has(
      'bilge.md',
      '<ul>\n<li>0\n<ul><li>1</li></ul>\n<li>a</li>',
      '<li><h3>Aft</h3></li>',
      '<td>c<ul><li>d</ul></td><td rowspan="2">e\n<ul><li>f\n<li>g\n</ul></td>',
      '<td>h\n\nText.\n</td></tr>\n</table>',
    );
  });
  it('in the indent of a cell that ends below a paragraph leave the cell an end', () => {
    has('quay.md', 'NOTE: `two`\n<br>\n</td>\n<td>three</td>\n</tr>\n</table>\n\nAfter.');
  });
  it('in a line of its own leave what stands below it in its table, and words about markup what they are', () =>
    has(
      'hold.md',
      '</tr>\n    <tr>\n      <td>Two</td>',
      'Never &lt;!DOCTYPE> here.',
      '<summary>What <em>is</em> <code>&lt;p></code>?</summary>',
      '&lt;?xml version="1.0"?>',
    ));
  it('of languages without spaces leave ranges and bold words what they are', () =>
    has(
      'tide.md',
      '高 3\\~5 米到 7\\~9 米（约 \\~8，多 40\\~50 次），<strong>低水位（约）</strong>时等 ~~不~~ `4~5**（x）**y`，<strong>`T`</strong>ide。',
    ));
  it('of converters leave no columns of HTML before a table, or without one', () => {
    has('tables.md', /\|\s*\|\s*\|\n\|\s*---\s*\|\s*---\s*\|\n\|Keel\|oak\|/);
    lacks('tables.md', 'col');
  });
  it('in the dashes of a table leave it a table, with the cells that its rows have', () => {
    has('tables.md', '| Rope | Use |\n| --- | --- |\n| hemp', '> | a | b |\n> | - | --- |\n', '| Sail | Wind |  |\n');
  });
  it('in the indent of code in a list leave it in its item', () => {
    has('steps.md', '    ```yaml\n    boat:\n      name: gull\n    ```\n2. Then');
    has('steps.md', '- One\n  ```sh\n  row\n  ```\n');
  });
  it('between the items of a list leave nothing but items', () => has('cells.md', '</li> <li>for the boat</li></ul>'));
  it('leave formulas as they are written, as code', () => {
    has('signs.md', '```latex\nv_t \\;=\\; \\frac{s}{t}\n```', '```latex\nv_{t}\n= s\n```', 'and `a_b` within');
    assert.match(report(), /formula v_t .*, shown as code/);
    assert.doesNotMatch(report(), /formula `\$`/);
  });
  it('in an address leave it one', () =>
    has(
      'signs.md',
      'Use `` https://`harbour`.example/a `` here, `https://berth.{name of it}.example/` or https://sea.example/{id}.',
    ));
  it('in anchors leave each heading one of its own', () => {
    has('twice.md', '## Gear\n\nOne.', '{#gear-1}\n\nTwo.', '## Gear {#gear-2}\n\nThree. See [it](#gear-2).');
  });
  it('in lists of HTML leave each of its parts an item, and in tables no end without a start', () => {
    has('lists.md', '<li id="two">Two</li>');
    has('cellar.md', /<\/table><\/td><\/tr>\n+<tr><td>d<\/td>/);
  });
  it('in what follows a rule or a callout keep it out of the one before', () => {
    has('apart.md', '<hr>\n\n**Rule** and `code`', '> One.\n>\n\n> [!TIP]\n> Two.', '</div>\n\n## Five');
  });
  it('in an address or a summary leave it what was meant', () => {
    has('bilge.md', '[it](https://log.example/1)');
    has('lists.md', '[the cook](https://cook.example/soup)', /https:\/\/menu\.example[)>"]/);
    has('summary.md', 'summary: How to set up nets with knots\n');
  });
  it('in the indent of HTML leave no tag as code, nor one without its other half', () => {
    has(
      'nested.md',
      '<div id="all">',
      '<div id="first">',
      '```\n{\n  a = 1\n}\n```',
      '\n<div id="second">Two.</div>\n',
    );
    lacks('nested.md', '    </div>', '    <div id="second">');
  });
});

describe('callouts whose end is glued to their words', () => {
  const { has, result } = textsIn({
    'docusaurus.config.js':
      'module.exports = { title: "Quay", presets: [["classic", { docs: { routeBasePath: "/" } }]] };\n',
    'sidebars.js': 'module.exports = { all: ["berth", { type: "link", label: "Tides", href: "/tides" }] };\n',
    'docs/berth.mdx':
      "import Ask from './parts/\\_ask.md';\n\n# Berth\n\n:::warning Mind the step. :::\n\n:::tip\nBring a rope. :::\n\nSee [tides](/tides).\n\n<Ask />\n\n<Tabs values={[{label: 'By Sea', value: 'sea'}]}>\n  <TabItem value=\"sea\">\n    <Pick>\n    {`sail --to \\`${port}\\` | log`}\n    </Pick>\n  </TabItem>\n</Tabs>\n",
    'docs/parts/_ask.md': 'Ask the harbour.\n',
    'src/pages/tides.md': '# Tides\n\nTwice a day.\n',
  });
  it('end there', () => has('berth.md', ':::warning\nMind the step.\n:::\n', ':::tip\nBring a rope.\n:::\n'));
  it('and files whose name is escaped are taken in', () => has('berth.md', 'Ask the harbour.'));
  it('and pages beside the docs come along, in their place of the navigation', () => {
    has('berth.md', '[tides](tides.md)');
    has('tides.md', 'order: 2', 'Twice a day.');
    assert.equal(result().counts.pages, 2);
    assert.deepEqual(
      result().findings.map(({ what }) => what),
      ['<Pick> is known to the old generator only'],
    );
  });
  it('and what components hold as a text of a program is code, below the names that tabs have', () => {
    has('berth.md', ':::tab[By Sea]\n<!-- import: <Pick> -->\n\n```\nsail --to `${port}` | log\n```\n');
  });
});

describe('loops of Tech Docs over the pages below a page', () => {
  const { has, lacks } = textsIn({
    'config/tech-docs.yml': 'host: https://mill.example\n',
    'source/index.html.md.erb':
      '---\ntitle: Mill\n---\n\n# Mill\n\n<% current_page.children.each do |page| %>\n- [<%= page.data.title %>](<%= page.url %>)\n<% end %>\n\nThat is all.\n',
    'source/stones.html.md': '---\ntitle: Stones\nweight: 2\n---\n\n# Stones\n',
    'source/sails/index.html.md': '---\ntitle: Sails\nweight: 1\n---\n\n# Sails\n',
    'source/sails/cloth.html.md': '---\ntitle: Cloth\n---\n\n# Cloth\n',
  });
  it('are lists of links to them', () => {
    has('index.md', '- [Sails](sails/index.md)\n- [Stones](stones.md)\n\nThat is all.');
    lacks('index.md', 'Ruby', 'Cloth');
  });
});

describe('settings of MkDocs in a folder of tools', () => {
  const { has, result } = textsIn({
    'README.md': '# Anvil\n',
    'tools/site/mkdocs.yml':
      'docs_dir: ../../docs\nplugins:\n  - macros:\n      include_dir: docs/parts\nnav:\n  - Iron: iron.md\n  - Coal: coal.md\n',
    'docs/iron.md':
      '# Iron\n\n{% include "heat.md" %}\n\n``` yaml\n{% include "ore.yaml" %}\n{% include "gone.yaml" %}\n```\n\n!!! note\n\n    ```yaml\n    {% filter indent(width=4) %}\n{% include "ore.yaml" %}\n    {% endfilter %}\n    ```\n',
    'docs/coal.md': '# Coal\n\nSee https://mine.example/{{ name }}/a and <a href="https://mine.{x}.example/">it</a>.\n',
    'docs/parts/heat.md': 'Heat it.\n',
    'docs/parts/ore.yaml': 'ore:\n  from: hill\n',
  });
  it('are those of the pages that they name', () => {
    assert.deepEqual([result().format, result().problems], ['MkDocs', []]);
    has('iron.md', 'order: 1', 'Heat it.', /:::note\n```yaml\n\s*ore:\n\s+from: hill\n```\n:::/);
    has('iron.md', /``` ?yaml\nore:\n {2}from: hill\n\{% include "gone\.yaml" %\}\n```/);
    assert.deepEqual(
      result().findings.flatMap(({ kind, what }) => (kind === 'syntax' ? what : [])),
      ['macro {{ name }}', 'gone.yaml is taken in here, and there is no such file'],
    );
    has('coal.md', 'order: 2');
  });
});

describe('headings of MkDocs', () => {
  const { has, lacks, result } = textsIn({
    'mkdocs.yml': 'site_name: Forge\nmarkdown_extensions: [attr_list]\n',
    'docs/index.md':
      '# Forge\n\nSee [the anvil](#forge.example/v1.Anvil) and <a href="#forge.example/v1.Anvil">again</a>.\n\n###Anvil { #forge.example/v1.Anvil }\n\nHeavy.\n\n##\u00A0 Hammer\n\n```sh\n#comment\n```\n',
  });
  it('need no space, and have anchors of any letters', () => {
    assert.deepEqual(result().findings, []);
    has('index.md', '### Anvil {#anvil}\n', '\n## Hammer\n', '[the anvil](#anvil)', '\n#comment\n');
    lacks('index.md', 'v1.Anvil');
  });
});

describe('a picture of elsewhere behind an exclamation mark', () => {
  const { has, result } = textsIn({
    'index.md': '# Reef\n\nFish!![A fish](https://sea.example/fish.png)\n',
  });
  it('is a link, and no picture again', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'Fish\\![A fish](https://sea.example/fish.png)');
  });
});

describe('an address in pointed brackets among the words of a link', () => {
  const { has } = textsIn({
    'index.md': '# Crew\n\n[Ada <ada@sea.example>](mailto:ada@sea.example), <bob@sea.example>\n',
  });
  it('is words of it', () => {
    has('index.md', '[Ada \\<ada@sea.example>](mailto:ada@sea.example), <bob@sea.example>');
  });
});
