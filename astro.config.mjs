import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fetchAheadRules } from './src/domain/site/fetch-ahead.ts';
import { basePath, siteOrigin } from './src/domain/site/site-address.ts';
import { withCodeColours } from './src/integrations/markdown/code-colours.ts';
import { contentCheck } from './src/integrations/entries/content-check.ts';
import { namedParts } from './src/integrations/entries/named-parts.ts';
import { offPartAt } from './src/domain/content/off-parts.ts';
import { markdownProcessor } from './src/integrations/markdown/markdown.ts';
import { markdownAlternates } from './src/integrations/alternates/markdown-alternates.ts';
import { unreachedFiles } from './src/integrations/bundle/unreached-files.ts';
import { earlierOutput } from './src/integrations/built/earlier-output.ts';
import { builtPages } from './src/integrations/built/built-pages.ts';
import { jsxByVite } from './src/integrations/bundle/jsx-by-vite.ts';
import { noSignals } from './src/integrations/bundle/no-signals.ts';
import { plainImportHelper, plainImports } from './src/integrations/bundle/plain-imports.ts';
import { bookPage } from './src/integrations/book/book-page.ts';
import { hostFiles } from './src/integrations/hosts/host-files.ts';
import { precompressed } from './src/integrations/hosts/precompressed.ts';
import { offlineFiles } from './src/integrations/offline/offline-files.ts';
import { accentInSheets } from './src/integrations/look/own-accent.ts';
import { pageChecks } from './src/integrations/checks/page-checks.ts';
import { previewImages } from './src/integrations/previews/preview-images.ts';
import { ownWords } from './src/integrations/words/own-words.ts';
import { searchInDev, searchIndex } from './src/integrations/search/search-index.ts';
import { languageOf } from './src/words/words.ts';

const base = basePath(process.env.BASE_PATH);
const site = siteOrigin(process.env.SITE_URL, 'http://localhost:4321');

// The inline scripts: what the first paint depends on, what a tool says when no other script arrives, the order of a
// reader's options, and the rules by which the browser fetches pages ahead. The policy has to know them by their hashes.
const inlineHashes = [
  ...['layouts/scripts/before-paint.js', 'widgets/tool/asked.js', 'widgets/learn/shuffle.js'].map((file) =>
    readFileSync(new URL(`./src/${file}`, import.meta.url), 'utf8'),
  ),
  fetchAheadRules(base),
].map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);

// Astro counts the pages of parts that the site does not have among those that it has built.
const parts = namedParts(process.cwd());
const language = languageOf(process.cwd());
const pathIn = (page) => new URL(page).pathname.slice(base.length - 1);
const isOn = (path) => offPartAt(path, parts) === undefined;
// What search engines are asked to leave out: the pages that say noindex.
const notListed = /^\/(404|search|about\/design|book|wiki\/changes|learn\/[^/]+\/workbook)\//;
/** Whether what was built at a path only forwards: an old address, which no search engine need learn. */
const isForward = (path) =>
  [`${path}index.html`, path.replace(/\/$/, '')]
    .map((file) => new URL(`dist${file}`, import.meta.url))
    .some(
      (file) =>
        statSync(file, { throwIfNoEntry: false })?.isFile() &&
        // A page may show such a tag as code.
        /<meta[^<>]*http-equiv="refresh"/.test(readFileSync(file, 'utf8')),
    );

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  cacheDir: './.cache/astro',
  integrations: [
    contentCheck(),
    mdx(),
    preact(),
    sitemap({
      filter: (page) => !notListed.test(pathIn(page)) && isOn(pathIn(page)) && !isForward(pathIn(page)),
    }),
    searchInDev(),
    plainImports(),
    builtPages([
      ...[
        searchIndex,
        markdownAlternates,
        previewImages,
        bookPage,
        unreachedFiles,
        offlineFiles,
        hostFiles,
        pageChecks,
      ],
      ...(process.env.PRECOMPRESS ? [precompressed] : []),
    ]),
    earlierOutput(),
  ],
  // Sheets are set inline when the pages are finished: src/integrations/built/head.ts. While one page is written others are
  // rendered; more at once gain nothing.
  build: { inlineStylesheets: 'never', concurrency: 6 },
  markdown: { processor: withCodeColours(markdownProcessor(base)), syntaxHighlight: false },
  vite: {
    cacheDir: './.cache/vite',
    css: { postcss: { plugins: [accentInSheets(process.cwd())] } },
    plugins: [ownWords(process.cwd(), language), plainImportHelper(), jsxByVite(), noSignals()],
    worker: { plugins: () => [ownWords(process.cwd(), language)] },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // A word stands where it is said.
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        output: {
          // What is always fetched together is one file, instead of many small ones that compress badly: what every page
          // runs, what every component needs, what is shared with pages without a tool, and the shell of the tools.
          codeSplitting: {
            groups: [
              { name: 'page', test: /preload-helper|layouts.scripts.page\.ts|site.fragment/ },
              { name: 'preact', test: /node_modules.(preact|@astrojs.preact).|widgets.tool.Changing/ },
              { name: 'kept', test: /src.domain.text.(local-day|fingerprint)\.ts|src.widgets.store\.ts/ },
              { name: 'text', test: /src.domain.text.(by-name|calendar.add-days|days|format|number)\.ts/ },
              {
                name: 'word-forms',
                test: /domain.search.word-forms\.ts|fastest-levenshtein|widgets.search.styles\.ts/,
              },
              { name: 'standing', test: /domain.evidence.(standing|verdict-words)\.ts/ },
              {
                name: 'clipboard',
                test: /widgets.clipboard|tool.exports.download\.ts|domain.evidence.answer-text\.ts/,
              },
              { name: 'tool', test: /widgets.tool.(Tool|NumberField)\.tsx/ },
              { name: 'result', test: /widgets.tool.Fold\.tsx|domain.review.inputs\.ts|cost.report.figure-age\.ts/ },
              { name: 'reserved', test: /domain.cost.reserved\.ts/ },
              { name: 'estimator', test: /widgets.cost.CostEstimator\.tsx/ },
              { name: 'quiz', test: /widgets.fit.FitQuiz\.tsx/ },
              { name: 'planner', test: /widgets.planner.MigrationPlanner\.tsx/ },
              { name: 'placement', test: /widgets.placement.WorkloadPlacement\.tsx/ },
              { name: 'estimate', test: /widgets.cost.live\.tsx|domain.cost.estimator\.ts/ },
              { name: 'quiz-live', test: /widgets.fit.live\.tsx|domain.fit.result.report\.ts/ },
              { name: 'typed-settings', test: /domain.planner.input.typed-settings\.ts/ },
              { name: 'rows', test: /domain.planner.input.rows\.ts/ },
              { name: 'planner-live', test: /widgets.planner.live\.tsx/ },
              { name: 'text-of', test: /domain.text.text-of\.ts/ },
              { name: 'placement-live', test: /widgets.placement.(live\.tsx|reading.taking\.ts)/ },
            ],
          },
        },
        // Astro marks every MDX entry with a directive that Rolldown does not know: github.com/withastro/astro/issues/18087
        // What a browser fetches later stands beside everything else where pages are made; bytes of a visit are tests.
        onLog: (level, log, report) =>
          ['MODULE_LEVEL_DIRECTIVE', 'INEFFECTIVE_DYNAMIC_IMPORT'].includes(log.code ?? '')
            ? undefined
            : report(level, log),
      },
    },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // The search core is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: inlineHashes },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
