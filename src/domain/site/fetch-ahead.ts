/** Which pages a browser may fetch before a reader asks for them. */

/**
 * Speculation rules: the page behind a link is fetched once the reader points at the link or presses it. Only the page:
 * it is not run, and nothing that it names is fetched. Files are left alone; pages end in a slash. So is the page of the
 * search, which lists all others: its link opens the search where the reader is.
 * @param base path of the site, with a slash at both ends
 */
export const fetchAheadRules = (base: string): string =>
  JSON.stringify({
    prefetch: [
      {
        where: { and: [{ href_matches: `${base}{*/}?` }, { not: { href_matches: `${base}search/` } }] },
        eagerness: 'moderate',
      },
    ],
  });

/** What a browser tells of the line; most browsers tell nothing. */
export interface Line {
  /** Milliseconds of a round trip, as far as the browser reckons. */
  readonly rtt?: number;
  readonly effectiveType?: string;
  /** True when the visitor asks for less data. */
  readonly saveData?: boolean;
}

/** Whether the line has room for what nobody has asked for yet. */
export const hasRoom = ({ effectiveType = '4g', saveData = false }: Line, wantsLessData: boolean): boolean =>
  !saveData && !wantsLessData && effectiveType === '4g';
