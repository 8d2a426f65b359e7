/** How firmly something stands that rests on claims: as firmly as the weakest of them. */
import type { Claim, ClaimVerdict } from '../schemas/claim.ts';

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
  /** The counts in words, the weakest first: "1 contested and 2 supported claims"; empty when there is no claim. */
  readonly list: string;
  /** Second half of a sentence, such as "rests on 1 contested and 2 supported claims". */
  readonly sentence: string;
}

const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const claims = (count: number): string => (count === 1 ? 'claim' : 'claims');

const listFor = (counts: Readonly<Record<Standing, number>>): string => {
  const present = weakestFirst.filter((standing) => counts[standing] > 0);
  const numbered = (standing: Standing) => `${counts[standing]} ${standing.replace('-', ' ')}`;
  // "Opinion" is a noun, so beside one every group needs its own noun.
  if (present.includes('opinion')) {
    const group = (standing: Standing) =>
      standing === 'opinion'
        ? `${counts.opinion} ${counts.opinion === 1 ? 'opinion' : 'opinions'}`
        : `${numbered(standing)} ${claims(counts[standing])}`;
    return and(present.map(group));
  }
  const total = present.reduce((sum, standing) => sum + counts[standing], 0);
  return total === 0 ? '' : `${and(present.map(numbered))} ${claims(total)}`;
};

/** Counts the standings of some claims and says in half a sentence what they amount to. */
export const standingSummary = (judged: readonly Judged[]): StandingSummary => {
  const given = judged.map(standingOf);
  const counts = Object.fromEntries(
    standings.map((standing) => [standing, given.filter((one) => one === standing).length]),
  ) as Record<Standing, number>;
  const list = listFor(counts);
  const sentence = list ? `rests on ${list}` : 'involves no checkable claim';
  return { counts, weakest: weakest(given), list, sentence };
};
