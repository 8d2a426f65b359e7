/** Pages that an earlier import of the same source put elsewhere: their addresses forward, and their files go. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds, wikiId } from '../../src/kinds.ts';
import { nameOf } from './paths.ts';
import { signOf, type Written } from './report.ts';
import { readHead } from './text/front-matter.ts';

/** True for a file that nobody has changed since an import wrote it. */
const isUnchanged = (root: string, { path, sign }: Written): boolean =>
  existsSync(join(root, path)) && signOf(readFileSync(join(root, path))) === sign;

/**
 * What an earlier run wrote, where it was one of the same source: another folder of the same name has other files.
 * @param has true for a file of the folder that is brought in now
 */
export const ofSameSource = (before: Iterable<Written>, has: (path: string) => boolean): readonly Written[] => {
  const all = [...before];
  const pages = all.filter(({ path }) => path.endsWith('.md'));
  return pages.filter(({ source }) => has(source)).length * 2 >= pages.length ? all : [];
};

/**
 * The addresses that the page of a source has had here: where it stands, and those that forward there.
 * @param before what an earlier run of the same import wrote
 */
export const earlierAddresses = (root: string, before: Iterable<Written>): ((source: string) => readonly string[]) => {
  const all = new Map<string, string[]>();
  for (const one of before) {
    if (!/^content\/wiki\/.*\.md$/.test(one.path) || !isUnchanged(root, one)) continue;
    const { was } = readHead(readFileSync(join(root, one.path), 'utf8')).fields;
    const own = kinds.wiki.route(wikiId(one.path.slice('content/wiki/'.length).replace(/\.md$/, '')));
    all.set(one.source, [...(Array.isArray(was) ? was.map(String) : []), own, ...(all.get(one.source) ?? [])]);
  }
  return (source) => all.get(source) ?? [];
};

/**
 * Deletes files of an earlier run whose source stands elsewhere now, and settings of sections that hold nothing any more.
 * @param written what this run wrote
 * @returns their paths
 */
export const withoutMoved = (root: string, before: Iterable<Written>, written: readonly Written[]): string[] => {
  const here = new Set(written.map(({ path }) => path));
  const sources = new Set(written.map(({ source }) => source));
  const gone: string[] = [];
  const remove = ({ path }: Written): void => {
    rmSync(join(root, path));
    gone.push(path);
    for (let dir = dirname(path); readdirSync(join(root, dir)).length === 0; dir = dirname(dir))
      rmdirSync(join(root, dir));
  };
  const old = [...before].filter(
    (one) => one.path.startsWith('content/wiki/') && !here.has(one.path) && isUnchanged(root, one),
  );
  const isSettings = ({ path }: Written): boolean => nameOf(path) === '_section.yaml';
  for (const one of old) if (!isSettings(one) && sources.has(one.source)) remove(one);
  for (const one of old.filter(isSettings).toSorted((a, b) => b.path.length - a.path.length))
    if (readdirSync(join(root, dirname(one.path))).length === 1) remove(one);
  return gone;
};
