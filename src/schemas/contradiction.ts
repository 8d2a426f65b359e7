import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { entryId, fields, prose } from './fields.ts';

const { aliases, useCases } = entryFields;

export const contradictionSchema = fields({
  aliases,
  useCases,
  name: prose.describe('The contradiction in a few words.'),
  order: z.int().positive().describe('Place in the list, from 1.'),
  one: prose.describe('What the article says in one place.'),
  other: prose.describe('What it says in another.'),
  resolution: prose.describe('What to make of it.'),
  sections: z.array(entryId).min(1).describe('The sections of the article that disagree.'),
  claims: z.array(entryId).default([]).describe('Claims that judge the two sides.'),
});

export type Contradiction = z.infer<typeof contradictionSchema>;
