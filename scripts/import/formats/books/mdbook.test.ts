/** What chapters of mdBook take in. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { project } from '../../project.fixture.ts';
import { textsIn } from '../formats.fixture.ts';

describe('files that a chapter takes in', () => {
  const { has, lacks, result, report } = textsIn({
    'book.toml':
      '[book]\ntitle = "Rig"\n[output.html.redirect]\n"/rig.html#old" = "sail.html#new"\n"./reef.html" = "sail.html"\n',
    'src/SUMMARY.md': '# Summary\n\n- [Rig](rig.md)\n- [Sail](sail.md)\n- [Forge](https://forge.example/rig)\n',
    'src/sail.md':
      '# Sail { #canvas .wide }\n\n## New\n\n## Old one{ #old }\n\n```sh\n## x { #y }\n```\n\nIt is `{ #z }`.\n',
    'src/rig.md':
      '# Rig\n\nSince {{#include version.txt}}, also {{#include version.txt}} of `a`.\n\n{{#title Rigging}}\n- \\{{#include x}} is a sign.\n\n{{#include parts/jib.md}}\n\n{{#template parts/sail.md name=lug area=9}}\n\n{{#include parts/round.md}}\n\n{{#include ../../keel.md}}\n',
    'src/version.txt': '1.2\n',
    'src/parts/jib.md': 'A jib is {{#include size.txt}}.\n',
    'src/parts/size.txt': 'small\n',
    'src/parts/sail.md': 'A [[#name]] has [[#area]] m² of [[#cloth:canvas]] and [[#rope]].\n',
    'src/parts/round.md': 'Round {{#include round.md}}\n',
  });
  it('come with the words around them, one in another, and with what a template is given', () => {
    assert.deepEqual(result().problems, []);
    has('rig.md', 'Since 1.2, also 1.2 of `a`.', '- `{{#include x}}` is a sign.', 'A jib is small.');
    has('rig.md', 'A lug has 9 m² of canvas and [[#rope]].', 'Round <!-- import: round.md is missing -->');
    lacks('rig.md', 'Rigging');
  });
  it('have headings with the anchors that they name', () =>
    has('sail.md', '# Sail', '## Old one {#old}', '## x { #y }', '`{ #z }`'));
  it('stand beside redirects of pages, and not of places in them', () => {
    has('sail.md', 'was:\n  - /reef.html\n---'); // Written as ./reef.html.
    assert.match(report(), /old address \/rig\.html#old, left out: a place within a page cannot forward/);
    assert.doesNotMatch(report(), /src\/https/);
  });
  it('are told of where they lie outside of the folder', () =>
    assert.match(
      report(),
      /keel\.md is taken in here, and lies outside of the folder, left a mark; to have it, import/,
    ));
});

it('a book takes in files of the repository around it, and no others of the disk', async (test) => {
  const site = project();
  test.after(() => site.remove());
  const around = site.source({
    'README.md': 'Read {keel}.\n',
    'book/book.toml': '[book]\ntitle = "Rig"\n',
    'book/src/SUMMARY.md': '# Summary\n\n- [Rig](rig.md)\n',
    'book/src/rig.md': '# Rig\n\n{{#include ../../README.md}}\n\n{{#include ../../../secret.md}}\n',
  });
  site.write('secret.md', 'Hidden.\n');
  await site.bring(join(around, 'book'), 'in', around);
  const text = site.read('content/wiki/in/rig.md');
  assert.match(text, /Read \{keel\}\./);
  assert.doesNotMatch(text, /Hidden/);
});

describe('a book whose summary is made while it is built', () => {
  const { has, result, report } = textsIn({
    'book.toml': '[book]\ntitle = "Loom"\n',
    'src/SUMMARY_PREFIX.md': '# Summary\n\n- [Warp](warp.md)\n',
    'src/SUMMARY_SUFFIX.md': '- [Weft](weft.md)\n',
    'src/warp.md': '# Warp\n',
    'src/weft.md': '# Weft\n',
    'src/made/shed.md': '# Shed\n',
  });
  it('has the order of the parts that are there, and all of its pages', () => {
    assert.deepEqual([result().format, result().counts.pages], ['mdBook', 3]);
    has('weft.md', 'order: 2');
    has('made/shed.md', '# Shed');
    assert.match(report(), /src\/SUMMARY\.md: is not there.*SUMMARY_PREFIX\.md, SUMMARY_SUFFIX\.md/);
  });
});

describe('a book with a preprocessor of its own', () => {
  const { has, report } = textsIn({
    'book.toml': '[book]\ntitle = "Loom"\n',
    'src/SUMMARY.md': '# Summary\n\n- [Warp \\(`long`\\)](warp.md)\n  - [Weft](weft.md)\n',
    'src/weft.md': 'Short.\n',
    'src/warp.md': '# Warp\n\n{{%session outline}}\n\nThreads, as `{{%session outline}}` lists them.\n',
  });
  it('has labels without the backslashes of its summary', () => has('warp/_section.yaml', 'title: Warp (long)'));
  it('has no signs of it among its words', () => {
    has('warp/index.md', '<!-- import: {{%session outline}} -->\n\nThreads, as `{{%session outline}}` lists them.');
    assert.match(report(), /\{\{%session outline\}\} is known to a preprocessor only, left a mark/);
  });
});

describe('a book with names for which its settings hold a value', () => {
  const { has, lacks, result } = textsIn({
    'book.toml':
      '[book]\ntitle = "Rig"\n[preprocessor.variables.variables]\nroot = ""\nversion = 2\nforge.home = "https://forge.example"\n',
    'src/SUMMARY.md': '# Summary\n\n- [Rig](rig.md)\n- [Jib](sails/jib.md)\n',
    'src/links.md':
      '[jib]: {{root}}/sails/jib.md\n\n[lug]: {{root}}/sails/lug.md\n\n[Keel]: keel.md\n\n[//]: # (Of all.)\n',
    'src/rig.md':
      '# Rig\n\n{{#include links.md}}\n\nOf {{ version }}: [jib], {{forge.home}} and {{other}}.\n\n[own]: gone.md\n',
    'src/sails/jib.md': '# Jib\n\n{{#include ../links.md}}\n\n```sh\nget {{version}}\n```\n',
  });
  it('has the values, in addresses and code, too', () => {
    assert.deepEqual(
      result().findings.filter(({ kind }) => kind === 'dead link'),
      [],
    );
    has('rig.md', 'Of 2: [jib], https://forge.example and {{other}}.', '[jib]: jib.md', '<!-- [own]: gone.md -->');
    has('jib.md', 'get 2');
  });
  it('keeps of a list of addresses that each chapter takes in those that one asks for', () => {
    has('rig.md', '# Rig\n\n[jib]: jib.md\n\nOf 2');
    lacks('jib.md', '[jib]', '[lug]');
  });
});

describe('a book whose parts have a line below their titles', () => {
  const { has, result } = textsIn({
    'book.toml': '[book]\ntitle = "Rig"\n',
    'src/SUMMARY.md':
      'Summary\n=======\n\n[Quay](quay.md)\n\n-----\n\nOf sails\n========\n\n- [Jib](jib.md)\n- [Lug](lug.md)\n-----\n\nOf ropes\n--------\n\n- [Sheet](sheet.md)\n- [Stay](stay.md)\n',
    'src/quay.md': '# Quay\n',
    'src/jib.md': '# Jib\n',
    'src/lug.md': '# Lug\n',
    'src/sheet.md': '# Sheet\n',
    'src/stay.md': '# Stay\n',
  });
  it('has them as sections', () => {
    assert.deepEqual(result().problems, []);
    has('of-sails/_section.yaml', 'title: Of sails');
    has('of-sails/lug.md', '# Lug');
    has('of-sails/of-ropes/stay.md', '# Stay');
  });
});
