/** What extensions and plug-ins of MkDocs write, in a wiki that is written out in the test. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('extensions of MkDocs', () => {
  const { has, lacks, report, result } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nplugins:\n  - tags\nmarkdown_extensions:\n  - pymdownx.critic\n  - pymdownx.progressbar\n  - pymdownx.smartsymbols\n  - pymdownx.arithmatex\nnav:\n  - index.md\n  - blocks.md\n  - Words: tags.md\n  - about.md\n',
    'docs/index.md':
      '---\ntags: [Boats, Ropes & knots]\n---\n# Quay\n\n[Second](blocks.md#__tabbed_2_1), [nylon](blocks.md#__tabbed_1_2), [tags](tags.md), [of boats](tags.md#tag:boats), [old](tags/#tag:masts).\n',
    'docs/tags.md': '# Words\n\nAll tags:\n\n<!-- material/tags -->\n',
    'docs/about.md': '# About\n\n- This wiki\n- Its tags\n- Its pages\n\n[TAGS]\n',
    'docs/blocks.md':
      '# Blocks\n\n## Ropes\n\n/// tab | Hemp\nRough.\n///\n\n/// tab | Nylon\nSmooth.\n///\n\n## Sails\n\n=== "Jib"\n\n    Small.\n\n## Rest\n\n//// admonition | Look out\n    type: warning\n\nIt is *wet*.\n\n/// details | Why\n    open: true\n\nRain.\n///\n////\n\n| Sail | Rule |\n| --- | --- |\n| `a|b` | one of both |\n\n/// table-caption\nSails and *rules*.\n///\n\n/// define\nJib\n\n- A small sail\n///\n\n[=85% "Nearly"] and [=1/4]{: .thin}, (c) --> =/= x, <!-- run `tar` --> seen, {~~old~>new~~}, $x_1$ for $5.\n\n<!-- over\nlines -->\n\n## After\n\n<small markdown>\n\n- Thin\n- Short\n\n</small>\n',
  });
  it('are no reason to refuse the pages', () => assert.deepEqual(result().problems, []));
  it('between slashes become blocks of this site', () => {
    has(
      'blocks.md',
      '::::tabs\n:::tab[Hemp]\nRough.\n:::\n\n:::tab[Nylon]\n<span id="__tabbed_1_2"></span>\n\nSmooth.\n:::\n::::',
    );
    has('blocks.md', '::::warning[Look out]\nIt is *wet*.\n\n:::details[Why]{open}\nRain.\n:::');
    has('blocks.md', 'Jib\n\n:   A small sail');
    lacks('blocks.md', '///');
  });
  it('for captions make a figure of what stands above', () =>
    has(
      'blocks.md',
      /<figure>\n\n\| Sail[^<]+<figcaption>\n\nTable 1\.\nSails and \*rules\*\.\n\n<\/figcaption>\n<\/figure>/,
    ));
  it('in small letters are blocks, which words may not hold', () =>
    has('blocks.md', /<div>\n+- Thin\n- Short\n+<\/div>/));
  it('divide no cell at a pipe in code', () => has('blocks.md', '| `a\\|b` | one of both |'));
  it('for progress, symbols, changes and formulas leave what they show', () =>
    has(
      'blocks.md',
      'Nearly and 1/4, © → ≠ x, <!-- run `tar` --> seen, <del>old</del> <ins>new</ins>, `x_1` for $5.',
      'lines -->\n\n## After',
    ));
  it('have a place in a tab where a link leads to it', () => {
    has('index.md', '[Second](blocks.md#__tabbed_2_1)');
    has('blocks.md', ':::tab[Jib]\n<span id="__tabbed_2_1"></span>\n\nSmall.');
  });
  it('list tags, which this wiki does itself', () => {
    has(
      'index.md',
      '- boats\n  - ropes-knots',
      '[tags](/wiki/tags/)',
      '[of boats](/wiki/tags/boats/)',
      '[old](/wiki/tags/)',
    );
    has('about.md', '- Its pages\n\n[Tags](/wiki/tags/)');
    assert.throws(() => has('tags-2.md'));
    assert.match(report(), /docs\/tags\.md: a page that only lists tags, not brought in/);
    assert.doesNotMatch(report(), /the navigation names docs\/tags\.md/);
  });
});

describe('ProperDocs, which continues MkDocs', () => {
  const { has, report } = textsIn({
    'properdocs.yml': 'site_name: Quay\nnav:\n  - Start: index.md\n  - Sails: sails.md\n',
    'docs/index.md': '# Quay\n\n!!! tip "Tip"\n    Row.\n',
    'docs/sails.md': '# Sails\n',
    'README.md': '# Code\n',
  });
  it('is read as MkDocs is', () => {
    has('index.md', ':::tip\nRow.\n:::');
    assert.match(report(), /MkDocs: 2 pages/);
  });
});

describe('links by the name of an anchor on any page', () => {
  const { has, result, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nplugins:\n  - mkdocstrings\nnav:\n  - index.md\n  - rope.md\n',
    'docs/index.md':
      '# Quay\n\nTie [*knots* of `rope`][ref-knots] or [Long splices][], not [code `a[b][c]`][none].\n\n`x[ref-knots][ref-knots]` and [here][own], [Quay][quay-end], [`Boat`][quay.Boat].\n\n[own]: https://own.example/\n\n[](){#quay-end}\n\n## End\n',
    'docs/rope.md': '# Rope\n\n[](){ #ref-knots }\n## Knots\n\n## Long splices\n\n```text\n[x][ref-knots]\n```\n',
  });
  it('lead to the page that has it', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'Tie [*knots* of `rope`](rope.md#ref-knots) or [Long splices](rope.md#long-splices), not');
    has('index.md', '`x[ref-knots][ref-knots]` and [here][own], [Quay](#quay-end)');
    has('rope.md', '<span id="ref-knots"></span>', '[x][ref-knots]\n```');
  });
  it('stay where no page has it, and are words where a program made the page', () => {
    has('index.md', '[code `a[b][c]`][none]', '`Boat`<!-- import: dead link to quay.Boat -->');
    assert.match(report(), /link \[`Boat`\]\[quay\.Boat\]: mkdocstrings made its page of code/);
    assert.doesNotMatch(report(), /empty address/);
  });
});

describe('settings that go on from others', () => {
  const { has, result } = textsIn({
    'base.yml':
      'site_name: Base\ndocs_dir: pages\nmarkdown_extensions: [pymdownx.caret]\nextra: { boat: Gig, sail: Lug }\n',
    'zensical.yml':
      'INHERIT: base.yml\nsite_url: !ENV [SITE, HOME, "https://quay.example/"]\nplugins: [macros]\nextra: { boat: Skiff }\n',
    'pages/index.md': '# Quay\n\nA {{ boat }} with a {{ sail }}, H^2^, [far](https://quay.example/far/).\n',
    'pages/far.md': '# Far\n',
  });
  it('are read with them, and a variable as what it is where nobody sets it', () => {
    assert.deepEqual([result().format, result().counts.pages], ['Zensical', 2]);
    has('index.md', 'A Skiff with a Lug, H<sup>2</sup>, [far](far.md).');
  });
});

describe('texts that are no pages', () => {
  const { has, result, report } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nplugins: [mkdocstrings]\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: [docs/.parts]\n      auto_append: [links.txt]\n',
    'docs/.parts/links.txt': '[boats]: https://boats.example/\n',
    'docs/.parts/tide.md': 'It rises.\n',
    'docs/index.md':
      '# Quay\n\n--8<-- "tide.md"\n--8<-- "; gone.md"\n\nOf [boats][].\n\n::: quay.boats.Boat\n    options:\n      members: [row]\n\n- Or\n\n    ::: quay.row\n\n```text\n::: quay.row\n```\n\n[Añejo](#anejo)\n\n## Áñejo { #añejo }\n',
  });
  it('are taken in from where they lie hidden', () => {
    assert.deepEqual([result().counts.pages, result().problems], [1, []]);
    has('index.md', 'It rises.\n\nOf [boats][].', '[boats]: https://boats.example/');
  });
  it('and that a program makes of code leave the name of the code', () => {
    has(
      'index.md',
      '\n`quay.boats.Boat`<!-- import: ::: quay.boats.Boat -->\n\n',
      '    `quay.row`<!-- import',
      '```text\n::: quay.row\n```',
    );
    assert.match(report(), /index\.md:\d+: ::: quay\.boats\.Boat is filled from code while MkDocs builds/);
  });
  it('are found by an anchor with accents or without', () => has('index.md', '[Añejo](#áñejo)'));
});

describe('a fence that closes nothing at the end of a tab', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md':
      '# Quay\n\n=== "Hemp"\n\n    Rough.\n    ```\n\n=== "Nylon"\n\n    ```sh\n    splice\n    ```\n\nThen.\n',
  });
  it('takes no other tab along', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', ':::tab[Nylon]\n```sh\nsplice\n```\n:::\n::::\n\n\nThen.');
  });
});

describe('quotes that are callouts, and links that are icons', () => {
  const { has } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nmarkdown_extensions: [pymdownx.emoji, pymdownx.quotes]\n',
    'docs/index.md':
      '# Quay\n\n[:octicons-book-24:][manual]{: .doc-icon }\n\n> [!new] Since 2\n> Row.\n\n[manual]: https://quay.example/\n',
  });
  it('have words', () => has('index.md', '[book][manual]\n', ':::note[Since 2]\nRow.\n:::'));
});

describe('blocks that fold', () => {
  const { has } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md': '# Quay\n\n??? "A `bowline`"\n    Over.\n\n???+ warning\n    Under.\n\n??? \n\nWhy ???\n',
  });
  it('may have a title alone', () =>
    has('index.md', ':::details[A `bowline`]\nOver.\n:::\n', ':::details[Warning]{open}\nUnder.', '\n???'));
});

describe('admonitions that Python-Markdown does not read', () => {
  const { has, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md':
      '# Quay\n\n!!! Question Knot/rope (old)\n    Over.\n\n!!! tip: “Under”\n    Deep.\n\n??? note:\n    Slack.\n\n!!! Übung leicht\n    Row.\n\n!!! so loud/quiet\n\nRight here.\n\n<!--\n??? info "Gone"\n\n    | Rope | Sail |\n    | --- | --- | -->\n\nAfter `<!--`.\n',
  });
  it('for want of quotes become callouts, and are told', () => {
    has('index.md', ':::note[Knot/rope (old)]\nOver.\n:::', ':::tip[Under]\nDeep.\n:::', '!!! so loud/quiet\n\nRight');
    has('index.md', ':::details[Note]\nSlack.');
    assert.match(report(), /index\.md:\d+: !!! Question Knot\/rope \(old\) is no admonition of MkDocs: its title/);
  });
  it('unlike a kind with any letters', () => has('index.md', ':::note[Übung]\nRow.\n:::'));
  it('as they stand in a comment stay there', () =>
    has('index.md', '<!--\n??? info "Gone"\n\n    | Rope | Sail |\n    | --- | --- | -->\n\nAfter'));
});

describe('fences of Material', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md':
      '# Quay\n\n``` title="Text with a title" linenums="1"\n=== "C"\n\n    ``` c\n    row();\n    ```\n\n!!! note\n```\n\nThen.\n\n-   !!! tip\n\n        Deep.\n\n    More.\n\n`knot`\n\n:   !!! warning\n\n        Slips.\n',
  });
  it('may have a title and no language, and hold fences that stand to the right', () => {
    assert.deepEqual(result().problems, []);
    has(
      'index.md',
      '```text title="Text with a title" showLineNumbers\n=== "C"\n\n    ``` c\n    row();\n    ```\n\n!!! note\n```\n\nThen.',
    );
  });
  it('and callouts in items and definitions stand where those do', () => {
    has('index.md', /- :::tip\n {2}Deep\.\n {2}:::\n\n {2}More\./, /: +:::warning\n {2,4}Slips\.\n/);
  });
});

describe('icons in items', () => {
  const { has } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md':
      '# Quay\n\n<div class="grid cards" markdown>\n\n-   :material-sail-boat:{ .lg .middle } __Boats__\n\n    Row them.\n\n-   :lucide-anchor: :simple-rope: `knot`\n\n    Tie it.\n\n</div>\n\nAt the:material-pier: pier :custom-lamp:  \nby night.\n',
  });
  it('leave no blanks that would put the words below out of their item', () =>
    has('index.md', '-   __Boats__\n\n    Row them.', '-   `knot`\n\n    Tie it.'));
  it('leave the blanks that part words and lines', () => has('index.md', 'At the pier   \nby night.'));
});

describe('a plug-in of MkDocs that takes texts in', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nplugins: [search, include-markdown]\n',
    'README.md': 'Of ropes.\n\n![A knot](docs/pictures/knot.svg)\n',
    'docs/index.md': '# Quay\n\n{% include-markdown "../README.md" %}\n',
    'docs/ropes/jib.md': '# Jib\n\n```sh\n{% include "../code/jib.sh" %}\n```\n',
    'docs/code/jib.sh': 'haul\n',
    'docs/pictures/knot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('finds them from the page, and pictures of a text from the root there', () => {
    assert.deepEqual(result().findings, []);
    has('ropes/jib.md', '```sh\nhaul\n```');
    has('index.md', '![A knot](pictures/knot.svg)');
  });
});
