/** VuePress as its first and its second release have it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('VuePress 2', () => {
  const { has, lacks, report, result } = textsIn({
    'package.json': '{ "description": "All of the quay" }\n',
    'docs/.vuepress/config.ts':
      "import { defaultTheme } from '@vuepress/theme-default'\nimport { sidebarEn } from './configs/index.js'\nimport { description } from '../../package.json'\nexport default defineUserConfig({ base: '/docs/', locales: { '/': { lang: 'en-US', title: 'Quay' }, '/zh/': { lang: 'zh-CN' } }, theme: defaultTheme({ hostname: 'https://quay.example', locales: { '/': { sidebar: sidebarEn } } }) })\n",
    'docs/.vuepress/configs/index.ts': "export * from './sidebar.js'\n",
    'docs/.vuepress/configs/sidebar.ts':
      "const more = ['/rigs/lug.md']\nexport const sidebarEn = { '/rigs/': [{ text: 'Rigs', children: ['/rigs/README.md', ...more, '/rigs/gone.md'] }] }\n",
    'docs/.vuepress/public/oar.png': 'x',
    'docs/README.md':
      '---\nhome: true\nheroText: Quay\ntagline: Boats for everybody\nactions:\n  - text: Rigs\n    link: /rigs/\n---\n',
    'docs/rigs/README.md':
      '---\ntitle: Rigs\nsails: 3\n---\n\n# {{ $frontmatter.title }}\n\n[[toc]]\n\nThree: {{ $frontmatter.sails }}, {{ $site.locales }}, `{{ code }}` and {{ sails * 2 }}.\n\n<table><tr><td>{{ oars.length }}</td></tr></table>\n\n::: tip Mind\nDry.\n:::\n\n::: code-tabs#shell\n\n@tab npm\n\n```bash\nnpm i\n```\n\n@tab:active pnpm#p\n\n```bash{1}\npnpm i\n```\n\n:::\n\n@[code{2-3} ts{1}](./knot.ts)\n\n@[code](@parts/gone.ts)\n\n@[youtube](abc_1)\n\n<CodeGroup>\n  <CodeGroupItem title="YARN" active>\n\n```sh\nyarn\n```\n\n  </CodeGroupItem>\n</CodeGroup>\n\n## 1. What\'s new?\n\n[Home](/docs/) [new](#_1-what-s-new) [lug](https://quay.example/docs/rigs/lug.html)\n',
    'docs/rigs/lug.md': '---\ntag:\n  - Sails\ncategory: Boats\n---\n\n# Lug\n\n![An oar](/oar.png)\n',
    'docs/rigs/knot.ts': 'one\ntwo\nthree\nfour\n',
    'docs/zh/README.md': '# 码头\n',
  });
  it('brings its language in, and tells of the others', () => {
    assert.deepEqual([result().format, result().counts.pages, result().problems], ['VuePress', 3, []]);
    assert.match(report(), /zh: 1 page in another language/);
  });
  it('has the sidebar that its settings import as navigation', () => {
    has('rigs/lug.md', 'order: 2', 'tags:\n  - sails\n  - boats');
    assert.match(report(), /config\.ts:1: the navigation names docs\/rigs\/gone\.md, and there is no such page/);
  });
  it('has its first page as its fields lay it out', () =>
    has('index.md', 'title: Quay\n---\n\nBoats for everybody\n\n- [Rigs](rigs/index.md)'));
  it('fills in what the page says of itself, and shows as code what a program works out', () => {
    has('rigs/index.md', '# Rigs\n', 'Three: 3, `{{ $site.locales }}`, `{{ code }}` and `{{ sails * 2 }}`.');
    has('rigs/index.md', '<td><code>{{ oars.length }}</code></td>');
    assert.match(report(), /\{\{ sails \* 2 \}\} is worked out by a program/);
    lacks('rigs/index.md', 'toc', '{{ $frontmatter');
  });
  it('has tabs of both kinds', () =>
    has(
      'rigs/index.md',
      /:{4}tabs\n\n:::tab\[npm\]\n\n```bash\nnpm i\n```\n\n:::\n\n:::tab\[pnpm\]\n\n```bash \{1\}\npnpm i\n```\n\n:::\n:{4}/,
      /:{4}tabs\n\s*:::tab\[YARN\]\n\n```sh\nyarn\n```\n\n\s*:::\n:{4}/,
    ));
  it('takes code in, and shows what is missing as it is written', () => {
    has('rigs/index.md', '```ts title="knot.ts" {1}\ntwo\nthree\n```', '`@[code](@parts/gone.ts)`');
    assert.match(report(), /@parts\/gone\.ts is taken in here, and there is no such file/);
  });
  it('leads to films, anchors as Vue writes them, and its own host', () =>
    has(
      'rigs/index.md',
      '[Video on youtube.com](https://www.youtube.com/watch?v=abc_1)',
      '[Home](../index.md) [new](#_1-what-s-new) [lug](lug.md)',
    ));
});

describe('VuePress 1', () => {
  const { has, report, result } = textsIn({
    '.vuepress/config.js':
      "module.exports = { title: 'Quay', themeConfig: { sidebar: require('./sidebar'), lastUpdated: true } }\n",
    '.vuepress/sidebar.js':
      "module.exports = { '/rigs/': ['', ['lug', 'Lugger'], { title: 'Knots', children: ['/knots/bowline', ['https://k.example/', 'Elsewhere']] }], '/boats/': [{ title: 'Boats', children: ['dory'] }], '/': ['/rigs/lug', { title: 'Boats', children: ['/boats/dory', '/boats/punt'] }, 'alone'] }\n",
    '.vuepress/redirects': '/old-lug /rigs/lug\n',
    'README.md': '---\nhome: true\nactionText: Begin\nactionLink: /rigs/\n---\n\nWelcome.\n',
    'rigs/README.md':
      '# Rigs\n\n<<< @/code/a.js{2}\n\n:::: tabs :options="{ useUrlFragment: false }"\n::: tab Jib id="jib"\nSmall.\n:::\n::: tab Lug\nSquare.\n:::\n::::\n\n::: callout\nMind.\n:::\n\n::: right\nAda\n:::\n\n![A boat](./boat.svg =300x200)\n\n<code-group>\n<code-block title="NPM">\n```bash\nnpm i\n```\n</code-block>\n</code-group>\n',
    'rigs/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'rigs/lug.md': '# Lug\n',
    'knots/bowline.md': '---\npermalink: /bowline/\n---\n\n# Bowline\n\n[rig](/rigs/lug.html) [self](/bowline/)\n',
    'code/a.js': 'one\ntwo\n',
    'boats/dory.md': '# Dory\n',
    'boats/punt.md': '# Punt\n',
    'alone.md': '# Alone\n',
  });
  it('has its sidebar as navigation, by paths, pairs and groups', () => {
    assert.deepEqual([result().format, result().counts.pages, result().problems], ['VuePress', 7, []]);
    has('rigs/lug.md', 'order: 1', '- /old-lug/');
    has('rigs/knots/bowline.md', '[rig](../lug.md)');
    assert.match(report(), /the navigation leads to https:\/\/k\.example\//);
  });
  it('has what the list of the root has more of a group with the group', () => {
    has('boats/punt.md', 'order: 2');
    has('alone.md', 'order: 3');
    assert.doesNotMatch(report(), /a second time/);
  });
  it('has its first page with its action', () => has('index.md', /- \[Begin\]\(rigs\/index\.md\)\s+Welcome\./));
  it('has tabs, boxes, sizes and code of plug-ins', () =>
    has(
      'rigs/index.md',
      '```js title="a.js" {2}\none\ntwo\n```',
      /:{4}tabs\n:::tab\[Jib\]\nSmall\.\n:::\n:::tab\[Lug\]\nSquare\.\n:::\n:{4}/,
      ':::note\nMind.\n:::\n\nAda\n',
      '![A boat|300](boat.svg)',
      /:{4}tabs\n:::tab\[NPM\]\n```bash\nnpm i\n```\n:::\n:{4}/,
    ));
});

describe('a sidebar that a program works out', () => {
  const { report } = textsIn({
    '.vuepress/config.js': "module.exports = { themeConfig: { sidebar: make('docs') } }\n",
    'README.md': '# Quay\n',
  });
  it('is told', () => assert.match(report(), /config\.js:1: the sidebar is worked out by a program/));
});

describe('fields of a page that it fills in', () => {
  const { has } = textsIn({
    'package.json': '{}\n',
    '.vuepress/config.js': "module.exports = { title: 'Quay' }\n",
    'README.md':
      "---\ntitle: 'Tar & <rope> *here*'\n---\n\n# {{ $frontmatter.title }}\n\nOf {{ $frontmatter.title }}.\n\n<p>{{ $frontmatter.title }}</p>\n",
  });
  it('are words, whatever signs are in them', () =>
    has(
      'index.md',
      '# Tar & \\<rope> \\*here\\*\n',
      'Of Tar & \\<rope> \\*here\\*.',
      '<p>Tar &amp; &lt;rope> *here*</p>',
    ));
});

describe('icons that are components of a plug-in', () => {
  const { has, result } = textsIn({
    '.vitepress/config.ts': 'export default { title: "Yard" };\n',
    'index.md':
      '# Yard\n\nPress <carbon-apps class="inline"/> there.\n\n| Key | Sign |\n| --- | --- |\n| `f` | <i-mdi-arrow-right /> |\n| `g` | <codicon-run-all /> |\n\n`<carbon-apps/>` stays.\n',
  });
  it('are their names where nothing else stands, and go beside words', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'Press there.', '| `f` | → |', '| `g` | run all |', '`<carbon-apps/>` stays.');
  });
});
