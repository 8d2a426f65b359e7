/** Tags that nobody knows here, and what their attributes show all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

describe('a picture that a tag of a site of its own shows', () => {
  const ofHugo = textsIn({
    'hugo.toml': 'title = "Quay"\n',
    'content/rigs/index.md':
      '---\ntitle: Rigs\n---\n\nOf sails.\n\n{{< shot src="jib (1).svg" width="30%" >}}\n\n{{< shot src="data/jib.csv" >}}\n',
    'content/rigs/jib (1).svg': svg,
  });
  const ofMdx = textsIn({
    'docusaurus.config.js': 'module.exports = { url: "https://quay.example", baseUrl: "/" };\n',
    'docs/index.mdx': '# Quay\n\n<Screenshot src="/img/oar.svg" alt="An oar" title="Oar" />\n',
    'static/img/oar.svg': svg,
  });
  it('is shown, and told of', () => {
    ofHugo.has('rigs/index.md', '![jib 1](jib-1-.svg)');
    ofHugo.lacks('rigs/index.md', '](data');
    assert.match(ofHugo.report(), /\{\{< shot src="jib \(1\)\.svg" .* is known to the old generator only/);
    ofMdx.has('index.md', '**Oar**', '![An oar](img/oar.svg)');
  });
});
