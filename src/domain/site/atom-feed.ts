/** An Atom feed (RFC 4287) of entries by the day on which they were last reviewed. */
import { xmlDocument, xmlElement, type XmlElement } from './xml.ts';

export interface FeedEntry {
  readonly url: string;
  /** Address of the same text as Markdown. */
  readonly markdown: string;
  readonly title: string;
  readonly summary: string;
  /** The team that answers for it. */
  readonly author: string;
  readonly category: string;
  /** YYYY-MM-DD. */
  readonly reviewed: string;
}

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Address of the site. */
  readonly url: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

const midnight = (day: string): string => `${day}T00:00:00Z`;
const link = (rel: string, type: string, href: string): XmlElement => xmlElement('link', { rel, type, href });
const person = (name: string): XmlElement => xmlElement('author', {}, [xmlElement('name', {}, name)]);

/**
 * The feed, newest review first; entries of one day keep the order in which they are given.
 * @throws {RangeError} when there is no entry: a feed must say when it last changed
 */
export const atomFeed = ({ title, subtitle, url, self, author, entries }: Feed): string => {
  const sorted = entries.toSorted((a, b) => b.reviewed.localeCompare(a.reviewed));
  const [newest] = sorted;
  if (!newest) throw new RangeError('A feed needs an entry.');
  return xmlDocument(
    xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' }, [
      xmlElement('id', {}, url),
      xmlElement('title', {}, title),
      xmlElement('subtitle', {}, subtitle),
      xmlElement('updated', {}, midnight(newest.reviewed)),
      person(author),
      link('self', 'application/atom+xml', self),
      link('alternate', 'text/html', url),
      ...sorted.map((entry) =>
        xmlElement('entry', {}, [
          xmlElement('id', {}, entry.url),
          xmlElement('title', {}, entry.title),
          xmlElement('updated', {}, midnight(entry.reviewed)),
          person(entry.author),
          link('alternate', 'text/html', entry.url),
          link('alternate', 'text/markdown', entry.markdown),
          xmlElement('category', { term: entry.category }),
          xmlElement('summary', {}, entry.summary),
        ]),
      ),
    ]),
  );
};
