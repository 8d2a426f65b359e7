import { z } from 'astro/zod';
import { entryFields, preview } from './entry.ts';
import { choice, entryId, fields, list, prose } from './fields.ts';

export const faqSchema = fields({
  ...entryFields,
  question: prose
    .regex(/\?$/, { error: 'A question ends with a question mark.' })
    .describe('The question as people ask it.'),
  short: prose.max(300).describe('The answer in one to three sentences; it stands first and must be enough for most.'),
  topic: entryId.describe('The topic it is listed under: an id of content/topics.'),
  order: z.int().positive().describe('Place within its topic, from 1.'),
  origin: choice(['article', 'handbook'])
    .default('handbook')
    .describe('Whether the checked work asked it or this handbook added it.'),
  preview,
  sources: list(entryId).default([]).describe('Sources that the answer rests on beyond those of its claims.'),
});
