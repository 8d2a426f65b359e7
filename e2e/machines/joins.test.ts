/** Words and sentences that a template has joined badly: no reader should find the seams. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { readerText, type HtmlNode } from '../../src/domain/text/reading-time.ts';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { words } from '../../src/words/words.ts';

const hasClass = ({ properties }: HtmlNode, name: string): boolean =>
  (properties?.['className'] as string[] | undefined)?.includes(name) === true;

const quote: HtmlNode = { type: 'text', value: '"' };

/**
 * Code, form fields and names of files have rules of their own. A sign of the kind of an entry is set apart from the name
 * beside it, as if it stood in quotes: a wiki page may be called “page title”.
 */
const withoutCode = (node: HtmlNode): HtmlNode => {
  if (/^(code|pre|kbd|datalist|select|textarea)$/.test(node.tagName ?? '')) return { type: 'text', value: '…' };
  if (!node.children) return node;
  const children = node.children.map(withoutCode);
  return { ...node, children: hasClass(node, 'kind') ? [quote, ...children, quote] : children };
};

type IsIt = (node: HtmlNode) => boolean;
const isMain: IsIt = ({ tagName }) => tagName === 'main';
/** What an author wrote, without what a template puts around it. */
const isProse: IsIt = (node) => hasClass(node, 'prose');

const partOf = (node: HtmlNode, isIt: IsIt): HtmlNode | undefined =>
  isIt(node) ? node : node.children?.map((child) => partOf(child, isIt)).find((found) => found !== undefined);

const seams: Readonly<Record<string, RegExp>> = {
  'a number glued to a word': /(?<![\w.%-])\d[\d,]*(?!st\b|nd\b|rd\b|th\b|xlarge)[a-z]{4,}(?!\w*\d)/g,
  'two sentences glued together': /[a-z]{2}[.!?][A-Z][a-z]+ /g,
  'a full stop before another sign': /[a-z]{2}\.[,;:]/g,
  'a space before a sign': /[a-z0-9] [,;:!?](?=\s|$)/g,
  'a word twice': /(?<![\w-])([a-z]{2,}) \1(?![\w-]|\.\w)/g,
  'a value that is none': /\bundefined\b|\bNaN\b|\[object |\bnull\b|\bInfinity\b/g,
};

const pages = globSync('dist/**/index.html').filter((path) => !path.includes('about/design'));

const textOf = (html: string, isIt = isMain, readable = withoutCode): string => {
  const part = partOf(fromHtml(html), isIt);
  return part
    ? readerText(readable(part))
        .replace(/\s{2,}/g, '  ')
        .replaceAll('\n', ' ')
    : '';
};
/** A site may be called as two sentences are, such as Node.Works. */
const withoutName = (html: string): string => {
  const name = /<html[^>]* data-site="([^"]*)"/.exec(html)?.[1] ?? '';
  return name === '' ? html : html.replaceAll(name, '…');
};
const texts = pages.map((path) => ({ path, text: textOf(withoutName(readFileSync(path, 'utf8'))) }));

/** A wiki brings the slips of its authors along, and lists and the book have them again. They are no seams. */
const ofWiki = pages
  .map((path) => readFileSync(path, 'utf8'))
  .filter((html) => html.includes('data-source="content/wiki/'))
  .map((html) =>
    [
      /<h1[^>]*>([^<]*)/.exec(html)?.[1],
      /<meta name="description" content="([^"]*)"/.exec(html)?.[1],
      textOf(html, isProse),
      // A list of headings has their code as words.
      textOf(html, isProse, (node) => node),
      ...[...html.matchAll(/\/wiki\/tags\/([\w-]+)\//g)].map(([, tag]) => `${tag}  `),
      '',
    ].join(' '),
  );

const found = (text: string, seam: RegExp, isSlip: (words: string) => boolean = () => false): string[] =>
  [...text.matchAll(seam)].flatMap(({ index, 0: words }) =>
    isSlip(words) ? [] : text.slice(Math.max(0, index - 20), index + words.length + 20),
  );

test('there are pages to read', () => assert.ok(pages.length > 3));

for (const [name, seam] of Object.entries(seams)) {
  test(`no page shows ${name}`, () => {
    const slips = new Set(ofWiki.flatMap((text) => [...text.matchAll(seam)].map(([words]) => words)));
    const seen = texts.flatMap(({ path, text }) =>
      found(text, seam, (words) => slips.has(words)).map((words) => `${path}: ${words}`),
    );
    assert.deepEqual(seen, []);
  });
}

for (const [html, seam] of [
  ['<p><b>7</b>kinds of work</p>', 'a number glued to a word'],
  ['<p>It ends.<a>Another</a> begins.</p>', 'two sentences glued together'],
  ['<td>On demand, Linux., us-east-1</td>', 'a full stop before another sign'],
  ['<p>one <b>two</b> , three</p>', 'a space before a sign'],
  ['<p>vcpu vcpu</p>', 'a word twice'],
  ['<p>costs NaN dollars</p>', 'a value that is none'],
] as const) {
  test(`${seam} is seen`, () => assert.equal(found(textOf(`<main>${html}</main>`), seams[seam]!).length, 1));
}

test('a sign of a kind and a name are two', () =>
  assert.deepEqual(
    found(textOf('<main><span class="kind">Wiki page</span> <a>page title</a></main>'), seams['a word twice']!),
    [],
  ));

if (namedParts(process.cwd()).includes('guide')) {
  test('each chapter takes as long in the list as on its own page, and the sum is theirs', () => {
    const list = readFileSync('dist/guide/index.html', 'utf8');
    const told = [...list.matchAll(/href="\/guide\/([\w-]+)\/"[\s\S]*?>(\d+) \p{L}+</gu)];
    assert.ok(told.length > 0);
    for (const [, id, minutes] of told) {
      const chapter = readFileSync(`dist/guide/${id}/index.html`, 'utf8');
      assert.ok(chapter.includes(words.minutesToRead(Number(minutes))), id);
    }
    const sum = told.reduce((all, [, , minutes]) => all + Number(minutes), 0);
    assert.ok(list.includes(words.guideLead(told.length, sum)));
  });
}
