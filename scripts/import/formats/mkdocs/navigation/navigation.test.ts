/** The order of pages of MkDocs, from its settings and from files beside them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats.fixture.ts';

describe('files that arrange pages', () => {
  const { result, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\ndraft_docs: "*.plan.md"\nplugins:\n  - awesome-nav: { filename: .tree.yml }\n',
    'docs/.tree.yml':
      'nav:\n  - index.md\n  - Boats:\n      - boats\n      - boats/gone.md\n  - Far: https://far.example/\n',
    'docs/index.md': '# Quay\n',
    'docs/dock.plan.md': '# A dock\n',
    'docs/boats/index.md': '# Boats\n',
    'docs/boats/README.md': '# For those who write here\n',
  });
  it('are told with the line on which they name a page', () => {
    const lines = report().split('\n');
    assert.ok(
      lines.some((line) => line.startsWith('docs/.tree.yml:5: the navigation names docs/boats/gone.md')),
      report(),
    );
    assert.ok(lines.some((line) => line.startsWith('docs/.tree.yml:6: the navigation leads to https://far.example/')));
  });
  it('know one first page of a folder, and no drafts', () => {
    assert.equal(result().counts.pages, 2);
    for (const told of ['docs/boats/README.md: one more page', 'docs/dock.plan.md: one more page'])
      assert.ok(report().includes(`${told}, not brought in`), report());
  });
});

describe('a folder that also lists a page of another, or that holds one folder only', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nplugins: [awesome-nav]\n',
    'docs/.nav.yml': 'nav:\n  - index.md\n  - Boats\n  - Knots\n  - Songs\n',
    'docs/Boats/.nav.yml': 'nav:\n  - ../Knots/hitch.md\n  - "*"\n',
    'docs/index.md': '# Quay\n',
    'docs/Boats/big/lug.md': '# Lug\n',
    'docs/Boats/oars.md': '# Oars\n',
    'docs/Songs/Of_old/haul.md': '# Haul\n',
    'docs/Knots/hitch.md': '# Hitch\n',
    'docs/Knots/bend.md': '# Bend\n',
  });
  it('keeps its name', () => {
    assert.deepEqual(result().problems, []);
    has('boats/_section.yaml', 'title: Boats');
    has('boats/hitch.md', 'order: 1');
    has('boats/oars.md', '# Oars');
    has('songs/_section.yaml', 'title: Songs');
    has('songs/of-old/haul.md', '# Haul');
    has('Knots/bend.md', '# Bend');
  });
});

describe('a group of the navigation without dashes', () => {
  const { has, report } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nnav:\n  - Quay: index.md\n  - Docks:\n      Wet: docks/wet.md\n      Dry: docks/dry.md\n',
    'docs/index.md': '# Quay\n\n![A dock](dock.svg){ width="40" .wide fig.align=right }\n',
    'docs/docks/dry.md': '# Dry\n',
    'docs/docks/wet.md': '# Wet\n',
    'docs/dock.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="4"><path d="M0 0h4"/></svg>',
  });
  it('has the pages in their order', () => {
    has('docks/wet.md', 'order: 1');
    has('docks/dry.md', 'order: 2');
  });
  it('tells no width as lost that the picture keeps', () => {
    has('index.md', '![A dock|40](dock.svg)\n');
    assert.match(report(), /attributes \{ \.wide fig\.align=right \}, left out/);
  });
});

describe('a navigation that names the first pages of folders alone', () => {
  const { has, result } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nnav:\n  - Home: index.md\n  - How to: guides/index.md\n  - Boats: boats.md\n  - Team: team/index.md\n',
    'docs/index.md': '# Quay\n\n[moor](guides/moor.md)\n',
    'docs/boats.md': '# Boats\n',
    'docs/guides/index.md': '# Guides\n',
    'docs/guides/moor.md': '# Moor\n',
    'docs/guides/rope/splice.md': '# Splice\n',
    'docs/team/index.md': '# Team\n',
  });
  it('leads by them to the pages beside them', () => {
    assert.deepEqual(result().problems, []);
    has('guides/_section.yaml', 'title: How to', 'order: 2');
    has('guides/moor.md', '# Moor');
    has('guides/rope/splice.md', '# Splice');
    has('index.md', '[moor](guides/moor.md)');
    has('team.md', '# Team');
  });
});

describe('a list of pages with patterns for the rest', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nplugins:\n  - literate-nav: { nav_file: SUMMARY.md }\n',
    'docs/SUMMARY.md': '* [Start](index.md)\n    * */\n* [Ropes](ropes/tar.md)\n* *.md\n- ropes/*\n',
    'docs/index.md': '# Quay\n',
    'docs/oar.md': '# Oar\n',
    'docs/ropes/tar.md': '# Tar\n',
    'docs/ropes/knot.md': '# Knot\n',
  });
  it('has the pages that it names, and the others behind them', () => {
    assert.deepEqual(result().findings, []);
    assert.equal(result().counts.pages, 4);
    has('oar.md', '# Oar');
  });
});
