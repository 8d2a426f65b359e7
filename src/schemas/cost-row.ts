import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, day, entryId, fields, prose, usd } from './fields.ts';

export const costRowSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the cost component.'),
  order: z.int().positive().describe('Row in the table, from 1.'),
  group: choice(['infrastructure', 'people']).describe('Infrastructure rows make the infrastructure total.'),
  lowUsd: usd.describe('Low end, US dollars a month.'),
  highUsd: usd.describe('High end, US dollars a month.'),
  basis: choice(['per-node', 'per-cluster', 'per-step', 'people']).describe('What the cost grows with.'),
  drivers: prose.describe('What makes this row larger or smaller.'),
  caveat: prose.describe('What the evidence says about the range.'),
  asOf: day.nullable().describe('The day of the figures; null when the source shows none.'),
  source: entryId.describe('Where the range comes from.'),
}).refine((row) => row.lowUsd <= row.highUsd, { path: ['lowUsd'], error: 'lowUsd is above highUsd: swap them.' });

export type CostRow = z.infer<typeof costRowSchema>;
