/** The pages of the site in the order in which a reader would meet them. Pure. */

export interface LinkingPage {
  /** Path from the root of the site: `/guide/costs/`. */
  readonly path: string;
  readonly url: string;
  /** Absolute addresses of its links, in order. */
  readonly links: readonly string[];
}

/** The page above a page: the nearest that exists on the way to the front page; undefined for the front page. */
const parentOf = (path: string, paths: ReadonlySet<string>): string | undefined => {
  for (let above = path; above !== '/';) {
    above = above.replace(/[^/]+\/$/, '');
    if (paths.has(above)) return above;
  }
  return undefined;
};

/**
 * Each page followed by the pages below it, these in the order in which it links to them; pages that it does not link
 * to come after those, by their paths.
 */
export const inReadingOrder = <Page extends LinkingPage>(pages: readonly Page[]): Page[] => {
  const paths = new Set(pages.map(({ path }) => path));
  const below = Map.groupBy(pages, ({ path }) => parentOf(path, paths));
  const withThoseBelow = (page: Page): Page[] => {
    const places = new Map([...new Set(page.links)].map((url, index) => [url, index]));
    const place = ({ url }: Page): number => places.get(url) ?? Infinity;
    const children = (below.get(page.path) ?? []).toSorted(
      (a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)) || a.path.localeCompare(b.path),
    );
    return [page, ...children.flatMap(withThoseBelow)];
  };
  return (below.get(undefined) ?? []).flatMap(withThoseBelow);
};
