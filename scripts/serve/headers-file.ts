/** The headers that the build wrote for hosts (`_headers`), read as such hosts read them. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, hostHeaders, strictTransport } from '../../src/domain/hosts/host-files.ts';

interface Rule {
  /** Path of an address; `*` at its end stands for anything. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a `_headers` file: a line with a path, and below it its headers, indented. */
export const readHeaders = (text: string): Rule[] => {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (/^\S/.test(line) && !line.startsWith('#')) rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
};

const matches = ({ path }: Rule, address: string): boolean =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;

/**
 * The headers of an answer, by its path. The file is read again when a new build has written it. What belongs to TLS is
 * left out, because this server has none.
 * @param dir folder of the site; one that was built without the file gets the headers that every site has
 * @param base path of the site, with a slash at both ends
 */
export const headersOf = (dir: string, base: string): ((path: string) => Record<string, string>) => {
  const bare = readHeaders(headersFile(hostHeaders("frame-ancestors 'none'"), base));
  const file = join(dir, '_headers');
  let written: number | undefined;
  let rules = bare;
  return (path) => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== written) {
      rules = changed === undefined ? bare : readHeaders(readFileSync(file, 'utf8'));
      written = changed;
    }
    const headers = rules.filter((rule) => matches(rule, path)).flatMap((rule) => rule.headers);
    return Object.fromEntries(headers.filter(([name]) => name !== strictTransport[0]));
  };
};
