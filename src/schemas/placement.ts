import { z } from 'astro/zod';
import { choice, entryId, entryPath, fields, list, prose } from './fields.ts';

/** Words of a rule that places services of an inventory; its condition is in src/domain/placement/rules. */
export const inventoryRuleSchema = fields({
  name: prose.describe('The rule in a few words.'),
  order: z.int().positive().describe('Place in the order in which the rules are tried, from 1, as in the code.'),
  side: choice(['on-kubernetes', 'depends', 'keep-off', 'left-out']).describe('The side it usually gives.'),
  when: prose.describe('When it matches, as a sentence about the service.'),
  why: prose.describe('Why that side follows.'),
  flips: prose.describe('What would change the side.'),
  limit: prose.optional().describe('What its limit says, as the label of a field, where the rule has one.'),
  claims: list(entryId).default([]).describe('Claims of the evidence ledger that the rule rests on.'),
  related: list(entryPath).default([]).describe('The nearest kinds of work of the handbook, each as workloads/id.'),
});

export type InventoryRule = z.infer<typeof inventoryRuleSchema>;

export const inventoryExampleSchema = fields({
  name: prose.describe('The example in a few words.'),
  story: prose.describe('One or two sentences on whose services they are and what to look at.'),
  inventory: prose.describe('The inventory as somebody would paste it, in any format that the tool reads.'),
});

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

/** A file of placed services, as `npm run place -- FILE --json` prints it and the placement tool saves it. */
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
