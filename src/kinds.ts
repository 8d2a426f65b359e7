/**
 * The kinds of entries: one row each, from which addresses, words, search weights and facets follow. It imports nothing,
 * and every room may import it. A row without one of its fields does not compile, nor does a collection of content that
 * is neither a kind nor named below as one without a place.
 */

interface Kind {
  /** What one entry is called, in results, lists and facets. No two kinds share it: addresses of searches hold it. */
  readonly word: string;
  /** What several are called. */
  readonly plural: string;
  /** Address of an entry from the root of the site, without the base path. */
  readonly route: (id: string) => string;
  /** How much a match counts beside the same words in another kind, from 0 up: what answers before what is cited. */
  readonly weight: number;
  /** The factor on top of it when a question is asked. */
  readonly weightWhenAsked: number;
  /** A topic for entries that name none; without it they take those of the claims they weigh. */
  readonly topic?: string;
  /** Its pages are so long that the standing of one claim says nothing about the whole. */
  readonly isLong?: true;
  /** Results lead to the sections of its pages. */
  readonly hasSections?: true;
}

/** Letters that have no other one in them, as they are written where there is no key for them. */
const spelt: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/** A text in words of a to z and figures, as ids and tags are: "Größe der Łódź" is `grosse-der-lodz`; empty where it has none. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþ]/g, (letter) => spelt[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Id of a wiki page: the path of its file below content/wiki without its ending, in plain words, so that `Getting_Started`
 * is `getting-started`. A file called README is the first page of its folder, as an index is.
 * @param path such as `Runbooks/Node down`, with or without a closing slash
 */
export const wikiId = (path: string): string =>
  path
    .split('/')
    .map(slugOf)
    .filter((part) => part !== '')
    .join('/')
    .replace(/(^|\/)readme$/, '$1index');

