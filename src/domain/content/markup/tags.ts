/** Every tag that an author may write, with its attributes and what each may say. */
import { words } from '../../../words/words.ts';

/** What an attribute may say: ids of a collection, one value of a list, or any text. */
export interface TagAttribute {
  readonly required?: true;
  /** The collection whose ids it names. */
  readonly collection?: string;
  /** The ids that fit, where not all of the collection do: a key of the known ids. */
  readonly among?: string;
  /** True for a list of ids. */
  readonly many?: true;
  readonly oneOf?: readonly (string | number)[];
  /** True for one that stands without a value. */
  readonly flag?: true;
}

const idOf = (collection: string, among = collection) => ({ required: true, collection, among }) as const;
const text = { required: true } as const;

export const tags = {
  Alternatives: { kind: { oneOf: Object.keys(words.alternativeKinds) } },
  Badge: {},
  Callout: { kind: { oneOf: ['note', 'record', 'caution', 'example'] }, title: text },
  CanaryHolds: {},
  Card: { title: text },
  Cards: {},
  Claim: { id: idOf('claims') },
  Computed: { id: idOf('cost-checks') },
  Contradiction: { id: idOf('contradictions') },
  Count: { of: idOf('counts') },
  CostEstimator: { level: { oneOf: [2, 3] } },
  CostNotes: {
    kind: { required: true, oneOf: ['rule', 'reservation', 'standing', 'check', 'break-even', 'left-out'] },
  },
  CostTable: {},
  DatedFacts: { ids: { ...idOf('facts'), many: true } },
  Doors: { title: {} },
  EvidenceKey: {},
  Faqs: {
    ids: { collection: 'faqs', many: true },
    topic: { collection: 'topics', among: 'topics with questions' },
  },
  FileTree: {},
  FitCases: {},
  FitDecisions: { show: { required: true, oneOf: ['weights', 'order'] } },
  FitProfiles: {},
  FitQuiz: { level: { oneOf: [2, 3] } },
  FitReadings: {},
  FitRules: { side: { required: true, oneOf: ['against', 'for', 'handbook'] } },
  Include: { file: text, region: {}, title: {}, lines: {}, focus: {}, numbers: { flag: true } },
  InventoryRules: {},
  MigrationEffort: {},
  MigrationPlanner: { level: { oneOf: [2, 3] } },
  Num: { id: idOf('figures') },
  Owners: {},
  Panel: { title: text },
  PartsPicture: {},
  Phases: {},
  Price: { id: idOf('prices') },
  PullFigure: { says: text },
  Sample: { id: idOf('samples') },
  Steps: {},
  Tab: { title: text },
  Tabs: {},
  Threshold: { rule: idOf('fit-rules', 'fit-rules with a threshold'), side: { oneOf: ['under'] } },
  Timeline: { title: text },
  ToolChain: {},
  TraitPicture: {},
  UnusedClaims: {},
  Usd: { of: idOf('cost-totals') },
  WorkloadPlacement: { level: { oneOf: [2, 3] } },
  WorkloadTable: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, TagAttribute>>>>;

export type TagName = keyof typeof tags;

/** The same table for names that may not be in it. */
export const attributesOf = (tag: string): Readonly<Record<string, TagAttribute>> | undefined =>
  Object.hasOwn(tags, tag) ? tags[tag as TagName] : undefined;

/** Collections that tags without ids draw whole: without an entry there is nothing to draw. */
const drawn: Readonly<Partial<Record<TagName, readonly string[]>>> = {
  Alternatives: ['alternatives'],
  CanaryHolds: ['phases', 'figures'],
  CostEstimator: ['cost-rows', 'assumptions', 'prices', 'providers'],
  CostNotes: ['cost-notes'],
  CostTable: ['cost-rows'],
  Doors: ['doors'],
  EvidenceKey: ['claims'],
  FitCases: ['fit-cases'],
  FitDecisions: ['fit-decisions'],
  FitProfiles: ['fit-rules'],
  FitQuiz: ['fit-questions'],
  FitReadings: ['fit-rules'],
  FitRules: ['fit-rules'],
  InventoryRules: ['inventory-rules'],
  MigrationEffort: ['phases', 'figures'],
  MigrationPlanner: ['plans', 'moves', 'phases'],
  PartsPicture: ['workloads'],
  Phases: ['phases'],
  Timeline: ['eras'],
  ToolChain: ['inventory-rules', 'inventory-examples', 'plans', 'moves', 'phases'],
  TraitPicture: ['workloads'],
  UnusedClaims: ['claims'],
  WorkloadPlacement: ['inventory-rules', 'inventory-examples'],
  WorkloadTable: ['workloads'],
};

/** The collections that a tag draws whole. */
export const drawnBy = (tag: string): readonly string[] =>
  Object.hasOwn(drawn, tag) ? (drawn[tag as TagName] ?? []) : [];

/** Tags that print a figure read from content. */
export const figureTags: readonly string[] = [
  'Computed',
  'Count',
  'Num',
  'Price',
  'Threshold',
  'Usd',
] satisfies TagName[];
