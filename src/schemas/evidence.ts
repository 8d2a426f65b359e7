import { z } from 'astro/zod';
import { entryFields, keptFields, preview } from './entry.ts';
import { atOnce, choice, day, entryId, fields, list, prose, webAddress } from './fields.ts';

const { aliases, owner, related, useCases } = entryFields;

export const claimVerdicts = [
  'supported',
  'partly-supported',
  'contested',
  'unverifiable',
  'opinion',
  'outdated',
] as const;

export const claimSchema = fields({
  owner,
  ...keptFields,
  aliases,
  useCases,
  related,
  claim: prose.describe('What the checked work says, in our words, as one checkable sentence.'),
  section: entryId.describe('The section of the checked work it stands in.'),
  preview,
  topic: entryId.describe('The topic it belongs to.'),
  verdict: choice(claimVerdicts).describe('How the claim stands against the evidence.'),
  contradicted: z
    .boolean()
    .default(false)
    .describe('True on a contested claim when the best source found says the opposite.'),
  reasoning: prose.describe('Why the verdict, in a few sentences.'),
  sources: list(
    fields({
      source: entryId.describe('Id of a source.'),
      says: prose.describe('What the source says about the claim.'),
    }),
  ).describe('The sources read, best first. Empty when none was found.'),
  checked: day.describe('The day on which the sources were read.'),
}).refine((claim) => !claim.contradicted || claim.verdict === 'contested', {
  path: ['contradicted'],
  error: 'Only a contested claim can be contradicted: set the verdict to contested or drop the field.',
  ...atOnce,
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimVerdict = (typeof claimVerdicts)[number];

export const sourceKinds = ['primary', 'copy', 'secondary', 'secondary-weak', 'own-computation', 'article'] as const;

export const sourceSchema = fields({
  aliases,
  useCases,
  title: prose.describe('Title of the work; for a copy, the title of the original.'),
  publisher: prose.describe('Who published it; for a copy, who published the original.'),
  year: z.int().min(1990).max(2100).nullable().describe('Year of publication; null when no date was seen.'),
  kind: choice(sourceKinds).describe(
    'primary: the author’s own document, code or data. copy: a primary text read in a copy elsewhere. own-computation: worked out for this ledger.',
  ),
  url: webAddress
    .nullable()
    .describe('Address of the work; for a copy, of the original. Null when none may be linked or none was seen.'),
  note: prose.optional().describe('Anything a reader must know before trusting it.'),
});

export type Source = z.infer<typeof sourceSchema>;
export type SourceKind = (typeof sourceKinds)[number];

export const factSchema = fields({
  owner,
  ...keptFields,
  aliases,
  useCases,
  related,
  name: prose.describe('What the fact is about, in a few words.'),
  fact: prose.describe('The fact, with its dates and numbers, in one or two sentences.'),
  topic: entryId.describe('The topic it belongs to.'),
  checked: day.describe('The day on which the source was read.'),
  until: day.nullable().describe('The day from which the fact will need a new look; null when none is known.'),
  source: entryId.describe('Where it was read.'),
});

export type Fact = z.infer<typeof factSchema>;

export const contradictionSchema = fields({
  aliases,
  useCases,
  name: prose.describe('The contradiction in a few words.'),
  order: z.int().positive().describe('Place in the list, from 1.'),
  one: prose.describe('What the checked work says in one place.'),
  other: prose.describe('What it says in another.'),
  resolution: prose.describe('What to make of it.'),
  sections: list(entryId).min(1).describe('The sections of the checked work that disagree.'),
  claims: list(entryId).default([]).describe('Claims that judge the two sides.'),
});

export type Contradiction = z.infer<typeof contradictionSchema>;

const month = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, {
  error: (issue) => `"${String(issue.input)}" is neither a year nor a month: write '2019' or '2019-06', in quotes.`,
});

export const eraSchema = fields({
  name: prose.describe('What was in use.'),
  order: z.int().positive().describe('Row in the timeline, from 1.'),
  from: month.describe('Year or month from which published sources show it.'),
  to: month.nullable().describe('Year or month in which published sources show its end; null while it lasts.'),
  note: prose.describe('What published sources show, in half a sentence.'),
  claims: entryFields.claims,
});
