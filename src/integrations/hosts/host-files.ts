/** Writes what hosts have to be told into the finished site, each in its own language: `src/domain/hosts/host-files.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withBase } from '../../domain/content/routes.ts';
import {
  caddyFile,
  headersFile,
  hostHeaders,
  nginxFile,
  redirectsFile,
  type Redirect,
} from '../../domain/hosts/host-files.ts';
import { longestHeader, sitePolicy } from '../../domain/hosts/site-policy.ts';
import type { Pass, Step } from '../built/built-pages.ts';
import { attribute, type Element } from '../built/html.ts';

const httpEquiv = (elements: readonly Element[], name: string): string | undefined => {
  const meta = elements.find(
    (element) => element.tagName === 'meta' && attribute(element, 'httpEquiv')?.toLowerCase() === name,
  );
  return meta && attribute(meta, 'content');
};

/** What a page tells a browser that a host may tell it as well. */
interface Told {
  /** Where it only forwards to. */
  readonly to?: string | undefined;
  readonly policy?: string | undefined;
}

export const hostFiles: Step = {
  name: 'host-files',
  start: ({ folder, base }): Pass<Told> => {
    const redirects: Redirect[] = [];
    const policies = new Set<string>();
    return {
      find: ({ elements }) => ({
        to: /^\s*0\s*;\s*url=(\S+)$/i.exec(httpEquiv(elements, 'refresh') ?? '')?.[1],
        policy: httpEquiv(elements, 'content-security-policy'),
      }),
      take: ({ to, policy }, { path }) => {
        if (to !== undefined) redirects.push([withBase(base, path), to]);
        // Pages without a policy of their own are for page-checks to refuse.
        if (policy !== undefined) policies.add(policy);
      },
      end: async () => {
        const policy = sitePolicy(policies);
        if (policy.length > longestHeader)
          throw new Error(
            `The policy of the whole site has ${policy.length} characters, and hosts take ${longestHeader} a line. ` +
              'Take inline scripts out of pages (astro.config.mjs), or lower mostInlineSheets (src/integrations/built/inline-sheets.ts).',
          );
        const headers = hostHeaders(policy);
        await mkdir(join(folder, '_host'), { recursive: true });
        const files = {
          _headers: headersFile(headers, base),
          '_host/nginx.conf': nginxFile(headers, redirects, base),
          '_host/Caddyfile': caddyFile(headers, redirects, base),
          ...(redirects.length > 0 && { _redirects: redirectsFile(redirects) }),
        };
        for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
        const forwarding = redirects.length === 1 ? '1 address forwards' : `${redirects.length} addresses forward`;
        return `${forwarding}; one policy of ${policy.length} characters`;
      },
    };
  },
};
