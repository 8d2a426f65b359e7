/** The finished pages for other readers than browsers: Markdown beside each page, and lists of the pages. */
import { writeFileSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { wordCount } from '../../domain/text/reading-time.ts';
import { markdownOf } from '../../domain/content/routes.ts';
import type { ApiFile } from '../../schemas/api.ts';
import type { BuiltPage } from '../built/built-page.ts';
import type { Pass, Step } from '../built/built-pages.ts';
import { textOf } from '../built/html.ts';
import { llmsFull, llmsIndex, type MarkdownPage } from './llms-text.ts';
import { pageMarkdown, readableMain } from './page-markdown.ts';
import { inReadingOrder, type LinkingPage } from './reading-order.ts';

type Alternate = MarkdownPage & LinkingPage & { readonly siteName: string };

/** The text of a page that programs are told of. */
type Text = Pick<Alternate, 'text' | 'words'>;

/**
 * A page as Markdown.
 * @throws when the page has no main element, title or description
 */
const readText = ({ main, known: { path, url, title, description } }: BuiltPage): Text => {
  if (!main || !title || !description) {
    throw new Error(`${path} has no main element, title or description: give it the layout in src/layouts/Page.astro.`);
  }
  const words = readableMain(main, url);
  return { words: wordCount(textOf(words)), text: pageMarkdown(words) };
};

const withFrontMatter = ({ title, url, kind, description, owner, reviewed, text }: Alternate): string =>
  `---\n${stringify({ title, url, kind, description, owner, reviewed }, { lineWidth: 0 })}---\n\n${text}`;

/** What surrounds the list of pages, as src/api.ts writes it for the files that are endpoints. */
const pagesFile = (alternates: readonly Alternate[], schema: string, day: string): ApiFile<'pages'> => ({
  version: 1,
  generated: day,
  schema,
  items: alternates.map(({ path, url, markdown, title, kind, description, owner, reviewed, source, words }) => ({
    path,
    url,
    markdown,
    title,
    kind,
    description,
    owner,
    reviewed,
    source,
    words,
  })),
});

/** Adds the pages that have no entry of their own, such as lists, to the names that content knows. */
const withPages = (names: ApiFile<'paths'>, alternates: readonly Alternate[]): ApiFile<'paths'> => {
  const known = new Set(names.items.map(({ path }) => path));
  const lists = alternates
    .filter(({ path }) => !known.has(path))
    .map(({ path, title }) => ({ path, title, names: [] }));
  return { ...names, items: [...lists, ...names.items] };
};

/** The files under /api/ by their schemas, which say in a sentence what each holds. */
const dataFiles = async (dist: string): Promise<{ path: string; about: string }[]> => {
  const schemas = (await Array.fromAsync(glob('api/*.schema.json', { cwd: dist }))).toSorted();
  return Promise.all(
    schemas.map(async (schema) => ({
      path: `/${schema.replaceAll('\\', '/').replace('.schema.json', '.json')}`,
      about: (JSON.parse(await readFile(join(dist, schema), 'utf8')) as { description: string }).description,
    })),
  );
};

/**
 * Writes, from the finished pages, so that nothing can drift from them: `<page>.md` for each page that search engines
 * may list, `/api/pages.json`, the lists in `/api/paths.json`, `/llms.txt` and `/llms-full.txt`.
 */
export const markdownAlternates: Step = {
  name: 'markdown-alternates',
  start: ({ folder, absolute, day }): Pass<Text | null> => {
    const found: Alternate[] = [];
    const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
    return {
      find: (page) => (page.known.isListed ? readText(page) : null),
      take: (text, { html: _, isListed: __, hasPreview: ___, ...known }) => {
        if (text) found.push({ ...known, ...text, markdown: absolute(markdownOf(known.path)) });
      },
      end: async () => {
        const alternates = inReadingOrder(found);
        const front = alternates.find(({ path }) => path === '/');
        if (!front) throw new Error('The site has no front page: src/pages/index.astro makes it.');
        for (const one of alternates) writeFileSync(join(folder, markdownOf(one.path)), withFrontMatter(one));

        const names = JSON.parse(await readFile(join(folder, 'api/paths.json'), 'utf8')) as ApiFile<'paths'>;
        const facts = { name: front.siteName, description: front.description, url: front.url };
        await write('api/pages.json', JSON.stringify(pagesFile(alternates, absolute('/api/pages.schema.json'), day)));
        await write('api/paths.json', JSON.stringify(withPages(names, alternates)));
        const files = (await dataFiles(folder)).map(({ path, about }) => ({ url: absolute(path), about }));
        await write('llms.txt', llmsIndex(facts, alternates, files));
        await write('llms-full.txt', llmsFull(facts, alternates));
        const words = alternates.reduce((sum, alternate) => sum + alternate.words, 0);
        return `${alternates.length} pages as Markdown with ${words} words`;
      },
    };
  },
};
