import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { entryId, fields, prose } from './fields.ts';

export const chapterSchema = fields({
  ...entryFields,
  title: prose.describe('Title of the chapter, as a reader sees it at its top.'),
  navTitle: prose.max(32).describe('Short title for navigation, 32 characters at most.'),
  order: z.int().positive().describe('Place in the guide, from 1.'),
  lead: prose
    .max(320)
    .describe('What the chapter says, in one or two sentences; also its description for search engines.'),
  covers: z
    .array(entryId)
    .min(1)
    .describe('Sections of the article that this chapter treats: ids of content/sections.'),
});

export type Chapter = z.infer<typeof chapterSchema>;
