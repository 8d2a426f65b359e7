/** Places that pages of a book lead to by their names, and the ways there. */
import { nameOf, relativePath } from '../../paths.ts';

/** A place that has a name of its own in the whole site. */
export interface Place {
  readonly path: string;
  readonly id: string;
  /** Words of the heading below it. */
  readonly words: string | undefined;
}

export interface Places {
  readonly labelled: (name: string) => Place | undefined;
  /** Path and title of a page that is named from another, without its ending. */
  readonly page: (name: string, from: string) => { readonly path: string; readonly title: string } | undefined;
  /** The page that explains a term. */
  readonly term: (words: string) => string | undefined;
  /** The address of another site under the name that this one gives it. */
  readonly site: (name: string) => string | undefined;
  /** The names of those sites. */
  readonly sites: readonly string[];
  readonly substitution: (name: string) => string | undefined;
}

/** The way from a page to another, or to a place in it, as a link writes it. */
export const address = (from: string, path: string, id: string): string => {
  // An address of nothing would lead nowhere.
  const way = path !== from ? relativePath(from, path) : id === '' ? nameOf(path) : '';
  const whole = `${way}${id === '' ? '' : `#${id}`}`;
  return /[\s()]/.test(whole) ? `<${whole}>` : whole;
};

/** Another site that a name begins with; on which of its pages a label stands only that site knows. */
export const elsewhere = (target: string, places: Places): string | undefined =>
  places.site(/^([\w.-]+):/.exec(target)?.[1] ?? '');
