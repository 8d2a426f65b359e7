import { z } from 'astro/zod';
import { entryFields, keptFields, preview } from './entry.ts';
import { day, fields, list, prose, tag } from './fields.ts';

const { aliases, claims, owner, related, reviewed, useCases } = entryFields;

/** True for an address in which each percent sign begins an escape. */
const isEscaped = (address: string): boolean => {
  try {
    return decodeURIComponent(address) !== '';
  } catch {
    return false;
  }
};

const inherited = {
  owner: owner.optional().describe('Who answers for it: the id of a team in content/site.yaml. Inherited from above.'),
  reviewMonths: z
    .int()
    .positive()
    .optional()
    .describe('After how many months a person should check it again. Inherited from above.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, {
      error: 'A language is written as browsers know it: de, pt-BR, zh-Hant.',
    })
    .optional()
    .describe('Language of the text where it is not that of the site, such as fr or pt-BR. Inherited from above.'),
};

const tags = list(tag).default([]).describe('Words by which it is grouped with others, such as on-call.');

/** A page of the organisation's own wiki. Nothing is required: a first heading serves as the title. */
export const wikiPageSchema = fields({
  ...inherited,
  title: prose.optional().describe('Title of the page. Without it the first heading of the text is the title.'),
  summary: prose
    .max(320)
    .optional()
    .describe('What the page says, in one or two sentences, for its top and for lists.'),
  order: z.int().positive().optional().describe('Place in its section, from 1. Pages without one follow by title.'),
  reviewed: reviewed.optional(),
  changes: keptFields.changes,
  changed: day
    .optional()
    .describe('The day on which the text last changed where it came from, for pages that were brought in from there.'),
  tags: tags.describe('Words by which it is grouped with others, such as on-call. Those of its sections are added.'),
  aliases,
  useCases,
  related,
  claims,
  was: list(
    z
      .string()
      .regex(/^(?!.*\/index\.html?$)(?!.*\/\.\.?\/)\/(?:[^/\s?#]+\/)*(?:[^/\s?#]+\/|[^/\s?#]+\.html?)$/, {
        error:
          'An old address starts and ends with a slash, as in /old/path/, or ends with .html, and holds no ?, no # and no part that is only dots; /old/path/ stands for /old/path/index.html, too.',
      })
      .refine(isEscaped, {
        error: 'A % in an old address begins a sign in figures, as %20 does for a blank; a % itself is %25.',
      }),
  )
    .default([])
    .describe('Addresses that the page had before. Each leads on to it.'),
  preview,
  draft: z.boolean().default(false).describe('True for a page that shows in "npm run dev" and is not built.'),
});

export type WikiPage = z.infer<typeof wikiPageSchema>;

/** What a folder of the wiki says about itself, in _section.yaml. */
export const wikiSectionSchema = fields({
  ...inherited,
  title: prose.optional().describe('Title of the section. Without it the name of the folder is the title.'),
  summary: prose.max(320).optional().describe('What belongs here, in one or two sentences.'),
  order: z.int().positive().optional().describe('Place among its neighbours, from 1. Others follow by title.'),
  tags,
});

export type WikiSection = z.infer<typeof wikiSectionSchema>;
