import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './tools.ts';

const eslint = new ESLint({ cwd: root });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === null || /no-restricted-|boundaries/.test(ruleId))
    .map(({ message }) => message);
}

const astro = (script: string, html = '<p>Text</p>'): string => `---\n${script}\n---\n\n${html}\n`;

const refused: [what: string, file: string, code: string, message: RegExp][] = [
  [
    'a component that names what the sample is about',
    'src/components/made-up/MadeUp.astro',
    astro('const x = 1;', '<p>What the article says</p>'),
    /names\.article and names\.record/,
  ],
  [
    'a domain function that names what the sample is about',
    'src/domain/made-up/made-up.ts',
    'export const says = (n: number) => `as the record has it, ${n}`;\n',
    /names\.article and names\.record/,
  ],
  [
    'a schema that imports domain code',
    'src/schemas/made-up.ts',
    "import { usd } from '../domain/text/format.ts';\nexport const x = usd;\n",
    /A schema says what a valid entry is/,
  ],
  [
    'a domain function that reads a file',
    'src/domain/made-up/made-up.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    /Domain functions are pure/,
  ],
  [
    'a domain function that asks for content',
    'src/domain/made-up/made-up.ts',
    "import { all } from '../../content.ts';\nexport const x = all;\n",
    /Domain functions are pure/,
  ],
  [
    'a domain function that runs a schema',
    'src/domain/made-up/made-up.ts',
    "import { factSchema } from '../../schemas/evidence.ts';\nexport const x = factSchema;\n",
    /schemas by `import type`/,
  ],
  [
    'a domain function that looks at the clock',
    'src/domain/made-up/made-up.ts',
    'export const today = new Date();\n',
    /take today as an argument/,
  ],
  [
    'a step of the build that looks at the clock',
    'src/integrations/made-up/made-up.ts',
    'export const today = new Date();\n',
    /The day of a build is `builtOn`/,
  ],
  [
    'a folder that is named by its address',
    'e2e/made-up.test.ts',
    "const folder = new URL('./files/', import.meta.url).pathname;\nconsole.log(folder);\n",
    /join\(import\.meta\.dirname/,
  ],
  [
    'a domain function that asks for now',
    'src/domain/made-up/made-up.ts',
    'export const x = Date.now();\n',
    /today as an arg/,
  ],
  [
    'a domain function that throws dice',
    'src/domain/made-up/made-up.ts',
    'export const x = Math.random();\n',
    /no chance/,
  ],
  [
    'a domain function that touches the page',
    'src/domain/made-up/made-up.ts',
    "export const x = document.querySelector('p');\n",
    /neither the browser nor the machine/,
  ],
  [
    'a component that imports a widget',
    'src/components/MadeUp.astro',
    astro("import FitQuiz from '../widgets/fit/FitQuiz.astro';", '<FitQuiz />'),
    /stand below widgets, layouts and pages/,
  ],
  [
    'a component that imports a build step',
    'src/components/MadeUp.astro',
    astro("import { pageChecks } from '../integrations/checks/page-checks.ts';\npageChecks.name.trim();"),
    /Components stand below/,
  ],
  [
    'a component that goes round content.ts',
    'src/components/MadeUp.astro',
    astro("import { getCollection } from 'astro:content';\nawait getCollection('faqs');"),
    /Ask src\/content\.ts/,
  ],
  [
    'a widget that imports a layout',
    'src/widgets/made-up/MadeUp.astro',
    astro("import Page from '../../layouts/Page.astro';", '<Page />'),
    /Let the page hand in what the widget needs/,
  ],
  [
    'a part of a widget for the browser that asks for content',
    'src/widgets/made-up/MadeUp.tsx',
    "import { all } from '../../content.ts';\nexport const MadeUp = () => <p>{String(all)}</p>;\n",
    /hand the entries in as props/,
  ],
  [
    'a part of a widget for the browser that imports what runs at build',
    'src/widgets/made-up/MadeUp.tsx',
    "import { madeUp } from '../fit/quiz-at-build.ts';\nexport const MadeUp = () => <p>{String(madeUp)}</p>;\n",
    /hand the entries in as props/,
  ],
  [
    'a layout that imports a page',
    'src/layouts/MadeUp.astro',
    astro("import Home from '../pages/index.astro';", '<Home />'),
    /Layouts stand below pages/,
  ],
  [
    'an integration that asks for content',
    'src/integrations/made-up.ts',
    "import { all } from '../content.ts';\nexport const x = all;\n",
    /Read the built HTML/,
  ],
  [
    'a file that goes round content.ts',
    'src/made-up.ts',
    "import { getEntry } from 'astro:content';\nexport const x = getEntry;\n",
    /Ask src\/content\.ts/,
  ],
  ['a default export', 'src/domain/made-up/made-up.ts', 'export default 1;\n', /Export it by its name/],
  ['a barrel', 'src/domain/made-up/made-up.ts', "export * from './format.ts';\n", /No barrels/],
  ['an inline style', 'src/pages/made-up.astro', astro('', '<p style="color: red">Text</p>'), /blocks inline styles/],
  [
    'a caption in pieces',
    'src/components/MadeUp.astro',
    astro('const n = 1;', '<table><caption>How {n} stand</caption></table>'),
    /Write the caption as one string/,
  ],
];

const allowed: [what: string, file: string, code: string][] = [
  [
    'a domain function with types of a schema and a given day',
    'src/domain/made-up/made-up.ts',
    "import type { Fact } from '../../schemas/evidence.ts';\nexport const day = (fact: Fact, today: string) => [fact, new Date(today)];\n",
  ],
  [
    'a test of a domain function that reads a file',
    'src/domain/made-up/made-up.test.ts',
    "import { readFileSync } from 'node:fs';\nreadFileSync('content/site.yaml');\n",
  ],
  [
    'a component that asks content.ts and runs at build',
    'src/components/MadeUp.astro',
    astro("import { all } from '../content.ts';\nawait all('faqs');", '<caption>{`One ${1} string`}</caption>'),
  ],
  [
    'the colours in Code.astro',
    'src/components/guide/Code.astro',
    astro("import { coloured } from '../../integrations/markdown/code-colours.ts';\ncoloured();"),
  ],
  [
    'the part of a widget that runs at build',
    'src/widgets/made-up/made-up-at-build.ts',
    "import { all } from '../../content.ts';\nexport const x = all;\n",
  ],
  ['the default export of a configuration', 'made-up.config.ts', 'export default {};\n'],
];

describe('the rooms of the house', () => {
  for (const [what, file, code, message] of refused) {
    test(`refuses ${what}`, async () => {
      const found = await complaints(file, code);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', message);
    });
  }
  for (const [what, file, code] of allowed) {
    test(`allows ${what}`, async () => assert.deepEqual(await complaints(file, code), []));
  }
});
