/** Judges the facts of all pages together: what a reader, a screen reader or the browser would stumble over. Pure. */
import { closest } from 'fastest-levenshtein';
import { hasMissingValue, type Address, type Found, type PageFacts } from './page-facts.ts';
import { decoded } from '../../domain/text/decoded.ts';

/** The built site, as far as the checks need it. */
export interface CheckedSite {
  readonly pages: readonly PageFacts[];
  /** Every file of the site, as its address without the base path: `/pagefind/pagefind.js`, `/guide/index.html`. */
  readonly files: ReadonlySet<string>;
  /** Path under which the site is served: `/` or `/handbook/`. */
  readonly base: string;
  /** Origin of the site, where it is known: links to it are links to ourselves. */
  readonly origin: string | undefined;
}

export interface Problem {
  /** Address of the page without the base path. */
  readonly page: string;
  readonly source: string | undefined;
  /** What is wrong, as a sentence without its full stop, ending in the nearest valid value where there is one. */
  readonly what: string;
  /** Words of the source file by which the line is found. */
  readonly written?: string | undefined;
}

/** Where an address of a page leads. */
type Target =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'nowhere'; readonly why: string }
  | { readonly kind: 'here'; readonly path: string; readonly fragment: string; readonly written: string };

const nearest = (given: string, valid: readonly string[]): string =>
  valid.length === 0 ? '' : `, nearest: ${closest(given, valid)}`;

/** A path or address of ours as authors write it: without the base path. */
const withoutBase = (address: string, site: CheckedSite): string =>
  address.startsWith(site.base) ? `/${address.slice(site.base.length)}` : address;

/** Resolves an address against the page that it stands on; paths come back without the base path, as authors write. */
const resolve = (address: string, page: PageFacts, site: CheckedSite): Target => {
  const here = 'https://here.invalid';
  if (address === '') return { kind: 'nowhere', why: 'an empty address' };
  if (!URL.canParse(address, here + page.path))
    return { kind: 'nowhere', why: `an address that cannot be read: ${address}` };
  const url = new URL(address, here + page.path);
  if (url.origin !== here && url.origin !== site.origin) return { kind: 'elsewhere' };
  const path = decoded(url.pathname);
  const fragment = /#(.*)$/s.exec(address)?.[1];
  if (`${path}/` === site.base) return { kind: 'nowhere', why: `an address without its closing slash: ${address}` };
  if (!path.startsWith(site.base)) {
    if (url.origin === site.origin) return { kind: 'elsewhere' };
    return { kind: 'nowhere', why: `an address without the base path ${site.base}: ${address}` };
  }
  if (fragment === '') return { kind: 'nowhere', why: `an empty anchor: ${address}; name an id or use a button` };
  const written = url.hash.slice(1).replace(/:~:.*$/, '');
  return { kind: 'here', path: `/${path.slice(site.base.length)}`, fragment: decoded(written), written };
};

type Resolve = (address: string, page: PageFacts) => Target;

/** Resolves each address that does not depend on its page once: header and footer of all pages hold the same. */
const resolver = (site: CheckedSite): Resolve => {
  const known = new Map<string, Target>();
  return (address, page) => {
    if (!/^(\/|https?:)/i.test(address)) return resolve(address, page, site);
    const target = known.get(address) ?? resolve(address, page, site);
    known.set(address, target);
    return target;
  };
};

/** True for an id that an author may lead to: those of the interface begin with a stroke. */
const isOfAuthor = (id: string): boolean => !id.startsWith('_');

/** True for a file that an author may lead to, and not one that the build made for itself. */
const isLinked = (file: string): boolean => !/^\/(?:_astro|_host|pagefind|previews)\//.test(file);

const isPage = (file: string): boolean => file.endsWith('.html');

