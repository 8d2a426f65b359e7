/** XML as text. Small on purpose: elements, attributes and escaped text are all that a feed needs. */

// Characters that XML 1.0 cannot hold, not even escaped.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or in a quoted attribute, of XML and of HTML. Characters that XML forbids are dropped. */
export const xmlText = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * One element.
 * @param attributes values are escaped
 * @param content text, which is escaped, or elements that this function made
 */
export const xmlElement = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly XmlElement[] = [],
): XmlElement => {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(value)}"`)].join(' ');
  const inner = typeof content === 'string' ? xmlText(content) : content.map(({ xml }) => xml).join('');
  return { xml: inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>` };
};

/** An element, kept apart from text so that nothing is escaped twice or not at all. */
export interface XmlElement {
  readonly xml: string;
}

/** A document with one root element. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
