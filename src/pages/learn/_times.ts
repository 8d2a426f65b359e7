/** How long each step takes: the words of what it points at, as built, tables counted, and what is done beside reading. */
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx/server.js';
import preact from '@astrojs/preact/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fromHtml } from 'hast-util-from-html';
import { body, one, type Item } from '../../content.ts';
import { questionWords } from '../../domain/learn/question-words.ts';
import { deadSection, idsIn, sectionText } from '../../domain/learn/section-text.ts';
import { stepMinutes, sumMinutes } from '../../domain/learn/time.ts';
import { readerText, wordCount } from '../../domain/text/reading-time.ts';
import { hasText, learn, targetOf, type LearnTrack, type Target, type TrackStep, type WithText } from '../../learn.ts';
import { mdxComponents } from '../../mdx-components.ts';

// Renderers by name, because `loadRenderers` cannot find them in a build: it imports virtual modules at run time.
const container = async () => {
  const created = await AstroContainer.create();
  created.addServerRenderer({ name: '@astrojs/mdx', renderer: mdx });
  created.addServerRenderer({ name: '@astrojs/preact', renderer: preact });
  created.addClientRenderer({ name: '@astrojs/preact', entrypoint: '@astrojs/preact/client.js' });
  return created;
};

/** Sentences of an entry that is no text: fields that are read as prose, and not ids, days and addresses. */
const sentencesIn = (value: unknown): string =>
  typeof value === 'string'
    ? /\s/.test(value)
      ? value
      : ''
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .filter(([name]) => !['aliases', 'useCases', 'forms', 'contentPath', 'lookFor'].includes(name))
          .map(([, inner]) => sentencesIn(inner))
          .join(' ')
      : '';

type Html = ReturnType<typeof fromHtml>;

const read = async () => {
  const drawn = await container();
  const pages = new Map<string, Promise<Html>>();
  const page = (collection: WithText, id: string): Promise<Html> => {
    const key = `${collection}/${id}`;
    const drawing =
      pages.get(key) ??
      body(collection, id).then(async ({ Content }) =>
        fromHtml(await drawn.renderToString(Content, { props: { components: mdxComponents } }), { fragment: true }),
      );
    pages.set(key, drawing);
    return drawing;
  };
  const problems: string[] = [];
  const wordsAt = async ({ collection, id, section, pointer }: Target, file: string): Promise<number> => {
    const text = hasText(collection) ? await page(collection, id) : undefined;
    const data = await one(collection, id);
    if (text === undefined || section === '') {
      const whole = text === undefined ? sentencesIn(data) : `${sentencesIn(data)} ${readerText(text)}`;
      return wordCount(whole);
    }
    const found = sectionText(text, section);
    if (found !== undefined) return wordCount(found);
    problems.push(deadSection(pointer, { path: file, text: readFileSync(file, 'utf8') }, idsIn(text)));
    return 0;
  };

  const { items, tracks } = await learn();
  const ofItem = async (item: Item<'items'>): Promise<number> => {
    const targets = await Promise.all(item.teaches.map(targetOf));
    const taught = await Promise.all(targets.map((target) => wordsAt(target, item.contentPath)));
    // That the explanation is there is checked as well; it is read in answering, within the taught sections as a rule.
    await wordsAt(await targetOf(item.explained.see), item.contentPath);
    const { ask, options } = questionWords(item.question, item.id);
    const own = [item.know, ask, ...options, item.exercise?.expect ?? '', item.explained.text].join(' ');
    return stepMinutes(
      taught.reduce((sum, words) => sum + words, 0) + wordCount(own),
      item.exercise?.minutes ?? 0,
      true,
    );
  };
  const byItem = new Map(await Promise.all(items.map(async (item) => [item.id, await ofItem(item)] as const)));
  const ofStep = async ({ item, target }: TrackStep, file: string): Promise<number> =>
    item ? (byItem.get(item.id) ?? 0) : stepMinutes(await wordsAt(target, file), 0, false);
  const timed = await Promise.all(
    tracks.map(async (track) => {
      const stages = await Promise.all(
        track.stages.map(async (stage) => {
          const steps = await Promise.all(
            stage.steps.map(async (step) => ({ ...step, minutes: await ofStep(step, track.contentPath) })),
          );
          return { ...stage, steps, minutes: sumMinutes(steps) };
        }),
      );
      const minutes = sumMinutes(stages);
      if (minutes > track.hours * 60)
        problems.push(
          `${track.contentPath}: the steps take ${minutes} minutes, and the track promises ${track.hours} hours, which are ${track.hours * 60}. Raise hours to ${Math.ceil(minutes / 30) / 2}, or take steps out.`,
        );
      return { ...track, stages, minutes };
    }),
  );
  if (problems.length > 0) throw new Error([...new Set(problems)].join('\n'));
  return { items: byItem, tracks: timed };
};

let reading: ReturnType<typeof read> | undefined;

/**
 * Minutes of each item, by id, and the tracks with the minutes of their steps, stages and all.
 * @throws in the build, naming every section that is not there and every track that takes longer than it promises
 */
export const learnTimes = (): ReturnType<typeof read> => (import.meta.env.DEV ? read() : (reading ??= read()));

export type TimedTrack = Awaited<ReturnType<typeof read>>['tracks'][number];

/** Address of a step within a track, from the root of the site: that of an item says by which track one came. */
export const addressIn = (track: Pick<LearnTrack, 'id'>, { item, target }: TrackStep): string =>
  item ? `${target.path}?track=${track.id}` : target.path;
