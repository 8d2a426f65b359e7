/** Small wikis of every generator, brought into a project of one’s own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { broughtIn } from './formats.fixture.ts';

const formats = {
  docusaurus: 'Docusaurus',
  'github-wiki': 'GitHub wiki',
  'gitlab-wiki': 'GitLab wiki',
  hugo: 'Hugo',
  mdbook: 'mdBook',
  mkdocs: 'MkDocs',
  starlight: 'Astro',
  'tech-docs': 'GOV.UK Tech Docs',
  techdocs: 'Backstage TechDocs (MkDocs)',
  vitepress: 'VitePress',
  wikijs: 'Wiki.js',
};
const { has, read, reports, results } = broughtIn(Object.keys(formats));

describe('every format', () => {
  it('is told by its files', () =>
    assert.deepEqual(Object.fromEntries([...results].map(([name, { format }]) => [name, format])), formats));

  it('leaves nothing that the check of content refuses', () => {
    for (const [name, { problems }] of results) assert.deepEqual(problems, [], name);
  });
});

describe('Docusaurus', () => {
  it('turns components into blocks, partials into their text, and drops code', () =>
    has(
      'docusaurus/01-intro.md',
      /^::::tabs\n:::tab\[Linux\]\nUse `apt`\.\n:::\n\n:::tab\[macOS\]\nUse `brew`\.\n:::\n/m,
      'Words that several pages share.',
      '![A dock](img/dock.svg)',
      '<!-- Written for those who come new. -->',
      '<!-- import: <Unknown level="3"> -->\n\nKept words.',
      '[the guide](guides/moor.md#ropes)',
    ));
  it('keeps places, names of categories, and redirects of its settings', () => {
    has(
      'docusaurus/01-intro.md',
      'order: 1',
      '- /docs/first/',
      'aliases:\n  - start\n  - hello',
      '# custom_field: kept',
    );
    has('docusaurus/guides/_section.yaml', 'title: Guides', 'summary: How things are done.');
    has('docusaurus/guides/leave.md', 'order: 1', '<details>');
    has('docusaurus/guides/moor.md', 'order: 2', '[the intro](../01-intro.md)', '## Ropes {#ropes}');
  });
});

describe('Astro and Starlight', () => {
  it('has its blocks', () =>
    has(
      'starlight/first/start.md',
      ':::caution[Hot]\nMind the flame.\n:::',
      ':::steps\n1. Fill it with [oil](oil.md).',
      ':::card[Bright]\nVery.\n:::',
      ':::card[[Oil](oil.md)]\nWhat burns.\n:::',
      ':::file-tree\n- lamps/',
      'A new :badge[New] lamp .',
    ));
  it('keeps the order of the sidebar, and says which languages stayed behind', () => {
    has('starlight/first/start.md', 'order: 1', '- /begin/');
    has('starlight/first/oil.md', 'order: 2');
    has('starlight/rest/_section.yaml', 'title: Everything else', 'order: 2');
    reports('src/content/docs/de:', 'another language');
  });
});

describe('Hugo', () => {
  it('has shortcodes as blocks, references as links, and values of its settings', () =>
    has(
      'hugo/docs/paint.md',
      ':::warning[Wet]\nDo not touch.\n:::',
      ':::tab[Red]\n```sh\npaint --red\n```\n:::',
      '![A hull](../img/hull.svg)\n\n*The hull*',
      'Version 1.2, <!-- import: {{< unknown thing="x" >}} --> and [scrape](scrape.md#tools).',
    ));
  it('orders by weight, reads fields in TOML, forwards aliases and says when a page changed', () => {
    has('hugo/docs/scrape.md', 'order: 1', '[paint](paint.md)');
    has(
      'hugo/docs/paint.md',
      'order: 2',
      '- /colour/',
      '- /docs/old-paint/',
      /changed: \d{4}-\d\d-\d\d/,
      '# author: Ann',
    );
    has('hugo/docs/index.md', 'title: Docs');
  });
});

describe('mdBook', () => {
  it('has the order of its summary, parts and pages below pages', () => {
    has('mdbook/foreword.md', 'order: 1', '[Float](the-boat/float/index.md)');
    has('mdbook/the-boat/_section.yaml', 'title: The boat', 'order: 2');
    has('mdbook/the-boat/float/sink.md', '[`float`]: index.md');
    has('mdbook/words.md', 'order: 3');
    reports('src/unlisted.md', 'does not name it');
  });
  it('takes regions of code in, and hides what it hid', () =>
    has(
      'mdbook/the-boat/float/index.md',
      '```rust\nfn float() {}\n```',
      '<!-- import: missing.md is missing -->',
      '- /old.html',
    ));
});

describe('GOV.UK Tech Docs', () => {
  it('reads fields, takes partials in, and keeps Ruby as a mark', () => {
    has(
      'tech-docs/index.md',
      '# Dept guide',
      'owner: dept-platform',
      'reviewed: 2024-02-03',
      'reviewMonths: 6',
      'Ask in the channel.',
    );
    // A part that was taken in lacks nothing of which a report would tell.
    assert.doesNotMatch(read('import-report.md'), /ERB partial/);
    has('tech-docs/databases/create.md', '<!-- import: Ruby Time.now -->');
  });
  it('keeps the anchors of its headings, its redirects, and leads to its forge', () =>
    has(
      'tech-docs/databases/create.md',
      "## What's its size? {#what-39-s-its-size}",
      '- /old/create.html',
      '[the code](https://github.com/dept/docs/blob/HEAD/Gemfile)',
    ));
});

describe('VitePress', () => {
  it('has its code groups as tabs, and what pages take in', () =>
    has(
      'vitepress/guide/fly.md',
      '# Fly :badge[easy]\n\n\n::::tabs\n:::tab[npm]\n```sh\nnpm run fly\n```\n:::\n\n:::tab[pnpm]\n```sh {1} showLineNumbers\npnpm fly\n```\n:::\n::::',
      '   ::::tabs\n   :::tab[ts]\n   ```ts\n   fly()\n   ```\n   :::\n   ::::',
      '```ts {2} title="line.ts"\n',
      '```ts title="Knot" {1}\nconst knot = 2\n```',
      'Mind the wind.',
      '`<<< ./gone.ts`',
      '\nLeft {{ alone }}.\n\n:::details[Why]',
    ));
  it('has its sidebars as navigation, and its host as its own', () => {
    has('vitepress/guide/_section.yaml', 'title: First steps', 'order: 1');
    has('vitepress/guide/fly.md', 'order: 1');
    has('vitepress/index.md', '[Fly](guide/fly.md#the-line)');
    reports('.vitepress/config.ts:1: the navigation leads to https://wind.example/');
  });
});

describe('wikis of GitHub and GitLab', () => {
  it('link by name, with the words that the author gave, and by the address of the wiki', () => {
    has(
      'github-wiki/index.md',
      '[Mooring lines](Mooring-lines.md)',
      '[the crew](people/Crew.md)',
      'Nobody<!-- import: dead link to Nobody',
      '![A line](images/line.svg)',
    );
    has(
      'github-wiki/Mooring-lines.md',
      'title: Mooring lines',
      'nylon ⚓',
      '[Crew](people/Crew.md)',
      '[again](people/Crew.md#who)',
    );
  });
  it('have the sidebar as their navigation', () => {
    has('github-wiki/Mooring-lines.md', 'order: 2');
    has('github-wiki/people/_section.yaml', 'title: People', 'order: 3');
    reports('_Footer.md', 'not brought in');
  });
  it('keep places that people marked by a link that is never closed, and old spellings of anchors', () =>
    has(
      'github-wiki/Mooring-lines.md',
      /^<span id="wear"><\/span>\n+### When they wear$/m,
      '[wear](#wear) and [the heading](#when-they-wear)',
    ));
  it('may be those of Wiki.js, with fields, callouts and pages that are not published', () => {
    has('wikijs/index.md', 'title: The slipway', 'summary: Where boats are mended', 'changed: 2023-10-03');
    has('wikijs/index.md', ':::caution\nBring a rope.\nA long one.\n:::', 'See [the dinghy](boats/dinghy.md).');
    has('wikijs/boats/dinghy.md', 'draft: true');
  });
  it("read GitLab's Markdown, and tell what has no place here", () => {
    has('gitlab-wiki/index.md', /^---\ntitle: The lighthouse\n---\n\n# Lamp\n/);
    has(
      'gitlab-wiki/index.md',
      '[the keeper](watch/keeper.md), [the watch](watch/keeper.md#at-night) or [read](watch/keeper.md)',
      '\n> Never leave\n> the lamp.\n>\n> Not for tea.\n\n\nLit at <ins>dusk</ins> and no longer at ~~six~~.\n',
      /!\[tower\]\([^)]*tower\.svg\)\n/,
    );
    has('gitlab-wiki/watch/keeper.md', '```yaml title="lamp.yml"\nlamp: lit\n```', '[!warning] Wet stairs');
    reports('gitlab-wiki/watch/keeper.md', '::include{file=watch/oil.md}', 'by hand');
    for (const line of [8, 10]) reports(`(watch/keeper.md:${String(line)})`, 'formula', 'shown as code');
  });
});
