/** Sites of Mintlify, written out in the test that brings them in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('Mintlify', () => {
  const { has, lacks, result, report } = textsIn({
    'docs.json': JSON.stringify(
      {
        name: 'Quay',
        navigation: {
          languages: [
            {
              language: 'en',
              tabs: [
                {
                  tab: 'Guide',
                  groups: [
                    {
                      group: 'Start here',
                      pages: ['index', { group: 'Rigs', root: 'rigs', pages: ['rigs/sloop', 'rigs/cutter'] }],
                    },
                  ],
                },
                { $ref: './config/api.json' },
              ],
            },
            { language: 'de', groups: [{ group: 'Anfang', pages: ['de/index'] }] },
          ],
        },
        redirects: [
          { source: '/boats/sloop', destination: '/rigs/sloop' },
          { source: '/boats/:slug*', destination: '/rigs/:slug*' },
        ],
      },
      null,
      1,
    ),
    'config/api.json':
      '{ "tab": "Calls", "groups": [{ "group": "Sail", "pages": ["api/hoist", "GET /winds"] }, { "group": "All", "openapi": { "source": "api/all.json", "directory": "all" } }] }',
    'README.md': '# The repository\n',
    'index.mdx':
      '---\ntitle: Quay\nsidebarTitle: Begin\n---\n\nimport Tide from "/snippets/tide.mdx";\n\nSee [the sloop](/rigs/sloop).\n\n<Tide />\n\n<Steps>\n  <Step title="Hoist">\n    Pull.\n\n    <Note>Mind your <Tooltip tip="above the deck">head</Tooltip>.</Note>\n  </Step>\n  <Step title="Row">\n    Or not.\n  </Step>\n</Steps>\n\n<CodeGroup>\n```bash npm\nnpm i oar\n```\n```ts oar.ts {1} icon="oar"\nrow();\n```\n</CodeGroup>\n\n```sh Terminal\nrow\n```\n\n<Columns cols={2}>\n  <Card title="Cutters" href="/rigs/cutter" />\n  <Card title="Sloops" href="/rigs/sloop">Fast.</Card>\n</Columns>\n',
    'snippets/tide.mdx': 'The tide is **in**.\n',
    'rigs.mdx': '---\ntitle: All rigs\n---\n\nTwo.\n',
    'rigs/sloop.mdx': '---\ntitle: Sloop\n---\n\n<Frame caption="At sea">A sloop.</Frame>\n',
    'rigs/cutter.mdx': '---\ntitle: Cutter\n---\n\n<Update label="May" description="v2">\nMore sail.\n</Update>\n',
    'api/hoist.mdx':
      '---\ntitle: Hoist\nopenapi: "POST /sails/{id}"\n---\n\n<ParamField path="id" type="string" required>\n  Which one.\n</ParamField>\n<ResponseField name="sail" type="object">\n  The sail.\n  <Expandable title="its fields">\n    <ResponseField name="area" type="number" default="9">In feet.</ResponseField>\n  </Expandable>\n</ResponseField>\n',
    'de/index.mdx': '---\ntitle: Kai\n---\n\nDa.\n',
  });

  it('has the names and the order of its navigation, and one of its languages', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Mintlify', [], 5]);
    has('guide/_section.yaml', 'title: Guide', 'order: 1');
    has('api/_section.yaml', 'title: Calls', 'order: 2');
    has('guide/start-here/rigs/index.md', 'title: All rigs');
    has('guide/start-here/rigs/cutter.md', 'order: 2');
    assert.match(report(), /^de: 1 page in another language, .*--into de$/m);
  });
  it('forwards old addresses, and tells of what stays behind', () => {
    has('guide/start-here/rigs/sloop.md', '/boats/sloop');
    assert.match(report(), /docs\.json:\d+: the redirect from \/boats\/:slug\* holds for many addresses/);
    assert.match(report(), /docs\.json:\d+: Mintlify drew pages of GET \/winds/);
    assert.match(report(), /docs\.json:\d+: Mintlify drew pages of api\/all\.json/);
    assert.match(report(), /^README\.md: one more page/m);
  });
  it('has its components as blocks', () => {
    has('index.md', 'The tide is **in**.', '](guide/start-here/rigs/sloop.md)');
    has('index.md', ':::steps\n1. **Hoist**\n\n   Pull.', 'head (above the deck)', '\n1. **Row**\n\n   Or not.');
    has('index.md', ':::tab[npm]\n```bash\nnpm i oar\n```\n:::', ':::tab[oar.ts]\n```ts {1}', '```sh title="Terminal"');
    has('index.md', '::::cards\n:::card[[Cutters](');
    has('guide/start-here/rigs/sloop.md', 'A sloop.\n\nAt sea');
    has('guide/start-here/rigs/cutter.md', '## May\n\nv2\n\nMore sail.');
    lacks('index.md', 'import:');
  });
  it('says what a call is, and what it takes and gives', () => {
    has('api/sail/hoist.md', '**POST** `/sails/{id}`', '- **`id`**, `string`, in path, required\n\n  Which one.');
    has(
      'api/sail/hoist.md',
      '- **`sail`**, `object`\n\n  The sail.',
      '**`area`**, `number`, default `9`\n\n    In feet.',
    );
  });
});

describe('the settings that Mintlify had before', () => {
  const { has, result } = textsIn({
    'mint.json':
      '{ "navigation": [{ "group": "Start", "pages": ["index"] }, { "group": "Sail", "pages": ["api/hoist"] }], "tabs": [{ "name": "Calls", "url": "api" }], "openapi": "x.json" }',
    'index.mdx': '---\ntitle: Quay\n---\n\nHere.\n',
    'api/hoist.mdx': '---\ntitle: Hoist\n---\n\nUp.\n',
  });
  it('have their groups below their tabs', () => {
    assert.deepEqual([result().format, result().problems], ['Mintlify', []]);
    has('api/_section.yaml', 'title: Calls');
    has('api/sail/hoist.md', 'title: Hoist');
  });
});
