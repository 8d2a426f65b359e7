/** Where entries live on the site. The one table of addresses; links, backlinks and the search all ask it. */

const pages: Record<string, (id: string) => string> = {
  guide: (id) => `/guide/${id}/`,
  workloads: (id) => `/workloads/${id}/`,
  faqs: (id) => `/faq/${id}/`,
  samples: (id) => `/samples/${id}/`,
  claims: (id) => `/evidence/${id}/`,
  sources: (id) => `/evidence/sources/#${id}`,
  contradictions: (id) => `/evidence/contradictions/#${id}`,
  facts: (id) => `/evidence/dated-facts/#${id}`,
  prices: (id) => `/evidence/dated-facts/#price-${id}`,
  pages: (id) => `/${id}/`,
  glossary: (id) => `/glossary/#${id}`,
  phases: (id) => `/guide/migrating/#phase-${id}`,
  'fit-rules': (id) => `/guide/should-you/#rule-${id}`,
  'cost-rows': (id) => `/guide/what-it-costs/#cost-${id}`,
  alternatives: (id) => `/guide/leaving-kubernetes/#alternative-${id}`,
};

/** Address of an entry from the root of the site, without the base path; undefined when its kind has no place. */
export const routeOf = (collection: string, id: string): string | undefined => pages[collection]?.(id);

/**
 * Adds the base path to an address from the root of the site.
 * @param base "/" or a path that starts and ends with a slash
 * @param path an address that starts with a slash
 */
export const withBase = (base: string, path: string): string => base.replace(/\/$/, '') + path;

/**
 * Address of the Markdown of a page: `/guide/costs/` is `/guide/costs.md`, and `/` is `/index.md`.
 * @param path address of the page from the root of the site, with its closing slash
 */
export const markdownOf = (path: string): string => (path === '/' ? '/index.md' : path.replace(/\/$/, '.md'));

/**
 * Address of the preview image of a page: `/guide/costs/` is `/previews/guide/costs.png`, and `/` is
 * `/previews/index.png`.
 * @param path address of the page from the root of the site, with its closing slash
 */
export const previewOf = (path: string): string => `/previews${path === '/' ? '/index' : path.replace(/\/$/, '')}.png`;

/** Width and height of every preview image, in pixels: what the places that show them ask for. */
export const previewSize = { width: 1200, height: 630 } as const;

type Titled = Partial<Record<'title' | 'name' | 'question' | 'term' | 'claim', string>>;

/** What a link to an entry says: the field that names it, whichever its kind has. */
export const titleOf = (data: object): string => {
  const { title, name, question, term, claim }: Titled = data;
  return title ?? name ?? question ?? term ?? claim ?? 'Untitled';
};

/** What an entry is called in lists of search results and backlinks. */
export const kinds: Readonly<Record<string, string>> = {
  guide: 'Guide',
  workloads: 'Workload',
  faqs: 'Question',
  samples: 'Sample',
  claims: 'Claim',
  sources: 'Source',
  contradictions: 'Contradiction',
  facts: 'Dated fact',
  prices: 'Price',
  pages: 'Page',
  glossary: 'Term',
  phases: 'Phase',
  'fit-rules': 'Rule',
  'cost-rows': 'Cost',
  alternatives: 'Alternative',
};
