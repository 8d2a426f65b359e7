/** What `npm run new` can make: one row for each kind, with the values that make its file build as it stands. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { parse } from 'yaml';
import { frontMatter } from '../../src/integrations/entries/front-matter.ts';
import { partIds, partsOf, type PartId } from '../../src/parts.ts';
import { collectionShapes, endings, type CollectionName, type CollectionShape } from '../../src/schemas/collections.ts';
import { fieldsTemplate, idOf } from './entry-template.ts';
import { root } from '../tools.ts';

/** The entries of a collection as far as a new one goes by them: their ids, and the fields that can be read. */
const neighbours = (folder: string, collection: CollectionName): { id: string; data: Record<string, unknown> }[] =>
  globSync(`content/${collection}/*.{md,mdx,yaml,yml}`, { cwd: folder })
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const fields = /\.mdx?$/.test(file) ? (frontMatter.exec(text)?.[1] ?? '') : text;
      const id = file.replace(/^.*[\\/]/, '').replace(/(\.about)?\.(mdx?|ya?ml)$/, '');
      try {
        return { id, data: (parse(fields) ?? {}) as Record<string, unknown> };
      } catch {
        return { id, data: {} };
      }
    });

/** What a new entry is made for: a folder, its settings, today. */
export interface Site {
  readonly folder: string;
  readonly owners: readonly string[];
  readonly parts: readonly PartId[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The settings of the site in a folder. */
export const readSite = (folder: string, today: string): Site => {
  const { owners = [], parts = [] } = parse(readFileSync(join(folder, 'content/site.yaml'), 'utf8')) as {
    owners?: { id: string }[];
    parts?: { id: PartId }[];
  };
  return { folder, owners: owners.map(({ id }) => id), parts: parts.map(({ id }) => id), today };
};

const firstOf = ({ folder }: Site, collection: CollectionName): string => {
  const [first] = neighbours(folder, collection);
  if (!first) throw new Error(`It needs an entry of content/${collection}, and there is none. Add one first.`);
  return first.id;
};

/** The next free place in a list; in a collection of several lists, in that with the same value of the dividing field. */
const nextOrder = ({ folder }: Site, collection: CollectionName, within: Record<string, unknown> = {}): number =>
  1 +
  Math.max(
    0,
    ...neighbours(folder, collection)
      .filter(({ data }) => Object.entries(within).every(([name, value]) => data[name] === value))
      .map(({ data }) => Number(data['order'] ?? 0)),
  );

interface NewKind {
  readonly about: string;
  readonly collection: CollectionName;
  readonly fields: (title: string, site: Site) => Record<string, unknown>;
  /** The text below the fields: a file of scripts/adopt/templates/, or words. */
  readonly body?: { readonly template: string } | { readonly text: string };
  /** The ending of the file, where the format leaves a choice. */
  readonly ending?: '.md';
}

const kept = ({ owners, today }: Site) => ({ owner: owners[0] ?? '', reviewed: today });
const wikiPage = (about: string, template: string): NewKind => ({
  about,
  collection: 'wiki',
  ending: '.md',
  fields: (title) => ({ title }),
  body: { template },
});

export const newKinds = {
  page: wikiPage('a page of the wiki', 'page'),
  runbook: wikiPage('a page for those who are on call', 'runbook'),
  decision: wikiPage('a page that says what was decided, and why', 'decision'),
  incident: wikiPage('a review of an incident', 'incident'),
  service: wikiPage('a page of a service, with its rota', 'service'),
  question: {
    about: 'a question with a short answer',
    collection: 'faqs',
    fields: (title, site) => {
      const topic = firstOf(site, 'topics');
      const question = title.endsWith('?') ? title : `${title}?`;
      const short = 'Not answered yet. The answer stands here, in one to three sentences.';
      return { ...kept(site), question, short, topic, order: nextOrder(site, 'faqs', { topic }) };
    },
    body: { text: 'What the short answer rests on, and where it stops.' },
  },
  term: {
    about: 'a term of the glossary',
    collection: 'glossary',
    fields: (title, site) => ({ ...kept(site), term: title, definition: `Not defined yet: what ${title} is.` }),
  },
  claim: {
    about: 'a statement to be checked',
    collection: 'claims',
    fields: (title, site) => ({
      owner: site.owners[0] ?? '',
      claim: title,
      section: firstOf(site, 'sections'),
      topic: firstOf(site, 'topics'),
      verdict: 'unverifiable',
      reasoning: 'Not looked at yet, so nothing speaks for or against it here.',
      sources: [],
      checked: site.today,
    }),
  },
  source: {
    about: 'a work that claims and terms cite',
    collection: 'sources',
    fields: (title) => ({ title, publisher: 'Not named yet', year: null, kind: 'secondary', url: null }),
  },
  chapter: {
    about: 'a chapter of the guide',
    collection: 'guide',
    fields: (title, site) => ({
      ...kept(site),
      title,
      navTitle: title.slice(0, 32).trimEnd(),
      order: nextOrder(site, 'guide'),
      lead: `Not written yet: what ${title} says.`,
    }),
    body: { text: '## What it is about\n\nThe text begins at the second level; the title comes from above.' },
  },
  track: {
    about: 'a track for those who are new',
    collection: 'tracks',
    fields: (title, site) => ({
      ...kept(site),
      title,
      order: nextOrder(site, 'tracks'),
      audience: `Not written yet: whom ${title} is for.`,
      outcome: 'Not written yet: what a reader can do at its end.',
      hours: 8,
      stages: [{ id: 'week-1', title: 'Week 1', steps: [`items/${firstOf(site, 'items')}`] }],
      people: [{ owner: site.owners[0] ?? '', why: 'Not written yet: what to ask them.' }],
    }),
  },
  exercise: {
    about: 'an exercise of a track, with its question',
    collection: 'items',
    fields: (title, site) => ({
      ...kept(site),
      title,
      type: 'read',
      teaches: ['pages/about'],
      know: 'I can say what is not written here yet.',
      question: {
        kind: 'choice',
        ask: 'Not written yet: what shows that it was understood?',
        options: [
          { text: 'The right answer', right: true },
          { text: 'A tempting answer', why: 'Not written yet: why it is wrong.' },
          { text: 'Another tempting answer', why: 'Not written yet: why it is wrong.' },
        ],
      },
      explained: { text: 'Not written yet: why the right answer is right.', see: 'pages/about' },
    }),
    body: { text: 'What to do, for an exercise; leave it empty for reading.' },
  },
  topic: {
    about: 'a shelf for questions and claims',
    collection: 'topics',
    fields: (title, site) => ({ title, order: nextOrder(site, 'topics') }),
  },
} as const satisfies Readonly<Record<string, NewKind>>;

export type NewKindName = keyof typeof newKinds;

/** The kinds with what each is, for those who ask. */
export const kindList = (): string =>
  Object.entries(newKinds)
    .map(([name, { about }]) => `  ${name.padEnd(10)} ${about}`)
    .join('\n');

const isKind = (name: string): name is NewKindName => Object.hasOwn(newKinds, name);

/**
 * The folders of the wiki that were meant, from whichever folder their path was written.
 * @throws {Error} for one that leads out of the wiki
 */
const foldersIn = (within: string, collection: CollectionName): string[] => {
  const folders = within.split(/[\\/]/).filter((name) => name !== '' && name !== '.');
  if (folders.includes('..'))
    throw new Error(`--in ${within} leads out of content/${collection}/. Name a folder in it, such as --in on-call.`);
  return folders[0] === 'content' && folders[1] === collection ? folders.slice(2) : folders;
};

/**
 * The file of a new entry: where it stands and what is in it.
 * @param within folders of the wiki that it stands in, such as `on-call/queues`
 * @throws {Error} for a kind that there is not, a title that makes no id, a part that is off, a folder elsewhere, and a file that is there
 */
export const newEntry = (
  name: string,
  title: string,
  site: Site,
  within = '',
): { readonly path: string; readonly text: string } => {
  if (!isKind(name)) {
    throw new Error(
      `No kind is called "${name}". Nearest: ${closest(name, Object.keys(newKinds))}. There are:\n${kindList()}`,
    );
  }
  const id = idOf(title);
  if (id === '') {
    throw new Error(
      `"${title}" makes no file name, because it has no letter of a to z and no figure. Give a title that has one, and write yours into the file.`,
    );
  }
  const { collection, fields, body, ending }: NewKind = newKinds[name];
  const shapes: Readonly<Record<string, CollectionShape>> = collectionShapes;
  const shape = shapes[collection];
  const through = partsOf(collection, undefined);
  if (!shape || !through.some((part) => site.parts.includes(part))) {
    throw new Error(
      `content/site.yaml does not name the part "${through[0] ?? name}", so nothing would show it. Name it under parts first; there are ${partIds.join(', ')}.`,
    );
  }
  if (within !== '' && !shape.nested)
    throw new Error(`Entries of content/${collection}/ stand in no folder of their own.`);
  const end = `${shape.suffix ?? ''}${ending ?? endings[shape.format][0]}`;
  const path = ['content', collection, ...foldersIn(within, collection), `${id}${end}`].join('/');
  if (existsSync(join(site.folder, path))) throw new Error(`${path} is there already. Choose another title.`);
  const head = fieldsTemplate(shape.schema, fields(title, site));
  if (shape.format === 'fields') return { path, text: `${head}\n` };
  const text =
    body === undefined
      ? ''
      : 'text' in body
        ? body.text
        : readFileSync(join(root, `scripts/adopt/templates/${body.template}.md`), 'utf8').trim();
  return { path, text: `---\n${head}\n---\n\n${text}\n` };
};
