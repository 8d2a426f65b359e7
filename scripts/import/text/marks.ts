import type { FindingKind } from '../source.ts';

/** Tells what was found on a line of the source, and what was done about it. */
export type Found = (kind: FindingKind, line: number, what: string, done: string) => void;
