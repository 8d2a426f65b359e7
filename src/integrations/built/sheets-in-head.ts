/**
 * Moves the style sheets that a page links in its body into its head. A widget brings its own sheet (Stylesheet.astro),
 * so that only pages with the widget load it; but browsers may paint what follows a link in the body before the sheet is
 * there, and then everything moves.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const link = /<link rel="stylesheet" href="[^"]*"\s*\/?>/g;

/** The page with all of its sheets in the head, each once, in their order. */
export const withSheetsInHead = (html: string): string => {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const [head, body] = [html.slice(0, end), html.slice(end)];
  const moved = new Set(body.match(link) ?? []);
  for (const sheet of head.match(link) ?? []) moved.delete(sheet);
  return head + [...moved].join('') + body.replace(link, '');
};

/** Moves the sheets of all built pages. */
export const sheetsInHead = (): AstroIntegration => ({
  name: 'sheets-in-head',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const files = (await readdir(fileURLToPath(dir), { recursive: true })).filter((file) => file.endsWith('.html'));
      for (const file of files) {
        const page = new URL(file.replaceAll('\\', '/'), dir);
        const html = await readFile(page, 'utf8');
        const moved = withSheetsInHead(html);
        if (moved !== html) await writeFile(page, moved);
      }
    },
  },
});
