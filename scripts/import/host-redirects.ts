/** Old addresses that the host of a site forwards, as Netlify and Cloudflare read them: `_redirects` and `netlify.toml`. */
import { parse as parseToml } from 'smol-toml';
import type { Redirect, SourceFolder, SourceSite } from './source.ts';
import { isRecord, said } from './text/literals.ts';

/** One rule; undefined for one with wildcards, for another host, or for an answer that does not forward. */
const rule = (from: string, to: string, status: string, path: string, line: number): Redirect | undefined =>
  !from.startsWith('/') || /[*:?]/.test(from) || /:splat|\*/.test(to) || !/^(?:30\d)?!?$/.test(status) || to === ''
    ? undefined
    : { from, to, path, line };

const ofLines = (text: string, path: string): Redirect[] =>
  text.split('\n').flatMap((written, index) => {
    const [from = '', to = '', status = ''] = written
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    return rule(from, to, status, path, index + 1) ?? [];
  });

const ofNetlify = (text: string, path: string): Redirect[] => {
  try {
    const { redirects } = parseToml(text);
    const lines = text.split('\n');
    return (Array.isArray(redirects) ? redirects : []).flatMap((one: unknown) => {
      const from = isRecord(one) ? (said(one['from']) ?? '') : '';
      const line = lines.findIndex((written) => /^\s*from\s*=/.test(written) && written.includes(`"${from}"`)) + 1;
      if (!isRecord(one)) return [];
      const status =
        typeof one['status'] === 'number' || typeof one['status'] === 'bigint' ? String(one['status']) : '';
      return rule(from, said(one['to']) ?? '', status, path, Math.max(1, line)) ?? [];
    });
  } catch {
    return []; // Settings that cannot be read forward nothing.
  }
};

/** A site with the redirects of its host beside its own. */
export const withHostRedirects = (folder: SourceFolder, site: SourceSite): SourceSite => {
  const own = new Set(site.redirects.map(({ from }) => from));
  const found = folder.files
    .filter((path) => /^(?:(?:static|public|src|source|docs)\/)?_redirects$|^netlify\.toml$/.test(path))
    .flatMap((path) => (path.endsWith('.toml') ? ofNetlify : ofLines)(folder.read(path), path))
    .filter(({ from }) => !own.has(from));
  return { ...site, redirects: [...site.redirects, ...found] };
};
