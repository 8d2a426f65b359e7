/** Versions and translations of pages of Docusaurus, brought in alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

const site = {
  'docusaurus.config.js': `module.exports = {
  url: 'https://quay.example', baseUrl: '/', i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
  presets: [['classic', { docs: { sidebarPath: './sidebars.js' }, theme: {} }]],
  plugins: [['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/old', to: '/docs/intro' }] }]],
};
`,
  'sidebars.js': "module.exports = { all: [{ type: 'category', label: 'New', items: ['mast', 'intro'] }] };\n",
  'versioned_sidebars/version-1.0-sidebars.json':
    '{ "version-1.0/all": [{ "type": "category", "label": "Aboard", "items": ["version-1.0/mast"] }, "version-1.0/intro"] }',
  'docs/intro.md': '# Intro\n',
  'docs/mast.md': '# Mast\n',
  'src/pages/index.md': '# Welcome\n',
  'static/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  'versioned_docs/version-1.0/intro.md':
    "import Tide from './_tide.mdx';\n\n# Intro of old\n\n[Mast](/docs/1.0/mast), [again](/docs/mast) and ![boat](/boat.svg).\n\n<Tide />\n",
  'versioned_docs/version-1.0/_tide.mdx': 'High.\n',
  'versioned_docs/version-1.0/mast.md': '# Mast of old\n',
  'i18n/de/docusaurus-plugin-content-docs/current/mast.md': '# Mast auf Deutsch\n',
};

describe('a version of a site', () => {
  const { has, result, report } = textsIn(site, 'versioned_docs/version-1.0');
  it('comes in with its own sidebar, and with the pictures of the site', () => {
    assert.deepEqual([result().format, result().problems], ['Docusaurus', []]);
    assert.deepEqual([result().counts.pages, result().counts.pictures, result().counts.redirects], [2, 1, 0]);
    has('aboard/mast.md', 'Mast of old', 'order: 1');
    has('aboard/_section.yaml', 'title: Aboard');
    has('intro.md', '[Mast](aboard/mast.md), [again](aboard/mast.md) and ![boat](boat.svg).', 'High.');
  });
  it('tells of no pages of the others', () => assert.doesNotMatch(report(), /not brought in/));
});

describe('a translation of a site', () => {
  const { has, result, report } = textsIn(site, 'i18n/de/docusaurus-plugin-content-docs/current');
  it('comes in with the sidebar of the site', () => {
    assert.equal(result().counts.pages, 1);
    has('new/mast.md', 'Mast auf Deutsch');
    assert.match(report(), /written in de/);
  });
});
