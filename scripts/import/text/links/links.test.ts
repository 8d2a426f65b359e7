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
      /link Tar-well: the old site had no page there, leads to .*yard\/tar-well\.md now, the only one/,
    );
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
