import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/*
 * Two things are checked here: that code is sound (typescript-eslint, strict, with types), and that the rooms of the
 * house stay apart (CONTRIBUTING.md, "The house"). A message about a room says what to do instead.
 *
 * A later block replaces the same rule of an earlier one, so every room lists all of its limits at once.
 */

// Imports are relative, so a room is known by the folder or file after the dots.
const into = (...rooms) => `^(\\.{1,2}/)+(${rooms.join('|')})(/|\\.ts$|$)`;
const contentFiles = ['content', 'content\\.config', 'computed', 'samples', 'term-mentions', 'api'];

const upTheHouse = {
  regex: into('widgets', 'layouts', 'pages'),
  message:
    'This room stands below widgets, layouts and pages. Move what both need into src/domain or src/components, or hand it in as an argument.',
};
const upToTheShells = {
  regex: into('layouts', 'pages'),
  message: 'Widgets stand below layouts and pages. Let the page hand in what the widget needs as props.',
};
const upToThePages = {
  regex: into('pages'),
  message: 'Layouts stand below pages. Let the page hand in what the layout needs as props.',
};
const intoComponents = {
  regex: into('components', 'mdx-components'),
  message: 'Components stand above this room. Move what both need into src/domain.',
};
const contentStore = {
  regex: '^astro:content$',
  allowTypeImports: true,
  message:
    'Ask src/content.ts (all, one, some, body): it refuses the empty collections and unknown ids that Astro lets pass.',
};
const schemaValues = {
  regex: into('schemas'),
  allowTypeImports: true,
  message:
    'Only content.config.ts runs schemas. Write `import type`, or move the values that code needs into src/domain.',
};
const contentInBrowser = {
  regex: into(...contentFiles, '[\\w/-]*-at-build'),
  allowTypeImports: true,
  message:
    'A .ts or .tsx file of a widget also runs in the browser, where no content is. Ask content.ts in the .astro file beside it and hand the entries in as props.',
};
const contentFromIntegration = {
  regex: into(...contentFiles),
  allowTypeImports: true,
  message:
    'Integrations run outside of the site, where no entry is loaded. Read the built HTML, or publish a file from src/pages.',
};
const buildSteps = {
  regex: into('integrations'),
  message:
    'Integrations are build steps. Only Code.astro asks one, for its colours; pure functions belong in src/domain.',
};
const outOfDomain = {
  regex: '^(?!\\.{1,2}/)|^\\.\\./\\.\\./(?!schemas/|kinds\\.ts$)',
  message:
    'Domain functions are pure and import only each other. Take the data, the file or the answer of the package as an argument (fastest-levenshtein is the one package that is let in).',
};
const outOfSchemas = {
  regex: '^(?!astro/zod$|fastest-levenshtein$|\\./|\\.\\./kinds\\.ts$)',
  message:
    'A schema says what a valid entry is and knows nothing else of ours: only astro/zod, fastest-levenshtein and other schemas.',
};

const imports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message:
    'Export it by its name, so that it has the same one everywhere. Only files that a tool reads export a default.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that holds the thing.',
};
const noInlineStyle = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The security policy blocks inline styles. Use a class, an SVG attribute, or <meter> and <progress>.',
};
const noSplitCaption = {
  selector: "JSXElement[openingElement.name.name='caption'] > JSXText[value=/\\S/] ~ JSXExpressionContainer",
  message:
    'Write the caption as one string, {`How the ${n} stand`}: Prettier loses the spaces beside {n} in a caption.',
};
const noClock = ['NewExpression[arguments.length=0]', 'CallExpression'].map((use) => ({
  selector: `${use}[callee.name='Date']`,
  message: 'Domain functions have no clock: take today as an argument.',
}));
const noChance = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock[0].message },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Domain functions have no chance: take the number as an argument.',
  },
];

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });
const everywhere = [noDefaultExport, noBarrel, noInlineStyle];

// A test that is left out proves nothing, and nobody sees it.
const noTestLeftOut = [
  'MemberExpression[property.name=/^(skip|only|fixme|todo)$/]',
  'CallExpression > ObjectExpression > Property[key.name=/^(skip|only|todo)$/]',
].map((selector) => ({ selector, message: 'Every test runs, each time. Mend it, or take it out.' }));

const outsideWorld = [
  'document',
  'window',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'performance',
  'crypto',
  'process',
  'console',
  'setTimeout',
  'setInterval',
].map((name) => ({
  name,
  message: 'Domain functions know neither the browser nor the machine. Take what you need as an argument.',
}));

