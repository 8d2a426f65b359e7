import { z } from 'astro/zod';
import { keptIds } from '../kinds.ts';
import { partIds } from '../parts.ts';
import { languages } from '../words/languages.ts';
import { choice, day, entryId, fields, list, prose, webAddress } from './fields.ts';

const colour = z
  .string({ error: 'Write the colour in quotes, since # begins a comment: "#0b566b".' })
  .regex(/^#[\da-f]{6}$/i, { error: 'Write the colour as # and six figures of 0 to f, such as "#0b566b".' })
  .transform((value) => value.toLowerCase());

const pictureFile = z.string().regex(/^\/assets\/[\w./-]+\.(svg|png|jpe?g|webp)$/i, {
  error: 'Put an SVG, PNG, JPEG or WebP into public/assets/ and write its address, such as /assets/logo.svg.',
});

export const siteSchema = fields({
  name: prose.describe('Name of the handbook, in the header and in page titles.'),
  tagline: prose.describe('Half a sentence that says what the handbook is for.'),
  description: prose.describe('One or two sentences for search engines and link previews.'),
  language: choice(languages)
    .default('en')
    .describe('The language of the interface: of everything but the tools and what content/ holds.'),
  logo: fields({
    file: pictureFile.describe('The picture: an SVG, PNG, JPEG or WebP in public/assets/, such as /assets/logo.svg.'),
    dark: pictureFile
      .optional()
      .describe('The picture for the dark theme, of the same size; else the first serves both.'),
    alt: z
      .string()
      .default('')
      .describe('What the picture shows, for readers who do not see it; empty for decoration.'),
    holdsName: z
      .boolean()
      .default(false)
      .describe('True where the picture shows the name of the site: then no words stand beside it, and alt is needed.'),
  })
    .superRefine(({ alt, holdsName }, context) => {
      if (holdsName && alt.trim() === '')
        context.addIssue({
          code: 'custom',
          path: ['alt'],
          message: 'Say the words of the picture: nothing else names the site.',
        });
    })
    .optional()
    .describe('The picture in the header, on paper, in preview cards and in the tab of the browser.'),
  accent: colour
    .optional()
    .describe('The colour of links, buttons and signs in the light theme, as #rrggbb; the dark theme has it lighter.'),
  accentDark: colour.optional().describe('The same colour for the dark theme, where its own lightness does not fit.'),
  organisation: prose.describe('Who publishes this copy of the handbook.'),
  purpose: prose.describe(
    'What the handbook is for and what it is not, in one or two sentences, for readers who did not find what they sought.',
  ),
  names: fields({
    article: prose.describe(
      'What the work whose claims are checked is called within a sentence, such as "the report".',
    ),
    record: prose.describe(
      'What the claims are checked against is called within a sentence, such as "published sources".',
    ),
    handbook: prose.describe('What this handbook is called within a sentence, such as "this handbook".'),
  }).describe('The same three things have the same names on every page.'),
  parts: list(
    fields({
      id: choice(partIds).describe('Which part: an id of src/parts.ts.'),
      name: prose.max(32).describe('What it is called in navigation, 32 characters at most.'),
      footerOnly: z.boolean().default(false).describe('True for a part that the header leaves to the footer.'),
    }),
  )
    .min(1, { error: 'Name at least one part: a site without parts has only a front page.' })
    .describe('The parts of this site in the order of its navigation. What is not named leaves no page and no link.'),
  defaults: fields({
    owner: entryId
      .optional()
      .describe('Who answers for entries that neither they, nor a section of theirs, nor their kind says it of.'),
    reviewMonths: z.int().positive().optional().describe('After how many months an entry should be checked again.'),
  })
    .default({})
    .describe('What holds for entries where neither they, nor their sections, nor their kind say anything else.'),
  review: fields({
    notice: choice(['shown', 'hidden'])
      .default('shown')
      .describe('Whether readers see on a page when its next review is due. The lists under /review/ stay either way.'),
    kinds: list(
      fields({
        id: choice(keptIds).describe('Which kind: the name of its folder in content/.'),
        months: z.int().positive().optional().describe('After how many months entries of it should be checked again.'),
        owner: entryId.optional().describe('Who answers for those that name nobody: the id of a team.'),
      }),
    )
      .default([])
      .describe('What holds for one kind of entries, before the defaults.'),
  })
    .default({ notice: 'shown', kinds: [] })
    .describe('How often entries are checked, and who is told.'),
  announcement: fields({
    text: prose.max(200).describe('What every reader should know now, in one sentence.'),
    until: day.describe('The last day on which it is shown; a build after that day leaves it out.'),
    path: z
      .string()
      .regex(/^\/.*\/$/, { error: 'An address of this site starts and ends with a slash.' })
      .optional()
      .describe('Page of this site that says more.'),
  })
    .optional()
    .describe('A line at the top of every page.'),
  editUrl: z
    .string()
    .includes('{path}', { error: 'Must hold {path}, which is replaced by the path of the file.' })
    .optional()
    .describe('Address for editing a file, with {path} in it. Without it pages name their file as text.'),
  issueUrl: webAddress
    .optional()
    .describe('Address where readers report mistakes. Without it they are told whom to ask.'),
  adoptedAt: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, { error: 'The hash of a commit, in quotes.' })
    .optional()
    .describe(
      'The commit of the product at which this site moved in. What changed before it is no change of this site, and is not told.',
    ),
  licence: fields({
    content: prose.describe('Licence of the words and numbers.'),
    code: prose.describe('Licence of the code.'),
  }),
  owners: list(
    fields({
      id: entryId.describe('Short id used in the owner field of entries.'),
      name: prose.describe('Name of the team.'),
      channel: prose.describe('Where to reach the team: a channel, an address, a rota.'),
      handle: z
        .string()
        .regex(/^(@[\w.-]+(\/[\w./-]+)?|[^\s@]+@[^\s@]+)$/, {
          error: 'Write @team, @organisation/team, or a mail address, as the forge knows the team.',
        })
        .optional()
        .describe('What the forge calls the team, for CODEOWNERS; "npm run owners" writes that file.'),
    }),
  ).min(1, { error: 'Name at least one owner.' }),
});

export type Site = z.infer<typeof siteSchema>;
