/** Ids that the fields of entries name, checked against the ids that exist. */
import { closest } from 'fastest-levenshtein';
import type { PartId } from '../../parts.ts';
import { offMessage } from './off-parts.ts';

/** An entry as far as the check needs it. */
export interface ReferringEntry {
  readonly id: string;
  /** Path of the file from the root of the repository. */
  readonly filePath: string;
  readonly data: unknown;
}

export interface BrokenReference {
  readonly filePath: string;
  /** Where in the entry, such as `sources[2].source`. */
  readonly field: string;
  readonly message: string;
}

/** Fields that hold ids, with what they name. The same in every collection. */
const targets: Readonly<Record<string, string>> = {
  owner: 'owners',
  claim: 'claims',
  claims: 'claims',
  source: 'sources',
  sources: 'sources',
  topic: 'topics',
  section: 'sections',
  sections: 'sections',
  covers: 'sections',
  asks: 'fit-questions',
  provider: 'providers',
  assumption: 'assumptions',
  sizeSource: 'sources',
};

/** Fields that hold "collection/id", with or without a section behind it, of which the page itself is the judge. */
const paths = new Set(['related', 'teaches', 'see', 'steps']);

interface NamedId {
  readonly field: string;
  readonly value: string;
  /** What the id names; undefined for "collection/id", which says so itself. */
  readonly target: string | undefined;
}

const namedIds = (collection: string, value: unknown, field = '', key = ''): NamedId[] => {
  if (typeof value === 'string') {
    // A claim's own `claim` is its sentence.
    const isSentence = collection === 'claims' && field === 'claim';
    // The steps of a question are sentences.
    const isStep = key === 'steps' && collection !== 'tracks';
    if (isSentence || isStep || !(paths.has(key) || key in targets)) return [];
    return [{ field, value: value.replace(/#.*$/, ''), target: targets[key] }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => namedIds(collection, item, `${field}[${index}]`, key));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    namedIds(collection, inner, field === '' ? name : `${field}.${name}`, name),
  );
};

const nearest = (given: string, valid: readonly string[]): string =>
  valid.length === 0 ? '' : ` Nearest: "${closest(given, valid)}".`;

const missingId = (collection: string, id: string, valid: readonly string[]): string =>
  (collection === 'owners' ? `No team "${id}" in content/site.yaml.` : `No entry "${id}" in content/${collection}.`) +
  nearest(id, valid);

/**
 * References to ids that do not exist, in the order of the entries.
 * @param entries entries by collection
 * @param known valid ids by collection, and under `owners` those of the teams
 * @param offPart the part that would read an entry, when the site has none that does
 */
export const brokenReferences = (
  entries: Readonly<Record<string, readonly ReferringEntry[]>>,
  known: Readonly<Record<string, readonly string[]>>,
  offPart: (collection: string, id: string) => PartId | undefined = () => undefined,
): BrokenReference[] => {
  const collections = Object.keys(entries);
  const problem = ({ value, target }: NamedId): string | undefined => {
    const [collection = '', ...rest] = target === undefined ? value.split('/') : [target, value];
    if (target === undefined && !collections.includes(collection)) {
      return `No collection "${collection}".${nearest(collection, collections)}`;
    }
    const id = rest.join('/');
    const valid = known[collection] ?? [];
    if (valid.includes(id)) return undefined;
    const off = offPart(collection, id);
    return off ? offMessage(`${collection}/${id}`, off) : missingId(collection, id, valid);
  };
  return Object.entries(entries).flatMap(([collection, list]) =>
    list.flatMap(({ filePath, data }) =>
      namedIds(collection, data).flatMap((named) => {
        const message = problem(named);
        return message === undefined ? [] : [{ filePath, field: named.field, message }];
      }),
    ),
  );
};

/** Everything that the fields of an entry point at, each as "collection/id" (teams as "owners/id"). */
export const referencesOf = (collection: string, data: unknown): string[] =>
  namedIds(collection, data).map(({ value, target }) => (target === undefined ? value : `${target}/${value}`));
