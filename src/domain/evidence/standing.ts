/** How firmly something stands that rests on claims: as firmly as the weakest of them. */
import type { Claim, ClaimVerdict } from '../../schemas/evidence.ts';
import { inSeries } from '../text/format.ts';

/** A verdict, with the claims that the best source found contradicts set apart. */
export type Standing = ClaimVerdict | 'contradicted';

type Judged = Pick<Claim, 'verdict'> & { readonly contradicted?: boolean | undefined };

/** Every standing, strongest first. */
export const standings = [
  'supported',
  'partly-supported',
  'opinion',
  'unverifiable',
  'outdated',
  'contested',
  'contradicted',
] as const satisfies readonly Standing[];

/** The standing of one claim. */
export const standingOf = ({ verdict, contradicted }: Judged): Standing => (contradicted ? 'contradicted' : verdict);

const weakestFirst: readonly Standing[] = standings.toReversed();

/** The weakest of some standings; undefined when there is none. */
export const weakest = (given: readonly Standing[]): Standing | undefined =>
  weakestFirst.find((standing) => given.includes(standing));

export interface StandingSummary {
  readonly counts: Readonly<Record<Standing, number>>;
  readonly weakest: Standing | undefined;
  /** Each standing that occurs with its share of `list`, the weakest first: "1 contested", "2 supported claims". */
  readonly groups: readonly { readonly standing: Standing; readonly words: string }[];
  /** The counts in words, the weakest first: "1 contested and 2 supported claims"; empty when there is no claim. */
  readonly list: string;
  /** Second half of a sentence, such as "rests on 1 contested and 2 supported claims". */
  readonly sentence: string;
}

const claims = (count: number): string => (count === 1 ? 'claim' : 'claims');

const groupsFor = (counts: Readonly<Record<Standing, number>>): StandingSummary['groups'] => {
  const present = weakestFirst.filter((standing) => counts[standing] > 0);
  // "Opinion" is a noun, so beside one every group needs its own noun; else the last has that of all.
  const hasOpinion = present.includes('opinion');
  const total = present.reduce((sum, standing) => sum + counts[standing], 0);
  return present.map((standing, index) => {
    const count = counts[standing];
    const numbered = `${count} ${standing.replace('-', ' ')}`;
    if (standing === 'opinion') return { standing, words: count === 1 ? numbered : `${numbered}s` };
    const noun = hasOpinion ? claims(count) : index === present.length - 1 && claims(total);
    return { standing, words: noun ? `${numbered} ${noun}` : numbered };
  });
};

/** Counts the standings of some claims and says in half a sentence what they amount to. */
export const standingSummary = (judged: readonly Judged[]): StandingSummary => {
  const given = judged.map(standingOf);
  const counts = Object.fromEntries(
    standings.map((standing) => [standing, given.filter((one) => one === standing).length]),
  ) as Record<Standing, number>;
  const groups = groupsFor(counts);
  const list = inSeries(groups.map(({ words }) => words));
  const sentence = list ? `rests on ${list}` : 'involves no checkable claim';
  return { counts, weakest: groups[0]?.standing, groups, list, sentence };
};
