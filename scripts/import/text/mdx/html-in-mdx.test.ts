/** Markdown between the tags of MDX, which stands there without blank lines. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

const page = `# Rig

<div className="x">
**Bold** and [link](jib.mdx) of \`code\`
</div>

<details>
<summary>Sail **x** \`<y>\`</summary>
- one
- two
</details>

<details>
    <summary>Code</summary>
\`\`\`
    jib {

    up
\`\`\`
</details>

<p align="center">
![Mast](./mast.svg)
</p>

<table>
<tr><td>
* jib
* lug
</td><td>*small* [jib](jib.mdx) <code>**</code></td></tr>
</table>

<pre>
* not * a [list](x)
</pre>

<div>
  <a
    href="https://quay.example/a_b*c*"
    title="The _quay_"
  >
    To the *quay*
  </a>
</div>

<dl>
    <dt>Jib</dt>
    <dd>
      - one
      - two
    </dd>
    <dt>Lug</dt>
    <dd>A square one, of
      [the quay](jib.mdx) there.</dd>
</dl>

- In a list:
  <div>
  **Square**
  </div>
`;
const mast = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>';

describe('Markdown in the HTML of MDX', () => {
  const { has, result } = textsIn({
    'docusaurus.config.js': 'module.exports = { presets: [["classic", { docs: {} }]] };\n',
    'docs/index.mdx': page,
    'docs/jib.mdx': '# Jib\n\nText.\n',
    'docs/mast.svg': mast,
  });
  it('is Markdown, with its links, pictures, lists and code', () => {
    assert.deepEqual(result().problems, []);
    assert.deepEqual(result().findings, []);
    has('index.md', '<div>\n\n**Bold** and [link](jib.md) of `code`\n\n</div>');
    has('index.md', '<summary>Sail <strong>x</strong> <code>&lt;y></code></summary>\n\n- one\n- two\n\n</details>');
    has('index.md', '<summary>Code</summary>\n\n```\n    jib {\n\n    up\n```\n</details>', '\n![Mast](mast.svg)\n');
    has(
      'index.md',
      '<tr><td>\n\n* jib\n* lug\n\n</td><td><em>small</em> <a href="/wiki/in/jib/">jib</a> <code>**</code></td>',
    );
    has(
      'index.md',
      /<a href="https:\/\/quay\.example\/a_b\*c\*" title="The _quay_">\s+To the <em>quay<\/em>\s+<\/a>\n<\/div>/,
    );
    has(
      'index.md',
      '<dd>\n\n- one\n- two\n\n</dd>\n<dt>Lug</dt>\n<dd>A square one, of\n      <a href="/wiki/in/jib/">the quay</a> there.</dd>\n</dl>',
    );
    has('index.md', '* not * a [list](x)', '  <div>\n\n  **Square**\n\n  </div>');
  });
});

describe('Markdown in the HTML of VitePress', () => {
  const { has } = textsIn({
    '.vitepress/config.ts': 'export default {};\n',
    'index.md': '# Rig\n\n<div>\n**Bold**\n</div>\n',
  });
  it('is words, as it is there', () => has('index.md', '<div>\n**Bold**\n</div>'));
});

describe('tags of MDX', () => {
  const { has, lacks, report } = textsIn({
    'docusaurus.config.js':
      'module.exports = { presets: [["classic", { docs: { sidebarPath: "./sidebars.js" } }]] };\n',
    'docs/index.md': `# Quay

<img src={useBaseUrl('/img/tide.png')} alt="The tide"
title="Tide" />

<quay-board data-berth="3">

Low **water**, asked as <berth-name>.

</quay-board>
`,
  });

  it('is read to its end, whatever its values are worked out by', () =>
    has('index.md', 'The tide<!-- import: dead picture /img/tide.png -->'));

  it('has a mark in its place where it is an element of the site’s own, and what stands inside', () => {
    has('index.md', '\nLow **water**, asked as <berth-name>.\n', '<!-- import: <quay-board');
    lacks('index.md', '\n<quay-board', '</quay-board>');
    assert.match(report(), /<quay-board data-berth="3"> is known to the old generator only/);
  });
});

describe('a picture with its address between pointed brackets in HTML', () => {
  const { has, result } = textsIn({
    'docusaurus.config.js': "module.exports = { presets: [['classic', { docs: {}, theme: {} }]] };\n",
    'docs/a.md':
      '# A\n\n1. Row\n\n    <figure>![Oar](<https://row.example/oar(1).svg>)<figcaption></figcaption></figure>\n\n<figure>![Boat](<img/boat (2).svg>)</figure>\n\nPut **\\<Your Address>** there.\n',
    'docs/img/boat (2).svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('is a picture, and no tag', () => {
    assert.deepEqual(result().problems, []);
    has('a.md', '[Oar](<https://row.example/oar(1).svg>)', /!\[Boat\]\(img\/boat[^)]*2[^)]*\.svg\)/);
  });
  it('leaves words behind a backslash', () => has('a.md', 'Put **\\<Your Address>** there.'));
});
