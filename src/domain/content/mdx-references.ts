/** What an MDX body points at through its tags and links. Read from the text, so that no page has to be rendered first. */
import { closest } from 'fastest-levenshtein';

/** Every tag of the authors' vocabulary, with the collection that each of its attributes names. */
const tags = {
  Alternatives: {},
  Callout: {},
  Claim: { id: 'claims' },
  Computed: { id: 'cost-checks' },
  Contradiction: { id: 'contradictions' },
  CostEstimator: {},
  CostNotes: {},
  CostTable: {},
  DatedFacts: { ids: 'facts' },
  EvidenceKey: {},
  Faqs: { ids: 'faqs', topic: 'topics' },
  FitCases: {},
  FitDecisions: {},
  FitProfiles: {},
  FitQuiz: {},
  FitReadings: {},
  FitRules: {},
  Num: { id: 'figures' },
  Phases: {},
  Price: { id: 'prices' },
  PullFigure: {},
  Sample: { id: 'samples' },
  Threshold: { rule: 'fit-rules' },
  Timeline: {},
  TraitPicture: {},
  UnusedClaims: {},
  Usd: { of: 'cost-totals' },
  WorkloadTable: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type MdxTag = keyof typeof tags;

/** The same table for names that may not be in it. */
export const mdxTags: Readonly<Record<string, Readonly<Record<string, string>>>> = tags;

export interface MdxReference {
  readonly tag: string;
  readonly attribute: string;
  readonly collection: string;
  readonly id: string;
  readonly line: number;
}

const TAG = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|\{([^}]*)\})/g;

// Code shows tags without using them.
const withoutCode = (body: string): string =>
  body
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, (code) => code.replace(/[^\n]/g, ' '))
    .replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

/** Ids that the tags of an MDX body name, in order of appearance, with the line (from 1) on which each stands. */
export const mdxReferences = (body: string): MdxReference[] => {
  const text = withoutCode(body);
  return [...text.matchAll(TAG)].flatMap((match) => {
    const [, tag = '', attributes = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return [...attributes.matchAll(ATTRIBUTE)].flatMap(([, attribute = '', quoted, braced]) => {
      const collection = mdxTags[tag]?.[attribute];
      if (!collection) return [];
      const ids =
        quoted === undefined ? [...(braced ?? '').matchAll(/['"]([^'"]+)['"]/g)].map(([, id = '']) => id) : [quoted];
      return ids.map((id) => ({ tag, attribute, collection, id, line }));
    });
  });
};

/** Addresses of this site (from the root, without anchors) that the links of an MDX body name. */
export const mdxLinks = (body: string): string[] => [
  ...new Set([...withoutCode(body).matchAll(/\]\((\/[^)#\s]*)/g)].map(([, path = '']) => path)),
];

/** What is wrong with the tags of a body: unknown tags and unknown ids, each with its line and the nearest valid name. */
export const mdxProblems = (
  body: string,
  known: Readonly<Record<string, readonly string[]>>,
): { line: number; message: string }[] => {
  const text = withoutCode(body);
  const unknownTags = [...text.matchAll(/<([A-Z]\w*)/g)]
    .filter(([, tag = '']) => !(tag in mdxTags))
    .map((match) => ({
      line: text.slice(0, match.index).split('\n').length,
      message: `<${match[1] ?? ''}> is not a tag for authors. Nearest: <${closest(match[1] ?? '', Object.keys(mdxTags))}>.`,
    }));
  const unknownIds = mdxReferences(body)
    .filter(({ collection, id }) => !known[collection]?.includes(id))
    .map(({ tag, attribute, collection, id, line }) => ({
      line,
      message: `<${tag} ${attribute}="${id}">: no such entry in ${collection}. Nearest: "${closest(id, known[collection] ?? [])}".`,
    }));
  return [...unknownTags, ...unknownIds];
};
