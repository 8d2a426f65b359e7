/** What sections say of themselves, when it is more than this site shows, or nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats/formats.fixture.ts';

describe('what a section says of itself', () => {
  const long = `Where **hulls** are mended. ${'Of oak and of pine, by day. '.repeat(12)}See [tar](tar.md).`;
  const { has, lacks, result, report } = textsIn({
    'docusaurus.config.js': "module.exports = { presets: [['classic', { docs: {} }]] };\n",
    'docs/index.md': '# Yard\n',
    'docs/dock/_category_.json': JSON.stringify({
      label: 'Dock',
      link: { type: 'generated-index', description: long },
    }),
    'docs/dock/gates.md': '# Gates\n',
    'docs/ropes/_category_.json': '{ "label": "Ropes", "link": { "type": "generated-index", "description": " " } }',
    'docs/ropes/hemp.md': '# Hemp\n',
    'docs/words/_category_.json': JSON.stringify({
      label: 'Words',
      link: { type: 'generated-index', description: 'word '.repeat(90) },
    }),
    'docs/words/ahoy.md': '# Ahoy\n',
  });
  it('is cut behind a sentence, or behind a word, and the report has the rest', () => {
    assert.deepEqual(result().problems, []);
    has('dock/_section.yaml', /summary: .*Where hulls are mended\.[^*]*day\.\n/s);
    has('words/_section.yaml', /word …\n/);
    assert.match(
      report(),
      /dock\/_section\.yaml:1: the summary has 3\d\d signs, and 320 are the most, left out .*See tar\./,
    );
  });
  it('is left out where it is empty', () => {
    has('ropes/_section.yaml', 'title: Ropes');
    lacks('ropes/_section.yaml', 'summary');
  });
});
