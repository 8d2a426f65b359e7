/** The parts of the handbook, for whoever has no word to search for. */
import { allParts } from '../../domain/site/site-links.ts';

export const Places = ({ base }: { readonly base: string }) => (
  <nav class="search-places" aria-label="Parts of the handbook" data-screen-only>
    <p>Or look through a part of the handbook</p>
    <ul>
      {allParts.map(({ title, path }) => (
        <li key={path}>
          <a href={base.replace(/\/$/, '') + (path === '/search/' ? '/search/#all' : path)}>
            {path === '/search/' ? 'All pages' : title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
