import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, fields, prose } from './fields.ts';

const { aliases, useCases } = entryFields;

export const sourceKinds = ['primary', 'copy', 'secondary', 'secondary-weak', 'own-computation', 'article'] as const;

export const sourceSchema = fields({
  aliases,
  useCases,
  title: prose.describe('Title of the work; for a copy, the title of the original.'),
  publisher: prose.describe('Who published it; for a copy, who published the original.'),
  year: z.int().min(1990).max(2100).nullable().describe('Year of publication; null when no date was seen.'),
  kind: choice(sourceKinds).describe(
    'primary: the author’s own document, code or data. copy: a primary text read in a copy elsewhere. own-computation: worked out for this ledger.',
  ),
  url: z
    .httpUrl()
    .nullable()
    .describe('Address of the work; for a copy, of the original. Null when none may be linked or none was seen.'),
  note: prose.optional().describe('Anything a reader must know before trusting it.'),
});

export type Source = z.infer<typeof sourceSchema>;
export type SourceKind = (typeof sourceKinds)[number];
