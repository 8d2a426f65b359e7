/** How old the inputs of a result are: the oldest, those past their day, and the weakest standing among them. */
import { byName } from '../text/by-name.ts';
import { dayInWords } from '../text/days.ts';
import { words } from '../../words/words.ts';

/** Something that a result rests on: a price, an assumption, a rule, a claim. */
export interface Input {
  readonly name: string;
  /** The day on which it was seen or looked at, YYYY-MM-DD; null when none is known. */
  readonly day: string | null;
  /** The day from which it should be looked at again; null when none is known. */
  readonly due: string | null;
  /** How firmly it stands, in words, where it has a standing. */
  readonly standing?: string | undefined;
}

export interface Age {
  readonly count: number;
  readonly oldest: Input | undefined;
  /** Inputs past their day, the longest first; those without any day are among the undated. */
  readonly overdue: readonly Input[];
  /** Inputs of which no day is known. */
  readonly undated: readonly Input[];
  /** The weakest standing that an input has; undefined when none has one. */
  readonly weakest: string | undefined;
}

/**
 * @param inputs what the result rests on
 * @param today YYYY-MM-DD
 * @param weakestFirst the standings that there are, in words, the weakest first
 */
export const ageOf = (inputs: readonly Input[], today: string, weakestFirst: readonly string[] = []): Age => {
  const dated = inputs
    .filter(({ day }) => day !== null)
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || byName(a.name, b.name));
  const had = new Set(inputs.flatMap(({ standing }) => standing ?? []));
  return {
    count: inputs.length,
    oldest: dated[0],
    overdue: dated
      .filter(({ due }) => due !== null && due <= today)
      .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    undated: inputs.filter(({ day }) => day === null).toSorted((a, b) => byName(a.name, b.name)),
    weakest: weakestFirst.find((standing) => had.has(standing)),
  };
};

/** So many inputs are named in a sentence; the rest is counted. */
const named = 3;

const list = (inputs: readonly Input[]): string => {
  const names = inputs.slice(0, named).map(({ name, day }) => (day === null ? name : `${name} (${day})`));
  const more = inputs.length - names.length;
  return `${names.join('; ')}${more > 0 ? `; ${words.moreInputs(more)}` : ''}`;
};

/** What a reader of the result should know of its inputs, as sentences; empty for a result that rests on nothing dated. */
export const ageWords = ({ oldest, overdue, undated, weakest }: Age): string[] => [
  ...(oldest === undefined || oldest.day === null ? [] : [words.oldestInput(oldest.name, dayInWords(oldest.day))]),
  ...(weakest === undefined ? [] : [words.weakestStanding(weakest)]),
  ...(overdue.length > 0 ? [words.inputsOverdue(overdue.length, list(overdue))] : []),
  ...(undated.length > 0 ? [words.inputsUndated(undated.length, list(undated))] : []),
];
