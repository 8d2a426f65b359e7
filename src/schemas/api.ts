/**
 * What the files under /api/ hold. Written for those who read them, not for authors: addresses instead of ids where a
 * program would have to look one up, and nothing that only a page needs. Each shape also becomes a JSON Schema.
 */
import { z } from 'astro/zod';
import { claimVerdicts, sourceKinds } from './evidence.ts';
import { placements } from './workloads.ts';

/** The states of domain/review/due.ts, which schemas may not import. */
const reviewStates = ['overdue', 'soon', 'kept'] as const;

const text = z.string().min(1);
const id = text.describe('Name of the entry’s file. It stays the same when words change.');
const url = z.url().describe('Absolute address of the entry for people.');
const markdown = z.url().describe('Absolute address of the same page as Markdown.');
const day = z.iso.date();
const reviewed = day.describe('The day on which a person last checked that the entry still holds.');
const owner = text.describe('The team that answers for it.');
const words = z.array(text);
const aliases = words.describe('Other words for the same thing.');
const useCases = words.describe('What a reader is trying to do when this is the answer.');
const related = z.array(z.url()).describe('Addresses of entries worth reading next.');
const standings = [...claimVerdicts, 'contradicted'] as const;
const standing = z
  .enum(standings)
  .describe('How a claim stands against the evidence; contradicted: the best source found says the opposite.');
const shelf = z.strictObject({ id, title: text });
const minutes = z.int().positive();
const usd = z.number().nonnegative().describe('US dollars a month.');
const usdRange = z.strictObject({ lowUsd: usd, highUsd: usd });

const source = z.strictObject({
  id,
  title: text,
  publisher: text,
  year: z.int().nullable().describe('Year of publication; null when no date was seen.'),
  kind: z.enum(sourceKinds),
  url: z.url().nullable().describe('Address of the work itself; null when none may be linked or none was seen.'),
});

const claim = z.strictObject({ id, url, standing }).describe('A claim that it weighs.');
const weighed = {
  standing: standing
    .nullable()
    .describe(
      'The weakest standing among the claims that it weighs, of which it may say the same; null without claims.',
    ),
  evidence: z.string().describe('What it does with those claims, as a sentence; empty without claims.'),
  claims: z.array(claim),
};
/** What else every entry says that answers somebody. */
const answering = { aliases, useCases, related, owner, reviewed };

/** What surrounds the items of every file. */
const file = <Item extends z.ZodType, More extends z.core.$ZodLooseShape = object>(
  about: string,
  item: Item,
  more = {} as More,
) =>
  z
    .strictObject({
      version: z
        .literal(1)
        .describe('Version of this shape. It rises when a field is renamed, dropped or changes its meaning.'),
      generated: day.describe('The day of the build.'),
      schema: z.url().describe('Address of the JSON Schema of this file.'),
      ...more,
      items: z.array(item),
    })
    .describe(about);

