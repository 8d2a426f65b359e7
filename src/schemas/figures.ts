import { z } from 'astro/zod';
import { choice, entryId, fields, prose } from './fields.ts';

export const figureSchema = fields({
  name: prose.describe('What the number is.'),
  value: z.number().describe('The number, in the unit named below.'),
  unit: choice([
    'hours',
    'days',
    'weeks',
    'months',
    'years',
    'nodes',
    'cores',
    'percent',
    'people',
    'milliseconds',
    'services',
    'pods',
  ]),
  standing: choice(['article', 'record', 'convention']).describe(
    'Who says so: the article, published sources, or a convention of the trade.',
  ),
  claims: z.array(entryId).default([]).describe('Claims that judge the number.'),
  source: entryId.optional().describe('Where it was read.'),
});

export type Figure = z.infer<typeof figureSchema>;
