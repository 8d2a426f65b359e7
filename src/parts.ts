/**
 * The parts that a site may have: one row each. Which of them this site has, in which order and under which names, is
 * `parts` in content/site.yaml. It imports nothing, and every room may import it.
 *
 * Of a part that the site does not name nothing is left: its entries are not read (src/content.ts), its addresses give
 * no page (src/middleware.ts), and what points at it stops the build (src/integrations/entries/).
 */

interface Part {
  /** Address of its first page. Every address that begins with it belongs to the part. */
  readonly path: string;
  /** Files of its own under /api/, without their endings. */
  readonly files?: readonly string[];
  /**
   * Collections that are read only where it is named. One that several parts name is read where any of them is. Entries
   * that have their place under its path belong to it as well.
   */
  readonly collections: readonly string[];
  /** Those of them that cannot be empty; of a collection whose entries are pages, the folder. */
  readonly filled: readonly string[];
  /** Parts that it reads from and links to, and cannot be without. */
  readonly needs?: readonly string[];
}

const ofQuiz = ['fit-cases', 'fit-decisions', 'fit-options', 'fit-questions', 'fit-rules', 'fit-verdicts'] as const;
const ofEstimator = ['assumptions', 'cost-notes', 'cost-rows', 'prices', 'providers'] as const;
const ofPlanner = ['moves', 'plans'] as const;
const ofPlacement = ['inventory-examples', 'inventory-rules'] as const;

export const parts = {
  guide: {
    path: '/guide/',
    collections: ['guide', 'sections', 'eras', 'phases', 'alternatives'],
    filled: ['guide'],
  },
  wiki: {
    path: '/wiki/',
    collections: ['wiki', 'wiki-sections'],
    filled: ['wiki'],
  },
  learn: {
    path: '/learn/',
    files: ['learn'],
    collections: ['tracks', 'items'],
    filled: ['tracks', 'items'],
  },
  workloads: {
    path: '/workloads/',
    files: ['workloads'],
    collections: ['workloads'],
    filled: ['workloads'],
  },
  tools: {
    path: '/tools/',
    files: ['costs', 'placement'],
    collections: [...ofQuiz, ...ofEstimator, ...ofPlacement, ...ofPlanner],
    filled: ['pages/tools', ...ofQuiz, ...ofEstimator, ...ofPlacement, ...ofPlanner],
    needs: ['guide', 'evidence'],
  },
  faq: {
    path: '/faq/',
    files: ['faq'],
    collections: ['faqs', 'topics'],
    filled: ['faqs', 'topics'],
  },
  glossary: {
    path: '/glossary/',
    files: ['glossary'],
    collections: ['glossary'],
    filled: ['glossary'],
  },
  evidence: {
    path: '/evidence/',
    files: ['claims'],
    collections: ['claims', 'sources', 'contradictions', 'facts', 'prices', 'sections', 'topics'],
    filled: ['claims', 'sources', 'sections', 'topics'],
  },
  samples: {
    path: '/samples/',
    collections: ['samples'],
    filled: ['samples'],
  },
} as const satisfies Readonly<Record<string, Part>>;

export type PartId = keyof typeof parts;

/** Collections that belong to a part or to several. */
export type InPart = (typeof parts)[PartId]['collections'][number];

export const partIds = Object.keys(parts) as [PartId, ...PartId[]];

/** One part with every field, those that it leaves out included. */
export const partOf = (id: PartId): Part => parts[id];

/** The parts that an address belongs to: the one whose path it begins with, or whose file it is; undefined for none. */
export const partAt = (address: string): PartId | undefined =>
  partIds.find((id) => {
    const { path, files = [] } = partOf(id);
    return address.startsWith(path) || files.some((name) => address.startsWith(`/api/${name}.`));
  });

/**
 * The parts through any of which an entry is read; none for what every site has.
 * @param route its address from the root of the site; undefined when its kind has no place
 */
export const partsOf = (collection: string, route: string | undefined): readonly PartId[] => {
  const own = partIds.filter((id) => partOf(id).collections.includes(collection));
  const at = route === undefined ? undefined : partAt(route);
  return at === undefined || own.includes(at) ? own : [at];
};
