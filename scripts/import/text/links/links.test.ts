/** Addresses that lead to no page as they are written, and what they lead to all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('an address that is the name of a page elsewhere', () => {
  const { has, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md': '# Quay\n\n[tar](Tar-well), [knot](knot), [/tar](/tar-well) and <a href="tar-well">tar</a>.\n',
    'docs/yard/tar-well.md': '# Tar\n',
    'docs/yard/knot.md': '# Knot\n',
    'docs/crew/knot.md': '# Knots\n',
  });
  it('leads there where it is the only one, and is told', () => {
    has('index.md', '[tar](yard/tar-well.md), knot<!-- import: dead link to knot');
    assert.match(
      report(),
      /link Tar-well: the old site had no page there, leads to .*yard\/tar-well\.md now, which has that name/,
    );
  });
});

describe('an address that ends with the name of a page', () => {
  const { has, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md':
      '# Quay\n\n[tar](../crew/Tar-the-well.md), [knot](old/knot.md), [yard](/en/yard/knot/) and [gone](/en/knot/).\n',
    'docs/yard/tar-the-well.md': '# Tar\n',
    'docs/yard/knot.md': '# Knot\n',
  });
  it('leads there where its name has several words, or it ends with the whole address', () => {
    has('index.md', '[tar](yard/tar-the-well.md), knot<!--', '[yard](yard/knot.md) and gone<!--');
    assert.match(report(), /link \/en\/yard\/knot\/: the old site had no page there, leads to .*yard\/knot\.md now/);
  });
});

describe('the way to a file as Windows writes it, and with blanks', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md': '# Quay\n\n[tar](yard\\tar.md) and ![rope](img\\rope.svg).\n',
    'docs/yard/tar.md':
      '# Tar\n\n[Knot](docs\\yard\\knot.md), [quay](..\\index.md), [the `bow` line](Bow line.md) and `[no](Bow line.md)`\n',
    'docs/yard/Bow line.md': '# Bow line\n',
    'docs/yard/knot.md': '# Knot\n',
    'docs/img/rope.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  });
  it('leads to the file', () => {
    has('index.md', '[tar](yard/tar.md)', '![rope](img/rope.svg)');
    has('yard/tar.md', '[Knot](knot.md), [quay](../index.md), [the `bow` line](bow-line.md) and `[no](Bow line.md)`');
    assert.deepEqual(
      result().findings.filter(({ kind }) => kind !== 'navigation'),
      [],
    );
  });
});

describe('a picture without an address', () => {
  const { has, report } = textsIn({ 'index.md': '# Quay\n\nSee ![the oar]().\n' });
  it('is told as such', () => {
    has('index.md', 'See the oar<!-- import: dead picture');
    assert.match(report(), /: a picture without an address, now words with a mark/);
  });
});

describe('an address with a backslash, which no name of a file has', () => {
  const { has } = textsIn({
    'Home.md': 'See [of sails](API-Rig\\Sail).\n',
    '_Sidebar.md': '[Home](Home)\n',
    'API-Rig_Sail.md': 'Of sails.\n',
  });
  it('leads to the page that has a line for it', () => has('index.md', '[of sails](API-Rig_Sail.md)'));
});

describe('an address from before a page and its neighbours moved further down', () => {
  const { has, report } = textsIn({
    'yard/9/jib.md':
      '# Jib\n\nSee [the lug](/yard/lug.md), [it](../lug.md), [all](/yard/README.md) and [tar](/stores/lug.md).\n',
    'yard/9/lug.md': '# Lug\n',
    'yard/9/tar.md': '# Tar\n',
    'yard/9/README.md': '# Nine\n',
    'yard/10/lug.md': '# Lug\n',
    'yard/10/README.md': '# Ten\n',
  });
  it('leads to the page beside it, and is told', () => {
    has('yard/9/jib.md', 'See [the lug](lug.md), [it](lug.md), all<!--', 'tar<!--');
    assert.match(report(), /link \/yard\/lug\.md: the old site had no page there, leads to .*yard\/9\/lug\.md/);
  });
});

describe('an address from the root of a repository', () => {
  const { has, result } = textsIn({
    'docusaurus.config.js':
      "module.exports = { presets: [['classic', { docs: { routeBasePath: '/' }, theme: {} }]] };\n",
    'docs/rigs/jib.md': '# Jib\n\nAs a [lug](docs/rigs/far/lug.md).\n',
    'docs/rigs/far/lug.md': '# Lug\n',
  });
  it('leads to the file', () => {
    assert.deepEqual(result().findings, []);
    has('rigs/jib.md', 'As a [lug](far/lug.md).');
  });
});

describe('an address whose hyphens are in other places', () => {
  const { has, report } = textsIn({
    'home.md':
      'Welcome.\n\n[fail](Design/MonadFail), [rig](rig-ging) and <a href="design/monadFail">here</a>.\n\n[above](../x)\n\n[http://a.example/\\~b Far](http://a.example/~b Far), [Near](http://n.example Near) and [odd](http://o.example other words).\n',
    'design/monad-fail.md': 'Of failing.\n',
    'rigging.md': 'Of rigs.\n',
    'rigg-ing.md': 'Of others.\n',
  });
  it('leads to the page with the same letters where that is the only one', () => {
    has(
      'index.md',
      '[fail](design/monad-fail.md), rig<!-- import: dead link to rig-ging',
      '[here](design/monad-fail.md)',
    );
    assert.match(report(), /link Design\/MonadFail: the old site had no page there/);
  });
  it('has its words behind it, as Trac writes them', () => {
    has('index.md', '[Far](http://a.example/~b), [Near](http://n.example) and [odd](http://o.example other words).');
    assert.match(report(), /link http:\/\/o\.example other words: blanks in an address/);
  });
});

describe('an anchor with blanks in it', () => {
  const { has, report } = textsIn({
    'index.md':
      'See [them](#The Rigs & sails) and [none](#The boats).\n\n## The rigs & Sails\n\n```sh\n## The boats\n```\n',
  });
  it('leads to the heading with those words', () => {
    has('index.md', 'title: In\n', 'See [them](#the-rigs--sails) and [none](#The boats).');
    assert.match(report(), /link #The boats: blanks in an address make it words/);
  });
});

describe('an anchor as Confluence made it', () => {
  const { has, report } = textsIn({
    'index.md':
      '# All rigs\n\nSee [one](#Allrigs-1.Whatisa%22lug%22?), [two](#windows-sails).\n\n## 1. What is a "lug"?\n\n## Sails\n',
  });
  it('leads to the heading with those words, and no other to a part of what it asks', () => {
    has('index.md', '[one](#1-what-is-a-lug), two<!-- import: dead link to #windows-sails');
    assert.match(report(), /link #windows-sails: this page has no such anchor/);
  });
});

describe('an anchor as MediaWiki made it', () => {
  const { has } = textsIn({ 'index.md': '# Rigs\n\nSee [it](#.E5.B8.86.E8.88.B9_1.5).\n\n## \u5e06\u8239 1.5\n' });
  it('leads to the heading with those words', () => has('index.md', '[it](#\u5e06\u8239-15)'));
});

describe('an address at the foot of a page with a bracket too many', () => {
  const { has, report } = textsIn({
    'index.md':
      'See [one], [two] and [three].\n\n[one]: https://rig.example/#a(b,c\n[two]: https://rig.example/d_(e)\n[three]: https://rig.example/f\n',
  });
  it('keeps none of the others from being one', () => {
    has('index.md', '[one]: <https://rig.example/#a(b,c>\n[two]: <https://rig.example/d_(e)>\n[three]: ');
    assert.doesNotMatch(report(), /nothing on the page defines/);
  });
});

describe('an address that lacks its scheme', () => {
  const { has } = textsIn({
    'index.md': 'See [it](github.com/quay/boats/issues/7), [them](registry.rig.example.io) and [rig](rig.com).\n',
    'rig.com.md': '# Rig\n',
  });
  it('leads to its host, unless a page has that name', () =>
    has(
      'index.md',
      'See [it](https://github.com/quay/boats/issues/7), [them](https://registry.rig.example.io) and [rig](rig-com.md).',
    ));
});

describe('an address whose host is broken off', () => {
  const { has, report } = textsIn({
    'index.md':
      'See [it](https:/.rig.example/jib/#a), [that](https://.rig.example/) and <a href="http:/.rig.example">them</a>, but [this](https:/rig.example/).\n',
  });
  it('is told, because a browser would stay on the site', () => {
    has(
      'index.md',
      'See it<!--',
      'that<!--',
      'them<!-- import: dead link to http:/.rig.example -->, but [this](https://rig.example/).',
    );
    assert.match(report(), /link https:\/\.rig\.example\/jib\/#a: an address that cannot be read/);
  });
});

describe('a wiki of GitHub', () => {
  const { has } = textsIn({
    'Home.md': 'See [one](/quay/boats/issues/7#note) and [none](/quay/boats).\n',
    '_Sidebar.md': '[Home](Home)\n',
  });
  it('leads to its forge from the root', () =>
    has('index.md', 'See [one](https://github.com/quay/boats/issues/7#note) and none<!-- import: dead link'));
});

describe('an address with a slip of the pen, or one that leads out', () => {
  const { has, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md': '# Quay\n\n[tar]((tar.md)) and ![rope](../../rope.png).\n',
    'docs/tar.md': '# Tar\n',
  });
  it('leads to its page, and says that a picture lies elsewhere', () => {
    has('index.md', '[tar](tar.md)');
    assert.match(report(), /picture \.\.\/\.\.\/rope\.png: it leads out of the folder/);
  });
});