/** Shapes of the files, by their names: `faq` is /api/faq.json. */
export const apiFiles = {
  pages: file(
    'Every page of the handbook, read from the finished pages.',
    z.strictObject({
      path: text
        .regex(/^\/(.*\/)?$/)
        .describe('Path from the root of the handbook, without the path under which it is served.'),
      url,
      markdown,
      title: text,
      kind: text.nullable().describe('What the page is called in search results; null when it is not searched.'),
      description: text,
      owner: owner.nullable().describe('The team that answers for it; null on pages that only list others.'),
      reviewed: reviewed.nullable(),
      source: text
        .nullable()
        .describe('Path of the content file from the root of the repository; null on pages that list many.'),
      words: z.int().nonnegative().describe('Number of words of the page itself, without navigation and references.'),
    }),
  ),
  paths: file(
    'Every name by which something in the handbook can be asked for, in short. The page for unknown addresses reads it.',
    z.strictObject({
      path: text.describe('Path from the root of the handbook, without the path under which it is served.'),
      title: text,
      names: words.describe('Aliases and other forms.'),
    }),
  ),
  review: file(
    'Every entry that somebody keeps, what is due first: whose it is, when a person looked at it, when it is due.',
    z.strictObject({
      id: text.describe('Collection and file name of the entry, such as faqs/spot.'),
      title: text,
      url: z.url().describe('Absolute address of the entry; of the page that shows it, where it has none of its own.'),
      kind: text.describe('What an entry of its kind is called.'),
      section: text.nullable().describe('The shelf that it stands on; null without one.'),
      source: text.describe('Path of the content file from the root of the repository.'),
      owner: owner.nullable().describe('The team that answers for it; null when nobody is named.'),
      channel: text.nullable().describe('Where the team is reached.'),
      reviewed: day.nullable().describe('The day on which a person last looked at it; null when nobody has.'),
      due: day.nullable().describe('The day from which it should be looked at again; null when no day is known.'),
      dueBy: z
        .enum(['interval', 'fact'])
        .nullable()
        .describe('What brings that day: the time since the last look, or a day in the entry itself.'),
      state: z
        .enum(reviewStates)
        .describe('How it stood on the day of the build: overdue, due within a month (soon), or kept.'),
    }),
  ),
  figures: file(
    'Numbers that prose reads from entries: what holds each, and the pages that print it.',
    z.strictObject({
      id: text.describe('Collection and file name of the entry that holds it, such as prices/eks-standard.'),
      name: text,
      shown: text.describe('The number as pages print it.'),
      source: text.describe('Path of the content file from the root of the repository.'),
      pages: z.array(z.url()).describe('Addresses of the pages that print it.'),
    }),
  ),
  faq: file(
    'Questions with their short answers. The full answer is in the Markdown.',
    z.strictObject({
      id,
      url,
      markdown,
      question: text,
      short: text.describe('The answer in one to three sentences.'),
      topic: shelf,
      origin: z.enum(['article', 'handbook']).describe('Whether the checked work asked it or the handbook added it.'),
      ...weighed,
      sources: z.array(source).describe('Sources beyond those of the claims.'),
      ...answering,
    }),
  ),
  glossary: file(
    'Terms and their definitions.',
    z.strictObject({
      id,
      url,
      term: text,
      forms: words.describe('Every other way in which the term stands in prose.'),
      aliases,
      definition: text,
      source: source.nullable().describe('Null where the organisation itself says what it means.'),
      related,
      owner,
      reviewed: reviewed.nullable(),
    }),
  ),
  claims: file(
    'Claims of the checked work, each with its verdict and the sources that were read.',
    z.strictObject({
      id,
      url,
      markdown,
      claim: text.describe('What the checked work says, as one checkable sentence.'),
      section: shelf.describe('The section of the checked work.'),
      topic: shelf,
      verdict: z.enum(claimVerdicts),
      contradicted: z.boolean().describe('True when the best source found says the opposite.'),
      standing,
      reasoning: text,
      sources: z.array(source.extend({ says: text.describe('What the source says about the claim.') })),
      checked: day.describe('The day on which the sources were read.'),
      aliases,
      related,
      owner,
    }),
  ),
  workloads: file(
    'Kinds of work and where each belongs: what the checked work says, and what published sources show.',
    z.strictObject({
      id,
      url,
      markdown,
      name: text,
      summary: text,
      article: z
        .strictObject({ placement: z.enum(placements), reason: text })
        .optional()
        .describe('Absent where the checked work says nothing of this kind of work.'),
      record: z.strictObject({ placement: z.enum(placements), reason: text }),
      yours: text.describe('How to decide for a workload of this kind of your own.'),
      traits: z.record(text, text).describe('What decides where it belongs.'),
      ...weighed,
      ...answering,
    }),
  ),
  learn: file(
    'Exercises, each with its question, and the tracks that they stand in.',
    z.strictObject({
      id,
      url,
      markdown,
      title: text,
      type: z.enum(['read', 'do', 'check']),
      minutes: minutes.describe('Reading and exercise, in minutes.'),
      teaches: z.array(z.url()).describe('Addresses of the sections that it teaches.'),
      know: text.describe('What the reader can say or do afterwards.'),
      question: z.strictObject({
        kind: z.enum(['choice', 'number', 'order', 'text']),
        ask: text,
        answer: text.describe('The right answer as a sentence, or one that would be accepted.'),
      }),
      retired: day.nullable().describe('The day from which nobody is asked for it; null for one that is asked.'),
      was: words.describe('Ids that it had before.'),
      ...answering,
    }),
    {
      tracks: z.array(
        z.strictObject({
          id,
          url,
          markdown,
          title: text,
          audience: text,
          outcome: text,
          minutes: minutes.describe('The sum of its steps, in minutes.'),
          stages: z.array(
            z.strictObject({
              id,
              title: text,
              steps: z.array(
                z.strictObject({
                  path: text.describe('collection/id: the name under which progress is kept.'),
                  was: words.describe('Names that it had before.'),
                  title: text,
                  type: z.enum(['read', 'do', 'check']),
                  minutes,
                  url: z.url(),
                }),
              ),
            }),
          ),
          owner,
          reviewed,
        }),
      ),
    },
  ),
  costs: file(
    'The cost table, row by row, with its totals. US dollars a month; each range is that of the checked work, with what published sources say of it.',
    z.strictObject({
      id,
      url,
      name: text,
      group: z.enum(['infrastructure', 'people']),
      ...usdRange.shape,
      basis: z.enum(['per-node', 'per-cluster', 'per-step', 'people']).describe('What the cost grows with.'),
      drivers: text.describe('What makes it larger or smaller.'),
      caveat: text.describe('What the evidence says about the range.'),
      asOf: day.nullable().describe('The day of the figures; null when the source shows none.'),
      source,
      ...weighed,
      ...answering,
    }),
    {
      totals: z
        .strictObject({ infrastructure: usdRange, people: usdRange, everything: usdRange })
        .describe('Sums of the rows: low ends added to low ends, high ends to high ends.'),
    },
  ),
} as const;

/** Name of a file under /api/. */
export type ApiName = keyof typeof apiFiles;
/** What a file holds. */
export type ApiFile<Name extends ApiName> = z.infer<(typeof apiFiles)[Name]>;
/** One item of a file. */
export type ApiItem<Name extends ApiName> = ApiFile<Name>['items'][number];
