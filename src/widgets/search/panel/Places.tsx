/** The parts of the site, for whoever has no word to search for: what the foot of this page leads to. */
const footerLinks = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('.site-footer nav a[href]'),
];

export const Places = ({ base }: { readonly base: string }) => (
  <nav class="search-places" aria-label="Parts of the handbook" data-screen-only>
    <p>Or look through a part of the handbook</p>
    <ul>
      {footerLinks().map(({ pathname, textContent }) => {
        const isSearch = pathname === `${base}search/`;
        return (
          <li key={pathname}>
            <a href={isSearch ? `${pathname}#all` : pathname}>{isSearch ? 'All pages' : textContent}</a>
          </li>
        );
      })}
    </ul>
  </nav>
);
