/** Wikis of GitHub and GitLab, and links into the repository around pages, written out in the test that brings them in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('a wiki of GitHub', () => {
  const { has, report, result } = textsIn({
    'Home.md':
      '# Quay\n\nSee [[the knots|Knots]], [[Knots|how to tie]] and [[Knots#bowline]]. ![[boat.svg]]\n\n[[_TOC_]]\n\n##Tides\n\n#harbour is where to ask.\n',
    'Knots.md': '# Knots\n\n## Bowline\n',
    '_Footer.md': 'Ask the crew.\n',
  });
  it('is none of Obsidian where it has a page below all others', () => {
    assert.equal(result().format, 'GitHub wiki');
    assert.match(report(), /_Footer\.md: stood above or below every page/);
  });
  it('has headings without a blank, and names of channels as words', () =>
    has('index.md', '\n## Tides\n', '\n#harbour is'));
  it('has links whose words stand before the page, or behind it', () =>
    has('index.md', '[the knots](Knots.md), [how to tie](Knots.md) and [Knots#bowline](Knots.md#bowline)'));
});

describe('the sidebar of a wiki', () => {
  const { has, report } = textsIn({
    'Home.md':
      '# Quay\n\nAsk [them](https://harbour.example/wiki/faq), [or](https://harbour.example/wiki/tides) [us](https://harbour.example/wiki/ebb).\n\n[1](#f1)\n\n<b name="f1">One</b>\n',
    'FAQ.md': '# Asked\n',
    'Hemp.md': '# Hemp\n',
    'Hull.md': '# Hull\n',
    '_Sidebar.md':
      '## [[Home]] ##\n\n## Ropes ##\n\n### Old ###\n- [[Hemp]]\n\n## Boats\n- [The hull][hull]\n- [Asked](FAQ)\n- [Club][club]\n\n[hull]: Hull\n[club]: https://club.example/\n',
  });
  it('has headings in headings, and words whose addresses stand below', () => {
    has('ropes/old/Hemp.md', '# Hemp');
    has('boats/Hull.md', 'order: 1');
    assert.match(report(), /the navigation leads to https:\/\/club\.example\/, left out/);
    assert.doesNotMatch(report(), /with nothing in it/);
  });
  it('tells no other wiki from its own by one page of the same name', () =>
    has('index.md', '[them](https://harbour.example/wiki/faq)', '[1](#f1)', '<b id="f1">One</b>'));
});

describe('a wiki of pages in several markups, with parts that pages share', () => {
  const { has, lacks, report } = textsIn({
    'Home.md':
      '# Quay\n\n[[include:Hours]]\n\n```\n[[include:Hours]]\n```\n\n[[include:Gone]]\n\nSee [[Ropes]], [tar](Tar) and [pitch](Pitch).\n',
    'Hours.md': 'Open till **ten**.\n',
    'Ropes.rest': 'Ropes\n=====\n\nOf hemp, as *all* were.\n',
    'Tar.textile': 'h1. Tar\n',
    '_Sidebar.md': '- [[Hours]]\n- [[Ropes]]\n- [[Tar]]\n- [[Nets]]\n',
  });
  it('brings in what is called .rest', () => {
    has('Ropes.md', 'Of hemp, as *all* were.');
    has('index.md', 'See [Ropes](Ropes.md)');
  });
  it('takes the text of another page in, and tells where there is none', () => {
    has('index.md', 'Open till **ten**.', '```\n[[include:Hours]]\n```', '`[[include:Gone]]`');
    lacks('index.md', '\n[[include:Hours]]\n\n');
    assert.match(report(), /Gone is taken in here, kept as it is written, as code; [^\n]* \(Home\.md:9\)/);
  });
  it('tells a page that did not come in from one that is not there', () => {
    assert.match(report(), /link Tar: Tar\.textile is in another markup, and did not come in[^\n]*\(Home\.md:11\)/);
    assert.match(report(), /link Pitch: there is no such page/);
    assert.match(report(), /_Sidebar\.md:3: the navigation names Tar\.textile, which is in another markup/);
    assert.match(report(), /_Sidebar\.md:4: the navigation names Nets, and there is no such page/);
    assert.doesNotMatch(report(), /with nothing in it/);
  });
});

describe('a wiki of GitLab', () => {
  const { has, result } = textsIn({
    'home.md':
      '---\ntitle: Quay\n---\n\n- [~] Sail\n- [x] Row\n\n::include{file=parts/rule.md}\n\n:::mermaid\ngraph TD;\n:::\n\nSee #123, !45 and [the crew](/crew/home).\n',
    'parts/rule.md': '---\ntitle: Rule\n---\nOne {+ hand +} for the boat.\n',
    'crew/home.md': 'Us.\n',
    'crew/cook.md': '[Home](/home)\n',
    'tides.md': 'Twice a day.\n',
    'waves.md': 'All day.\n',
    'log.md': 'Dry.\n',
    '_sidebar.md':
      '- [Home](home)\n- [Rule](parts/rule)\n- [$`{\\color{navy}\\boxed{\\mathbb{High \\space tide}}}`$](tides)\n- [$`\\color{red}h_0`$ of waves](waves)\n- [_The_ tide_log](log)\n',
  });
  it('takes texts in, and strikes out what does not apply', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '- ~~Sail~~\n- [x] Row\n\nOne <ins>hand</ins> for the boat.\n', '```mermaid\ngraph TD;\n```');
    has('index.md', 'See #123, !45 and');
  });
  it('has names in its sidebar whose formulas only give them a colour', () => {
    has('tides.md', 'title: High tide\n');
    has('waves.md', /title: .*\\color\{red\}h_0/);
  });
  it('has names in its sidebar with lines within words', () => has('log.md', 'title: The tide_log\n'));
  it('has the first page of each folder at its place', () => {
    has('index.md', '[the crew](crew/index.md)');
    has('crew/cook.md', '[Home](../index.md)');
  });
});

describe('what is hidden in a repository', () => {
  const { has, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nrepo_url: https://github.com/quay/wiki\n',
    '.github/workflows/tide.yml': 'on: push\n',
    'docs/index.md': '# Quay\n\n[Tides](../.github/workflows/tide.yml#L1), [ebb](../.github/ebb.yml).\n',
  });
  it('is linked to where it is kept, when it is there', () => {
    has('index.md', '[Tides](https://github.com/quay/wiki/blob/HEAD/.github/workflows/tide.yml#L1), ebb<!--');
    assert.match(report(), /link \.\.\/\.github\/ebb\.yml: there is no such file/);
  });
});

describe('a wiki of GitLab whose home is written as on GitHub', () => {
  const { has, result } = textsIn({
    'Home.md': '# Quay\n\nOf [boats](https://forge.example/crew/quay/-/wikis/.NET-boats).\n',
    '.NET-boats.md': '# Boats\n\n:::plantuml\nx\n:::\n',
  });
  it('is known by its addresses, and has a page whose name begins with a dot', () => {
    assert.equal(result().format, 'GitLab wiki');
    has('index.md', 'Of [boats](net-boats.md).');
  });
});

describe('code in a wiki that only its indent tells from text', () => {
  const { has, result } = textsIn({
    'Home.md':
      '# Quay\n\nFirst:\n\n\t:::c\n\tint [[boats]](void);\n\n\treturn `1`;\n\nThen [[Knots]].\n\n- One\n\n      tie [[it]]\n\n  more\n\n      - no item\n',
    'Knots.md': '# Knots\n',
  });
  it('stays as it is written, with its language', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '```c\nint [[boats]](void);\n\nreturn `1`;\n```\n\nThen [Knots](Knots.md).');
    has('index.md', '  ```\n  tie [[it]]\n  ```\n\n  more\n\n  ```\n  - no item\n  ```\n');
  });
});

describe('a sidebar of headings with lines of links below them', () => {
  const { has, result, report } = textsIn({
    '_sidebar.md':
      '[Start](home)  \n[Tide](tide)\n\n##### Joining\n[People](people)  \n[Mail](mail)  \n\n##### Work\n[Tar](tar)  \n- [Rope](rope)\n\n[All](index)\n',
    'home.md': 'Welcome.\n',
    'index.md': '* All pages\n',
    'people.md': '---\n\n**Note** that they moved\n\n---\n\nAda.\n',
    'mail.md': 'A list.\n',
    'tide.md':
      'High.\n\n<table><tr>\n<th>\n\n        Port\n        </th>\n<td>\n\n        North\n        </td>\n</tr></table>\n\n    plain code\n',
    'tar.md': 'Warm.\n',
    'rope.md': 'Long.\n',
  });
  it('has groups by those headings', () => {
    assert.deepEqual([result().format, result().problems], ['GitLab wiki', []]);
    has('joining/mail.md', 'order: 2');
    has('work/tar/rope.md', 'Long.');
    assert.doesNotMatch(report(), /with nothing in it/);
  });
  it('has home as its first page, though another one is called index', () => {
    has('index.md', 'Welcome.');
    assert.doesNotMatch(report(), /stands at \/wiki\/in\/home/);
  });
  it('has what is indented in a table of HTML as its words, and other lines as code', () => {
    has('tide.md', /<th>\s+Port\s+<\/th>\s+<td>\s+North\s+<\/td>/, '```\nplain code\n```');
  });
  it('has a text between lines of dashes as text', () => {
    has('joining/people.md', '**Note** that they moved');
    assert.doesNotMatch(report(), /cannot be read/);
  });
});
