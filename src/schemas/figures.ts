import { z } from 'astro/zod';
import { atOnce, choice, entryId, fields, list, prose } from './fields.ts';

export const figureSchema = fields({
  name: prose.describe('What the number is.'),
  value: z
    .number()
    .nonnegative({ error: 'A figure is zero or more.' })
    .describe('The number, in the unit named below.'),
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
    'vcpu',
    'containers',
  ]),
  standing: choice(['article', 'record', 'convention', 'example']).describe(
    'Who says so: the checked work, published sources, a convention of the trade, or nobody: an example, said to be one where it stands.',
  ),
  claims: list(entryId).default([]).describe('Claims that judge the number.'),
  source: entryId.optional().describe('Where it was read.'),
}).refine((figure) => figure.unit !== 'percent' || !(figure.value > 100), {
  path: ['value'],
  error: 'A percentage is at most 100.',
  ...atOnce,
});

export type Figure = z.infer<typeof figureSchema>;
