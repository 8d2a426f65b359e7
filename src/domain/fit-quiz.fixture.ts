/** For tests only: the fit quiz with the content as it stands in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { WithId } from '../schemas/entry.ts';
import type { FitCase } from '../schemas/fit-case.ts';
import type { FitQuestion } from '../schemas/fit-question.ts';
import type { FitRule } from '../schemas/fit-rule.ts';
import type { FitVerdict } from '../schemas/fit-verdict.ts';
import type { FitDecision } from '../schemas/fit-decision.ts';
import type { FitOption } from '../schemas/fit-option.ts';
import type { Alternative } from '../schemas/alternative.ts';
import { nothingKnown } from './fit-quiz.ts';
import { quizRules } from './fit-quiz-content.ts';

const folder = (name: string) => new URL(`../../content/${name}/`, import.meta.url);

const read = <Data extends { order: number }>(name: string): WithId<Data>[] =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      ...(parse(readFileSync(new URL(file, folder(name)), 'utf8')) as Data),
      id: basename(file, '.yaml'),
    }))
    .sort((a, b) => a.order - b.order);

const questions = read<FitQuestion>('fit-questions').map((question) => ({
  ...question,
  options: question.options ?? [],
}));

export const content = {
  questions,
  rules: read<FitRule>('fit-rules'),
  verdicts: read<FitVerdict>('fit-verdicts').map((verdict) => ({ ...verdict, claims: verdict.claims ?? [] })),
  decisions: read<FitDecision>('fit-decisions'),
  options: read<FitOption>('fit-options'),
  alternatives: read<Alternative>('alternatives'),
};
export const cases = read<FitCase>('fit-cases').map((entry) => ({
  ...entry,
  example: entry.example ?? false,
  answers: { ...nothingKnown, ...entry.answers },
}));
export const quiz = quizRules(content);
