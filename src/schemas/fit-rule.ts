import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, entryId, fields, prose } from './fields.ts';

export const fitRuleSchema = fields({
  ...entryFields,
  name: prose.describe('Short name of the rule.'),
  order: z.int().positive().describe('Place in the list of rules, from 1.'),
  side: choice(['against', 'for']).describe('Which way the rule points when it is met.'),
  when: prose.describe('The condition, as a sentence about the reader.'),
  asks: z
    .array(entryId)
    .min(1)
    .describe('Ids of the answers that the rule reads, such as services or team; the quiz uses them as form names.'),
  threshold: fields({
    comparison: choice(['below', 'at-least']),
    value: z.number().positive().describe('The limit in the unit named beside it.'),
    unit: prose.describe('What is counted, in the plural.'),
  })
    .optional()
    .describe('The number in the rule, where it has one.'),
  weight: z
    .int()
    .min(1)
    .max(5)
    .describe('How much the rule counts in the fit quiz when it is met, in points from 1 to 5.'),
  weightReason: prose.describe('Why it counts that much, in one sentence.'),
  why: prose.describe('Why the rule points that way.'),
  caveat: prose.describe('Where the rule fails, or what the evidence says against it.'),
});

export type FitRule = z.infer<typeof fitRuleSchema>;
