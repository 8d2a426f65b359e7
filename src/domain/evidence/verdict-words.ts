/** The words that stand beside the signs. One place, so that a verdict is called the same in tables, marks and search. */
import type { SourceKind } from '../../schemas/evidence.ts';
import type { Placement } from '../../schemas/workloads.ts';
import { capitalised } from '../text/format.ts';
import { standingOf, type Judged, type Standing } from './standing.ts';
import { words } from '../../words/words.ts';

export const standingWords: Readonly<Record<Standing, string>> = words.standings;

export const placementWords: Readonly<Record<Placement, string>> = words.placements;

export const sourceKindWords: Readonly<Record<SourceKind, string>> = words.sourceKinds;

/** Every sign of the handbook, for components that draw them. */
export type SignName = Standing | Placement;

/** What each standing means, for the key. */
export const standingMeanings: Readonly<Record<Standing, string>> = words.standingMeanings;

/**
 * A claim as what names it shows it, so that a false one is never asserted: "Contradicted: “It runs on bare metal.”" The
 * standing comes first, because titles are cut at their end.
 */
export const claimTitle = (claim: Judged & { readonly claim: string }): string =>
  `${capitalised(standingWords[standingOf(claim)])}: ${words.quoted(claim.claim)}`;
