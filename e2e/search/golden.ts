/** The golden queries: what readers type, where they should land, and how near the search has to come. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { routeOf } from '../../src/domain/content/routes.ts';

export interface GoldenQuery {
  readonly query: string;
  readonly need: string;
  /** Entries as collection/id, or addresses. */
  readonly accept: readonly string[];
  readonly rank?: number;
}

export interface Golden {
  readonly floor: Readonly<Record<'atThree' | 'atOne' | 'nothing' | 'everyClassAtThree', number>>;
  readonly classes: Readonly<Record<string, { readonly about: string; readonly queries: readonly GoldenQuery[] }>>;
  readonly mustNotMislead: {
    readonly about: string;
    readonly queries: readonly {
      readonly query: string;
      /** Questions whose answer may stand above the results; they need not exist. */
      readonly answers: readonly string[];
      /** Entries of which one has to come first. */
      readonly first?: readonly string[];
      /** What the summary has to say. */
      readonly doubt?: string;
    }[];
  };
  readonly nothing: {
    readonly about: string;
    readonly queries: readonly { query: string; missing: readonly string[] }[];
  };
}

/** Words of a reader in a hurry, and the places of which one has to be within the first three. */
export const hurried = {
  dpdk: ['/glossary/#dpdk', '/evidence/dpdk-kernel-bypass/', '/guide/why-not-everything/'],
  hugepages: ['/samples/huge-pages/', '/glossary/#huge-pages', '/evidence/yaml-hugepages-limit/'],
  noisy: ['/glossary/#noisy-neighbour', '/guide/should-you/#rule-noisy-neighbours'],
  'break-even': ['/evidence/break-even-500-cores/', '/guide/what-it-costs/', '/tools/cost-estimator/'],
  nomad: ['/glossary/#nomad', '/guide/leaving-kubernetes/#alternative-nomad', '/evidence/faq-nomad-by-hashicorp/'],
  titus: ['/glossary/#titus', '/guide/short-answer/', '/evidence/own-orchestrator-first/'],
  canary: ['/guide/migrating/', '/guide/migrating/#phase-traffic-shift', '/evidence/route-1-percent-2-weeks/'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const golden = parse(readFileSync(new URL('./golden.yaml', import.meta.url), 'utf8')) as Golden;

/** Address of an accepted entry; throws when its kind has none. */
export const targetOf = (accepted: string): string => {
  if (accepted.startsWith('/')) return accepted;
  const at = accepted.indexOf('/');
  const route = routeOf(accepted.slice(0, at), accepted.slice(at + 1));
  if (!route) throw new Error(`golden.yaml accepts ${accepted}, which has no address.`);
  return route;
};

/** Place at which the first accepted address stands, from 1; 0 when none does. */
export const placeOf = (found: readonly string[], accept: readonly string[]): number =>
  found.findIndex((url) => accept.map(targetOf).includes(url)) + 1;

export interface Score {
  readonly queries: number;
  readonly atOne: number;
  readonly atThree: number;
  /** Mean reciprocal rank. */
  readonly mrr: number;
}

export const scoreOf = (places: readonly number[]): Score => {
  const share = (test: (place: number) => boolean): number => places.filter(test).length / Math.max(places.length, 1);
  return {
    queries: places.length,
    atOne: share((place) => place === 1),
    atThree: share((place) => place >= 1 && place <= 3),
    mrr: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / Math.max(places.length, 1),
  };
};

/** The scores as lines of a table. */
export const report = (scores: Readonly<Record<string, Score>>): string =>
  [
    `${'class'.padEnd(14)} ${'n'.padStart(3)}  at 1   at 3   MRR`,
    ...Object.entries(scores).map(
      ([name, { queries, atOne, atThree, mrr }]) =>
        `${name.padEnd(14)} ${String(queries).padStart(3)}  ${atOne.toFixed(2)}   ${atThree.toFixed(2)}   ${mrr.toFixed(2)}`,
    ),
  ].join('\n');
