import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { fields, list, prose } from './fields.ts';

export const phaseSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the phase.'),
  order: z.int().positive().describe('Place in the sequence, from 1.'),
  selection: prose.describe('Which services take part.'),
  ramp: list(
    fields({
      weightPercent: z.number().positive().max(100).describe('Share of traffic on the new side.'),
      holdDays: z.int().nonnegative().describe('Days to watch before the next step.'),
    }),
  )
    .superRefine((steps, context) => {
      steps.forEach(({ weightPercent }, index) => {
        const before = steps[index - 1]?.weightPercent ?? 0;
        if (weightPercent > before) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'weightPercent'],
          message: `A ramp rises: ${weightPercent} does not come after ${before}.`,
        });
      });
      const last = steps.at(-1)?.weightPercent;
      if (last !== undefined && last !== 100) {
        context.addIssue({
          code: 'custom',
          path: [steps.length - 1, 'weightPercent'],
          message: `A ramp ends with all of the traffic: the last step is 100, not ${last}.`,
        });
      }
    })
    .default([])
    .describe('Steps of the traffic shift, where the phase shifts traffic.'),
  exitCriteria: list(prose).min(1).describe('What must be true before the next phase.'),
  rollback: prose.describe('How to go back, and when.'),
});

export type Phase = z.infer<typeof phaseSchema>;
