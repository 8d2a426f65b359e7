/** Where the header and the footer lead: the parts of this site under its own names, and what every site has. */
import { parts, type PartId } from '../../parts.ts';
import { words } from '../../words/words.ts';

export interface SiteLink {
  readonly title: string;
  /** Address from the root of the site. */
  readonly path: string;
}

/** A part as content/site.yaml names it. */
interface NamedPart {
  readonly id: PartId;
  readonly name: string;
  readonly footerOnly: boolean;
}

const linkOf = ({ id, name }: NamedPart): SiteLink => ({ title: name, path: parts[id].path });

/** What the header leads to. */
export const headerLinks = (named: readonly NamedPart[]): SiteLink[] =>
  named.filter(({ footerOnly }) => !footerOnly).map(linkOf);

/** What the footer leads to: every part, and what readers ask for less often. */
export const footerLinks = (named: readonly NamedPart[]): SiteLink[] => [
  ...named.map(linkOf),
  { title: words.search, path: '/search/' },
  { title: words.dueLink, path: '/review/' },
  { title: words.aboutLink, path: '/about/' },
];
