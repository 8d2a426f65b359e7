/** What a page says of itself to search engines, to other sites and to browsers. Read from the files as built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { parse } from 'yaml';
import { languageOf } from '../../../src/words/words.ts';
import { dist, htmlOf, pages } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';

const site = parse(readFileSync('content/site.yaml', 'utf8')) as { readonly name: string };

interface Tag {
  name: string;
  attribs: Record<string, string>;
  children: { data?: string }[];
}

type Node = Partial<Tag> & { children?: Node[] };

const tagsOf = (html: string): Tag[] => {
  const walk = (nodes: Node[]): Tag[] =>
    nodes.flatMap((node) => [...(node.attribs ? [node as Tag] : []), ...walk(node.children ?? [])]);
  return walk(parseDocument(html).children as unknown as Node[]);
};

const heads = new Map(pages.map((page) => [page, tagsOf(htmlOf(page).split('</head>')[0] ?? '')]));
const meta = (page: string, key: string): string | undefined =>
  heads.get(page)?.find(({ name, attribs }) => name === 'meta' && (attribs['name'] ?? attribs['property']) === key)
    ?.attribs['content'];
const link = (page: string, rel: string): Record<string, string> | undefined =>
  heads.get(page)?.find(({ name, attribs }) => name === 'link' && attribs['rel'] === rel)?.attribs;
const title = (page: string): string =>
  heads
    .get(page)
    ?.find(({ name }) => name === 'title')
    ?.children.map(({ data }) => data)
    .join('')
    .trim() ?? '';
const isIndexed = (page: string): boolean => !(meta(page, 'robots') ?? '').includes('noindex');
const indexed = pages.filter(isIndexed);
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

test('every page has a language, a title and a description of its own', () => {
  const repeated = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index);
  for (const page of pages) {
    expect(htmlOf(page).slice(0, 200), page).toContain(`<html lang="${languageOf(process.cwd())}"`);
    expect(title(page), page).toMatch(/\S{3,}/);
    // In some scripts two signs are a sentence.
    expect(meta(page, 'description'), page).toMatch(/\p{L}|\p{N}/u);
    expect(meta(page, 'viewport'), page).toBe('width=device-width');
  }
  // Two authors of a wiki may call a page the same.
  expect(repeated(pages.filter((page) => !page.startsWith('/wiki/')).map(title))).toEqual([]);
});

test('every indexed page has a canonical address and Open Graph data that agree with it', () => {
  const origins = new Set<string>();
  for (const page of indexed) {
    const canonical = new URL(link(page, 'canonical')?.['href'] ?? 'none:');
    origins.add(canonical.origin);
    expect(decodeURI(canonical.pathname), page).toBe(page);
    expect(meta(page, 'og:url'), page).toBe(canonical.href);
    expect(title(page), page).toContain(meta(page, 'og:title') ?? 'nothing');
    expect(meta(page, 'og:description'), page).toBe(meta(page, 'description'));
    expect(meta(page, 'og:type'), page).toMatch(/^(website|article)$/);
    expect(meta(page, 'og:site_name'), page).toBe(site.name);
    const image = meta(page, 'og:image');
    if (image) expect(existsSync(join(dist, new URL(image).pathname)), `${page}: ${image}`).toBe(true);
  }
  expect(origins.size).toBe(1);
});

test('what is not indexed is the search, the specimen, the page for what is missing, and exercises as they stand on paper', () => {
  const workbooks = pages.filter((page) => /^\/learn\/[^/]+\/workbook\/$/.test(page));
  expect(pages.filter((page) => !isIndexed(page))).toEqual(
    ['/404.html', '/about/design/', '/search/', ...workbooks].toSorted(),
  );
});

test('the sitemap holds every indexed page and no other', () => {
  const locations = (xml: string): string[] =>
    [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => decodeURI(new URL(address).pathname));
  const found = locations(read('sitemap-index.xml')).flatMap((path) => locations(read(path)));
  expect(found.toSorted()).toEqual(indexed.toSorted());
});

test('robots.txt lets everybody in and names the sitemap', () => {
  const robots = read('robots.txt');
  expect(robots).toMatch(/^User-agent: \*$/m);
  expect(robots).not.toMatch(/^Disallow: \/\s*$/m);
  const [, sitemap = ''] = /^Sitemap: (\S+)$/m.exec(robots) ?? [];
  expect(existsSync(join(dist, new URL(sitemap).pathname))).toBe(true);
});

test('every page has an icon that exists', () => {
  for (const page of pages) {
    const icon = link(page, 'icon');
    expect(icon?.['href'], page).toBeTruthy();
    expect(existsSync(join(dist, icon?.['href'] ?? '')), page).toBe(true);
  }
});

test('every page has the content security policy, without a way round it', () => {
  for (const page of pages) {
    const policy =
      heads.get(page)?.find(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'content-security-policy')
        ?.attribs['content'] ?? '';
    expect(policy, page).toContain("default-src 'none'");
    expect(policy, page).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    // Of a tag, no attribute with style or code in it; the first find says enough.
    expect(/<[a-z][^>]*\s(style|on[a-z]+)="[^"]*"/.exec(htmlOf(page))?.[0], page).toBeUndefined();
  }
});

test('printed sheets are headed by the name of the site and the title of the page', () => {
  for (const page of pages) {
    const root = heads.get(page)?.find(({ name }) => name === 'html')?.attribs ?? {};
    const { 'data-site': site = '', 'data-title': running } = root;
    expect(running === undefined ? site : `${running} · ${site}`, page).toBe(title(page));
  }
});

test('structured data parses wherever it stands', () => {
  let found = 0;
  for (const page of pages) {
    for (const [, json = ''] of htmlOf(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      expect((JSON.parse(json) as { '@context': string })['@context'], page).toBe('https://schema.org');
      found++;
    }
  }
  // Questions have theirs, whoever wrote them.
  if (pages.some((page) => /^\/faq\/[^/]+\/$/.test(page))) expect(found).toBeGreaterThan(0);
});
