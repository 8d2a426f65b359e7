import { z } from 'astro/zod';
import { entryFields, keptFields } from './entry.ts';
import { atOnce, choice, day, entryId, fields, list, prose, usd } from './fields.ts';

const { aliases, useCases } = entryFields;

export const assumptionStandings = ['sourced', 'derived', 'placeholder'] as const;

const amount = z.number().nonnegative({ error: 'An assumption is zero or more.' });

export const assumptionSchema = fields({
  owner: entryFields.owner.optional(),
  ...keptFields,
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
    'hours',
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
  .refine((one) => one.standing !== 'sourced' || (one.source !== undefined && one.asOf !== undefined), {
    path: ['standing'],
    error: 'A sourced assumption names its source and asOf; without them it is a placeholder.',
    ...atOnce,
  })
  .refine((one) => one.unit !== 'percent' || !(one.high > 100), {
    path: ['high'],
    error: 'A percentage is at most 100.',
    ...atOnce,
  });

export type Assumption = z.infer<typeof assumptionSchema>;

export const costNoteSchema = fields({
  name: prose.describe('Name of the note.'),
  order: z.int().positive().describe('Place among the notes of its kind, from 1.'),
  kind: choice(['rule', 'reservation', 'standing', 'check', 'break-even', 'left-out']).describe(
    'rule: how the tool counts. reservation: what a node keeps back, by provider. standing: what the word beside an input means. check, break-even: the sentence for one outcome. left-out: what is not in the figures.',
  ),
  text: prose.describe(
    'The sentences a reader sees. In check and break-even notes, {words} in braces are replaced by figures; src/domain/cost/report/words.ts lists them.',
  ),
  sources: list(entryId).default([]).describe('Sources of a formula.'),
});

export type CostNote = z.infer<typeof costNoteSchema>;

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
});

export type CostRow = z.infer<typeof costRowSchema>;

export const priceSchema = fields({
  owner: entryFields.owner.optional(),
  ...keptFields,
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
}).refine(
  ({ kind, vcpu, memoryGib, maxPods }) =>
    kind !== 'instance' || (vcpu !== undefined && memoryGib !== undefined && maxPods !== undefined),
  {
    path: ['kind'],
    error:
      'The price of an instance says its size: vcpu, memoryGib and maxPods. Nothing is taken for a size not given.',
    ...atOnce,
  },
);

export type Price = z.infer<typeof priceSchema>;
