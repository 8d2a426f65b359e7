/**
 * Takes hashes out of a page's content security policy that no inline script or style of that page needs. Astro lists
 * those of its islands on every page; a reading page has none, and eleven hashes are half a kilobyte that no compression
 * shrinks.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of the inline scripts and styles of a page, as its policy has to name them. */
export const neededHashes = (html: string): ReadonlySet<string> => {
  const needed = new Set<string>();
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, { src }) {
      if (name === 'style' || (name === 'script' && src === undefined)) text = '';
    },
    ontext(chunk) {
      if (text !== undefined) text += chunk;
    },
    onclosetag() {
      if (text !== undefined) needed.add(hashOf(text));
      text = undefined;
    },
  });
  parser.end(html);
  return needed;
};

/** The page with only the hashes that it needs. */
export const withNeededHashes = (html: string): string => {
  const needed = neededHashes(html);
  return html.replace(/<meta http-equiv="content-security-policy" content="[^"]*"/i, (policy) =>
    policy.replace(/ 'sha256-[^']+'/g, (hash) => (needed.has(hash.trim()) ? hash : '')),
  );
};

/** Trims the policies of all built pages. */
export const cspHashes = (): AstroIntegration => ({
  name: 'csp-hashes',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const files = await readdir(fileURLToPath(dir), { recursive: true });
      await Promise.all(
        files
          .filter((file) => file.endsWith('.html'))
          .map(async (file) => {
            const page = new URL(file, dir);
            await writeFile(page, withNeededHashes(await readFile(page, 'utf8')));
          }),
      );
    },
  },
});
