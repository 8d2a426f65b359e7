/** Pages that stay behind, and how the report names them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { textsIn } from '../formats/formats.fixture.ts';

const { report } = textsIn({
  'docusaurus.config.js': 'module.exports = { url: "https://quay.example", baseUrl: "/" };\n',
  'docs/rigs/jib.md': '# Jib\n',
  'docs/rigs/old/_lug.md': 'Of lugs.\n',
  'docs/rigs/old/_tar.md': 'Of tar.\n',
  'docs/rigs/_template.md': '# A rig\n',
  'notes/a.md': '# A\n',
  'notes/b/c.md': '# C\n',
  'versions.json': '["1.0"]',
  'versioned_docs/version-1.0/jib.md': '# Jib\n',
  'versioned_docs/more/lug.md': '# Lug\n',
});

it('are told of by the outermost folder that holds no page which came in, or one by one', () => {
  assert.match(report(), /^docs\/rigs\/_template\.md: one more page, not brought in$/m);
  assert.match(report(), /^docs\/rigs\/old: 2 more pages, .*…\/docs\/rigs\/old --into old$/m);
  assert.match(report(), /^versioned_docs\/more: 1 more page,/m);
  assert.match(report(), /^notes: 2 more pages, .*…\/notes --into notes$/m);
});
