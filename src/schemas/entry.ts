import { z } from 'astro/zod';
import { day, entryId, entryPath, fields, list, prose } from './fields.ts';

const changes = list(
  fields({
    day: day.describe('The day of the change.'),
    what: prose.describe('What changed, in a sentence.'),
    why: prose.optional().describe('Why, in a sentence.'),
  }),
)
  .optional()
  .describe('Changes that a reader should know of, such as another verdict or another price; newest first.');

/** What every entry that somebody keeps says about that. */
export const keptFields = {
  reviewMonths: z
    .int()
    .positive()
    .optional()
    .describe('After how many months a person should check it again, where content/site.yaml says something else.'),
  changes,
};

/** For kinds whose entries are many: a shared link to one shows the picture of their list, unless it asks for its own. */
export const preview = z
  .boolean()
  .default(false)
  .describe(
    'True for a page with a picture of its own where its link is shown as a card. Others have that of their section.',
  );

/** What every entry that a reader can look up carries, whatever its kind. */
export const entryFields = {
  owner: entryId.describe('Who answers for this entry: the id of a team in content/site.yaml.'),
  reviewed: day.describe('The day on which a person last checked that the entry still holds.'),
  ...keptFields,
  aliases: list(prose)
    .default([])
    .describe(
      'Other words for the same thing and abbreviations, for search. Leave misspellings out: the search offers the nearest word.',
    ),
  useCases: list(prose)
    .default([])
    .describe('What a reader is trying to do when this entry is the answer, for search.'),
  related: list(entryPath).default([]).describe('Entries worth reading next, each as collection/id.'),
  claims: list(entryId).default([]).describe('Claims of the evidence ledger that this entry rests on.'),
};

/** An entry as the rest of the code sees it: its data with its id. */
export type WithId<Data> = Data & { readonly id: string };

/** The two ways in which entries are put on shelves: by topic, and by the section of the article that they treat. */
export const shelfSchema = fields({
  title: prose.describe('Title of the shelf.'),
  order: z.int().positive().describe('Place in lists, from 1.'),
  about: prose.optional().describe('One sentence on what belongs here.'),
});
