import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('a sidebar that is kept in files of its own', () => {
  const starlight = textsIn({
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nimport { bars as sidebar } from './config/bars.js';\nexport default defineConfig({ integrations: [starlight({ title: 'Pier', sidebar })] });\n",
    'config/bars.ts':
      "import ropes from './ropes.json';\nimport { bars as again } from './bars';\nexport const bars = [{ label: 'Aboard', items: ['watch', 'anchor'] }, ...ropes];\n",
    'config/ropes.json': '[{ "label": "All ropes", "items": [{ "label": "Hemp", "slug": "ropes/hemp" }] }]',
    'src/content/docs/index.md': '---\ntitle: Pier\n---\n',
    'src/content/docs/anchor.md': '---\ntitle: Anchor\n---\n',
    'src/content/docs/watch.md': '---\ntitle: Watch\n---\n',
    'src/content/docs/ropes/hemp.md': '---\ntitle: Hemp\n---\n',
  });
  it('has its order and groups with Starlight', () => {
    starlight.has('aboard/watch.md', 'order: 1');
    starlight.has('aboard/anchor.md', 'order: 2');
    starlight.has('ropes/_section.yaml', 'title: All ropes');
  });

  const docusaurus = textsIn({
    'docusaurus.config.js':
      "module.exports = { presets: [['classic', { docs: { sidebarPath: require.resolve('./sidebars.js') }, theme: {} }]] };\n",
    'sidebars.js':
      "const deck = require('./bars/deck');\nmodule.exports = { all: [...deck, { type: 'doc', id: 'anchor' }] };\n",
    'bars/deck.js': "module.exports = ['watch'];\n",
    'docs/anchor.md': '# Anchor\n',
    'docs/watch.md': '# Watch\n',
  });
  it('has its order with Docusaurus', () => {
    docusaurus.has('watch.md', 'order: 1');
    docusaurus.has('anchor.md', 'order: 2');
  });
});

describe('a sidebar of Starlight that a program works out', () => {
  const { result, report } = textsIn({
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nimport { load } from './load.js';\nconst sidebar = load('navigation.yml');\nexport default defineConfig({\n  integrations: [starlight({ title: 'Pier', sidebar: sidebar })],\n});\n",
    'src/content/docs/index.md': '---\ntitle: Pier\n---\n',
    'src/content/docs/anchor.md': '---\ntitle: Anchor\n---\n',
  });
  it('is told, since its order is lost', () => {
    assert.equal(result().findings.length, 1);
    assert.match(report(), /^astro\.config\.mjs:5: the sidebar is worked out by a program/m);
  });
});
