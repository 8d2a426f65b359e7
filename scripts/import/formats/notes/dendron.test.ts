/** A workspace of Dendron, written out in the test that brings it in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('Dendron', () => {
  const { has, lacks, result, report } = textsIn({
    'dendron.yml': 'version: 5\nworkspace:\n  vaults:\n    - fsPath: .\n      name: quay\n      selfContained: true\n',
    'README.md': '# The repository\n',
    'notes/root.md':
      "---\nid: root\ntitle: Quay\ndesc: ''\nupdated: 1640995200000\ncreated: 1640995200000\n---\n\nHere.\n",
    'notes/rig.md': '---\nid: a1\ntitle: Rigs\n---\n\n![[rig.sloop#sails]]\n\n![[dendron://quay/rig.sloop#oars,1]]\n',
    'notes/rig.sloop.md':
      "---\nid: a2\ntitle: Sloop\ndesc: 'One mast'\nupdated: 1640995200000\nnav_order: 2\n---\n\n{{fm.desc}}. See [[the crew|dendron://quay/crew#cooks]], [[rig.sloop.small]] and [[gone|dendron://yard/tar]].\n\n## Sails\n\nTwo, as [[the crew|crew]] knows.\n\n## Oars\n\nNone. ![[crew#a:#b]]\n",
    'notes/rig.sloop.small.md':
      '---\nid: a3\ntitle: Small sloop\nnav_order: 1\n---\n\n[[#here]] `[[not|crew]]`\n\n## Here\n',
    'notes/crew.md': '---\nid: a4\ntitle: Crew\n---\n\n## Cooks\n\nAda.\n',
  });

  it('has a place for each part of a name, and a first page where others stand below', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Dendron', [], 5]);
    has('index.md', 'Here.', 'changed: 2022-01-01');
    has('rig/index.md', 'title: Rigs');
    has('rig/sloop/index.md', 'title: Sloop', 'summary: One mast', /2022-01-01/);
    has('rig/sloop/small.md', 'title: Small sloop');
    assert.match(report(), /^README\.md: one more page/m);
  });
  it('leads where the second part of a link says, and takes notes in', () => {
    has(
      'rig/sloop/index.md',
      'One mast. See [the crew](../../crew.md#cooks), [rig.sloop.small](small.md) and gone<!--',
    );
    has('rig/index.md', '## Sails\n\nTwo, as [the crew](../crew.md) knows.', '## Oars\n\nNone.');
    has('rig/sloop/small.md', '`[[not|crew]]`');
    lacks('rig/sloop/index.md', 'dendron:');
    assert.match(report(), /names all up to another part, leads to the first of them/);
  });
});
