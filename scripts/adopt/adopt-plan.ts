/** What `npm run adopt` writes and deletes: the content of a new owner in place of the sample's. Pure but for reading templates. */
import { asYaml } from '../as-yaml.ts';
import { parts, type PartId } from '../../src/parts.ts';
import type { Language } from '../../src/words/languages.ts';
import { wordsOf } from '../../src/words/words.ts';
import type { Answers } from './answers.ts';
import { idOf } from './entry-template.ts';
import { entryFile, examplesOf } from './examples.ts';

export interface Plan {
  /** Files of content/ that go, from the root of the repository. */
  readonly deleted: readonly string[];
  /** Files that are written, by path. */
  readonly written: ReadonlyMap<string, string>;
}

/** What each part is called in navigation until its owner says otherwise. */
const partNames = (language: Language): Readonly<Record<PartId, string>> => {
  const { guide, learn, workloads, tools, questions, glossary, evidence, samples } = wordsOf(language);
  return { guide, wiki: 'Wiki', learn, workloads, tools, faq: questions, glossary, evidence, samples };
};

/**
 * Pages that every site keeps: how to write in a wiki is no matter of one handbook. Its front page is the organisation's own,
 * or that of the wiki which is brought in.
 */
const keptFolders = ['content/wiki/keeping/'];

/** What a new site says of itself. */
interface Sentences {
  /** What pages call three things, within sentences. */
  readonly names: Readonly<Record<'article' | 'record' | 'handbook', string>>;
  readonly tagline: (organisation: string) => string;
  readonly description: (organisation: string) => string;
  readonly purpose: string;
  readonly lead: (organisation: string) => string;
  readonly here: string;
  readonly licence: string;
}

const sentences: Readonly<Record<Language, Sentences>> = {
  en: {
    names: { article: 'the source text', record: 'the record', handbook: 'this site' },
    tagline: (organisation) => `What ${organisation} knows about its platform`,
    description: (organisation) => `What ${organisation} knows about its platform, kept by those who run it.`,
    purpose:
      'This site says how the platform is used and why it is as it is. For an incident that is going on, ask its owner.',
    lead: (organisation) => `What ${organisation} knows about its platform. Replace this sentence in content/home.mdx.`,
    here: 'What is here',
    licence: 'all rights reserved',
  },
  de: {
    names: { article: 'der Ausgangstext', record: 'die Quellenlage', handbook: 'diese Website' },
    tagline: (organisation) => `Was ${organisation} über die eigene Plattform weiß`,
    description: (organisation) =>
      `Was ${organisation} über die eigene Plattform weiß, gepflegt von denen, die sie betreiben.`,
    purpose:
      'Diese Website sagt, wie die Plattform benutzt wird und warum sie so ist. Bei einer laufenden Störung fragen Sie die Zuständigen.',
    lead: (organisation) =>
      `Was ${organisation} über die eigene Plattform weiß. Ersetzen Sie diesen Satz in content/home.mdx.`,
    here: 'Was es hier gibt',
    licence: 'alle Rechte vorbehalten',
  },
};

const siteFile = ({ language, ...answers }: Answers, owner: string, adoptedAt: string | undefined): string => {
  const { names, tagline, description, purpose, licence } = sentences[language];
  const { name, organisation } = answers;
  const called = partNames(language);
  return `# The settings of this site. Every field is explained in src/schemas/site.ts.
${asYaml({
  name,
  tagline: tagline(organisation),
  description: description(organisation),
  organisation,
  purpose,
  ...(language !== 'en' && { language }),
})}# What the pages call three things within a sentence: the work whose claims are checked, what it is checked against, and
# this site.
${asYaml({ names })}# What this site has, in the order of its navigation. A part that is not named here leaves no page and no link.
parts:
${answers.parts.map((id) => `  - { id: ${id}, name: ${called[id]} }`).join('\n')}
# Whom wiki pages belong to, and how often they are checked, where neither they nor their section says so.
${asYaml({ defaults: { owner, reviewMonths: 12 } })}# Address for editing a file, and for reporting a mistake; until they are set, pages name their file and their owner.
# editUrl: https://git.example/handbook/edit/main/{path}
# issueUrl: https://git.example/handbook/issues/new
${adoptedAt === undefined ? '' : `# What changed before this commit is the past of the product, and /changes/ leaves it out.\nadoptedAt: '${adoptedAt}'\n`}${asYaml({ licence: { content: licence, code: 'MIT' } })}# Who answers for pages, and where to reach them. Entries name a team by its id.
${asYaml({ owners: [{ id: owner, name: answers.owner, channel: answers.channel }] })}`;
};

const homeFile = ({ name, organisation, parts: named, language }: Answers): string => {
  const { lead, here } = sentences[language];
  const called = partNames(language);
  const { partAbout } = wordsOf(language);
  return `---
title: ${JSON.stringify(name)}
lead: ${JSON.stringify(lead(organisation))}
---

<Panel title="${here}">

${named.map((id) => `- [${called[id]}](${parts[id].path}): ${partAbout[id]}`).join('\n')}

</Panel>
`;
};

const aboutFile = (kept: { owner: string; reviewed: string }, { parts: named }: Answers): string =>
  entryFile(
    'pages',
    {
      ...kept,
      title: 'About this site',
      lead: 'Who keeps it, how to reach them, and what it does with your data.',
    },
    `## Owners and dates

<Owners />

Each page shows who owns it and on which day a person last checked it.
${
  named.includes('evidence') || named.includes('workloads')
    ? `
## Evidence

### The article

The work whose claims are checked: name it here, with its author and its date.

### The record

What the claims are checked against.
${named.includes('evidence') ? '\n### Claim and standing\n\n<EvidenceKey />\n' : ''}`
    : ''
}
## Accessibility

Pages can be read by keyboard, at 400% zoom, in print and without script. If something keeps you from using a page, tell
its owner.

## Privacy

The pages set no cookies, load nothing from elsewhere and send nothing anywhere. Your choice of light or dark is kept in
this browser.`,
  );

/**
 * The plan for a folder of content.
 * @param files every file of content/, from the root of the repository
 * @param today YYYY-MM-DD, the day of review of what is written
 * @param adoptedAt hash of the commit that is taken over; undefined where there is none
 * @throws {Error} when the answers make no site
 */
export const adoptPlan = (answers: Answers, files: readonly string[], today: string, adoptedAt?: string): Plan => {
  const owner = idOf(answers.owner);
  const kept = { owner, reviewed: today };
  const examples = examplesOf(kept);
  const written = new Map<string, string>([
    ['content/site.yaml', siteFile(answers, owner, adoptedAt)],
    ['content/home.mdx', homeFile(answers)],
    ['content/pages/about.mdx', aboutFile(kept, answers)],
    ...answers.parts.flatMap((id) => examples[id] ?? []),
  ]);
  const stays = (file: string): boolean =>
    written.has(file) ||
    (answers.parts.some((id) => id === 'wiki') && keptFolders.some((folder) => file.startsWith(folder)));
  return { deleted: files.filter((file) => !stays(file)), written };
};

/** Collections in which the sample has entries, for a sentence that says what goes. */
export const collectionsIn = (files: readonly string[]): (readonly [name: string, files: number])[] => [
  ...Map.groupBy(files, (file) => file.split('/')[1] ?? '')
    .entries()
    .map(([name, list]) => [name, list.length] as const),
];
