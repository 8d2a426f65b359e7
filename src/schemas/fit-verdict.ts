import { z } from 'astro/zod';
import { entryId, fields, prose } from './fields.ts';

export const fitVerdictSchema = fields({
  name: prose.describe('The verdict in a few words.'),
  order: z.int().positive().describe('Place from the least Kubernetes, 1, to the most.'),
  sentence: prose.describe('The verdict as a sentence to the reader.'),
  decision: prose.describe('The verdict as a decision, for the decision record: We …'),
  instead: prose.describe('What to use instead, or beside it.'),
  consequences: z.array(prose).min(1).describe('What follows when the reader acts on it, good and bad.'),
  askAgain: prose.describe('When to ask the question again.'),
  claims: z.array(entryId).default([]).describe('Claims of the evidence ledger that the verdict rests on.'),
});

export type FitVerdict = z.infer<typeof fitVerdictSchema>;
