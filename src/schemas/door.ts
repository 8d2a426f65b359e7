import { z } from 'astro/zod';
import { fields, prose } from './fields.ts';

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