const tests = ['**/*.test.ts', '**/*.fixture.ts'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', '.tmp/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  astro.configs['flat/recommended'],
  {
    name: 'right-parts/all code',
    files: ['**/*.{js,mjs,ts,tsx,astro}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-useless-escape': 'error',
      ...syntax(...everywhere),
    },
  },
  {
    name: 'right-parts/sound code',
    files: ['**/*.{ts,tsx}'],
    // The scripts inside .astro files are virtual files without types.
    ignores: ['**/*.astro/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite', 'before', 'after'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    name: 'right-parts/tests',
    files: [...tests, 'e2e/**/*.ts'],
    rules: {
      ...syntax(...everywhere, ...noTestLeftOut),
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    // The types promise what a browser may not have, such as a clipboard on a page without https.
    name: 'right-parts/code in the browser',
    files: ['src/layouts/scripts/**/*.ts', 'src/widgets/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    name: 'right-parts/astro files',
    files: ['**/*.astro'],
    rules: syntax(...everywhere, noSplitCaption),
  },
  {
    // TypeScript alone does not know what an .astro file exports; `astro check` does.
    name: 'right-parts/lists of components',
    files: ['src/mdx-components.ts', 'src/components/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    name: 'right-parts/what a tool reads',
    files: ['*.config.{js,mjs,ts}', 'e2e/**/global-*.ts'],
    rules: syntax(noBarrel),
  },

  // The rooms, from the bottom up.
  {
    name: 'right-parts/src',
    files: ['src/*.ts'],
    rules: imports(upTheHouse, intoComponents, buildSteps, contentStore, schemaValues),
  },
  {
    name: 'right-parts/doors to content',
    files: ['src/content.ts', 'src/computed.ts', 'src/term-mentions.ts'],
    rules: imports(upTheHouse, intoComponents, buildSteps, schemaValues),
  },
  {
    name: 'right-parts/src/content.config.ts',
    files: ['src/content.config.ts'],
    rules: imports(upTheHouse, intoComponents),
  },
  {
    // The machine interface publishes the schemas of its own files.
    name: 'right-parts/src/api.ts',
    files: ['src/api.ts'],
    rules: imports(upTheHouse, intoComponents, buildSteps, contentStore),
  },
  {
    name: 'right-parts/src/mdx-components.ts',
    files: ['src/mdx-components.ts'],
    rules: imports(upToTheShells, buildSteps, contentStore, schemaValues),
  },
  {
    name: 'right-parts/src/schemas',
    files: ['src/schemas/**/*.ts'],
    ignores: tests,
    rules: imports(outOfSchemas),
  },
  {
    name: 'right-parts/src/domain',
    files: ['src/domain/**/*.ts'],
    ignores: tests,
    rules: {
      ...imports({ ...outOfDomain, regex: `^(?!fastest-levenshtein$)(?:${outOfDomain.regex})` }, schemaValues),
      ...syntax(...everywhere, ...noClock, ...noChance),
      'no-restricted-globals': ['error', ...outsideWorld],
    },
  },
  {
    name: 'right-parts/tests of src/domain',
    files: ['src/domain/**/*.{test,fixture}.ts'],
    rules: imports({
      regex: into('components', 'widgets', 'layouts', 'pages', 'integrations', 'content', 'computed'),
      message:
        'Test a domain function with plain data: read the YAML of an entry, or write the entry down in the test.',
    }),
  },
  {
    name: 'right-parts/src/integrations',
    files: ['src/integrations/**/*.ts'],
    rules: imports(upTheHouse, intoComponents, contentFromIntegration, contentStore, schemaValues),
  },
  {
    name: 'right-parts/src/components, .ts',
    files: ['src/components/**/*.ts'],
    rules: imports(upTheHouse, buildSteps, contentStore, schemaValues),
  },
  {
    name: 'right-parts/src/components, .astro',
    files: ['src/components/**/*.astro'],
    ignores: ['src/components/guide/Code.astro'],
    rules: imports(upTheHouse, buildSteps, contentStore),
  },
  {
    name: 'right-parts/src/components/guide/Code.astro',
    files: ['src/components/guide/Code.astro'],
    rules: imports(
      upTheHouse,
      { ...buildSteps, regex: into('integrations/(?!markdown/code-colours\\.ts$).*') },
      contentStore,
    ),
  },
  {
    name: 'right-parts/src/widgets, .ts and .tsx',
    files: ['src/widgets/**/*.{ts,tsx}'],
    ignores: tests,
    rules: imports(upToTheShells, buildSteps, contentInBrowser, contentStore, schemaValues),
  },
  {
    // What several .astro files of a widget ask of content; nothing that runs in the browser may import it.
    name: 'right-parts/src/widgets, what runs at build only',
    files: ['src/widgets/**/*-at-build.ts'],
    rules: imports(upToTheShells, buildSteps, contentStore, schemaValues),
  },
  {
    name: 'right-parts/src/widgets, .astro',
    files: ['src/widgets/**/*.astro'],
    rules: imports(upToTheShells, buildSteps, contentStore),
  },
  {
    name: 'right-parts/src/layouts',
    files: ['src/layouts/**/*.{astro,ts}'],
    rules: imports(upToThePages, buildSteps, contentStore),
  },
  {
    name: 'right-parts/src/pages',
    files: ['src/pages/**/*.{astro,ts}'],
    rules: imports(buildSteps, contentStore),
  },
);
