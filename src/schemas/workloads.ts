import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, fields, prose } from './fields.ts';

export const placements = ['on-kubernetes', 'depends', 'keep-off'] as const;

const verdict = fields({
  placement: choice(placements).describe('Where the workload stands.'),
  reason: prose.describe('Why, in one or two sentences.'),
});

export const workloadSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the kind of work.'),
  order: z.int().positive().describe('Row in the table, from 1.'),
  summary: prose.describe('What this kind of work is, for someone who has never seen it.'),
  article: verdict
    .optional()
    .describe('What the checked work says; nothing where it says nothing of this kind of work.'),
  record: verdict.describe('What published sources show.'),
  yours: prose.describe('How to decide for a workload of this kind of your own.'),
  traits: fields({
    state: choice(['none', 'rebuildable', 'durable']).describe('What is lost when an instance dies.'),
    demand: choice(['steady', 'variable', 'spiky']).describe('How load changes over a day.'),
    latency: choice(['tolerant', 'interactive', 'per-packet']).describe('What a delay costs.'),
    hardware: choice(['any', 'accelerator', 'tuned-network']).describe('What hardware it must have.'),
    isolation: choice(['shared-nodes', 'own-nodes', 'own-machines']).describe('How far it must be kept from others.'),
    location: choice(['cloud-region', 'many-sites']).describe('Where it has to run.'),
  }),
});

export type Workload = z.infer<typeof workloadSchema>;
export type Placement = (typeof placements)[number];
