import { z } from 'astro/zod';
import { fields, prose } from './fields.ts';

export const fitOptionSchema = fields({
  name: prose.describe('The option in a few words.'),
  order: z.int().positive().describe('Place in the list of options, from the least to run yourself, 1, to the most.'),
  suits: prose.describe('What speaks for it.'),
  fails: prose.describe('What speaks against it; shown where the answers rule it out.'),
});

export type FitOption = z.infer<typeof fitOptionSchema>;
