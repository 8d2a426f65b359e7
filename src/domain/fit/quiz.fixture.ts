/** For tests only: the fit quiz with the content as it stands in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { WithId } from '../../schemas/entry.ts';
import type {
  Alternative,
  FitCase,
  FitDecision,
  FitOption,
  FitQuestion,
  FitRule,
  FitVerdict,
} from '../../schemas/fit.ts';
import { choices, isNumberQuestion, nothingKnown, questionIds, type Answers, type QuizSettings } from './quiz.ts';
import { quizRules } from './check.ts';
import { ruleLogic } from './rules.ts';

const folder = (name: string) => new URL(`../../../content/${name}/`, import.meta.url);

const read = <Data extends { order: number }>(name: string): WithId<Data>[] =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      ...(parse(readFileSync(new URL(file, folder(name)), 'utf8')) as Data),
      id: basename(file, '.yaml'),
    }))
    .sort((a, b) => a.order - b.order);

const questions = read<Partial<Pick<FitQuestion, 'options'>> & Omit<FitQuestion, 'options'>>('fit-questions').map(
  (question) => ({
    ...question,
    options: question.options ?? [],
  }),
);

export const content = {
  names: { article: 'the article' },
  questions,
  rules: read<Omit<FitRule, 'origin' | 'claims'> & Partial<Pick<FitRule, 'origin' | 'claims'>>>('fit-rules').map(
    (rule) => ({ ...rule, origin: rule.origin ?? 'article', claims: rule.claims ?? [] }),
  ),
  verdicts: read<Omit<FitVerdict, 'claims'> & { claims?: string[] }>('fit-verdicts').map((verdict) => ({
    ...verdict,
    claims: verdict.claims ?? [],
  })),
  decisions: read<FitDecision>('fit-decisions'),
  options: read<FitOption>('fit-options'),
  alternatives: read<Omit<Alternative, 'needs'> & Partial<Pick<Alternative, 'needs'>>>('alternatives').map(
    ({ needs = {}, ...alternative }) => ({ ...alternative, needs }),
  ),
};
export const cases = read<Omit<FitCase, 'example'> & { example?: boolean }>('fit-cases').map((entry) => ({
  ...entry,
  example: entry.example ?? false,
  answers: { ...nothingKnown, ...entry.answers },
}));
export const quiz = quizRules(content);

/** Any answers, with numbers around every limit. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questionIds.map((id) => [
      id,
      isNumberQuestion(id)
        ? fc.oneof(fc.integer({ min: 0, max: 260 }), fc.constant('unknown'))
        : fc.constantFrom(...choices[id], 'unknown'),
    ]),
  ),
) as unknown as fc.Arbitrary<Answers>;

/** Any changed limits, and any rules switched off. */
export const anySettings: fc.Arbitrary<QuizSettings> = fc.record({
  off: fc.subarray(ruleLogic.map(({ id }) => id)),
  limits: fc.dictionary(
    fc.constantFrom(...ruleLogic.filter(({ counts }) => counts).map(({ id }) => id)),
    fc.integer({ min: 1, max: 100 }),
  ),
});
