import type { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { fields, prose } from './fields.ts';

const { owner, reviewed, aliases, useCases, related } = entryFields;

export const pageSchema = fields({
  owner,
  reviewed,
  aliases,
  useCases,
  related,
  title: prose.describe('Title of the page.'),
  lead: prose.max(320).describe('What the page says, in one or two sentences.'),
});

export type PageEntry = z.infer<typeof pageSchema>;
