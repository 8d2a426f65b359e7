/** The two ways in which entries are put on shelves: by topic, and by the section of the article that they treat. */
import { z } from 'astro/zod';
import { fields, prose } from './fields.ts';

export const shelfSchema = fields({
  title: prose.describe('Title of the shelf.'),
  order: z.int().positive().describe('Place in lists, from 1.'),
  about: prose.optional().describe('One sentence on what belongs here.'),
});

export type Shelf = z.infer<typeof shelfSchema>;
