/** The tracks and items as a whole: what a step is, where it stands, and what it points at. */
import type { CollectionKey } from 'astro:content';
import { closest } from 'fastest-levenshtein';
import { all, body, has, one, type Item } from './content.ts';
import { routeOf, titleOf } from './domain/content/routes.ts';
import { changedAfter } from './domain/learn/changed.ts';
import { daysOf } from './history.ts';

/** What a pointer of content names: an entry, and a section of its page where one is meant. */
export interface Target {
  /** As it is written: guide/scaling#count-the-seconds. */
  readonly pointer: string;
  readonly collection: CollectionKey;
  readonly id: string;
  /** Id of the section; empty for the whole entry. */
  readonly section: string;
  readonly title: string;
  /** Heading of the section; undefined for the whole entry, and for a place that has no heading. */
  readonly heading: string | undefined;
  /** Address from the root of the site. */
  readonly path: string;
}

const withText = ['guide', 'faqs', 'items', 'phases', 'pages', 'wiki'] as const;
export type WithText = (typeof withText)[number];
/** True for entries whose text is a page, or a part of one, that has sections. */
export const hasText = (collection: string): collection is WithText => withText.some((name) => name === collection);

/** Reads a pointer; that its entry is there has been checked before. */
export const targetOf = async (pointer: string): Promise<Target> => {
  const [, path = '', section = ''] = /^([^#]*)#?(.*)$/.exec(pointer) ?? [];
  const [collection, ...rest] = path.split('/');
  const id = rest.join('/');
  const kind = collection as CollectionKey;
  const route = routeOf(kind, id);
  if (route === undefined) throw new Error(`Nothing links to ${path}: its kind has no place in src/kinds.ts.`);
  return {
    pointer,
    collection: kind,
    id,
    section,
    title: titleOf(await one(kind, id)),
    heading:
      section !== '' && hasText(kind)
        ? (await body(kind, id)).headings.find(({ slug }) => slug === section)?.text
        : undefined,
    path: section === '' ? route : `${route.replace(/#.*$/, '')}#${section}`,
  };
};

/** One step of a track: an item, or a page to read. */
export interface TrackStep {
  /** "collection/id", under which progress is kept. */
  readonly path: string;
  readonly was: readonly string[];
  readonly title: string;
  readonly type: Item<'items'>['type'];
  readonly target: Target;
  /** Undefined for a page. */
  readonly item: Item<'items'> | undefined;
}

export type LearnTrack = Omit<Item<'tracks'>, 'stages'> & {
  readonly stages: readonly (Omit<Item<'tracks'>['stages'][number], 'steps'> & {
    readonly steps: readonly TrackStep[];
  })[];
};

const wasOf = (item: Pick<Item<'items'>, 'was'>): string[] => item.was.map((id) => `items/${id}`);

const read = async () => {
  const items = await all('items');
  const byId = new Map(items.map((item) => [item.id, item]));
  const problems: string[] = [];
  const former = new Map<string, string>();
  for (const { id, was, retired, contentPath } of items) {
    for (const old of was) {
      const other = byId.has(old) ? old : former.get(old);
      if (other !== undefined) problems.push(`${contentPath}: was names "${old}", which is also a name of ${other}.`);
      former.set(old, id);
    }
    const { instead } = retired ?? {};
    if (instead !== undefined && (byId.get(instead)?.retired !== undefined || !byId.has(instead)))
      problems.push(
        `${contentPath}: retired.instead names "${instead}", which no track can have. Nearest: ${closest(instead, [...byId.keys()])}.`,
      );
  }
  const stepOf = async (pointer: string, file: string): Promise<TrackStep> => {
    const target = await targetOf(pointer);
    const item = target.collection === 'items' ? byId.get(target.id) : undefined;
    if (item?.retired)
      problems.push(`${file}: steps name items/${item.id}, which is retired. Take it out, or take its successor.`);
    return {
      path: `${target.collection}/${target.id}`,
      was: item ? wasOf(item) : [],
      title: target.title,
      type: item?.type ?? 'read',
      target,
      item,
    };
  };
  const tracks = await Promise.all(
    (await all('tracks')).map(async (track): Promise<LearnTrack> => {
      if (['items', 'recall'].includes(track.id))
        problems.push(`${track.contentPath}: the address /learn/${track.id}/ is taken. Give the file another name.`);
      const stages = await Promise.all(
        track.stages.map(async ({ steps, ...stage }) => ({
          ...stage,
          steps: await Promise.all(steps.map((pointer) => stepOf(pointer, track.contentPath))),
        })),
      );
      const paths = stages.flatMap(({ steps }) => steps.map(({ path }) => path));
      const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
      for (const path of new Set(twice)) problems.push(`${track.contentPath}: ${path} is a step twice. Take one out.`);
      return { ...track, stages };
    }),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { items, tracks };
};

let reading: ReturnType<typeof read> | undefined;

/**
 * Every item and every track. In development it is read again each time.
 * @throws in the build, naming everything that is wrong with names and steps
 */
export const learn = (): ReturnType<typeof read> => (import.meta.env.DEV ? read() : (reading ??= read()));

/** The steps of a track in their order. */
export const stepsOf = ({ stages }: LearnTrack): TrackStep[] => stages.flatMap(({ steps }) => steps);

/** The items that teach an entry, the ones that tracks have first, and without retired ones; none without the part. */
export const itemsFor = async (path: string): Promise<Item<'items'>[]> => {
  if (!(await has('learn'))) return [];
  const { items } = await learn();
  return items.filter(
    ({ retired, teaches }) => !retired && teaches.some((pointer) => pointer.replace(/#.*$/, '') === path),
  );
};

/** The latest day after its review on which a file that the item teaches changed, as Git knows it; undefined for none. */
export const changedSince = async (item: Item<'items'>): Promise<string | undefined> => {
  const days = await Promise.all(
    item.teaches.map(async (pointer) => {
      const { collection, id } = await targetOf(pointer);
      return (await daysOf((await one(collection, id)).contentPath))?.last;
    }),
  );
  return changedAfter(item.reviewed, days);
};
