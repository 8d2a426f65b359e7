/**
 * Makes each page's content security policy name the inline scripts and styles of that page and no others. Astro lists
 * the hashes of its islands on every page; a reading page has none, and eleven hashes are half a kilobyte that no
 * compression shrinks. And it does not know the inline style that each page has for itself.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { Parser } from 'htmlparser2';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface InlineHashes {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

/** Hashes of the inline scripts and styles of a page, as its policy has to name them. */
export const inlineHashes = (html: string): InlineHashes => {
  const hashes = { scripts: new Set<string>(), styles: new Set<string>() };
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, { src }) {
      if (name === 'style' || (name === 'script' && src === undefined)) text = '';
    },
    ontext(chunk) {
      if (text !== undefined) text += chunk;
    },
    onclosetag(name) {
      if (text !== undefined) hashes[name === 'style' ? 'styles' : 'scripts'].add(hashOf(text));
      text = undefined;
    },
  });
  parser.end(html);
  return hashes;
};

/**
 * The page with the hashes that it needs. A script is never added: one that Astro did not list was not meant to run.
 * Styles are, since all that stand in a built page were written at build.
 */
export const withNeededHashes = (html: string): string => {
  const { scripts, styles } = inlineHashes(html);
  return html.replace(/<meta http-equiv="content-security-policy" content="[^"]*"/i, (policy) =>
    policy
      .replace(/ 'sha256-[^']+'/g, (hash) => (scripts.has(hash.trim()) ? hash : ''))
      .replace(/style-src[^;"]*/, (directive) => [directive, ...styles].join(' ')),
  );
};

/** Sets the policies of all built pages. */
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
