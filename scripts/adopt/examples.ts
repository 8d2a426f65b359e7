/** One example entry for each part of a site that is taken over. */
import { collectionShapes, type CollectionShape } from '../../src/schemas/collections.ts';
import { fieldsTemplate } from './entry-template.ts';

/**
 * An entry as a file: its fields with their help, and its text.
 * @throws {Error} when there is no such collection
 */
export const entryFile = (collection: string, fields: Readonly<Record<string, unknown>>, text?: string): string => {
  const shapes: Readonly<Record<string, CollectionShape>> = collectionShapes;
  const shape = shapes[collection];
  if (!shape) throw new Error(`There is no collection ${collection}.`);
  const head = fieldsTemplate(shape.schema, fields);
  return text === undefined ? `${head}\n` : `---\n${head}\n---\n\n${text}\n`;
};

/** One example for each part, which builds, says that it is one, and is to be replaced. */
export const examplesOf = (kept: {
  owner: string;
  reviewed: string;
}): Readonly<Record<string, readonly [string, string][]>> => {
  const topic: [string, string] = [
    'content/topics/general.yaml',
    entryFile('topics', { title: 'In general', order: 1, about: 'Questions that have no shelf of their own yet.' }),
  ];
  return {
    guide: [
      [
        'content/guide/first-chapter.mdx',
        entryFile(
          'guide',
          {
            ...kept,
            title: 'The first chapter',
            navTitle: 'First chapter',
            order: 1,
            lead: 'An example of a chapter. Replace it with what a newcomer should read first.',
          },
          '## A section\n\nChapters are read in order. A section begins at the second level.',
        ),
      ],
    ],
    // The pages on writing stay; their section names its new owner.
    wiki: [
      [
        'content/wiki/keeping/_section.yaml',
        entryFile('wiki-sections', {
          title: 'Keeping this site',
          summary: 'How to write here, how to keep what is written true, and how to host it.',
          owner: kept.owner,
        }),
      ],
    ],
    learn: [
      [
        'content/tracks/first-week.yaml',
        entryFile('tracks', {
          ...kept,
          title: 'First week',
          order: 1,
          audience: 'You are new here. This is an example of a track; replace it with your own.',
          outcome: 'You know whom to ask, and where things stand.',
          hours: 1,
          stages: [{ id: 'day-1', title: 'Day 1', steps: ['items/whom-to-ask'] }],
          people: [{ owner: kept.owner, why: 'What they answer for, and how they like to be asked.' }],
        }),
      ],
      [
        'content/items/whom-to-ask.mdx',
        entryFile(
          'items',
          {
            ...kept,
            title: 'Whom to ask',
            type: 'read',
            teaches: ['pages/about'],
            know: 'I can say whom I ask, and where.',
            question: {
              kind: 'choice',
              ask: 'A page is wrong. Who answers for it?',
              options: [
                { text: 'The team that the page names', right: true },
                { text: 'Whoever wrote the page last', why: 'People leave; a page belongs to a team.' },
                { text: 'Nobody, until somebody complains', why: 'Each page names its owner.' },
              ],
            },
            explained: { text: 'Each page shows its owner and where to reach them.', see: 'pages/about' },
          },
          'This is an example of an exercise. Replace it with what a newcomer should be able to do.',
        ),
      ],
    ],
    workloads: [
      [
        'content/workloads/internal-apis.yaml',
        entryFile('workloads', {
          ...kept,
          name: 'An example: internal APIs',
          order: 1,
          summary: 'Services that other services call, without state of their own. Replace this example with your own.',
          article: { placement: 'depends', reason: 'What was said of it before anyone looked.' },
          record: { placement: 'depends', reason: 'What you found when you looked.' },
          yours: 'What a team with such a service should do.',
          traits: {
            state: 'none',
            demand: 'variable',
            latency: 'interactive',
            hardware: 'any',
            isolation: 'shared-nodes',
            location: 'cloud-region',
          },
        }),
      ],
    ],
    faq: [
      topic,
      [
        'content/faqs/whom-to-ask.mdx',
        entryFile(
          'faqs',
          {
            ...kept,
            question: 'Whom do I ask when the answer is not here?',
            short:
              'The owner named on the nearest page; the page about this site lists every team and where to reach it.',
            topic: 'general',
            order: 1,
          },
          'This is an example of a question. Replace it with the one that you are asked most.',
        ),
      ],
    ],
    glossary: [
      [
        'content/glossary/runbook.yaml',
        entryFile('glossary', {
          ...kept,
          term: 'runbook',
          forms: ['runbooks'],
          definition: 'A page that says, step by step, what to do when something known is broken.',
        }),
      ],
    ],
    evidence: [
      topic,
      ['content/sections/general.yaml', entryFile('sections', { title: 'In general', order: 1 })],
      [
        'content/sources/our-own-count.yaml',
        entryFile('sources', {
          title: 'An example of a source',
          publisher: 'Your own team',
          year: null,
          kind: 'own-computation',
          url: null,
        }),
      ],
      [
        'content/claims/an-example.yaml',
        entryFile('claims', {
          owner: kept.owner,
          claim: 'This is an example of a statement that can be checked.',
          section: 'general',
          topic: 'general',
          verdict: 'unverifiable',
          reasoning: 'Nobody has looked at it, because it is an example. Replace it with a statement of your own.',
          sources: [{ source: 'our-own-count', says: 'Nothing: it is an example too.' }],
          checked: kept.reviewed,
        }),
      ],
    ],
    samples: [
      [
        'content/samples/settings.yaml',
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  greeting: 'hello'\n",
      ],
      [
        'content/samples/settings.about.yaml',
        entryFile('samples', {
          ...kept,
          title: 'An example: settings in a ConfigMap',
          order: 1,
          file: 'content/samples/settings.yaml',
          language: 'yaml',
          shows: 'Settings that a container reads. Replace it with code of your own that is tested.',
          corrections: [{ printed: 'what an older copy said', here: 'what holds now' }],
        }),
      ],
    ],
  };
};
