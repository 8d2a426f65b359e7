import { z } from 'astro/zod';
import { choice, entryId, fields, prose } from './fields.ts';

export const fitQuestionSchema = fields({
  name: prose.describe('Short name of the answer, for tables and exports.'),
  order: z.int().positive().describe('Place in the quiz, from 1.'),
  question: prose.describe('The question as asked.'),
  help: prose.describe('What to count or how to tell, for someone who is not sure.'),
  kind: choice(['number', 'choice']).describe('A number to type, or one of the options.'),
  most: z.int().positive().optional().describe('The largest number that is taken seriously; only for a number.'),
  unit: prose.optional().describe('What is counted, in the plural; only for a number.'),
  options: z
    .array(
      fields({
        id: entryId.describe('Id of the answer, as it stands in links.'),
        label: prose.describe('The answer in words.'),
      }),
    )
    .default([])
    .describe('The answers besides "do not know"; only for a choice.'),
});

export type FitQuestion = z.infer<typeof fitQuestionSchema>;
