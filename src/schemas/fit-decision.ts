import { z } from 'astro/zod';
import { fields, prose } from './fields.ts';

export const fitDecisionSchema = fields({
  name: prose.describe('The rule of decision in a few words.'),
  order: z.int().positive().describe('Place in the order in which the rules are tried, from 1.'),
  when: prose.describe('When it decides, in words; a limit stands in the field of that name, not here.'),
  because: prose.describe('Why that verdict follows.'),
  limit: fields({
    value: z.int().positive().describe('The limit.'),
    unit: prose.describe('What is counted.'),
    why: prose.describe('Why this limit, in one sentence.'),
  })
    .optional()
    .describe('The number in the rule, where it has one.'),
});

export type FitDecision = z.infer<typeof fitDecisionSchema>;
