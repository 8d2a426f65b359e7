/*
 * The rooms of the house, from the ground up: which files stand in each, what they may import, and what to do instead
 * (CONTRIBUTING.md, "The house"). A file that two rooms match belongs to both, and the later room decides; `never`
 * takes back what `may` gave. `types` may be imported as types only. `packages` are the only packages let in; a room
 * without the field may use any.
 */
const atBuild = [
  'tables',
  'words',
  'schemas',
  'domain',
  'links',
  'content',
  'components',
  'lists of components',
  'styles',
];

const rooms = [
  {
    room: 'tables',
    files: 'src/{kinds,parts}.ts',
    may: [],
    packages: [],
    instead: 'The tables of kinds and of parts import nothing, so that every room may import them.',
  },
  {
    room: 'words',
    files: 'src/words/**',
    may: ['words'],
    types: ['tables'],
    packages: ['node:fs'],
    instead: 'A language is words and the rules of its sentences. What a sentence names is an argument.',
  },
  {
    room: 'schemas',
    files: 'src/schemas/**',
    may: ['tables', 'words', 'schemas'],
    packages: ['astro/zod', 'fastest-levenshtein'],
    instead:
      'A schema says what a valid entry is and knows nothing else of ours: only astro/zod, fastest-levenshtein and other schemas.',
  },
  {
    room: 'domain',
    files: 'src/domain/**',
    may: ['tables', 'words', 'domain'],
    types: ['schemas'],
    // All are pure: text in, answer out. yaml reads inventories, and only what a worker or a command runs imports it;
    // fflate packs them into links.
    packages: ['fastest-levenshtein', 'fflate', 'yaml'],
    instead:
      'Domain functions are pure and import only each other, and schemas by `import type`. Take the data, the file or the answer of the package as an argument (fastest-levenshtein, fflate and yaml are the packages that are let in).',
  },
  {
    room: 'integrations',
    files: 'src/integrations/**',
    may: ['tables', 'words', 'domain', 'integrations'],
    types: ['schemas', 'content'],
    instead:
      'Integrations run outside of the site, where no entry is loaded. Read the built HTML, or publish a file from src/pages.',
  },
  {
    // It holds the files of entries against their schemas, before Astro reads them.
    room: 'check of content',
    files: 'src/integrations/entries/**',
    may: ['tables', 'words', 'schemas', 'domain', 'integrations'],
    instead: 'The check of content reads files, schemas and the domain; no entry is loaded when it runs.',
  },
  {
    room: 'links',
    files: 'src/links.ts',
    may: ['tables', 'words', 'domain'],
    instead: 'Addresses know only the domain. Move what both need into src/domain.',
  },
  {
    room: 'content',
    files: 'src/{computed,content,feeds,history,learn,review,samples,term-mentions,wiki}.ts',
    may: ['tables', 'words', 'domain', 'links', 'content', 'list of collections'],
    types: ['schemas'],
    instead: 'The doors to content stand below components. Move what both need into src/domain.',
  },
  {
    room: 'door to pages',
    files: 'src/middleware.ts',
    may: ['tables', 'words', 'content'],
    instead: 'What stands before every page knows which parts there are, and nothing else.',
  },
  {
    // The machine interface publishes the schemas of its own files.
    room: 'machine interface',
    files: 'src/api.ts',
    may: ['tables', 'words', 'schemas', 'domain', 'links', 'content'],
    instead: 'What the files under /api/ share stands below components. Move what both need into src/domain.',
  },
  {
    room: 'list of collections',
    files: 'src/content.config.ts',
    may: ['tables', 'words', 'schemas', 'integrations'],
    instead: 'content.config.ts names each collection, its folder and its schema, and nothing else.',
  },
  {
    room: 'lists of components',
    files: 'src/components/**/*.ts',
    may: ['tables', 'words', 'domain', 'components', 'lists of components'],
    types: ['schemas', 'content'],
    instead: 'A .ts file gets its data as an argument. Ask content.ts in the .astro file that uses it.',
  },
  {
    room: 'components',
    files: 'src/components/**/*.{astro,css}',
    may: atBuild,
    instead:
      'Components stand below widgets, layouts and pages. Move what both need into src/domain or src/components, or hand it in as an argument.',
  },
  {
    room: 'widgets in the browser',
    files: 'src/widgets/**/*.{ts,tsx,css}',
    may: ['tables', 'words', 'domain', 'widgets in the browser', 'styles'],
    never: ['widgets at build'],
    types: ['schemas', 'content', 'widgets at build'],
    instead:
      'A .ts or .tsx file of a widget also runs in the browser, where no content is. Ask content.ts in the .astro file beside it and hand the entries in as props.',
  },
  {
    room: 'widgets at build',
    files: ['src/widgets/**/*.astro', 'src/widgets/**/*-at-build.ts'],
    may: [...atBuild, 'widgets at build', 'widgets in the browser'],
    instead: 'Widgets stand below layouts and pages. Let the page hand in what the widget needs as props.',
  },
  {
    room: 'list of tags',
    files: 'src/mdx-components.ts',
    may: ['tables', 'words', 'domain', 'components', 'lists of components', 'widgets at build'],
    instead: 'The list of tags names components and widgets, and nothing above them.',
  },
  {
    room: 'layouts',
    files: 'src/layouts/**',
    may: [...atBuild, 'widgets at build', 'widgets in the browser', 'list of tags', 'layouts'],
    instead: 'Layouts stand below pages. Let the page hand in what the layout needs as props.',
  },
  {
    room: 'pages',
    files: 'src/pages/**',
    may: [
      ...atBuild,
      'machine interface',
      'schemas',
      'widgets at build',
      'widgets in the browser',
      'list of tags',
      'layouts',
      'pages',
    ],
    instead: 'Integrations are build steps. Pure functions belong in src/domain.',
  },
  { room: 'styles', files: 'src/styles/**', may: ['styles'], packages: [], instead: 'Sheets import only sheets.' },
];

const inRoom = (room) => ({ file: { categories: room } });

/** What a room may not import, then what it may: where two policies speak of one import, the later one counts. */
const policies = rooms.flatMap(({ room, may, never = [], types = [], packages, instead }) => [
  { from: inRoom(room), disallow: { to: inRoom('*') }, message: instead },
  ...may.map((other) => ({ from: inRoom(room), allow: { to: inRoom(other) } })),
  ...never.map((other) => ({ from: inRoom(room), disallow: { to: inRoom(other) }, message: instead })),
  ...types.map((other) => ({ from: inRoom(room), allow: { to: inRoom(other), dependency: { kind: 'type' } } })),
  ...(packages === undefined
    ? []
    : [
        { from: inRoom(room), disallow: { to: { module: { origin: ['external', 'core'] } } }, message: instead },
        ...packages.map((name) => ({ from: inRoom(room), allow: { dependency: { source: name } } })),
      ]),
]);

/** The plugin and its one rule, for the files of src. */
export const roomRules = (boundaries) => ({
  plugins: { boundaries },
  settings: { 'boundaries/files': rooms.map(({ room, files }) => ({ category: room, pattern: files })) },
  rules: { 'boundaries/dependencies': ['error', { default: 'allow', checkAllOrigins: true, policies }] },
});
