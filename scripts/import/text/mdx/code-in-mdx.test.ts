/** What components of MDX have in values of code: texts, pictures, and what files of data say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('code in an attribute of a component', () => {
  const { has, result } = textsIn({
    'astro.config.mjs': "import starlight from '@astrojs/starlight';\nexport default {};\n",
    'src/content/docs/index.mdx':
      '---\ntitle: Rig\n---\nimport { Code } from "@astrojs/starlight/components";\n\n- Then:\n\n  <Code code={`one\ntwo`} lang="sh" />\n\n<Code\n  code={`import { sail } from "sails";\n\nexport async function reef() {\n  await sail(\\`jib\\`);\n}\n\nexport default { reef };`}\n  lang="ts"\n  title="reef.ts"\n  ins={[1, 3]}\n/>\n\n```jsx\n<Code\n  code={`one\n  two`}\n/>\n```\n\nDone.\n',
  });
  it('is shown whole, with its imports, exports and blank lines', () => {
    assert.deepEqual(result().findings, []);
    has(
      'index.md',
      '```ts title="reef.ts"\nimport { sail } from "sails";\n\nexport async function reef() {\n  await sail(`jib`);\n}\n\nexport default { reef };\n```\n\n',
      '\n  ```sh\n  one\n  two\n  ```\n',
      '```jsx\n<Code\n  code={`one\n  two`}\n/>\n```\n\nDone.',
    );
  });
});

describe('values of code that a page can say', () => {
  const svg = (size: number): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="1"/>`;
  const { has, result } = textsIn({
    'docusaurus.config.js': 'module.exports = { url: "https://quay.example", baseUrl: "/" };\n',
    'static/img/tar-light.svg': svg(2),
    'static/img/oar.svg': svg(3),
    'docs/rope.svg': svg(4),
    'docs/facts.json': '{ "version": "1.2", "crew": { "size": 9 }, "boats": ["a"] }',
    'docs/index.mdx': `# Quay

import facts from './facts.json';
import Rope from './rope.svg';

Of {facts.version} with {facts.crew.size}.

<CodeBlock language="dockerfile">
  {\`FROM quay:\${facts.version}

RUN row && sail\`}
</CodeBlock>

<ThemedImage
  alt='Tar'
  sources={{
    light: useBaseUrl('/img/tar-light.svg'),
    dark: useBaseUrl('/img/tar-dark.svg'),
  }}
/>

<ThemedImage alt="Rope" sources={{ light: Rope, dark: Rope }} />

<Image
  src={
    require("@site/static/img/oar.svg")
      .default
  }
  alt="Oar"
/>

<DocCard
  item={{
    type: 'link',
    href: '/docs/sail',
    label: 'Sail',
    description: 'How to.',
  }}
/>
`,
    'docs/sail.md': '# Sail\n',
  });
  it('are said, from files of data, too', () => {
    assert.deepEqual(result().findings, []);
    has('index.md', 'Of 1.2 with 9.', '```dockerfile\nFROM quay:1.2\n\nRUN row && sail\n```');
  });
  it('are shown, of pictures for light and dark the first', () =>
    has('index.md', '![Tar](img/tar-light.svg)', '![Rope](rope.svg)', '![Oar](img/oar.svg)'));
  it('make a card that leads to a page', () => has('index.md', ':::card[[Sail](sail.md)]\nHow to.\n:::'));
});
