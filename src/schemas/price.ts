import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { day, choice, entryId, fields, prose, usd } from './fields.ts';

const { aliases, useCases } = entryFields;

export const priceSchema = fields({
  aliases,
  useCases,
  name: prose.describe('What is priced, as the provider writes it.'),
  kind: choice(['instance', 'control-plane']).describe('What is paid for.'),
  usdPerHour: usd.describe('List price, US dollars an hour.'),
  vcpu: z.int().positive().optional().describe('Virtual processors of an instance.'),
  memoryGib: z.number().positive().optional().describe('Memory of an instance, GiB.'),
  maxPods: z.int().positive().optional().describe('Pods that Amazon allows on an instance without prefix delegation.'),
  region: prose.optional().describe('Region of the price.'),
  terms: prose.describe('On demand, extended support and the like.'),
  asOf: day.describe('The day of the price.'),
  source: entryId.describe('Where the price was read.'),
});

export type Price = z.infer<typeof priceSchema>;
