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

interface Kept {
  readonly owner: string;
  /** The day on which somebody read it, YYYY-MM-DD. */
  readonly reviewed: string;
}

/** A path from the root of the repository, and what the file there holds. */
type Example = readonly [path: string, file: string];

const example = (collection: string, id: string, fields: Readonly<Record<string, unknown>>, text?: string): Example => [
  `content/${collection}/${id}.${text === undefined ? 'yaml' : 'mdx'}`,
  entryFile(collection, fields, text),
];

const topic = example('topics', 'general', {
  title: 'In general',
  order: 1,
  about: 'Questions that have no shelf of their own yet.',
});

const guide = (kept: Kept): Example[] => [
  example(
    'guide',
    'first-chapter',
    {
      ...kept,
      title: 'The first chapter',
      navTitle: 'First chapter',
      order: 1,
      lead: 'An example of a chapter. Replace it with what a newcomer should read first.',
    },
    '## A section\n\nChapters are read in order. A section begins at the second level.',
  ),
];

/** The pages on writing stay; their section names its new owner. */
const wiki = (kept: Kept): Example[] => [
  [
    'content/wiki/keeping/_section.yaml',
    entryFile('wiki-sections', {
      title: 'Keeping this site',
      summary: 'How to write here, how to keep what is written true, and how to host it.',
      owner: kept.owner,
    }),
  ],
];

const learn = (kept: Kept): Example[] => [
  example('tracks', 'first-week', {
    ...kept,
    title: 'First week',
    order: 1,
    audience: 'You are new here. This is an example of a track; replace it with your own.',
    outcome: 'You know whom to ask, and where things stand.',
    hours: 1,
    stages: [{ id: 'day-1', title: 'Day 1', steps: ['items/whom-to-ask'] }],
    people: [{ owner: kept.owner, why: 'What they answer for, and how they like to be asked.' }],
  }),
  example(
    'items',
    'whom-to-ask',
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
];

const workloads = (kept: Kept): Example[] => [
  example('workloads', 'internal-apis', {
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
];

const faq = (kept: Kept): Example[] => [
  topic,
  example(
    'faqs',
    'whom-to-ask',
    {
      ...kept,
      question: 'Whom do I ask when the answer is not here?',
      short: 'The owner named on the nearest page; the page about this site lists every team and where to reach it.',
      topic: 'general',
      order: 1,
    },
    'This is an example of a question. Replace it with the one that you are asked most.',
  ),
];

const glossary = (kept: Kept): Example[] => [
  example('glossary', 'runbook', {
    ...kept,
    term: 'runbook',
    forms: ['runbooks'],
    definition: 'A page that says, step by step, what to do when something known is broken.',
  }),
];

const evidence = (kept: Kept): Example[] => [
  topic,
  example('sections', 'general', { title: 'In general', order: 1 }),
  example('sources', 'our-own-count', {
    title: 'An example of a source',
    publisher: 'Your own team',
    year: null,
    kind: 'own-computation',
    url: null,
  }),
  example('claims', 'an-example', {
    owner: kept.owner,
    claim: 'This is an example of a statement that can be checked.',
    section: 'general',
    topic: 'general',
    verdict: 'unverifiable',
    reasoning: 'Nobody has looked at it, because it is an example. Replace it with a statement of your own.',
    sources: [{ source: 'our-own-count', says: 'Nothing: it is an example too.' }],
    checked: kept.reviewed,
  }),
];

const samples = (kept: Kept): Example[] => [
  [
    'content/samples/settings.yaml',
    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  greeting: 'hello'\n",
  ],
  example('samples', 'settings.about', {
    ...kept,
    title: 'An example: settings in a ConfigMap',
    order: 1,
    file: 'content/samples/settings.yaml',
    language: 'yaml',
    shows: 'Settings that a container reads. Replace it with code of your own that is tested.',
    corrections: [{ printed: 'what an older copy said', here: 'what holds now' }],
  }),
];

/** One example for each part, which builds, says that it is one, and is to be replaced. */
export const examplesOf = (kept: Kept): Readonly<Record<string, readonly Example[]>> => ({
  guide: guide(kept),
  wiki: wiki(kept),
  learn: learn(kept),
  workloads: workloads(kept),
  faq: faq(kept),
  glossary: glossary(kept),
  evidence: evidence(kept),
  samples: samples(kept),
});
