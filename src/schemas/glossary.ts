import { z } from 'astro/zod';
import { entryFields, keptFields } from './entry.ts';
import { entryId, fields, list, prose } from './fields.ts';

const { aliases, owner, related, reviewed, useCases } = entryFields;

export const termSchema = fields({
  owner,
  reviewed: reviewed.optional(),
  ...keptFields,
  aliases,
  useCases,
  related,
  term: prose.describe('The term as the field writes it.'),
  forms: list(prose)
    .default([])
    .describe('Every other way it stands in prose: plural, abbreviation, long form, British and American spelling.'),
  once: z
    .boolean()
    .default(false)
    .describe('True for a word that stands on most pages: it is marked once a page instead of once a section.'),
  definition: prose.describe('What it is, in one or two sentences that need no other definition.'),
  source: entryId
    .optional()
    .describe('Source of the definition; none where the organisation itself says what it means.'),
});

export type Term = z.infer<typeof termSchema>;
