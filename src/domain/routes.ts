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

type Titled = Partial<Record<'title' | 'name' | 'question' | 'term' | 'claim' | 'navTitle', string>>;

/** What a link to an entry says: the field that names it, whichever its kind has. */
export const titleOf = (data: Titled): string =>
  data.title ?? data.name ?? data.question ?? data.term ?? data.claim ?? 'Untitled';

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
