import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { fields, prose } from './fields.ts';

export const phaseSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the phase.'),
  order: z.int().positive().describe('Place in the sequence, from 1.'),
  selection: prose.describe('Which services take part.'),
  ramp: z
    .array(
      fields({
        weightPercent: z.number().positive().max(100).describe('Share of traffic on the new side.'),
        holdDays: z.int().nonnegative().describe('Days to watch before the next step.'),
      }),
    )
    .default([])
    .describe('Steps of the traffic shift, where the phase shifts traffic.'),
  exitCriteria: z.array(prose).min(1).describe('What must be true before the next phase.'),
  rollback: prose.describe('How to go back, and when.'),
});

export type Phase = z.infer<typeof phaseSchema>;
