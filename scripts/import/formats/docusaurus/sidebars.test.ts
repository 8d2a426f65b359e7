/** Several sidebars of Docusaurus, which its bar at the top leads to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

const settings = `module.exports = {
  url: 'https://sea.example',
  baseUrl: '/',
  presets: [['classic', { docs: { sidebarPath: './sidebars.js' }, theme: {} }]],
  plugins: [['@docusaurus/plugin-content-docs', { id: 'school', path: 'school', routeBasePath: 'school', sidebarPath: './school.js' }],
    ['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/tow', to: '/docs/category/ropes' }, { from: '/crew', to: '/docs/category/people' }] }]],
  themeConfig: {
    navbar: {
      items: [
        { type: 'docSidebar', sidebarId: 'api', label: 'API' },
        { to: 'https://sea.example/docs/trips/start', label: 'Our trips' },
        { to: 'https://sea.example/school/', label: 'School' },
      ],
    },
  },
};
`;

describe('sidebars beside each other', () => {
  const { has, result, report } = textsIn({
    'docusaurus.config.js': settings,
    'sidebars.js': `module.exports = {
  docs: [
    'intro',
    'sails/jib',
    { type: 'category', label: 'Ropes', link: { type: 'generated-index' }, items: [
      'ropes/tar',
      { type: 'category', label: 'Far', link: { type: 'generated-index', slug: '/far-away' }, items: ['ropes/tar', 'ropes/hawser'] },
    ] },
    { type: 'category', label: 'People', link: { type: 'doc', id: 'people/welcome' }, items: ['people/crew'] },
    { type: 'category', label: 'Crew', link: { type: 'generated-index', slug: '/category/people' }, items: ['people/index'] },
  ],
  api: ['api/start', { type: 'category', label: 'Calls', items: ['api/haul'] }],
  trips: ['trips/start', 'trips/north'],
};
`,
    'school.js': "module.exports = { school: [{ type: 'category', label: 'Learn', items: ['knots', 'stars'] }] };\n",
    'docs/intro.md':
      '# Intro\n\nSee [ropes](/docs/category/ropes), [far](/docs/far-away) and [none](/docs/category/none).\n',
    'docs/sails/jib.md': '# Jib\n',
    'docs/ropes/tar.md': '# Tar\n',
    'docs/ropes/hawser.md': '# Hawser\n',
    'docs/people/welcome.md': '# Welcome\n',
    'docs/people/crew.md': '# Crew\n',
    'docs/people/index.md': '# All\n',
    'docs/api/start.md': '# Start\n',
    'docs/api/haul.md': '# Haul\n',
    'docs/trips/start.md': '# Start\n',
    'docs/trips/north.md': '# North\n',
    'school/knots.md': '# Knots\n',
    'school/stars.md': '# Stars\n',
  });
  it('are sections where the pages of one lie in a folder of its own, called as the bar at the top says', () => {
    assert.deepEqual(result().problems, []);
    has('api/_section.yaml', 'title: API', 'order: 6');
    has('api/start.md', 'order: 1');
    has('api/calls/haul.md', '# Haul');
    has('trips/_section.yaml', 'title: Our trips', 'order: 7');
    has('jib.md', 'order: 2');
  });
  it('have what is in one group in the section itself', () => {
    has('school/_section.yaml', 'title: School');
    has('school/stars.md', 'order: 2');
  });
  it('have a group called by its folder, though its first page has a name of its own', () =>
    has('people/index.md', '# Welcome'));
  it('have the lists of their groups at the sections that these are now', () => {
    has('intro.md', 'See [ropes](ropes/), [far](ropes/far/) and none');
    assert.match(report(), /link \/docs\/category\/none: there is no such page/);
    assert.match(
      report(),
      /redirect \/tow leads to \/docs\/category\/ropes, left out: the list of a section cannot hold an old/,
    );
  });
});
