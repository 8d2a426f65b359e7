import { z } from 'astro/zod';
import { choice, day, entryId, fields, prose } from './fields.ts';

export const assumptionStandings = ['sourced', 'derived', 'placeholder'] as const;

const amount = z.number().nonnegative({ error: 'An assumption is zero or more.' });

export const assumptionSchema = fields({
  name: prose.describe('What the number is, short enough for the label of an input.'),
  order: z.int().positive().describe('Place in its group, from 1.'),
  group: choice(['table', 'nodes', 'network', 'people', 'capacity', 'serverless', 'hosted', 'machines']).describe(
    'The part of the form: how the table is scaled, the nodes, traffic and logs, people, what the nodes carry, and the three things that could be used instead.',
  ),
  unit: choice([
    'usd-month',
    'usd-year',
    'usd-hour',
    'usd-gb',
    'gb-month',
    'percent',
    'people',
    'count',
    'nodes',
    'pods',
    'vcpu',
    'gib',
  ]).describe('What the number counts, and over which time.'),
  low: amount.describe('The lowest figure that is still believable.'),
  likely: amount.describe('The figure the likely estimate uses.'),
  high: amount.describe('The highest figure that is still believable. Equal to low when the price is one number.'),
  growsWith: choice(['node', 'cluster', 'person', 'work', 'nothing']).describe('What the cost is multiplied by.'),
  why: prose.describe('Where the number comes from, or how it was worked out, in one or two sentences.'),
  standing: choice(assumptionStandings).describe(
    'sourced: a dated source shows it. derived: worked out from numbers of this handbook. placeholder: no source seen, the reader puts their own.',
  ),
  source: entryId.optional().describe('The source; required when the standing is sourced.'),
  asOf: day
    .nullable()
    .optional()
    .describe('The day of the source; null when it shows none. Required when the standing is sourced.'),
})
  .refine((one) => one.low <= one.likely && one.likely <= one.high, {
    path: ['likely'],
    error: 'low, likely and high are out of order.',
  })
  .refine((one) => one.standing !== 'sourced' || (one.source !== undefined && one.asOf !== undefined), {
    path: ['standing'],
    error: 'A sourced assumption names its source and asOf; without them it is a placeholder.',
  })
  .refine((one) => one.unit !== 'percent' || one.high <= 100, {
    path: ['high'],
    error: 'A percentage is at most 100.',
  });

export type Assumption = z.infer<typeof assumptionSchema>;
