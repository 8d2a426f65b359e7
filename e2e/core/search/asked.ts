/** What the tests of the search ask: words that the titles of this site hold. */
import { addresses, partPages, some, written } from '../places.ts';

const titleOf = new Map(addresses.map(({ path, title }) => [path, title]));
const wordsOf = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Pages that somebody wrote, with their titles as they are typed; of two with one title neither. */
export const titled: readonly { readonly path: string; readonly title: string }[] = written
  .map((path) => ({ path, title: (titleOf.get(path) ?? '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'") }))
  .filter(({ title }, _, all) => title !== '' && all.filter((other) => other.title === title).length === 1);

const all = addresses.flatMap(({ title }) => [...new Set(wordsOf(title))]);

/** Words that stand in one title alone, the longest first, those of pages that somebody wrote before all others. */
const own = [titled, addresses].flatMap((pages) =>
  pages
    .flatMap(({ title }) => wordsOf(title))
    .filter((word) => /^[a-z]{4,}$/.test(word) && all.filter((other) => other === word).length === 1)
    .toSorted((one, other) => other.length - one.length),
);

/** Two words that lead somewhere; it is an error when the titles of the site have none. */
export const [word = '', otherWord = ''] = new Set(own);
if (otherWord === '') throw new Error('The titles of this site hold no two words to search for.');

/** What no page contains. */
export const noWord = 'xqzvwp';

/** Pages that are asked for by their titles: a few of all, and a few of each part, or its list where it has no pages. */
export const titlesAsked = [
  ...new Set([
    ...some(titled.length > 0 ? titled : addresses.filter(({ path }) => partPages.includes(path))),
    ...partPages.flatMap((part) => some(titled.filter(({ path }) => path.startsWith(part)))),
  ]),
];
