import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, entryId, fields, prose } from './fields.ts';

export const alternativeSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the service or tool.'),
  order: z.int().positive().describe('Place in the list, from 1.'),
  kind: choice(['hosted-platform', 'managed-containers', 'orchestrator']).describe(
    'How much it takes off your hands: everything, the servers, or only the simpler scheduler.',
  ),
  summary: prose.describe('What it is, in one sentence.'),
  fits: prose.describe('When it is the better choice.'),
  limits: z.array(prose).min(1).describe('What it does not do, or what speaks against it.'),
  sources: z.array(entryId).default([]).describe('Sources beyond those of the claims.'),
});

export type Alternative = z.infer<typeof alternativeSchema>;
