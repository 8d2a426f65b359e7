import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, day, fields, list, prose } from './fields.ts';

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

export const moveSchema = fields({
  name: prose.describe('What the way of moving is called.'),
  order: z.int().positive().describe('Place in lists, from 1.'),
  moves: prose.describe('What moves so, as the start of a sentence.'),
  unit: prose.describe('What is shared out between the two sides, in a few words.'),
  preparation: list(prose).min(1).describe('What must be done before the first step.'),
  measure: prose.describe('What is measured on both sides at every step.'),
  limit: prose.describe('The limit from which to go back, where no figure of the service gives one.'),
  back: prose.describe('How to go back while that is a switch.'),
  backWithoutRouter: prose.optional().describe('How to go back where shares follow the replicas.'),
  backUntil: choice(['old-side-goes', 'first-write', 'always']).describe('Until when going back is a switch.'),
  afterwards: prose.describe('What going back takes after that.'),
});

export type MoveWords = z.infer<typeof moveSchema>;

const trait = z.number().positive();

export const planSchema = fields({
  name: prose.describe('What the example is called.'),
  story: prose.describe('Who moves what, in a sentence or two.'),
  start: day.describe('First day of the plan.'),
  atOnce: z.int().positive().describe('Services on the way at the same time.'),
  perOwner: z.int().positive().describe('Of these, services of one owner.'),
  headroomPercent: z.int().min(0).max(200).describe('What the new side has beyond its share, percent.'),
  weekdays: list(choice(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
    .min(1)
    .describe('Days on which a step may begin.'),
  freezes: list(
    fields({
      first: day.describe('First day on which no step begins.'),
      last: day.describe('Last day on which no step begins.'),
      name: prose.describe('Why.'),
    }),
  ).describe('Times in which no step begins.'),
  router: choice(['gateway-api', 'istio', 'balancer', 'none', 'unknown']).describe('What splits requests.'),
  gateway: prose.optional().describe('The Gateway that takes the requests, as namespace/name.'),
  domain: prose.optional().describe('Domain under which services are asked for.'),
  namespace: prose.describe('Namespace of the new side.'),
  services: list(
    fields({
      id: prose.describe('Name of the service.'),
      placement: choice(['on-kubernetes', 'depends', 'keep-off', 'left-out']).describe('Its side.'),
      move: choice([
        'http-weights',
        'consumers',
        'schedule',
        'cutover',
        'with-nodes',
        'with-parent',
        'already-there',
        'none',
      ])
        .optional()
        .describe('How it moves; left out where it is not known.'),
      team: prose.optional().describe('Who answers for it in the example; no team of the site.'),
      criticality: z.int().min(1).max(5).optional().describe('How much it hurts when it fails, 1 to 5.'),
      effort: z
        .union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)])
        .optional()
        .describe('Working days of preparation.'),
      calls: list(prose).optional().describe('Services that it calls; an empty list when it calls none.'),
      parent: prose.optional().describe('The service that it comes with.'),
      replicas: z.int().positive().optional().describe('Replicas or consumers on the old side.'),
      partitions: z.int().positive().optional().describe('Partitions of the topic that it consumes.'),
      requestsPerSecond: trait.optional().describe('Requests a second.'),
      errorPercent: trait.max(100).optional().describe('Share of requests that fail today, percent.'),
      vcpu: trait.optional().describe('vCPU of one replica.'),
      memoryGib: trait.optional().describe('Memory of one replica, GiB.'),
      port: z.int().min(1).max(65_535).optional().describe('Where it listens.'),
      addresses: list(prose).optional().describe('Addresses of the old side.'),
      unknown: list(prose).optional().describe('What would decide its side, where that depends.'),
    }),
  )
    .min(1)
    .describe('The services, each with what is known of it.'),
});

export type ExamplePlan = z.infer<typeof planSchema>;
