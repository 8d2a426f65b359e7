/** The parts of the handbook, as the header, the footer and an empty search name them. */
export interface SiteLink {
  readonly title: string;
  /** Address from the root of the site. */
  readonly path: string;
}

/** What the header leads to. */
export const parts: readonly SiteLink[] = [
  { title: 'Guide', path: '/guide/' },
  { title: 'Workloads', path: '/workloads/' },
  { title: 'Tools', path: '/tools/' },
  { title: 'Questions', path: '/faq/' },
  { title: 'Glossary', path: '/glossary/' },
  { title: 'Evidence', path: '/evidence/' },
];

/** What the footer leads to: the same, and what readers ask for less often. */
export const allParts: readonly SiteLink[] = [
  ...parts,
  { title: 'Code samples', path: '/samples/' },
  { title: 'Search', path: '/search/' },
  { title: 'About and accessibility', path: '/about/' },
];
