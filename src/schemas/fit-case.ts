import { z } from 'astro/zod';
import { choice, entryId, fields, prose } from './fields.ts';

const count = z
  .union([z.int().nonnegative(), z.literal('unknown')], { error: 'Write a whole number, or unknown.' })
  .default('unknown');
const yesNo = choice(['yes', 'no', 'unknown']).default('unknown');

export const fitCaseSchema = fields({
  name: prose.describe('The organisation in a few words. Made up, and plausible.'),
  order: z.int().positive().describe('Place in the table, from 1.'),
  story: prose.describe('One or two sentences on the organisation.'),
  example: z.boolean().default(false).describe('True for the one case that fills the quiz when it is first opened.'),
  answers: fields({
    services: count,
    scaling: choice(['same', 'different', 'unknown']).default('unknown'),
    team: count,
    oncall: yesNo,
    traffic: choice(['predictable', 'variable', 'unknown']).default('unknown'),
    neighbours: yesNo,
    deploys: choice(['rarely', 'weekly', 'daily', 'several', 'unknown']).default('unknown'),
    costs: yesNo,
    state: choice(['little', 'much', 'unknown']).default('unknown'),
    managed: yesNo,
    platform: yesNo,
  }).describe('The answers; one that is left out counts as unknown.'),
  expect: choice(['not-now', 'rules-disagree', 'managed-containers', 'some-workloads', 'kubernetes']).describe(
    'The verdict that the quiz must give; a test compares it.',
  ),
  decided: entryId.describe('Id of the entry of fit-decisions that must speak.'),
});

export type FitCase = z.infer<typeof fitCaseSchema>;
export type FitAnswers = FitCase['answers'];
export type FitVerdictId = FitCase['expect'];
