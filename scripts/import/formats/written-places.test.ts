/** Where pages and old addresses come to stand, for wikis that are written out in the test. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { textsIn } from './formats.fixture.ts';

describe('groups of a navigation whose pages lie in one folder', () => {
  const { has, result } = textsIn({
    'mkdocs.yml':
      'nav:\n  - Lessons:\n      - In the hall: ./walks/hall.md\n  - Longer walks:\n      - Hills: walks/hills.md\n      - Shore: walks/shore.md\n  - Birds:\n      - Owls: birds/owls.md\n      - Gulls: birds/gulls.md\n  - Bird songs:\n      - One: birds/one.md\n      - Two: birds/two.md\n      - Three: birds/three.md\n',
    ...Object.fromEntries(
      [
        'walks/hall',
        'walks/hills',
        'walks/shore',
        'birds/owls',
        'birds/gulls',
        'birds/one',
        'birds/two',
        'birds/three',
      ].map((name) => [`docs/${name}.md`, `# ${name}\n`]),
    ),
  });
  it('leave its name to the one that has most of them, and are named by their labels', () => {
    assert.deepEqual(result().problems, []);
    has('lessons/hall.md', 'order: 1');
    has('walks/hills.md', 'order: 1');
    has('walks/_section.yaml', 'title: Longer walks', 'order: 2');
  });
  it('leave it to the one that is called like it before that', () => {
    has('birds/owls.md', 'order: 1');
    has('bird-songs/three.md', 'order: 3');
  });
});

describe('groups of a navigation that have no name', () => {
  const { has, result } = textsIn({
    '_toc.yml':
      'format: jb-book\nroot: start\nchapters:\n  - file: vault/README\n    sections:\n      - file: vault/docs/seal\n      - file: vault/docs/open\n',
    '_config.yml': 'title: Bank\n',
    'start.md': '# Bank\n',
    'vault/docs/seal.md': '# Seal\n',
    'vault/docs/open.md': '# Open\n',
  });
  it('are called like the folder that holds their pages, and not docs', () => {
    assert.deepEqual([result().format, result().counts.pages], ['Sphinx (MyST)', 3]);
    has('vault/seal.md', 'order: 1');
    has('vault/open.md', 'order: 2');
  });
});

describe('redirects of mdBook', () => {
  const { has, result } = textsIn({
    'book.toml':
      '[book]\ntitle = "Rope"\n\n[output.html.redirect]\n"/knots/old.html" = "bowline.html"\n"/lines.html" = "knots/bowline.html"\n"/knots/deep/hitch.html" = "/knots/bowline.html"\n',
    'src/SUMMARY.md': '# Summary\n\n- [Rope](rope.md)\n  - [Bowline](knots/bowline.md)\n',
    'src/rope.md': '# Rope\n',
    'src/knots/bowline.md': '# Bowline\n\nAsk for `$$` in a shell, which is no formula.\n',
  });
  it('are read from the page that forwards, as browsers do', () => {
    has('rope/bowline.md', 'was:\n  - /knots/old.html\n  - /lines.html\n  - /knots/deep/hitch.html\n');
    assert.deepEqual(result().findings, []);
  });
});

describe('namesakes of several folders in a part of mdBook', () => {
  const { has, report } = textsIn({
    'book.toml': '[book]\ntitle = "Rope"\n',
    'src/SUMMARY.md':
      '# Summary\n\n# [Lines](lines/README.md)\n\n- [Hemp](hemp/reference.md)\n- [Sisal](sisal/reference.md)\n',
    'src/hemp/reference.md': '# Hemp\n',
    'src/sisal/reference.md': '# Sisal\n\n[Hemp](../hemp/reference.md)\n',
  });
  it('are told apart by their folders, and the part is called by its words', () => {
    has('lines/_section.yaml', 'title: Lines\n');
    has('lines/sisal-reference.md', '[Hemp](reference.md)');
    assert.ok(report().includes('stands at /wiki/in/lines/sisal-reference/'));
  });
});

describe('a book of MyST that parts its settings', () => {
  const { has, result, report } = textsIn({
    'myst.yml':
      'extends:\n  - ./toc.yml\nproject:\n  exclude: README.md\n  references:\n    yard: https://yard.example\n',
    'toc.yml': 'project:\n  toc:\n    - file: index.md\n    - title: Work\n      children:\n        - file: warp.md\n',
    'README.md': '# How to build this\n',
    'index.md': '# Loom\n\nSee [costs](#costs:cloud:grants). :cloud:\n',
    'warp.md':
      '# Warp\n\n(costs:cloud:grants)=\n## Grants\n\n- Item\n  % nobody reads this\n\n1. Knot it:\n\n   ```{code-block} sh\n   :name: do:knot\n   knot\n   ```\n\nLike [this](#do:knot).\n\n[Beam](xref:yard/beam#wood), [](xref:yard#rent).\n',
  });
  it('has the tree, and leaves out what they name', () => {
    assert.deepEqual([result().problems, result().counts.pages], [[], 2]);
    has('work/_section.yaml', 'title: Work');
  });
  it('leads to labels and to other sites, and says nothing of comments', () => {
    has('index.md', '[costs](work/warp.md#costs-cloud-grants). ☁️');
    has(
      'work/warp.md',
      '- Item\n  <!-- nobody reads this -->',
      '1. Knot it:\n\n   <span id="do-knot"></span>\n\n   ```sh\n   knot\n   ```\n\nLike [this](#do-knot).',
      '[Beam](https://yard.example/beam#wood), [yard#rent](https://yard.example/).',
    );
    assert.ok(report().includes('link xref:yard#rent: where that is, only https://yard.example/ knows'));
  });
});

describe('scripts that show something', () => {
  const { has, lacks } = textsIn({
    'index.md':
      '# Casts\n\n<script src="https://asciinema.org/a/k1ln.js" id="cast" async></script>\n\nThen:\n\n<script src="https://gist.github.com/someone/0a1b2c.js"></script>\n\n<script src="https://counter.example/hits.js"></script>\n',
  });
  it('became links to it, and others marks', () => {
    has('index.md', '[Recording of a terminal on asciinema.org](https://asciinema.org/a/k1ln)');
    has('index.md', '[Code on gist.github.com](https://gist.github.com/someone/0a1b2c)');
    has('index.md', '<!-- import: <script src="https://counter.example/hits.js"></script> -->');
    lacks('index.md', 'k1ln.js');
  });
});

describe('a site of MkDocs whose settings lie in another repository', () => {
  const { has, lacks, result } = textsIn({
    'README.md': '# The repository\n',
    'pages/.pages': 'nav:\n  - Home: README.md\n  - "": ""\n  - 🧱 Kilns: build\n  - ...\n',
    'pages/README.md':
      '# Pottery :wave:\n\n{% set slowly = "slowly" %}\n{% include "build/parts/heat.md" %}\n\n[Why](build/kiln.md#clay:~:text=it%20cracks)\n\n!!! note\n    Mind the door.\n',
    'pages/build/kiln.md': '# A kiln\n\n## Clay\n',
    'pages/build/parts/heat.md': 'Heat it {{ slowly }}.\n',
  });
  it('is known by the files that arrange its pages, and read with all that is usual', () => {
    assert.deepEqual([result().format, result().problems], ['MkDocs', []]);
    has(
      'index.md',
      '# Pottery 👋\n\nHeat it slowly.\n',
      '\n[Why](build/kiln.md#clay)\n',
      ':::note\nMind the door.\n:::',
    );
    has('build/_section.yaml', 'title: 🧱 Kilns');
    lacks('index.md', 'The repository');
  });
});

describe('tags in the wrong place', () => {
  const { has } = textsIn({
    'index.md':
      '# Kiln\n\n<table><tr><th><h3 id="hot">Hot</h3></th><td>Mind:<ul>- door<br>- tap</ul>Then go.</td></tr></table>\n\n<figcaption>By us</figcaption>\n\n<figure><figcaption>By them</figcaption></figure>\n',
  });
  it('are what they mean there: a heading of a cell is bold, a list without items and a lone caption are divisions', () => {
    has('index.md', '<th><p id="hot"><strong>Hot</strong></p></th><td>Mind:<div>- door<br>- tap</div>Then go.</td>');
    has('index.md', '<div>By us</div>', '<figure><figcaption>By them</figcaption></figure>');
  });
});

describe('pictures whose names are the same in Latin letters', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>';
  const { has, result } = textsIn({
    'Home.md': '# Quay\n\n![a](港/世.svg)\n![b](港/市.svg)\n![c](→/⛵.svg)\n![d](→/🚢.svg)\n',
    '港/世.svg': picture,
    '港/市.svg': picture,
    '→/⛵.svg': picture,
    '→/🚢.svg': picture,
  });
  it('stand each in a file of its own, which keeps its ending', () => {
    assert.equal(result().counts.pictures, 4);
    has('index.md', '![a](Gang/Shi.svg)\n![b](Gang/Shi-2.svg)\n');
    has('index.md', /!\[c\]\((file-\w+)\/file-\w+\.svg\)\n!\[d\]\(\1\/file-\w+\.svg\)/);
  });
});

describe('two pages of Notion of one name in a folder', () => {
  const { has } = textsIn({
    'Yard 0123456789abcdef0123456789abcdef.md': '# Yard\n\nRead on.\n',
    'Yard 0123456789abcdef0123456789abcdef/Oak 1123456789abcdef0123456789abcdef.md': '# Oak\n\nHard.\n',
    'Yard 0123456789abcdef0123456789abcdef/Oak 2123456789abcdef0123456789abcdef.md': '# Oak\n\nOld.\n',
  });
  it('are told apart by a number, not by the sign of their folder', () => has('Oak-2.md', 'Old.'));
});
