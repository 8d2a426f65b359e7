/** The wiki as a whole: its sections and pages, with the day on which each file last changed. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { all, documents, site } from './content.ts';
import { beginning } from './domain/wiki/text.ts';
import { titleOf } from './domain/content/routes.ts';
import { wikiTree, type Page } from './domain/wiki/tree.ts';

const read = async () => {
  const texts = new Map((await documents('wiki')).map((text) => [text.id, text]));
  const pages = (await all('wiki')).map((entry): Page => {
    const tree = entry.summary === undefined ? texts.get(entry.id)?.tree : undefined;
    return { ...entry, title: titleOf(entry), about: entry.summary ?? (tree && beginning(tree)) };
  });
  const settings = new Map((await all('wiki-sections')).map(({ id, ...one }) => [id === '.' ? '' : id, one]));
  const name = (await site()).parts.find(({ id }) => id === 'wiki')?.name ?? 'Wiki';
  return { pages, ...wikiTree(pages, settings, name) };
};

let reading: ReturnType<typeof read> | undefined;

/** All pages, and the sections that they stand in. In development it is read again each time. */
export const wiki = (): ReturnType<typeof read> => (import.meta.env.DEV ? read() : (reading ??= read()));

const git = promisify(execFile);

const readChanges = async (): Promise<ReadonlyMap<string, string> | undefined> => {
  try {
    const { stdout } = await git(
      'git',
      ['log', '--format=%x00%cs', '--name-only', '--relative', '--', 'content/wiki'],
      {
        maxBuffer: 64_000_000,
      },
    );
    const days = new Map<string, string>();
    for (const commit of stdout.split('\0').slice(1)) {
      const [day = '', ...files] = commit.split('\n');
      for (const file of files) if (file !== '' && !days.has(file)) days.set(file, day);
    }
    return days.size > 0 ? days : undefined;
  } catch {
    return undefined; // No Git here, or no history: then no day is known, and the page says so.
  }
};

let changes: ReturnType<typeof readChanges> | undefined;

/** The day of the last commit to each file of the wiki, by its path; undefined where Git knows none. */
export const lastChanges = (): ReturnType<typeof readChanges> => (changes ??= readChanges());
