/** The parts that content/site.yaml names, as far as the check of content needs them before any entry is loaded. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { offPartAt } from '../../domain/content/off-parts.ts';
import { routeOf } from '../../domain/content/routes.ts';
import { partIds, partOf, partsOf, type PartId } from '../../parts.ts';
import type { Site } from '../../schemas/site.ts';

const isPart = (id: unknown): id is PartId => partIds.some((one) => one === id);

/**
 * The parts of a site, in order. Of a file that cannot be read or names none it is not known which parts were meant: all,
 * so that its own fault is told and no other.
 * @param root folder of the repository
 */
export const namedParts = (root: string): PartId[] => {
  const path = join(root, 'content/site.yaml');
  let named: PartId[] = [];
  try {
    const { parts: list } = (existsSync(path) ? parse(readFileSync(path, 'utf8')) : {}) as {
      parts?: { id?: unknown }[];
    };
    named = (list ?? []).map(({ id }) => id).filter(isPart);
  } catch {
    // The check of the file says what is wrong with it.
  }
  return named.length > 0 ? named : partIds;
};

/** Pseudo-collections of tags, whose ids come out of another. */
const comesFrom: Readonly<Record<string, string>> = { 'cost-checks': 'cost-rows', 'cost-totals': 'cost-rows' };

/** What is read on a site with these parts, and through which part the rest would be. */
export const partReader = (on: readonly PartId[]) => {
  const offPart = (collection: string, id = ''): PartId | undefined => {
    const name = comesFrom[collection] ?? collection;
    const through = partsOf(name, routeOf(name, id));
    return through.some((part) => on.includes(part)) ? undefined : through[0];
  };
  return { offPart, isRead: (collection: string, id: string) => offPart(collection, id) === undefined };
};

interface PartProblem {
  /** Field of content/site.yaml; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** Collections without which no site can be. */
const always = ['site', 'home', 'pages'];

const isIn = (filled: string, ids: Readonly<Record<string, ReadonlyMap<string, string>>>): boolean => {
  const [collection = '', folder] = filled.split('/');
  return [...(ids[collection]?.keys() ?? [])].some((id) => folder === undefined || id.startsWith(`${folder}/`));
};

/**
 * Parts that are named and have nothing to show, or miss a part that they read.
 * @param ids ids by collection
 * @param site the settings; undefined when they cannot be read
 */
export const partProblems = (
  ids: Readonly<Record<string, ReadonlyMap<string, string>>>,
  site: unknown,
): PartProblem[] => {
  const named = site === undefined ? [] : (site as Site).parts;
  const on = named.map(({ id }) => id);
  return [
    ...always
      .filter((name) => !isIn(name, ids))
      .map((name) => {
        const file = name === 'site' ? 'site.yaml' : name === 'home' ? 'home.mdx' : 'pages/about.mdx';
        const what = name === 'site' ? 'is missing' : `there is no content/${file}`;
        return {
          field: '',
          message: `${what}. Every site has one. Bring it back with: git checkout content/${file}`,
        };
      }),
    ...named.flatMap(({ id }, index): PartProblem[] => {
      const { filled, needs = [] } = partOf(id);
      const field = `parts[${index}]`;
      return [
        ...filled
          .filter((one) => !isIn(one, ids))
          .map((one) => ({
            field,
            message: `${id} is named, and content/${one} is empty. Add an entry, or take ${id} out of parts.`,
          })),
        ...needs
          .filter((other) => !on.some((part) => part === other))
          .map((other) => ({
            field,
            message: `${id} reads what the part "${other}" holds. Name that too, or take ${id} out of parts.`,
          })),
      ];
    }),
  ];
};

/** Addresses that fields name, such as the doors of the front page, into parts that are off. */
export const offPaths = (
  data: unknown,
  on: readonly PartId[],
  field = '',
): { field: string; path: string; part: PartId }[] => {
  if (Array.isArray(data)) return data.flatMap((item, index) => offPaths(item, on, `${field}[${index}]`));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const at = field === '' ? key : `${field}.${key}`;
    if (key !== 'path' || typeof value !== 'string') return offPaths(value, on, at);
    const part = offPartAt(value, on);
    return part ? [{ field: at, path: value, part }] : [];
  });
};
