/** What programs write into MDX, and what components of a site's own hold. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('MDX that a program wrote', () => {
  const { has, lacks, result, report } = textsIn({
    'docusaurus.config.js':
      'module.exports = { presets: [["classic", { docs: { sidebarPath: "./sidebars.js" } }]] };\n',
    'docs/index.mdx': `# Quay

<Fragment set:html={"<pre class=\\"language-text\\"><code>tide <b>}</b> <a href='https://quay.example'>1</a> &lt; 2</code></pre>"} />

<div dangerouslySetInnerHTML={{ __html: '<p>Brackish {water}.</p>' }}></div>

Mind{' '}<address>the gap</address>.

Mean <span dangerouslySetInnerHTML={{__html: "high"}} /> water.

<Asked question={{"id": 7, "title": "Moor?", "body": "May I moor {here} \\"now\\" with **two** lines?\\n\\nI don't know.", "user": {"name": "Ada of the quay crew"}, "answer": {"body": "Yes, but only at low tide."}}} />

<Input name="berth" type="string">

Where to lie.

</Input>

<Input name="tide" type="number">

When, in the [berth](#berth).

</Input>

<Button link={{ text: 'Go', href: '/x' }} />

<Cta to="https://quay.example/sail">Set **sail**</Cta>

<Field
  name="depth"
  type="[Metres](https://quay.example/metres)"
  required="true"
  description="How deep the <code>berth</code> is."
/><Field
  name="crew" type="number" default="2"
  description=""
/>

<Collapsible header={<h2><span>Quay walls</span></h2>}>

### Of stone

Old ones.

</Collapsible>

<CollapsiblePanel summary="Of wood">

New ones.

</CollapsiblePanel>

<Toggle title={<b>Of steel</b>}>

Rusty ones.

</Toggle>
`,
  });

  it('has the HTML of its texts as what it is', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '```\ntide } 1 < 2\n```', '<p>Brackish {water}.</p>', 'Mean <span>high</span> water.');
    has('index.md', 'Mind the gap.');
    lacks('index.md', 'set:html', 'dangerously');
  });
  it('has the texts that a thing is the frame of, and not the words of a button', () => {
    has('index.md', 'May I moor {here} "now" with **two** lines?\n\nI don\'t know.\n\nYes, but only at low tide.');
    lacks('index.md', '\nAda', '\nGo\n');
  });
  it('leads where a button of its own leads', () =>
    has('index.md', '\n[Set **sail**](https://quay.example/sail) <!-- import:'));
  it('names what a component holds, with a place where the page leads to it', () => {
    has('index.md', '<span id="berth"></span>**berth** (string)', '\n**tide** (number)\n', '[berth](#berth)');
    assert.doesNotMatch(report(), /#berth/);
  });
  it('says what a field of an interface is, also where several stand on a line', () => {
    has(
      'index.md',
      '\n**depth** ([Metres](https://quay.example/metres), required): How deep the <code>berth</code> is.\n',
      '\n**crew** (number, `2` by default)\n',
    );
  });
  it('has titles that are tags: headings as such, and others above what they fold', () => {
    has('index.md', '\n## Quay walls\n\n### Of stone\n', ':::details[Of wood]\nNew ones.\n:::');
    has('index.md', ':::details[Of steel]\nRusty ones.\n:::');
  });
});

describe('HTML of MDX that is indented like a program', () => {
  const { has, result } = textsIn({
    'docusaurus.config.js': 'module.exports = { presets: [["classic", { docs: {} }]] };\n',
    'docs/index.mdx':
      '# Rig\n\n<div>\n    <div>\n        <h4>Jib</h4>\n        Small.\n\n        ```sh\n        if\n            tie\n        ```\n    </div>\n    <div>\n        Lug.\n\n        :::note\n        Square.\n        :::\n    </div>\n</div>\n\nAfter.\n',
  });
  it('has its code and its notes as such, and all of its ends', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '```sh\nif\n    tie\n```\n</div>', ':::note\nSquare.\n:::');
    assert.deepEqual(result().findings, []);
  });
});

describe('tabs of MDX', () => {
  const { has, lacks, result, report } = textsIn({
    'docusaurus.config.js': 'module.exports = { presets: [["classic", { docs: {} }]] };\n',
    'docs/index.mdx':
      '# Rig\n\n<Tabs values={[{ label: "Jib", value: "j" }, { label: "Lug", value: "l" }]}>\n  <TabItem className="thin" value="j"></TabItem>\n  <TabItem value="l"></TabItem>\n</Tabs>\n\n:::note\n\n<Tabs>\n  <TabItem value="Jib">Small.</TabItem>\n  <TabItem value="Lug"></TabItem>\n</Tabs>\n\n:::\n',
  });
  it('that hold nothing are left out, and told of', () => {
    assert.deepEqual(result().problems, []);
    lacks('index.md', 'TabItem', '```');
    assert.match(report(), /tabs that hold nothing, left out/);
  });
  it('stand in blocks that were written with fewer colons', () =>
    has('index.md', /:::::note\n\n::::tabs\n:::tab\[Jib\]\nSmall\.\n:::\n+:::tab\[Lug\]\n:::\n::::\n\n:::::/));
});

describe('what common plug-ins of Docusaurus and Starlight write', () => {
  const { has, lacks, result, report } = textsIn({
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nexport default { site: 'https://quay.example', base: '/rig', integrations: [starlight({ title: 'Quay' })] };\n",
    'src/content/docs/index.mdx':
      '---\ntitle: Rig\n---\n\n<YouTube id="aB1" title="How to reef" />\n\n<YouTube id={film} />\n\n<Vimeo id="12" />\n\n<Codepen user="ada" id="rig" :height="9" />\n\n<Heading as={"h2"} children={"Read a sail"}></Heading>\n\n<MethodEndpoint method={"get"} path={"/sails/${id}"}></MethodEndpoint>\n\n:::div{.wide}\nSee [knots](/rig/knots#tie).\n:::\n\n<img src="./mast.svg" alt="Mast" width={300} />\n',
    'src/content/docs/knots.md': '---\ntitle: Knots\n---\n\n## Tie\n',
    'src/content/docs/mast.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('says the same here', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '[How to reef](https://www.youtube.com/watch?v=aB1)', '## Read a sail', '**GET** `/sails/${id}`');
    has(
      'index.md',
      '[Video on vimeo.com](https://vimeo.com/12)',
      '[Code on codepen.io](https://codepen.io/ada/pen/rig)',
    );
    lacks('index.md', ':::', 'Heading');
    assert.match(report(), /<YouTube id=\{film\} \/> says in code what it shows, left a mark/);
  });
  it('leads to pages by the folder of the site, and keeps the width of a picture', () =>
    has('index.md', 'See [knots](knots.md#tie).', '![Mast|300](mast.svg)'));
});

describe('icons of packages', () => {
  const { has, lacks, report } = textsIn({
    'docusaurus.config.js':
      'module.exports = { presets: [["classic", { docs: { sidebarPath: "./sidebars.js" } }]] };\n',
    'docs/index.mdx': `# Quay

import { Anchor as Code, Note,
  Waves } from 'lucide-react';
import Card from '@site/src/components/icons';

<div>
  <div>
    <Code size={20} className="inline" /> Where ships lie
  </div>
</div>

<Waves />

<a href="/x">
  <Waves />
  <span>High water</span>
</a>

High <Note /> water, and <Card /> low.
`,
  });

  it('go, whatever else a component of that name is', () => {
    has('index.md', '    Where ships lie\n', 'High  water, and  low.');
    has('index.md', '>\n  <span>High water</span>\n');
    lacks('index.md', '```', 'import:', ':::');
    assert.doesNotMatch(report(), /old generator/);
  });
});

describe('a comment that ends behind a fence', () => {
  const { has } = textsIn({
    'docusaurus.config.js': 'module.exports = {};\n',
    'docs/index.md':
      '# Quay\n\n<!--\n### Later\n\n```yaml\na: 1\n``` -->\n\n<Tabs>\n  <TabItem value="a" label="A">\n\n```sh\nrow\n```\n\n  </TabItem>\n</Tabs>\n',
  });
  it('makes no code of what follows', () => has('index.md', '-->\n\n::::tabs\n:::tab[A]\n```sh\nrow\n```\n:::\n::::'));
});

describe('braces of MDX', () => {
  const { has, lacks, result, report } = textsIn({
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Quay' })] };\n",
    'src/content/docs/index.mdx': `---
title: Quay
---

import { Code } from "@astrojs/starlight/components";
export const file = 'rig/"jib".html';
export const sail = { name: "Jib", area: { metres: 12 } };
export const knots = load();

{knots.map((knot) => (
  <li className={\`knot \${knot.id}\`} onClick={() => tie(knot)}>
    {knot.name}
  </li>
))}

The {sail.name} has {sail.area.metres} m², costs {'$5'}{' '}
and is hoisted by \`while (up) {hoist.by(1)}\` or \`{'{'}\`.

<Code
  code={\`<a href="./jib.html">The "jib"</a>
<a href='../rig.html'>Rig</a>\`}
  lang="html"
  title={file}
/>

<Pick>{\`# Once\\nhoist --jib\`}</Pick>
`,
  });
  it('say what a page says of itself, and nothing within code', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'The Jib has 12 m², costs $5 \n', "`while (up) {hoist.by(1)}` or `{'{'}`");
    lacks('index.md', 'export const file', 'export const sail');
    assert.match(report(), /code of the page: export const knots = load\(\);, left as a comment/);
    assert.doesNotMatch(report(), /hoist/);
    has('index.md', '<!-- import: {knots.map((knot) => ( <li className={`knot');
    lacks('index.md', '{knot.name}');
    assert.match(report(), /expression \{knots\.map.* is worked out by a program, left a mark/);
  });
  it('hold code with all of its quotes and ends of lines', () => {
    has(
      'index.md',
      '```html title="rig/\'jib\'.html"\n<a href="./jib.html">The "jib"</a>\n<a href=\'../rig.html\'>Rig</a>\n```',
      '```\n# Once\nhoist --jib\n```',
    );
  });
});