/** What is wrong with one address, or undefined when it leads where it should. */
const addressProblem = (
  { text, tag }: Address,
  page: PageFacts,
  site: CheckedSite,
  targetOf: Resolve,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined => {
  const target = targetOf(text, page);
  if (target.kind === 'elsewhere') return undefined;
  if (target.kind === 'nowhere') return `<${tag}> has ${target.why}`;
  const { path, fragment, written } = target;
  const ids = idsOf.get(path);
  if (ids === undefined) {
    if (site.files.has(path)) return isPage(path) ? `link to ${path} names the file, not the page` : undefined;
    if (idsOf.has(`${path}/`)) return `link to ${path} lacks its closing slash, nearest: ${path}/`;
    const extension = /\.\w+$/.exec(path)?.[0];
    const candidates = extension
      ? [...site.files].filter((file) => file.endsWith(extension) && isLinked(file))
      : [...idsOf.keys()];
    const what = extension ? 'file' : 'page';
    return `dead link to ${path}, there is no such ${what}${nearest(path, candidates)}`;
  }
  // As browsers do: an id may hold the percent signs themselves, as those of footnotes with odd names.
  if (fragment === '' || ids.has(written) || ids.has(fragment)) return undefined;
  const where = path === withoutBase(page.path, site) ? 'this page' : path;
  return `dead anchor #${fragment}, ${where} has no such id${nearest(fragment, [...ids].filter(isOfAuthor))}`;
};

/** Everything wrong on one page that can be seen without the others. */
const problemsWithin = (page: PageFacts, site: CheckedSite): { found: Found; what: string; written?: string }[] => {
  const seen = new Set<string>();
  const duplicates = page.ids.filter(({ text }) => seen.has(text) || !seen.add(text));
  const [first, second] = page.h1s;
  return [
    ...duplicates.map((found) => ({
      found,
      what: `id "${found.text}" is given twice on this page`,
      written: `{#${found.text}}`,
    })),
    ...(first || page.isRedirect ? [] : [{ found: { source: page.source, text: '' }, what: 'no <h1> on this page' }]),
    ...(second
      ? [
          {
            found: second,
            what: `more than one <h1>: "${page.h1s.map((h1) => h1.text).join('", "')}"; start chapters at ##`,
            written: `# ${second.text}`,
          },
        ]
      : []),
    ...page.imagesWithoutAlt.map((found) => {
      const written = withoutBase(found.text, site);
      const what = `image ${written} has no alternative text; describe it, or write alt="" when it is decoration`;
      return { found, what, written };
    }),
    ...page.unnamedDrawings.map((found) => ({ found, what: `drawing ${found.text} has no <title> and no aria-label` })),
    ...page.policyFaults.map(({ written, ...found }) => ({ found, what: found.text, ...(written && { written }) })),
    ...page.missingValues.map((found) => ({ found, what: `a value is missing: ${found.text}` })),
  ];
};

/** Everything wrong with the site, in no particular order. */
export const findProblems = (site: CheckedSite): Problem[] => {
  const idsOf = new Map(
    site.pages.map((page) => [withoutBase(page.path, site), new Set(page.ids.map(({ text }) => text))]),
  );
  const targetOf = resolver(site);
  return site.pages.flatMap((page) => {
    const path = withoutBase(page.path, site);
    const within = problemsWithin(page, site).map(({ found, what, written }) => ({
      page: path,
      source: found.source ?? page.source,
      what,
      written,
    }));
    const dead = page.addresses
      .filter(({ text }) => !hasMissingValue(text))
      .flatMap((address) => {
        const what = addressProblem(address, page, site, targetOf, idsOf);
        const written = address.text === '#' ? '](#)' : withoutBase(address.text, site);
        return what ? [{ page: path, source: address.source ?? page.source, what, written }] : [];
      });
    return [...within, ...dead];
  });
};

/** Number of different addresses on other origins. */
export const countElsewhere = (site: CheckedSite): number => {
  const [page] = site.pages;
  if (!page) return 0;
  // Such an address names its origin, so it is the same on every page.
  const texts = new Set(site.pages.flatMap(({ addresses }) => addresses.map(({ text }) => text)));
  return [...texts].filter((text) => resolve(text, page, site).kind === 'elsewhere').length;
};

/** The line, from 1, on which the words stand in a text, not counting longer words that begin with them. */
export const lineOf = (words: string, text: string): number | undefined => {
  const index = text.split('\n').findIndex((line) => {
    for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
      if (!/[\w/-]/.test(line.charAt(at + words.length))) return true;
    }
    return false;
  });
  return index < 0 ? undefined : index + 1;
};

const lineOfAny = (words: readonly (string | undefined)[], text: string): number | undefined =>
  words.map((one) => (one ? lineOf(one, text) : undefined)).find((line) => line !== undefined);

/** True for a value that seems to be missing and is a word of the author, who writes about NaN or undefined. */
const isWordOfAuthor = (what: string, text: string | undefined): boolean => {
  const [word] = (what.startsWith('a value is missing') && /\bundefined\b|\bNaN\b|\[object \w+\]/.exec(what)) || [];
  return word !== undefined && text?.includes(word) === true;
};

/** What seems to be missing, as it is printed or addressed. */
const valueIn = (what: string): string => /^a value is missing: .*?"(.*)"$/s.exec(what)?.[1] ?? '';

/**
 * The problems that are none: words of an author, where he wrote them and where other pages list his page by its title,
 * its summary or its address.
 */
const wordsOfAuthors = (
  found: readonly Problem[],
  textOf: (source: string) => string | undefined,
): ReadonlySet<Problem> => {
  const own = found.filter(({ what, source }) => isWordOfAuthor(what, source && textOf(source)));
  const titled = own.filter(({ what }) => what.startsWith('a value is missing: <h1> '));
  // A word alone may be missing elsewhere, unless a page is called by it.
  const sentences = own.filter(({ what }) => /\p{L}\W+\p{L}/u.test(valueIn(what)));
  const listed = new Set([...titled, ...sentences].map(({ what }) => valueIn(what)));
  const isListed = ({ what }: Problem): boolean =>
    listed.has(valueIn(what)) ||
    // Each address ends like that of the front page.
    (/ has href="/.test(what) && titled.some(({ page }) => page !== '/' && valueIn(what).includes(page)));
  return new Set([...own, ...found.filter(isListed)]);
};

/** More pages than this with the very same problem are one problem of what they share, and one line of the report. */
const fewPages = 5;

/**
 * The problems as lines, sorted, each once: `content/guide/costs.mdx:42 (page /guide/costs/): dead link to …`.
 *
 * @param textOf reads a source file; undefined when there is no such file
 */
export const reportProblems = (found: readonly Problem[], textOf: (source: string) => string | undefined): string[] => {
  const ofAuthors = wordsOfAuthors(found, textOf);
  const problems = found.filter((one) => !ofAuthors.has(one));
  const pagesWith = new Map<string, Set<string>>();
  for (const { what, page } of problems) pagesWith.set(what, (pagesWith.get(what) ?? new Set()).add(page));
  const lines = problems.map(({ page, source, what, written }) => {
    const pages = pagesWith.get(what) ?? new Set();
    if (pages.size > fewPages) return `${pages.size} pages, such as ${[...pages].sort()[0]}: ${what}`;
    if (source === undefined) return `page ${page}: ${what}`;
    const text = textOf(source);
    // A link to a file of Markdown is written otherwise than its address, but for its anchor.
    const [anchor] = /#[^}]+$/.exec(written ?? '') ?? [];
    const line = text === undefined ? undefined : lineOfAny([written, anchor], text);
    return `${source}${line ? `:${line}` : ''} (page ${page}): ${what}`;
  });
  return [...new Set(lines)].sort();
};
