/** How firmly something stands that rests on claims: as firmly as the weakest of them. */
import type { Claim, ClaimVerdict } from '../../schemas/evidence.ts';
import type { Site } from '../../schemas/site.ts';
import { capitalised } from '../text/format.ts';
import { words } from '../../words/words.ts';

/** A verdict, with the claims that the best source found contradicts set apart. */
export type Standing = ClaimVerdict | 'contradicted';

/** As much of a claim as decides its standing. */
export type Judged = Pick<Claim, 'verdict'> & { readonly contradicted?: boolean | undefined };

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

/** What the pages call the work whose claims are checked, within a sentence: `names` of content/site.yaml. */
export type ArticleName = Pick<Site['names'], 'article'>;

export interface StandingSummary {
  readonly weakest: Standing | undefined;
  /** Each standing that occurs, the weakest first, with what it says of the entry: "corrects the article on 1 point". */
  readonly groups: readonly { readonly standing: Standing; readonly words: string }[];
  /** All of it as half a sentence whose subject is the entry; what it says when there is no claim is true as well. */
  readonly predicate: string;
  /** The same as a sentence of its own; empty when there is no claim. */
  readonly sentence: string;
}

/** How many of some claims have each standing. */
export const countStandings = (judged: readonly Judged[]): Readonly<Record<Standing, number>> => {
  const given = judged.map(standingOf);
  return Object.fromEntries(
    standings.map((standing) => [standing, given.filter((one) => one === standing).length]),
  ) as Record<Standing, number>;
};

/**
 * What an entry does with the claims that it weighs: "Corrects the article on 1 point and rests on 2 opinions."
 * @param judged the claims behind the entry
 * @param names what the article is called on this site
 */
export const standingSummary = (judged: readonly Judged[], { article }: ArticleName): StandingSummary => {
  const counts = countStandings(judged);
  const present = weakestFirst.filter((standing) => counts[standing] > 0);
  const named = present.find((standing) => standing !== 'opinion');
  const groups = present.map((standing) => ({
    standing,
    words: words.standingPhrases[standing](counts[standing], standing === named ? article : undefined),
  }));
  const predicate = words.list(groups.map((group) => group.words)) || words.weighsNoClaim(article);
  return {
    weakest: present[0],
    groups,
    predicate,
    sentence: present.length === 0 ? '' : `${capitalised(predicate)}.`,
  };
};