export const kinds = {
  guide: {
    word: 'Guide',
    plural: 'Chapters',
    route: (id) => `/guide/${id}/`,
    weight: 1.2,
    weightWhenAsked: 1,
    isLong: true,
    hasSections: true,
  },
  wiki: {
    word: 'Wiki page',
    plural: 'Wiki pages',
    // The index of a folder stands at the address of the folder.
    route: (id) => `/wiki/${id}/`.replace(/\/(index\/)?$/, '/'),
    weight: 1.1,
    weightWhenAsked: 1,
    isLong: true,
    hasSections: true,
  },
  faqs: {
    word: 'Question',
    plural: 'Questions',
    route: (id) => `/faq/${id}/`,
    weight: 1.05,
    weightWhenAsked: 1.5,
  },
  workloads: {
    word: 'Workload',
    plural: 'Workloads',
    route: (id) => `/workloads/${id}/`,
    weight: 1.1,
    weightWhenAsked: 0.9,
    topic: 'workloads',
    hasSections: true,
  },
  samples: {
    word: 'Sample',
    plural: 'Samples',
    route: (id) => `/samples/${id}/`,
    weight: 0.7,
    weightWhenAsked: 0.6,
  },
  glossary: {
    word: 'Term',
    plural: 'Terms',
    route: (id) => `/glossary/#${id}`,
    weight: 1.1,
    weightWhenAsked: 0.9,
  },
  claims: {
    word: 'Claim',
    plural: 'Claims',
    route: (id) => `/evidence/${id}/`,
    weight: 0.65,
    weightWhenAsked: 0.9,
  },
  sources: {
    word: 'Source',
    plural: 'Sources',
    route: (id) => `/evidence/sources/#${id}`,
    weight: 0.3,
    weightWhenAsked: 0.9,
  },
  contradictions: {
    word: 'Contradiction',
    plural: 'Contradictions',
    route: (id) => `/evidence/contradictions/#${id}`,
    weight: 0.7,
    weightWhenAsked: 0.9,
  },
  facts: {
    word: 'Dated fact',
    plural: 'Dated facts',
    route: (id) => `/evidence/dated-facts/#${id}`,
    weight: 0.8,
    weightWhenAsked: 0.9,
    hasSections: true,
  },
  prices: {
    word: 'Price',
    plural: 'Prices',
    route: (id) => `/evidence/dated-facts/#price-${id}`,
    weight: 0.8,
    weightWhenAsked: 0.9,
    topic: 'cost',
  },
  phases: {
    word: 'Phase',
    plural: 'Phases',
    route: (id) => `/guide/migrating/#phase-${id}`,
    weight: 1.05,
    weightWhenAsked: 0.9,
    topic: 'operations',
  },
  'fit-rules': {
    word: 'Rule',
    plural: 'Rules',
    route: (id) => `/guide/should-you/#rule-${id}`,
    weight: 1,
    weightWhenAsked: 0.9,
    topic: 'deciding',
  },
  'cost-rows': {
    word: 'Cost',
    plural: 'Costs',
    route: (id) => `/guide/what-it-costs/#cost-${id}`,
    weight: 1.05,
    weightWhenAsked: 0.9,
    topic: 'cost',
  },
  alternatives: {
    word: 'Alternative',
    plural: 'Alternatives',
    route: (id) => `/guide/leaving-kubernetes/#alternative-${id}`,
    weight: 1.1,
    weightWhenAsked: 0.9,
    topic: 'alternatives',
  },
  tracks: {
    word: 'Track',
    plural: 'Tracks',
    route: (id) => `/learn/${id}/`,
    weight: 0.9,
    weightWhenAsked: 0.7,
    isLong: true,
  },
  items: {
    word: 'Exercise',
    plural: 'Exercises',
    route: (id) => `/learn/items/${id}/`,
    weight: 0.55,
    weightWhenAsked: 0.5,
    isLong: true,
  },
  tools: {
    word: 'Tool',
    plural: 'Tools',
    route: (id) => `/tools/${id}/`,
    weight: 1,
    weightWhenAsked: 0.9,
    isLong: true,
    hasSections: true,
  },
  pages: {
    word: 'Page',
    plural: 'Pages',
    route: (id) => `/${id}/`,
    weight: 0.7,
    weightWhenAsked: 0.9,
    isLong: true,
    hasSections: true,
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Id of a kind: of its collection, or `tools`, whose pages stand in the collection of pages. */
export type KindId = keyof typeof kinds;

/** Collections whose entries have no place of their own: they are parts of tools, pictures and settings. */
export type WithoutPlace =
  | 'assumptions'
  | 'cost-notes'
  | 'doors'
  | 'eras'
  | 'figures'
  | 'fit-cases'
  | 'fit-decisions'
  | 'fit-options'
  | 'fit-questions'
  | 'fit-verdicts'
  | 'home'
  | 'inventory-examples'
  | 'inventory-rules'
  | 'moves'
  | 'plans'
  | 'providers'
  | 'sections'
  | 'site'
  | 'topics'
  | 'wiki-sections';

/** Collections whose entries say on which day a person last looked at them, each with the field that says it. */
export const keptBy = {
  guide: 'reviewed',
  wiki: 'reviewed',
  faqs: 'reviewed',
  workloads: 'reviewed',
  samples: 'reviewed',
  glossary: 'reviewed',
  claims: 'checked',
  facts: 'checked',
  prices: 'asOf',
  assumptions: 'asOf',
  phases: 'reviewed',
  'fit-rules': 'reviewed',
  'cost-rows': 'reviewed',
  alternatives: 'reviewed',
  tracks: 'reviewed',
  items: 'reviewed',
  pages: 'reviewed',
} as const satisfies Partial<Readonly<Record<KindId | WithoutPlace, 'reviewed' | 'checked' | 'asOf'>>>;

/** Name of a collection whose entries are reviewed. */
export type KeptId = keyof typeof keptBy;

export const keptIds = Object.keys(keptBy) as [KeptId, ...KeptId[]];

/** True for a collection whose entries are reviewed. */
export const isKept = (name: string): name is KeptId => Object.hasOwn(keptBy, name);

export const kindIds = Object.keys(kinds) as KindId[];

/** True for the name of a kind; names come from content, addresses and built pages, where anything may stand. */
export const isKind = (name: string): name is KindId => Object.hasOwn(kinds, name);

/** One kind with every field, those that it leaves out included. */
export const kindOf = (id: KindId): Kind => kinds[id];

/** The kind that is called so; undefined for a word that none has. */
export const kindCalled = (word: string): KindId | undefined => kindIds.find((id) => kinds[id].word === word);
