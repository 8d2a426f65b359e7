/** Where addresses of the old wiki lead in an export, which names files by numbers where people gave them names. */
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { nameOf } from '../../paths.ts';
import { said, sectionOf, written } from './elements.ts';
import { elementsIn } from './macros.ts';
import { numberOf, type ReadPage } from './pages.ts';

/** Files of pages, by the number of the page and the name that people gave the file. */
const attachedTo = (pages: ReadonlyMap<string, ReadPage>): ReadonlyMap<string, string> =>
  new Map(
    [...pages].flatMap(([path, { tree }]) =>
      elementsIn(sectionOf(tree, 'attachments') ?? { type: 'root', children: [] })
        .filter(({ tagName }) => tagName === 'a')
        .map((one): [string, string] => [`${numberOf(path) ?? ''}/${said(one)}`, written(one, 'href')]),
    ),
  );

/** Gives the file of the export that an address leads to; undefined where neither the page nor the file is in it. */
export const filesOf = (pages: ReadonlyMap<string, ReadPage>): ((url: string) => string | undefined) => {
  const byNumber = new Map([...pages.keys()].map((path) => [numberOf(path), path]));
  const byTitle = new Map(Array.from(pages, ([path, { title }]) => [title.toLowerCase(), path]));
  const attached = attachedTo(pages);
  const named = (words: string): string => decoded(words.replaceAll('+', ' '));
  const pageAt = (url: string): string | undefined => {
    const [, number] = /\/pages\/(\d+)(?:[/?#]|$)/.exec(url) ?? /[?&]pageId=(\d+)/.exec(url) ?? [];
    if (number !== undefined) return byNumber.get(number);
    const [, title] = /\/display\/[^/?#]+\/([^?#]+)/.exec(url) ?? [];
    return title === undefined ? undefined : byTitle.get(named(title).toLowerCase());
  };
  return (url) => {
    const [, file] = /\/download\/(?:attachments|thumbnails)\/(\d+\/[^?#]+)/.exec(url) ?? [];
    if (file !== undefined) return attached.get(named(file));
    const page = pageAt(url);
    return page === undefined ? undefined : nameOf(page) + (/#.*$/.exec(url)?.[0] ?? '');
  };
};
