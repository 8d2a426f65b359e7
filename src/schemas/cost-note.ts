import { z } from 'astro/zod';
import { choice, entryId, fields, prose } from './fields.ts';

export const costNoteSchema = fields({
  name: prose.describe('Name of the note.'),
  order: z.int().positive().describe('Place among the notes of its kind, from 1.'),
  kind: choice(['rule', 'reservation', 'standing', 'check', 'break-even', 'left-out']).describe(
    'rule: how the tool counts. reservation: what a node keeps back, by provider. standing: what the word beside an input means. check, break-even: the sentence for one outcome. left-out: what is not in the figures.',
  ),
  text: prose.describe(
    'The sentences a reader sees. In check and break-even notes, {words} in braces are replaced by figures; src/domain/cost/words.ts lists them.',
  ),
  sources: z.array(entryId).default([]).describe('Sources of a formula.'),
});

export type CostNote = z.infer<typeof costNoteSchema>;
