import { z } from 'astro/zod';
import { entryFields, preview } from './entry.ts';
import { choice, entryId, fields, list, prose } from './fields.ts';

export const chapterSchema = fields({
  ...entryFields,
  title: prose.describe('Title of the chapter, as a reader sees it at its top.'),
  navTitle: prose.max(32).describe('Short title for navigation, 32 characters at most.'),
  order: z.int().positive().describe('Place in the guide, from 1.'),
  lead: prose
    .max(320)
    .describe('What the chapter says, in one or two sentences; also its description for search engines.'),
  covers: list(entryId)
    .default([])
    .describe('Sections of the work whose claims are checked that this chapter treats: ids of content/sections.'),
});

export type Chapter = z.infer<typeof chapterSchema>;

export const sampleSchema = fields({
  ...entryFields,
  preview,
  title: prose.describe('Title of the sample.'),
  order: z.int().positive().describe('Place in the list, from 1.'),
  file: z
    .string()
    .regex(/^(content\/samples\/|src\/domain\/)[\w./-]+$/, {
      error: 'A sample is a file in content/samples/, or code that runs in src/domain/.',
    })
    .describe('Path of the real file from the root of the repository.'),
  language: choice(['yaml', 'ts', 'sh']).describe('Language, for code colours.'),
  shows: prose.describe('What the sample shows, in one or two sentences.'),
  highlight: prose.optional().describe('Lines to highlight, such as 3,7-9.'),
  corrections: list(
    fields({
      printed: prose.describe('What the checked work printed.'),
      here: prose.describe('What this sample does instead.'),
    }),
  )
    .min(1)
    .describe('What was wrong in print and what changed.'),
});

export type Sample = z.infer<typeof sampleSchema>;
