import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { shikiConfig } from './src/integrations/markdown/code-colours.ts';
import { contentCheck } from './src/integrations/entries/content-check.ts';
import { markdownProcessor } from './src/integrations/markdown/markdown.ts';
import { markdownAlternates } from './src/integrations/alternates/markdown-alternates.ts';
import { builtPages } from './src/integrations/built/built-pages.ts';
import { pageChecks } from './src/integrations/checks/page-checks.ts';
import { previewImages } from './src/integrations/previews/preview-images.ts';
import { searchInDev, searchIndex } from './src/integrations/search/search-index.ts';

const base = process.env.BASE_PATH ?? '/';
const site = process.env.SITE_URL ?? 'http://localhost:4321';

// The inline scripts: what the first paint depends on, and what a tool says when no other script arrives. The policy has
// to know them by their hashes.
const inlineHashes = ['layouts/scripts/before-paint.js', 'widgets/tool/asked.js'].map((file) => {
  const text = readFileSync(new URL(`./src/${file}`, import.meta.url), 'utf8');
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
});

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
    sitemap({ filter: (page) => !/\/(404|search|design)\//.test(page) }),
    searchInDev(),
    builtPages([searchIndex, markdownAlternates, previewImages, pageChecks]),
  ],
  // Sheets are set inline when the pages are finished: src/integrations/built/head.ts.
  build: { inlineStylesheets: 'never' },
  markdown: { processor: markdownProcessor(base), shikiConfig },
  vite: {
    cacheDir: './.cache/vite',
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        // Astro marks every MDX entry with a directive that Rolldown does not know: github.com/withastro/astro/issues/18087
        onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
      },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Fraunces',
      cssVariable: '--font-display',
      fallbacks: ['Georgia', 'serif'],
      // A face that comes late would move the lines; then this visit keeps the fallback, and the next one has the face.
      display: 'optional',
      options: {
        variants: [
          {
            weight: 600,
            style: 'normal',
            src: ['./node_modules/@fontsource/fraunces/files/fraunces-latin-600-normal.woff2'],
          },
        ],
      },
    },
  ],
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
