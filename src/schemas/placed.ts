/** What a file of placed services holds: what `npm run place -- FILE --json` prints, and the placement tool saves. */
import { z } from 'astro/zod';

const text = z.string();
const how = z
  .enum(['read', 'inferred', 'answered', 'unknown'])
  .describe('read stands in the file at its path; inferred follows by its rule; answered was said by a person.');
const path = text.describe('Where it stands in the inventory, such as services.web.volumes[0].');
const fact = z.strictObject({ fact: text, path: path.optional(), how, rule: text.optional() });
const known = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, path: path.optional(), how, rule: text.optional() });
const amount = z.number().nonnegative();
const side = z.enum(['on-kubernetes', 'depends', 'keep-off', 'left-out']);
const traits = [
  'state',
  'demand',
  'latency',
  'hardware',
  'isolation',
  'owner',
  'criticality',
  'replicas',
  'created',
] as const;

const service = z.strictObject({
  name: text.min(1).describe('Unique in the file; services of Amazon ECS are told by task family.'),
  scope: text.optional().describe('Namespace, cluster or project; absent where the inventory has none.'),
  placement: side,
  strategy: z
    .enum(['rehost', 'replatform', 'refactor', 'repurchase', 'retain', 'retire', 'undecided'])
    .nullable()
    .describe('One of Konveyor’s six, undecided while facts are missing, null where the service is left out.'),
  shape: z.enum(['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'HTTPRoute']).nullable(),
  move: z
    .enum(['http-weights', 'consumers', 'schedule', 'cutover', 'with-nodes', 'with-parent', 'none', 'already-there'])
    .nullable()
    .describe('How it changes sides; null where it is not known how it takes its work.'),
  known: z
    .partialRecord(z.enum(traits), z.union([text, amount]))
    .describe('What the inventory or an answer proves. What is not in it is not known.'),
  decides: z.array(fact).describe('The facts that decided, first the one that weighs most.'),
  unknown: z.array(z.enum(traits)),
  matches: z
    .array(z.strictObject({ rule: text, placement: side, facts: z.array(fact) }))
    .describe('Every rule that matches, in order; the first decides.'),
  asks: z.array(text).describe('Ids of the questions that would settle it, the best first.'),
  dependsOn: z.array(text).describe('Services of this file that it needs.'),
  dependsOutside: z.array(text).describe('What it needs and the file does not hold.'),
  group: text.describe('Services that need each other in a circle share a group.'),
  replicas: known(amount).optional(),
  scales: z.strictObject({ least: amount, most: amount, path }).optional(),
  cpuCores: known(amount).optional(),
  memoryMib: known(amount).optional(),
  owner: known(text).optional(),
  criticality: known(z.enum(['highest', 'high', 'medium', 'low', 'lowest'])).optional(),
  created: known(z.iso.date()).optional(),
  schedule: known(text).optional(),
});

export const placedSchema = z
  .looseObject({
    version: z.literal(1),
    services: z.array(service),
    notes: z.array(text).describe('What the reader should know of what was read.'),
    changedRules: z.record(text, text).describe('Rules that were switched off or changed, by id.'),
    schema: z.url().optional().describe('Address of this schema.'),
    date: z.iso.date().optional(),
    handbook: text.optional(),
    site: text.optional().describe('Version of the handbook that placed them.'),
    age: z.array(text).optional().describe('How old what the result rests on is, as sentences.'),
    query: text.optional().describe('State of the tool, with which it opens the file again.'),
    inventory: z
      .array(z.unknown())
      .optional()
      .describe('The facts as they were read, with which the tool opens the file again.'),
  })
  .describe(
    'A dozen placed services, the worked example; files of the placement tool have the same shape. Values of environment variables are never in them.',
  );
