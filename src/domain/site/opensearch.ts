/** An OpenSearch 1.1 description, with which a browser offers the search of the site in its address bar. */
import { xmlDocument, xmlElement } from './xml.ts';
import { words } from '../../words/words.ts';

export interface SearchDescription {
  readonly name: string;
  readonly description: string;
  /** Address of the search page. */
  readonly search: string;
  /** Address of a picture of the site. */
  readonly icon: string;
  /** Address of the description itself. */
  readonly self: string;
}

/** A name as the standard allows it: up to 16 characters, cut between words where that is possible. */
export const shortName = (name: string): string => {
  if (name.length <= 16) return name;
  const words = name.slice(0, 17).replace(/\s+\S*$/, '');
  return words.length <= 16 ? words : name.slice(0, 16);
};

/** The description as XML. */
export const openSearch = ({ name, description, search, icon, self }: SearchDescription): string =>
  xmlDocument(
    xmlElement('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      xmlElement('ShortName', {}, shortName(name)),
      xmlElement('Description', {}, description.slice(0, 1024)),
      xmlElement('InputEncoding', {}, 'UTF-8'),
      xmlElement('Language', {}, words.locale),
      xmlElement(
        'Image',
        { width: '16', height: '16', ...(/\.svg$/i.test(icon) ? { type: 'image/svg+xml' } : {}) },
        icon,
      ),
      xmlElement('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
      xmlElement('Url', { type: 'application/opensearchdescription+xml', rel: 'self', template: self }),
    ]),
  );
