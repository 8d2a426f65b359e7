import { z } from 'astro/zod';
import { entryFields, keptFields } from './entry.ts';
import { fields, list, prose } from './fields.ts';

const sitePath = z.string().regex(/^\/(.*\/)?(#[\w-]+)?$/, {
  error: 'An address of this site starts with a slash and ends with one, or with an anchor: /faq/#topic-cost.',
});

const { aliases, owner, related, reviewed, useCases } = entryFields;

export const pageSchema = fields({
  owner,
  reviewed,
  ...keptFields,
  aliases,
  useCases,
  related,
  title: prose.describe('Title of the page.'),
  lead: prose.max(320).describe('What the page says, in one or two sentences.'),
});

export const homeSchema = fields({
  title: prose.describe('The largest words of the front page: what the site is for, as a visitor would put it.'),
  lead: prose.max(320).describe('What a visitor finds here, in one or two sentences.'),
  actions: list(
    fields({
      text: prose.max(40).describe('What the button says, 40 characters at most.'),
      path: sitePath.describe('Where it leads.'),
    }),
  )
    .max(2, { error: 'Two buttons at most: the search has one of its own.' })
    .default([])
    .describe('Buttons below the lead, the most wanted first.'),
});

export type Home = z.infer<typeof homeSchema>;

export const doorSchema = fields({
  reader: prose.describe('Who comes through this door.'),
  order: z.int().positive().describe('Place on the front page, from 1.'),
  quote: prose.describe('What the reader asks, in the reader’s words.'),
  leads: prose.describe('What the reader leaves with.'),
  path: sitePath.describe('Where the door leads: a page that answers the quote.'),
});
