/** The words that stand beside the signs. One place, so that a verdict is called the same in tables, marks and search. */
import type { SourceKind } from '../../schemas/evidence.ts';
import type { Placement } from '../../schemas/workloads.ts';
import { capitalised } from '../text/format.ts';
import { standingOf, type Judged, type Standing } from './standing.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  supported: 'supported',
  'partly-supported': 'partly supported',
  opinion: 'opinion',
  unverifiable: 'unverifiable',
  outdated: 'outdated',
  contested: 'contested',
  contradicted: 'contradicted',
};

export const placementWords: Readonly<Record<Placement, string>> = {
  'on-kubernetes': 'on Kubernetes',
  depends: 'depends',
  'keep-off': 'keep off',
};

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  primary: 'primary source',
  copy: 'primary source, read in a copy',
  secondary: 'secondary source',
  'secondary-weak': 'weak secondary source',
  'own-computation': 'worked out for this handbook',
  article: 'the text whose claims are checked',
};

/** Every sign of the handbook, for components that draw them. */
export type SignName = Standing | Placement;

/** What each standing means, for the key. */
export const standingMeanings: Readonly<Record<Standing, string>> = {
  supported: 'Good sources say the same.',
  'partly-supported': 'True in part, or true with a limit that it leaves out.',
  opinion: 'A judgement. Sources cannot settle it, though they may inform it.',
  unverifiable: 'Nothing was found that could confirm or deny it.',
  outdated: 'It was true once and no longer is.',
  contested: 'Good sources disagree with it, or with each other.',
  contradicted: 'Contested, and the best source found says the opposite.',
};

/**
 * A claim as what names it shows it, so that a false one is never asserted: "Contradicted: “It runs on bare metal.”" The
 * standing comes first, because titles are cut at their end.
 */
export const claimTitle = (claim: Judged & { readonly claim: string }): string =>
  `${capitalised(standingWords[standingOf(claim)])}: “${claim.claim}”`;
