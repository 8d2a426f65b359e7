/** A made-up corpus for the bench of the search: pages of the size of a chapter's section, the same at every run. */
import { parseHtml } from '../../src/integrations/built/html.ts';
import type { Page } from '../../src/integrations/search/search-pages.ts';
import { speaker } from './words.ts';

/**
 * @param count number of pages
 * @param known words that queries of the bench ask for; they are spread over the pages like any other
 */
export const corpus = (count: number, known: readonly string[]): Page[] => {
  const { words } = speaker(known);
  return Array.from({ length: count }, (_, index) => {
    const sections = Array.from({ length: 4 }, (_, at) => `<h2 id="part-${at}">${words(4)}</h2><p>${words(140)}.</p>`);
    return {
      url: `/page-${index}/`,
      tree: parseHtml(
        `<html lang="en"><body><main data-pagefind-body data-kind="Guide"><h1>${words(5)}</h1>${sections.join('')}</main></body></html>`,
      ),
    };
  });
};
