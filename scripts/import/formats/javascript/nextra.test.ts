/** A site of Nextra, written out in the test that brings it in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('Nextra', () => {
  const { has, result } = textsIn({
    'next.config.mjs': "import nextra from 'nextra';\n\nexport default nextra({})({});\n",
    'content/_meta.js':
      "const rigs = { '---': { type: 'separator', title: 'Rigs' }, sloop: '', cutter: { title: 'Cutters' } };\nexport default { index: 'Quay', rigs: { title: 'All rigs', items: rigs }, chart: { title: 'Chart', href: 'https://chart.example' } };\n",
    'content/index.mdx':
      'import { Tabs, Cards, Callout } from \'nextra/components\';\n\n# Quay\n\nSee [the sloop](/rigs/sloop).\n\n<Callout type="warning">Mind the gap.</Callout>\n\n<Tabs items={[\'Flood\', \'Ebb\']}>\n  <Tabs.Tab>In.</Tabs.Tab>\n  <Tabs.Tab>Out.</Tabs.Tab>\n</Tabs>\n\n<Cards>\n  <Cards.Card title="Cutters" href="/rigs/cutter" />\n</Cards>\n',
    'content/rigs/sloop.mdx': '# Sloop\n',
    'content/rigs/cutter.mdx': '# Cutter\n',
    'content/rigs/ketch.md': '# Ketch\n',
  });

  it('has the names and the order of its lists', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Nextra', [], 4]);
    has('rigs/_section.yaml', 'title: All rigs');
    has('rigs/sloop.md', 'order: 1');
    has('rigs/cutter.md', 'order: 2');
    has('rigs/ketch.md', 'order: 3');
  });
  it('has its components as blocks, and its addresses', () => {
    has(
      'index.md',
      '[the sloop](rigs/sloop.md)',
      ':::warning\nMind the gap.\n:::',
      ':::card[[Cutters](rigs/cutter.md)]',
    );
    has('index.md', '::::tabs\n:::tab[Flood]\nIn.\n:::\n\n:::tab[Ebb]\nOut.\n:::\n::::');
  });
});
