/** Tells the host which addresses forward, so that it answers with a redirect before the page that forwards is needed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withBase } from '../../domain/content/routes.ts';
import type { Step } from './built-pages.ts';
import { attribute } from './html.ts';

/** `_redirects`: a line for each page that forwards, with the old address, the new one, and the status of a lasting move. */
export const redirects: Step = {
  name: 'redirects',
  start: ({ folder, base }) => {
    const lines: string[] = [];
    return {
      page: ({ path, elements }) => {
        const refresh = elements.find(
          (element) => element.tagName === 'meta' && attribute(element, 'httpEquiv')?.toLowerCase() === 'refresh',
        );
        const [, to] = /^\s*0\s*;\s*url=(\S+)$/i.exec((refresh && attribute(refresh, 'content')) ?? '') ?? [];
        if (to !== undefined) lines.push(`${withBase(base, path)} ${to} 301`);
      },
      end: async () => {
        if (lines.length > 0) await writeFile(join(folder, '_redirects'), `${lines.join('\n')}\n`);
        return lines.length === 1 ? '1 address forwards' : `${lines.length} addresses forward`;
      },
    };
  },
};
