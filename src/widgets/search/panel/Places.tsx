import { words } from '../../../words/words.ts';
/** The parts of the site, for whoever has no word to search for: what the foot of this page leads to. */
const footerLinks = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('.site-footer nav a[href]'),
];

export const Places = ({ base }: { readonly base: string }) => (
  <nav class="search-places" aria-label={words.partsOfHandbook} data-screen-only>
    <p>{words.orLookThroughPart}</p>
    <ul>
      {footerLinks().map(({ pathname, textContent }) => {
        const isSearch = pathname === `${base}search/`;
        return (
          <li key={pathname}>
            <a href={isSearch ? `${pathname}#all` : pathname}>{isSearch ? words.allPages : textContent}</a>
          </li>
        );
      })}
    </ul>
  </nav>
);
