/** Fills `/book/`, which src/pages/book/ frames, with the text of the finished pages, and gives it the sheets of all. */
import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { partIds, parts, type PartId } from '../../parts.ts';
import type { Step } from '../built/built-pages.ts';
import { sheetsIn } from '../built/html.ts';
import { namedParts } from '../entries/named-parts.ts';
import { bookHtml, bookOf, type BookPage } from './book.ts';

/** Where the text goes. */
const bookPlace = '<div class="book" data-book></div>';

/** What a browser shows at once without effort, in characters; a part that is longer is a book of its own. */
const longestPart = 2_500_000;

/** The main element of a page as text: all that a book needs of it. */
export const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>') + 7);

export const bookPage: Step = {
  name: 'book',
  start: ({ folder, root, base, absolute }) => {
    const pages: BookPage[] = [];
    const lengths = new Map<PartId | undefined, number>();
    const styles = new Set<string>();
    const links = new Set<string>();
    const partOf = (path: string): PartId | undefined => partIds.find((id) => path.startsWith(parts[id].path));
    return {
      take: (_, { path, url, html, links: to, source, isListed }) => {
        if (!isListed) return;
        const part = partOf(path);
        const main = mainOf(html);
        const length = (lengths.get(part) ?? 0) + main.length;
        lengths.set(part, length);
        if (length > longestPart) return;
        for (const text of sheetsIn(html)) styles.add(text);
        for (const [link] of html.matchAll(/<link rel="stylesheet"[^>]*>/g)) links.add(link);
        pages.push({ path, url, links: to, source, html: main });
      },
      end: async () => {
        const file = join(folder, 'book/index.html');
        if (!existsSync(file)) return 'no page to fill';
        const named = namedParts(root);
        const fits = named.filter((id) => (lengths.get(id) ?? 0) <= longestPart);
        const book = bookOf(pages, { root: absolute('/'), named: fits, depth: 3 });
        const text = bookHtml(book);
        const frame = await readFile(file, 'utf8');
        if (!frame.includes(bookPlace)) throw new Error(`${file} no longer has the place of the text: ${bookPlace}`);
        const own = new Set(sheetsIn(frame));
        const sheet = [...styles].filter((style) => !own.has(style)).join('\n');
        await writeFile(join(folder, 'book/book.css'), sheet);
        const missing = [...links].filter((link) => !frame.includes(link));
        const linked = `${missing.join('')}<link rel="stylesheet" href="${base}book/book.css"></head>`;
        await writeFile(
          file,
          frame.replace('</head>', () => linked).replace(bookPlace, () => `<div class="book">${text}</div>`),
        );
        const entries = book.parts.reduce((sum, part) => sum + part.entries.length, 0);
        const left = named.filter((id) => !fits.includes(id));
        return (
          `${entries} pages and ${book.notes.length} notes in one, ${Math.round(text.length / 1000)} kB` +
          (left.length > 0 ? `; too long for it: ${left.join(', ')}` : '')
        );
      },
    };
  },
};
