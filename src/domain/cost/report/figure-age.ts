/** The age of figures: those of an estimate, and those that another tool prices with. */
import { ageOf, type Age, type Input } from '../../review/inputs.ts';

/** Where figures stand, in words, the weakest first. */
const figureStandings = [
  'placeholder, nobody’s figure',
  'range of the checked work',
  'derived from other figures',
  'seen in a dated source',
] as const;

const [placeholder, range, derived, sourced] = figureStandings;

/** How firmly a figure stands, by where it comes from. */
export const figureStanding = { placeholder, range, derived, sourced } as const;

/**
 * The age of figures on a day. Placeholders have none to have, and stand in it as the weakest: of what nobody saw anywhere
 * it says nothing that no day is known.
 * @param today YYYY-MM-DD
 */
export const figureAge = (inputs: readonly Input[], today: string): Age => {
  const age = ageOf(inputs, today, figureStandings);
  return { ...age, undated: age.undated.filter(({ standing }) => standing !== placeholder && standing !== derived) };
};
