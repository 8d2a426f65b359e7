import type { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { day, entryId, fields, prose } from './fields.ts';

const { owner, aliases, useCases, related } = entryFields;

export const factSchema = fields({
  owner,
  aliases,
  useCases,
  related,
  name: prose.describe('What the fact is about, in a few words.'),
  fact: prose.describe('The fact, with its dates and numbers, in one or two sentences.'),
  topic: entryId.describe('The topic it belongs to.'),
  checked: day.describe('The day on which the source was read.'),
  until: day.nullable().describe('The day from which the fact will need a new look; null when none is known.'),
  source: entryId.describe('Where it was read.'),
});

export type Fact = z.infer<typeof factSchema>;
