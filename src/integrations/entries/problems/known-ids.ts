/** The ids that fields and tags may name. */
import { costCheckIds } from '../../../domain/figures/computed-figures.ts';
import { names } from '../entry-place.ts';
import type { ReadContent } from '../read-content.ts';

/** Valid ids by collection, and by the names that tags and fields give to what comes out of one. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

const costTotals = ['infrastructure', 'people', 'everything'];

/** Of the cost rows, what is summed up and checked; nothing where there are none. */
const costIds = (rows: readonly string[]): KnownIds => ({
  'cost-checks': rows.length > 0 ? [...costCheckIds] : [],
  'cost-totals': [...rows, ...(rows.length > 0 ? costTotals : [])],
});

/** Rules that have a threshold. Of a broken one that is not known; then it is not said to be missing. */
const rulesWithThreshold = ({ ids, of }: ReadContent): string[] => {
  const whole = new Map(of('fit-rules').map(({ id, data }) => [id, data as { threshold?: unknown }]));
  return [...ids['fit-rules'].keys()].filter((id) => {
    const rule = whole.get(id);
    return rule === undefined || rule.threshold !== undefined;
  });
};

const topicsWithQuestions = ({ ids, asWritten }: ReadContent): string[] => {
  const asked = new Set(asWritten['faqs']?.map(({ data }) => (data as { topic?: unknown } | undefined)?.topic));
  return [...ids.topics.keys()].filter((id) => asked.has(id));
};

/**
 * A broken entry is there all the same: what asks for it is not told that there is none.
 * @param counts numbers of entries by name
 */
export const knownIds = (content: ReadContent, counts: Readonly<Record<string, number>>): KnownIds => ({
  ...Object.fromEntries(names.map((name) => [name, [...content.ids[name].keys()]])),
  owners: content
    .of('site')
    .flatMap(({ data }) => (data as { owners: { id: string }[] }).owners)
    .map(({ id }) => id),
  counts: Object.keys(counts),
  ...costIds([...content.ids['cost-rows'].keys()]),
  'fit-rules with a threshold': rulesWithThreshold(content),
  'topics with questions': topicsWithQuestions(content),
});
