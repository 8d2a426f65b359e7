/** An EPUB 3 out of a book. Pure but for the packing: entries in, bytes out. */
import { strToU8, zipSync } from 'fflate';
import type { Book } from '../../src/integrations/book/book.ts';
import { words } from '../../src/words/words.ts';
import { mediaTypeOf } from './pictures.ts';
import { xmlText } from '../../src/domain/site/xml.ts';

export interface EpubAbout {
  readonly title: string;
  readonly publisher: string;
  readonly description: string;
  /** Address of the site, which names the book. */
  readonly url: string;
  /** When it was made: to the second, in UTC. */
  readonly modified: Date;
}

/** A picture of the text, by the name that the text gives it. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const language = words.language;

/** Address of an anchor within the EPUB. */
export const epubAddress = (prefix: string, anchor: string): string =>
  `${prefix}.xhtml${anchor ? `#${prefix}--${anchor}` : ''}`;

const style = `body { line-height: 1.5; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.6em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; font-size: 0.85em; }
figure { margin: 1em 0; }
svg, img { max-width: 100%; height: auto; }
.claim-word { font-size: 0.8em; font-style: italic; }
`;

const xhtml = (title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${xmlText(title)}</title><link rel="stylesheet" href="book.css"/></head>
<body>${body}</body>
</html>
`;

/** What a reader of EPUB has to be told that a chapter holds. */
const propertiesOf = (xhtml: string): string => {
  const held = [
    ...(xhtml.includes('<svg') ? ['svg'] : []),
    // Films and sound stay on the site: they would weigh more than the book.
    ...(/<(video|audio|source)\s[^>]*\bsrc="https?:/.test(xhtml) ? ['remote-resources'] : []),
  ];
  return held.length > 0 ? ` properties="${held.join(' ')}"` : '';
};

/** The bytes of the EPUB. */
export const epubOf = ({ parts, notes }: Book, about: EpubAbout, pictures: Pictures): Uint8Array => {
  const entries = parts.flatMap((part) => part.entries);
  const item = (title: string, address: string, below = ''): string =>
    `<li><a href="${address}">${xmlText(title)}</a>${below}</li>`;
  const toc = parts.map(({ entries: [first, ...rest] }) => {
    const below = rest.map(({ id, title }) => item(title, `${id}.xhtml`)).join('');
    return first ? item(first.title, `${first.id}.xhtml`, below && `<ol>${below}</ol>`) : '';
  });
  const notesPage = notes.map(({ id, html }) => `<li id="notes--${id}">${html}</li>`).join('\n');
  const chapters = [
    ...entries.map(({ id, title, html }) => ({ id, text: xhtml(title, html) })),
    ...(notes.length > 0
      ? [{ id: 'notes', text: xhtml(words.notesOfBook, `<h1>${words.notesOfBook}</h1><ol>${notesPage}</ol>`) }]
      : []),
  ];
  const nav = xhtml(
    words.contents,
    `<nav epub:type="toc" role="doc-toc"><h1>${words.contents}</h1><ol>${toc.join('')}${
      notes.length > 0 ? item(words.notesOfBook, 'notes.xhtml') : ''
    }</ol></nav>`,
  );
  const itemId = (id: string): string => `p-${id}`;
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="css" href="book.css" media-type="text/css"/>',
    ...chapters.map(
      ({ id, text }) =>
        `<item id="${itemId(id)}" href="${id}.xhtml" media-type="application/xhtml+xml"${propertiesOf(text)}/>`,
    ),
    ...[...pictures.keys()].map(
      (name, place) => `<item id="picture-${place}" href="${name}" media-type="${mediaTypeOf(name)}"/>`,
    ),
  ];
  const meta = (property: string, value: string): string => `<meta property="${property}">${value}</meta>`;
  const opf = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${xmlText(about.url)}</dc:identifier>
<dc:title>${xmlText(about.title)}</dc:title>
<dc:language>${language}</dc:language>
<dc:publisher>${xmlText(about.publisher)}</dc:publisher>
<dc:description>${xmlText(about.description)}</dc:description>
${meta('dcterms:modified', about.modified.toISOString().replace(/\.\d+Z$/, 'Z'))}
${meta('schema:accessMode', 'textual')}
${meta('schema:accessMode', 'visual')}
${meta('schema:accessModeSufficient', 'textual')}
${meta('schema:accessibilityFeature', 'structuralNavigation')}
${meta('schema:accessibilityFeature', 'tableOfContents')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', words.bookForAll)}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${['nav', ...chapters.map(({ id }) => itemId(id))].map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
  const container = `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;
  return zipSync({
    // First, and as it is: that is how readers know the file.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/book.opf': strToU8(opf),
    'EPUB/nav.xhtml': strToU8(nav),
    'EPUB/book.css': strToU8(style),
    ...Object.fromEntries(chapters.map(({ id, text }) => [`EPUB/${id}.xhtml`, strToU8(text)])),
    ...Object.fromEntries([...pictures].map(([name, bytes]) => [`EPUB/${name}`, bytes])),
  });
};
