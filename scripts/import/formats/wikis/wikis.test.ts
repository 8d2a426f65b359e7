/** Wikis of Azure DevOps and docsify, written out in the test that brings them in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn as broughtIn } from '../formats.fixture.ts';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>';

describe('Azure DevOps', () => {
  const { has, lacks, result, report } = broughtIn({
    '.order': 'Home\nOn-call\nGone\n',
    'Home.md':
      '[[_TOC_]]\n\nSee [nights](/On%2Dcall/Night-shift#who) and [on call](./On-call).\n\n##Tools\n\n![plan](/.attachments/plan%20(1)-ab.svg =300x200)\n\n::: mermaid\ngraph TD\n  A --> B\n:::\n\n:::query-table 1a2b:::\n\nAsk @<6F9619FF-8B86-D011-B42D-00C04FC964FF> about #123.\n',
    'On%2Dcall.md': '# Rules\n\n![plan](.attachments/plan%20(1)-ab.svg)\n',
    'On%2Dcall/.order': 'Night-shift\nDay-shift\n',
    'On%2Dcall/Day-shift.md': 'By day.\n',
    'On%2Dcall/Night-shift.md': '## Who\n\nOne of us.\n',
    'Alone/Deep-page.md': 'Nobody lists it.\n',
    '.attachments/plan (1)-ab.svg': picture,
  });

  it('has the order of its lists, and titles by the names of its files', () => {
    assert.deepEqual(
      [result().format, result().problems, result().counts.pages, result().counts.pictures],
      ['Azure DevOps wiki', [], 5, 1],
    );
    has('index.md', 'title: In');
    has('On-call/index.md', 'title: On-call', '# Rules');
    has('On-call/Night-shift.md', 'title: Night shift', 'order: 1');
    has('On-call/Day-shift.md', 'title: Day shift', 'order: 2');
    has('Alone/Deep-page.md', 'title: Deep page');
  });
  it('finds pages and files by their addresses in the old wiki', () => {
    has('index.md', 'See [nights](On-call/Night-shift.md#who) and [on call](On-call/index.md).');
    has('index.md', '![plan|300](attachments/plan-1--ab.svg)');
  });
  it('has drawings, headings without a blank, and says what only the old wiki knows', () => {
    has('index.md', '\n## Tools\n', '```mermaid\ngraph TD\n  A --> B\n```', '`:::query-table 1a2b:::`', 'about #123');
    lacks('index.md', 'TOC', '=300x200', '@<');
    for (const one of ['a table of the query 1a2b', 'a person whom only the old wiki knows'])
      assert.ok(report().includes(one), one);
  });
});

describe('Azure DevOps without a list of its pages', () => {
  const { has, result } = broughtIn({
    '.attachments/a.svg': picture,
    'How-to%3A-start.md': 'Press ![a](/.attachments/a.svg).\n',
  });
  it('is told by the folder of its files', () => {
    assert.equal(result().format, 'Azure DevOps wiki');
    has('index.md', 'title: "How to: start"', '![a](attachments/a.svg)');
  });
});

describe('docsify', () => {
  const { has, lacks, result, report } = broughtIn({
    'docs/index.html': "<script>window.$docsify = { loadSidebar: true, homepage: 'home.md' }</script>",
    'docs/_sidebar.md':
      '* [Home](/)\n<!-- * [Old](old.md) -->\n* Guide\n  * [Start here](guide/start.md)\n  * [Deep](/guide/deep?id=down)\n',
    'docs/_navbar.md': '* [Elsewhere](https://kiln.example)\n',
    'docs/home.md':
      "# Kiln <!-- {docsify-ignore-all} -->\n\n!> Mind the **heat**.\n\n?> Wear gloves,\nalways.\n\nSee [deep](/guide/deep?id=down), [start](#/guide/start) and [out](https://a.example ':target=_self').\n\n![oven](_media/oven.svg ':size=50%')\n\n[part](_media/part.md ':include')\n\n[code](_media/fire.sh ':include :type=code bash')\n\n<!-- tabs:start -->\n\n#### **Wood**\n\nSlow.\n\n#### **Gas**\n\nFast.\n\n<!-- tabs:end -->\n",
    'docs/guide/start.md': '# Start\n',
    'docs/guide/deep.md': '# Deep\n\n## Far down :id=down\n\nCold.\n',
    'docs/_media/oven.svg': picture,
    'docs/_media/part.md': 'Taken in.\n',
    'docs/_media/fire.sh': 'fire --now\n',
  });

  it('has the tree of its sidebar, and the first page that its settings name', () => {
    assert.deepEqual([result().format, result().problems], ['docsify', []]);
    has('index.md', '# Kiln\n');
    has('guide/_section.yaml', 'title: Guide');
    has('guide/deep.md', 'order: 2', '## Far down {#down}');
    assert.ok(report().includes('docs/_navbar.md: stood around the pages'));
    assert.ok(!report().includes('old.md'));
  });
  it('leads its addresses to pages and places in them', () =>
    has('index.md', 'See [deep](guide/deep.md#down), [start](guide/start.md) and [out](https://a.example).'));
  it('has its callouts, tabs, and what it takes in', () => {
    has(
      'index.md',
      ':::warning\nMind the **heat**.\n:::',
      ':::tip\nWear gloves,\nalways.\n:::',
      '![oven](media/oven.svg)',
      '\nTaken in.\n',
      '```bash\nfire --now\n```',
      '::::tabs\n:::tab[Wood]\n\nSlow.\n',
    );
    lacks('index.md', 'docsify-ignore', 'tabs:', ':size', ':target');
  });
});

describe('a wiki without a sidebar whose first page lists the others', () => {
  const { has, lacks, result, report } = broughtIn({
    'Home.md':
      '# Home\n\nAsk in the yard, see [[Tools]].\n\n## Contents\n\n- Work\n    - [Zinc](Zinc.md)\n    - [Ash](Ash.md)\n- [Tools](Tools.md)\n- [Elsewhere](https://elsewhere.example/)\n\n## Thanks\n',
    'Zinc.md': '# Zinc\n',
    'Ash.md': '# Ash\n',
    'Tools.md': '# Tools\n',
    'Loose.md': '# Loose\n',
    'old/Tar.asciidoc': '= Tar\n',
    'old/Pitch.textile': 'h1. Pitch\n',
    'Race-of-2019.md': 'We sail again.\n\n# Getting started\n\nCome.\n\n# Questions\n\nAsk.\n',
    'Race-of-2018.md': '![boat](boat.svg)\n\n# The race\n\n## Getting started\n',
    'boat.svg': picture,
  });
  it('says which pages are in another markup', () =>
    assert.ok(report().includes('old: 2 pages that are not Markdown (.textile, .asciidoc), not brought in; pandoc')));
  it('has the tree of that list, and its other pages beside it', () => {
    assert.deepEqual([result().format, result().findings.length], ['GitHub wiki', 2]);
    has('work/_section.yaml', 'title: Work', 'order: 1');
    has('work/Zinc.md', 'order: 1');
    has('work/Ash.md', 'order: 2');
    has('Tools.md', 'order: 2');
    has('Loose.md', '# Loose');
  });
  it('calls a page by its file where the headings of its text are sections', () => {
    has('Race-of-2019.md', 'title: Race of 2019', '# Getting started');
    lacks('Race-of-2018.md', 'title:');
  });
});

describe('a wiki in Markdown and reStructuredText', () => {
  const { has, result, report } = broughtIn({
    'Home.rst': 'Yard\n====\n\n* `Tar <Tar>`_\n* `Pitch <old/Pitch>`_\n',
    'Tar.md': '# Tar\n\nSee [[Pitch]] and {ref} in braces.\n',
    'old/Pitch.rst':
      'Pitch\n=====\n\nBoil it as `tar <Tar>`_ is, with care\\ [#]_:\n\n.. warning:: Hot.\n\n.. [#] And **slowly**.\n',
  });
  it('reads each page as it is written', () => {
    assert.deepEqual([result().problems, result().findings, report().includes('left out')], [[], [], false]);
    has('index.md', '# Yard', '- [Tar](Tar.md)\n- [Pitch](old/Pitch.md)');
    has('Tar.md', 'See [Pitch](old/Pitch.md) and {ref} in braces.');
    has(
      'old/Pitch.md',
      'Boil it as [tar](../Tar.md) is, with care[^auto-1]:',
      ':::warning\nHot.\n:::',
      '[^auto-1]: And **slowly**.',
    );
  });
});

describe('a wiki of GitHub with addresses of older forges', () => {
  const { has } = broughtIn({
    'Home.md': 'See [nights](Night+Shift) and [C++](C++).\n',
    '_Sidebar.md': '- [[Home]]\n',
    'Night-Shift.md': 'By night.\n',
    'C++.md': 'A language.\n',
  });
  it('has blanks where they have a plus, and a plus where a name has one', () =>
    has('index.md', 'See [nights](Night-Shift.md) and [C++](c.md).'));
});

describe('the first version of Wiki.js', () => {
  const { has, result } = broughtIn({
    'home.md':
      '<!-- TITLE: Quay -->\n<!-- SUBTITLE: All of it -->\n\n![Oar](/uploads/oar.svg "Oar"){.pagelogo}\n\nSee [rigs](rigs).\n',
    'README.md': '# Of this repository\n',
    'rigs.md': '<!-- TITLE: The rigs -->\n\nAll:\n\n# Rigs\n\nMany.\n',
    'uploads/oar.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('has its titles in comments, and its home before a README', () => {
    assert.deepEqual([result().format, result().problems], ['Wiki.js', []]);
    has('index.md', /^# Quay\n[\s\S]*!\[Oar\]\(oar\.svg "Oar"\)\n\nSee \[rigs\]\(rigs\.md\)/m);
    has('rigs.md', '<!-- TITLE: The rigs -->\n\nAll:\n\n# Rigs');
    has('read-me.md', '# Of this repository');
  });
});

describe('Wiki.js', () => {
  const { has, report } = broughtIn({
    'home.md':
      '---\ntitle: Pier\neditor: markdown\n---\n\n[Rope](/en/stores/rope#coil) and [Seil](/de/rope).\n\n![plan](/plan.svg =x40) ![plan](/plan.svg =80x40)\n\n| Plan |\n| --- |\n| ![plan](/plan.svg =90x) |\n',
    'stores/rope.md': '---\ntitle: Rope\neditor: markdown\n---\n\n## Coil\n',
    'de/rope.md': '---\ntitle: Seil\neditor: markdown\n---\n',
    'plan.svg': picture,
  });
  it('finds pages in its own language by addresses that name it', () =>
    has('index.md', '[Rope](stores/rope.md#coil) and [Seil](de/rope.md)'));
  it('has pictures as wide as they were', () => {
    has('index.md', '![plan](plan.svg) ![plan|80](plan.svg)', '| ![plan\\|90](plan.svg) |');
    assert.match(report(), /the size of a picture, left out/);
  });
});

describe('docsify with files of other names', () => {
  const { has, report, result } = broughtIn({
    'index.html':
      "<script>\nwindow.$docsify = {\n  loadSidebar: 'sidebar.md',\n  coverpage: 'cover.md',\n  homepage: 'start.md',\n  alias: {\n    '.*?/news': 'https://kiln.example/news.md',\n    '/ovens': '/fire',\n    '/.*/sidebar.md': '/sidebar.md',\n  },\n  plugins: [function (hook) {}],\n}\n</script>",
    'sidebar.md': '- [Start](start)\n- Heat\n  - [Fire](fire)\n',
    'cover.md': '# Kiln\n',
    'start.md':
      "# Start\n\n[news](news) [ovens](/ovens)\n\n[code](https://kiln.example/a.css ':include')\n\n<!-- tabs:start -->\n\n#### **Code**\n\n```md\n<!-- tabs:start -->\n<!-- tabs:end -->\n```\n\n#### **Gas**\n\nFast.\n\n<!-- tabs:end -->\n",
    'fire.md': '# Fire\n',
  });
  it('has its sidebar as navigation, and no part around its pages as a page', () => {
    assert.deepEqual([result().counts.pages, result().problems], [2, []]);
    has('heat/_section.yaml', 'title: Heat');
    assert.match(report(), /cover\.md: stood around the pages/);
  });
  it('leads to what other addresses stand for', () =>
    has('start.md', '[news](https://kiln.example/news.md) [ovens](heat/fire.md)'));
  it('tells what it takes in from elsewhere, and links to it', () => {
    has('start.md', '[code](https://kiln.example/a.css)');
    assert.match(report(), /https:\/\/kiln\.example\/a\.css is taken in here from elsewhere, became a link to it/);
  });
  it('ends its tabs where no code ends them', () =>
    has('start.md', /:::tab\[Code\][\s\S]*tabs:end -->\n```\n[\s\S]*:::tab\[Gas\]\s+Fast/));
});
