import css from '@eslint/css';
import html from '@html-eslint/eslint-plugin';
import htmlParser from '@html-eslint/parser';
import * as typescriptParser from '@typescript-eslint/parser';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import { roomRules } from './eslint.rooms.js';

/*
 * What is checked here: that the rooms of the house stay apart (eslint.rooms.js), that code is written as the house writes
 * it, and that every engine has what sheets and pages use. That code is sound by its types is asked in .oxlintrc.json.
 * A later block replaces the same rule of an earlier one.
 */

// Astro lets empty collections and unknown ids pass; src/content.ts is the one door that does not.
const contentStore = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: '^astro:content$',
          allowTypeImports: true,
          message:
            'Ask src/content.ts (all, one, some, body): it refuses the empty collections and unknown ids that Astro lets pass.',
        },
      ],
    },
  ],
};

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
const noClockInBuilds = noClock.map(({ selector }) => ({
  selector,
  message:
    'The day of a build is `builtOn` of src/review.ts, or the `day` that a step is given: SOURCE_DATE_EPOCH sets both.',
}));
const noChance = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: noClock[0].message },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Domain functions have no chance: take the number as an argument.',
  },
];

// What the sample is built from has its names in content/site.yaml, so that another site has none of them in its pages.
const sampleWords = /\b[Tt]he article\b|(?<!On )\b[Tt]he record\b|Netflix/.source;
const noSampleWords = [
  `Literal[value=/${sampleWords}/]`,
  `TemplateElement[value.raw=/${sampleWords}/]`,
  `JSXText[value=/${sampleWords}/]`,
].map((selector) => ({
  selector,
  message:
    'What the sample is about is content: read names.article and names.record of content/site.yaml, with site().',
}));

const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });
const noAddressAsPath = {
  selector:
    "MemberExpression[property.name='pathname'] > NewExpression.object:has(> MemberExpression.arguments[object.type='MetaProperty'])",
  message: 'An address writes spaces and letters of a folder as signs of its own: use join(import.meta.dirname, …).',
};
const everywhere = [noDefaultExport, noBarrel, noInlineStyle, noAddressAsPath];

// A test that is left out proves nothing, and nobody sees it.
const noTestLeftOut = [
  'MemberExpression[property.name=/^(skip|only|fixme|todo)$/]',
  'CallExpression > ObjectExpression > Property[key.name=/^(skip|only|todo)$/]',
].map((selector) => ({ selector, message: 'Every test runs, each time. Mend it, or take it out.' }));
const noHookForAll = {
  selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)Each$/]',
  message: 'Test files share a process, so this would run around the tests of all of them: put it into a suite.',
};

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
  // What other programs have written is tested as they wrote it.
  { ignores: ['dist/', '.astro/', '.cache/', '.tmp/', 'test-results/', 'playwright-report/', 'e2e/fixtures/imports/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  astro.configs['flat/recommended'],
  {
    name: 'right-parts/all code',
    files: ['**/*.{js,mjs,ts,tsx,astro}'],
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
    name: 'right-parts/typescript',
    files: ['**/*.{ts,tsx}'],
    // The scripts inside .astro files are virtual files that the parser of those reads.
    ignores: ['**/*.astro/**'],
    languageOptions: { parser: typescriptParser },
  },
  {
    name: 'right-parts/tests',
    files: [...tests, 'e2e/**/*.ts'],
    rules: syntax(...everywhere, ...noTestLeftOut, noHookForAll),
  },
  {
    name: 'right-parts/astro files',
    files: ['**/*.astro'],
    rules: syntax(...everywhere, noSplitCaption, ...noSampleWords, ...noClockInBuilds),
  },
  {
    name: 'right-parts/no word of the sample',
    files: ['src/**/*.{ts,tsx}'],
    ignores: tests,
    rules: syntax(...everywhere, ...noSampleWords),
  },
  {
    name: 'right-parts/what runs in a build only',
    files: ['src/*.ts', 'src/{integrations,pages}/**/*.ts'],
    // They ask for its day, and the clock where it has none.
    ignores: [
      ...tests,
      'src/review.ts',
      'src/integrations/built/built-pages.ts',
      'src/integrations/entries/problems/content-problems.ts',
    ],
    rules: syntax(...everywhere, ...noSampleWords, ...noClockInBuilds),
  },
  {
    // A language is one thing to whoever asks for a word, in files by noun.
    name: 'right-parts/languages',
    files: ['src/words/*.ts'],
    rules: syntax(noDefaultExport, noAddressAsPath, ...noSampleWords),
  },
  {
    name: 'right-parts/what a tool reads',
    files: ['*.config.{js,mjs,ts}', 'e2e/**/global-*.ts'],
    rules: syntax(noBarrel),
  },

  {
    name: 'right-parts/the rooms',
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: tests,
    ...roomRules(boundaries),
  },
  {
    // Samples show code in the colours of fences, which a build step sets.
    name: 'right-parts/src/components/guide/Code.astro',
    files: ['src/components/guide/Code.astro'],
    rules: { 'boundaries/dependencies': 'off' },
  },
  {
    name: 'right-parts/one door to content',
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: ['src/content.ts', 'src/content.config.ts'],
    rules: contentStore,
  },
  {
    // Engines that no test runs in, WebKit first: what every engine has, by the platform's own data. What is let in costs a
    // reader nothing where it is missing.
    name: 'right-parts/sheets for every engine',
    files: ['src/**/*.css'],
    language: 'css/css',
    plugins: { css },
    rules: {
      'css/use-baseline': [
        'error',
        {
          available: 'newly',
          allowAtRules: ['view-transition'],
          allowProperties: [
            'accent-color',
            'forced-color-adjust',
            'overflow-anchor',
            'overscroll-behavior',
            'text-size-adjust',
            'user-select',
          ],
          allowPropertyValues: { 'break-after': ['avoid'], 'text-wrap': ['pretty'] },
          allowSelectors: ['marker'],
        },
      ],
    },
  },
  {
    // The built pages, which e2e/machines/baseline.test.ts hands in; `npm run lint` leaves dist/ out.
    name: 'right-parts/pages for every engine',
    files: ['**/*.html'],
    plugins: { '@html-eslint': html },
    languageOptions: { parser: htmlParser },
    rules: { '@html-eslint/use-baseline': ['error', { available: 'newly' }] },
  },
  {
    name: 'right-parts/src/domain',
    files: ['src/domain/**/*.ts'],
    ignores: tests,
    rules: {
      ...syntax(...everywhere, ...noSampleWords, ...noClock, ...noChance),
      'no-restricted-globals': ['error', ...outsideWorld],
    },
  },
);
