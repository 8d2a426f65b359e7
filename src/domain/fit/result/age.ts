/** How old a verdict is: the rules that counted and the claims behind it, with the days on which somebody looked. */
import { standingOf, standings } from '../../evidence/standing.ts';
import { standingWords } from '../../evidence/verdict-words.ts';
import { ageOf, ageWords, type Age } from '../../review/inputs.ts';
import type { QuizReport } from './report.ts';

/** When rules and claims were looked at and are due, by collection and id. */
export type KeptDays = Readonly<Record<string, { readonly day: string | null; readonly due: string | null }>>;

const weakestFirst = standings.toReversed().map((standing) => standingWords[standing]);

/** The age of a verdict on a day; a rule that did not count is not what it rests on. */
const quizAge = (report: Pick<QuizReport, 'rules' | 'claims'>, kept: KeptDays, today: string): Age =>
  ageOf(
    [
      ...report.rules
        .filter(({ counts }) => counts > 0)
        .map(({ id, name }) => ({ name: `the rule “${name}”`, day: null, due: null, ...kept[`fit-rules/${id}`] })),
      ...report.claims.map((claim) => ({
        name: `the claim “${claim.claim.replace(/\.$/, '')}”`,
        day: null,
        due: null,
        ...kept[`claims/${claim.id}`],
        standing: standingWords[standingOf(claim)],
      })),
    ],
    today,
    weakestFirst,
  );

/** The same as sentences. */
export const quizAgeWords = (report: Pick<QuizReport, 'rules' | 'claims'>, kept: KeptDays, today: string): string[] =>
  ageWords(quizAge(report, kept, today));
