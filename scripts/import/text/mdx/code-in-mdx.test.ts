/** Code that a component of MDX has in an attribute. */
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
