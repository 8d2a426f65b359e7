import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { fields, prose } from './fields.ts';

const month = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, {
  error: (issue) => `"${String(issue.input)}" is neither a year nor a month: write '2019' or '2019-06', in quotes.`,
});

export const eraSchema = fields({
  name: prose.describe('What was in use.'),
  order: z.int().positive().describe('Row in the timeline, from 1.'),
  from: month.describe('Year or month from which the record shows it.'),
  to: month.nullable().describe('Year or month in which the record shows its end; null while it lasts.'),
  note: prose.describe('What the record shows, in half a sentence.'),
  claims: entryFields.claims,
});

export type Era = z.infer<typeof eraSchema>;
