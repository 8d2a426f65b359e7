/** Pages of generators without their settings, and settings that say more than one thing of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn as broughtIn } from './formats.fixture.ts';

describe('pages of a generator without its settings', () => {
  const { has, lacks, result, report } = broughtIn({
    'index.md':
      '# Kiln\n\n!!! tip "Warm"\n    Wear gloves.\n\nSee [heat]({% page "heat/" %}) and {{ this }}.\n\n{% alert "Hot" %}\n\n<table><tr><td><a href="files/plan.pdf">plan</a></td></tr></table>\n',
    'guide/heat.md':
      '# Heat\n\n:::tip Mind it\nIt burns.\n:::\n\n:::spoiler Why?\nFire.\n:::\n\n::: details\nAsh.\n:::\n\n\\newpage\n\n`\\newpage` ends one.\n',
    'guide/load.md':
      '---\ntitle: Load [it](https://kiln.example/)\n---\n\n<Only on={["wood"]}>\n\nBy **hand**.\n\n</Only>\n\n![Plan](https://raw.githubusercontent.com/kiln/docs/main/files/plan.svg) ![Plan](https://forge.example/kiln/docs/-/raw/main/files/plan.svg?inline=false) ![Other](https://github.com/kiln/docs/blob/main/files/other.svg)\n',
    'guide/cool.md':
      '# Cool\n\n![Day](../files/plan.svg#only-light){data-gallery="a"}\n![Night](../files/night.svg#only-dark){data-gallery="b"}\n',
    'guide/shelf.md':
      '# Shelf\n\n![](../files/a plan.svg)\n---\n\n![Gone](../files/not here.png) and [not](a word), [shop](www.kiln.example/buy?x=1)\n\n| Pot | Place |\n| : | : | \n| jug | top |\n',
    'files/a plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>\n',
    'files/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>\n',
    'files/plan.pdf': '%PDF-1.4\n',
  });

  it('have their callouts, and links whose addresses a tag writes', () => {
    assert.deepEqual([result().format, result().problems], ['Markdown', []]);
    has('index.md', ':::tip[Warm]\nWear gloves.\n:::', 'See [heat](guide/heat.md) and {{ this }}.');
    has(
      'guide/heat.md',
      ':::tip[Mind it]\nIt burns.\n:::',
      ':::details[Why?]\nFire.\n:::',
      ':::details[Details]\nAsh.\n:::',
      '\n`\\newpage` ends one.',
    );
    lacks('guide/heat.md', '\n\\newpage');
  });
  it('have a mark where only the generator knows what stands there', () => {
    has('index.md', '\nHot<!-- import: template {% alert "Hot" %} -->');
    assert.ok(report().includes('template {% alert "Hot" %}, left a mark'));
  });
  it('have no components of programs, no links in their titles, and pictures of their repository from beside them', () => {
    has('guide/load.md', 'title: Load it\n', '<!-- import: <Only on=', '\nBy **hand**.\n');
    lacks('guide/load.md', '</Only>', 'raw.githubusercontent', '/-/raw/');
    has('guide/load.md', /!\[Plan\]\([^)]*plan\.svg\) !\[Plan\]\([^)]*plan\.svg\) \[Other\]\(https:/);
  });
  it('have of two pictures for two shades the one for light pages', () => {
    has('guide/cool.md', '![Day](../files/plan.svg)', '<!-- import: for dark pages ../files/night.svg -->');
    lacks('guide/cool.md', '![Night]');
    assert.ok(report().includes('picture ../files/night.svg is for dark pages only'));
  });
  it('have pictures whose names have blanks, which make no heading, and tables without dashes', () => {
    has('guide/shelf.md', /!\[a plan\]\([^)]*a-plan\.svg\)\n\n---\n/, 'Gone<!-- import: dead picture');
    has('guide/shelf.md', '[not](a word), [shop](https://www.kiln.example/buy?x=1)', '| :--- | :--- |');
  });
  it('keep links in HTML to files that readers take along', () => {
    has('index.md', /<a href="[^"]*files\/in\/files\/plan\.pdf">plan<\/a>/);
    lacks('index.md', 'dead');
    assert.equal(result().counts.files, 1);
  });
});

describe('MkDocs with what is written for others', () => {
  const { has, lacks, result } = broughtIn({
    'mkdocs.yml': 'site_name: Kiln\nplugins: [include-markdown]\n',
    'docs/index.md':
      '# Kiln\n\n:::warning Hot\nIt burns.\n:::\n\n$$\n\\sum_{k=1}\n$$\n\n{%\n    include-markdown "../README.md"\n    start="<!--begin-->"\n    end="<!--end-->"\n%}\n',
    'README.md': '# Repository\n\n<!--begin-->\n\nTaken in.\n\n<!--end-->\n\nNot this.\n',
  });

  it('has callouts between colons, and parts that a tag of several lines takes in', () => {
    assert.deepEqual([result().format, result().problems], ['MkDocs', []]);
    has('index.md', ':::warning[Hot]\nIt burns.\n:::', '\nTaken in.\n', '\n\\sum_{k=1}\n');
    lacks('index.md', '{%', 'Not this', 'Repository');
  });
});

describe('VitePress in several languages', () => {
  const { has, result, report } = broughtIn({
    'docs/.vitepress/config.ts':
      "export default { locales: { root: { label: 'English' }, de: { label: 'Deutsch' }, 'pt-BR': {} } }\n",
    'docs/index.md': '# Kiln\n',
    'docs/design.md': '# Design\n',
    'docs/de/index.md': '# Ofen\n',
    'docs/de/form.md': '# Form\n',
    'docs/pt-BR/index.md': '# Forno\n',
  });

  it('comes in its own one, and says of the others', () => {
    assert.deepEqual([result().format, result().counts.pages], ['VitePress', 2]);
    has('design.md', '# Design');
    assert.match(
      report(),
      /docs\/de: 2 pages in another language, not brought in; to have them: npm run import -- …\/docs\/de --into de/,
    );
    assert.match(report(), /docs\/pt-BR: 1 pages? in another language/);
  });
});

describe('a field that very many pages have', () => {
  const { has, report } = broughtIn({
    'start/.vitepress/config.ts': "export default { themeConfig: { sidebar: [{ text: 'About', link: '/README' }] } }\n",
    'start/README.md': '# About\n',
    'start/index.md': `---
hero:
  name: Kiln
  tagline: Pots for everybody
  actions: [{ text: Begin, link: /clay-1 }]
features:
  - title: Quick
    details: Within a day
---
`,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `start/clay-${index}.md`,
        `---\nkind: public\nlast_reviewed_at: 2025-03-0${(index % 9) + 1}\nseconds: ${index}\n---\n\n# Clay ${index}\n`,
      ]),
    ),
  });

  it('is one line of the report, and stays in each of them', () => {
    has('clay-3.md', '# kind: public', '# seconds: 3', 'reviewed: 2025-03-04');
    assert.match(report(), /clay-0\.md:1: field kind: public in 12 places of 12 pages, here first, kept as a comment/);
    assert.match(report(), /clay-0\.md:1: field seconds in 12 places of 12 pages, here first, kept as a comment/);
    assert.match(report(), /no place here: 2\n/);
  });
  it('is text where the first page is laid out from it, and that page is the first one', () =>
    has(
      'index.md',
      'title: Kiln',
      'Pots for everybody\n\n- [Begin](clay-1.md)\n\n::::cards\n:::card[Quick]\nWithin a day\n:::\n::::',
    ));
});

describe('names and titles in any language', () => {
  const { has, lacks, report } = broughtIn({
    'Betrieb & Notfälle/wer hilft.md':
      "---\ntitle: Wer [hilft](https://help.example) mit `kubectl`\ntags: Größe\n---\n\nZur [安装](../手册/安装.md) und zu [allen](../手册/alle zusammen.md#ende), nicht [so](so nicht.md). Siehe [[einsatz]], [Ende](../手册/alle zusammen.md 'Alle') und [es](wer%20hilft.md  'Wer').\n",
    '手册/安装.md': '# 安装\n\n![](data:image/png;base64,iVBORw0KGgo=)\n',
    '手册/alle zusammen.md': '# Alle\n\n## Ende\n',
    'pages/rufe/einsatz.md':
      '---\ntitle: "offen\nmehr: [a, b\n---\n\n# Einsatz\n\n[Rufe](/rufe/einsatz)\n\n<pre data-lang="html">\n  {`\n<ul>\n</ul>\n`}\n</pre>\n',
  });

  it('are kept where an address cannot have their letters', () => {
    has('betrieb-notfalle/_section.yaml', 'title: Betrieb & Notfälle');
    has('betrieb-notfalle/wer-hilft.md', 'title: Wer hilft mit kubectl\n', '- größe');
    has('shou-ce/an-zhuang.md', '# 安装');
    has('shou-ce/_section.yaml', 'title: 手册');
  });
  it('are addresses of links, with blanks in them too', () => {
    has(
      'betrieb-notfalle/wer-hilft.md',
      '[安装](../shou-ce/an-zhuang.md)',
      '[allen](../shou-ce/alle-zusammen.md#ende)',
      "[Ende](../shou-ce/alle-zusammen.md 'Alle')",
    );
    assert.match(report(), /wer-hilft\.md:\d+: link so nicht\.md: blanks in an address .*, shown as it is written \(/);
    assert.doesNotMatch(report(), /link (?!so nicht).*: blanks in an address/);
    has('betrieb-notfalle/wer-hilft.md', '[so](so nicht.md)', '[einsatz](../pages/rufe/einsatz.md)');
    has('pages/rufe/einsatz.md', '[Rufe](einsatz.md)', '```html\n<ul>\n</ul>\n```');
    lacks('pages/rufe/einsatz.md', 'aliases');
    assert.match(report(), /a picture that is written into the text, now words with a mark/);
  });
});

describe('callouts of Zenn', () => {
  const { has } = broughtIn({ 'a.md': '# A\n\n:::message\nMind it.\n:::\n\n:::message alert\nMind it well.\n:::\n' });
  it('are a note or a warning', () => has('a.md', ':::note\nMind it.\n:::', ':::warning\nMind it well.\n:::'));
});

describe('a title with pictures', () => {
  const { has } = broughtIn({
    'README.md':
      '# Quay [![built](https://ci.example/built.svg)](https://ci.example) <a href="https://ci.example"><img alt="tested" src="https://ci.example/tested.svg"></a>\n\nWords.\n',
    'boat.md': '# ![](sail.svg) Boat\n',
    'rig.md': '# ![Rig](sail.svg)\n',
    'sail.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('has its words alone, and the pictures below', () => {
    has('index.md', /^# Quay\n\n.*built.*tested/m);
    has('boat.md', /^# Boat\n\n!\[/m);
    has('rig.md', /^# !\[Rig\]\(/m);
  });
});
