/** An Atom feed (RFC 4287) of entries by the day of their last review or change. */
import { xmlDocument, xmlElement, type XmlElement } from './xml.ts';
import { words } from '../../words/words.ts';

export interface FeedEntry {
  readonly url: string;
  /** Address of the same text as Markdown, where it has a page of its own. */
  readonly markdown?: string | undefined;
  readonly title: string;
  readonly summary: string;
  /** The team that answers for it. */
  readonly author: string;
  readonly category: string;
  /** The day that the feed goes by: of the last review, or of the last change. YYYY-MM-DD. */
  readonly updated: string;
  /** The day on which it first stood there, where it is known. YYYY-MM-DD. */
  readonly published?: string | undefined;
}

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Address of the page that it tells of. */
  readonly url: string;
  /** What it is known by; without it the address of its page. */
  readonly id?: string | undefined;
  /** Address of the feed itself. */
  readonly self: string;
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

const midnight = (day: string): string => `${day}T00:00:00Z`;
const link = (rel: string, type: string, href: string): XmlElement => xmlElement('link', { rel, type, href });
const person = (name: string): XmlElement => xmlElement('author', {}, [xmlElement('name', {}, name)]);

/**
 * The feed, the newest first; entries of one day keep the order in which they are given.
 * @throws {RangeError} when there is no entry: a feed must say when it last changed
 */
export const atomFeed = ({ title, subtitle, url, id = url, self, author, entries }: Feed): string => {
  const sorted = entries.toSorted((a, b) => b.updated.localeCompare(a.updated));
  const [newest] = sorted;
  if (!newest) throw new RangeError('A feed needs an entry.');
  return xmlDocument(
    xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': words.locale }, [
      xmlElement('id', {}, id),
      xmlElement('title', {}, title),
      xmlElement('subtitle', {}, subtitle),
      xmlElement('updated', {}, midnight(newest.updated)),
      person(author),
      link('self', 'application/atom+xml', self),
      link('alternate', 'text/html', url),
      ...sorted.map((entry) =>
        xmlElement('entry', {}, [
          xmlElement('id', {}, entry.url),
          xmlElement('title', {}, entry.title),
          xmlElement('updated', {}, midnight(entry.updated)),
          ...(entry.published === undefined ? [] : [xmlElement('published', {}, midnight(entry.published))]),
          person(entry.author),
          link('alternate', 'text/html', entry.url),
          ...(entry.markdown === undefined ? [] : [link('alternate', 'text/markdown', entry.markdown)]),
          xmlElement('category', { term: entry.category }),
          xmlElement('summary', {}, entry.summary),
        ]),
      ),
    ]),
  );
};
