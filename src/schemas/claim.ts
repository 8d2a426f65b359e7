import { z } from 'astro/zod';
import { day, choice, entryId, fields, prose } from './fields.ts';
import { entryFields } from './entry.ts';

export const claimVerdicts = [
  'supported',
  'partly-supported',
  'contested',
  'unverifiable',
  'opinion',
  'outdated',
] as const;

const { owner, aliases, useCases, related } = entryFields;

export const claimSchema = fields({
  owner,
  aliases,
  useCases,
  related,
  claim: prose.describe('What the article says, in our words, as one checkable sentence.'),
  section: entryId.describe('The section of the article it stands in.'),
  topic: entryId.describe('The topic it belongs to.'),
  verdict: choice(claimVerdicts).describe('How the claim stands against the evidence.'),
  contradicted: z
    .boolean()
    .default(false)
    .describe('True on a contested claim when the best source found says the opposite.'),
  reasoning: prose.describe('Why the verdict, in a few sentences.'),
  sources: z
    .array(
      fields({
        source: entryId.describe('Id of a source.'),
        says: prose.describe('What the source says about the claim.'),
      }),
    )
    .describe('The sources read, best first. Empty when none was found.'),
  checked: day.describe('The day on which the sources were read.'),
}).refine((claim) => !claim.contradicted || claim.verdict === 'contested', {
  path: ['contradicted'],
  error: 'Only a contested claim can be contradicted: set the verdict to contested or drop the field.',
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimVerdict = (typeof claimVerdicts)[number];
