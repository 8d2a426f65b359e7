/** The search core as it is asked. */

export interface CoreData {
  /** Address from the root of the site, as the index was told it. */
  readonly raw_url: string;
  /** HTML: text, escaped, with `<mark>` around the words found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Headings of the page that have an id. */
  readonly anchors: readonly { readonly text: string }[];
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** What one search of the core brings. */
export interface CoreResult {
  readonly id: string;
  readonly score: number;
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<CoreData>;
}

export interface Core {
  /** @throws when a file of the index did not load: nothing may then be said of what it holds */
  search(query: string): Promise<{ readonly results: readonly CoreResult[] }>;
}
