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
