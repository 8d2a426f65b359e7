import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { fields, prose } from './fields.ts';

const { aliases, owner, related, reviewed, useCases } = entryFields;

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

export const doorSchema = fields({
  reader: prose.describe('Who comes through this door.'),
  order: z.int().positive().describe('Place on the front page, from 1.'),
  quote: prose.describe('What the reader asks, in the reader’s words.'),
  leads: prose.describe('What the reader leaves with.'),
  path: z
    .string()
    .regex(/^\/.*\/$/, { error: 'An address of this site starts and ends with a slash.' })
    .describe('Where the door leads.'),
});

export type Door = z.infer<typeof doorSchema>;
