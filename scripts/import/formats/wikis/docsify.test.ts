/** Sites of docsify whose folders have navigations of their own, written out in the test that brings them in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('docsify with a base, and a sidebar in each folder', () => {
  const { has, result } = textsIn({
    'index.html': "<script>window.$docsify = { basePath: '/docs/', loadSidebar: true, homepage: 'README.md' }</script>",
    'README.md': '# The repository\n',
    'docs/README.md':
      '# Quay\n\nSee [the sloop](/rigs/sloop).\n\n<ul><li><a href="#/rigs/sloop">The sloop</a></li></ul>\n',
    'docs/_sidebar.md': '- [Home](/)\n- [Rigs](rigs/README.md)\n',
    'docs/rigs/_sidebar.md': '- [Home](/)\n- Two masts\n  - [Yawl](rigs/yawl.md)\n- [Sloop](rigs/sloop.md)\n',
    'docs/rigs/README.md': '# Rigs\n',
    'docs/rigs/sloop.md': '# Sloop\n',
    'docs/rigs/yawl.md': '# Yawl\n',
    'docs/rigs/old/_sidebar.md': '- [Lug](rigs/old/lug.md)\n- [Sprit](rigs/old/sprit.md)\n',
    'docs/rigs/old/lug.md': '# Lug\n',
    'docs/rigs/old/sprit.md': '# Sprit\n',
    'docs/crew/_sidebar.md': '- [Home](/)\n- [Cooks](crew/cooks.md)\n- [Ada](crew/ada.md)\n',
    'docs/crew/ada.md': '# Ada\n',
    'docs/crew/cooks.md': '# Cooks\n',
  });
  it('has each below the first page of its folder, or after the others', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['docsify', [], 8]);
    has(
      'index.md',
      '# Quay',
      '[the sloop](rigs/sloop.md)',
      /<a href="[^#"]*rigs\/sloop\/?"|\[The sloop\]\(rigs\/sloop\.md\)/,
    );
    has('rigs/two-masts/_section.yaml', 'title: Two masts', 'order: 1');
    has('rigs/two-masts/yawl.md', '# Yawl');
    has('rigs/sloop.md', 'order: 2');
    has('rigs/index.md', '# Rigs');
    has('rigs/old/_section.yaml', 'title: Old');
    has('rigs/old/sprit.md', 'order: 2');
    has('crew/_section.yaml', 'title: Crew');
    has('crew/ada.md', 'order: 2');
  });
  it('says nothing twice', () =>
    assert.deepEqual(
      result().findings.map(({ kind, path }) => [kind, path]),
      [['left out', 'README.md']],
    ));
});
