/** What the built site offers to programs: it keeps its schemas, leads somewhere, and says what the pages say. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DomUtils } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { parse } from 'yaml';
import { offPartAt } from '../../src/domain/content/off-parts.ts';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { mostWikiWords } from '../../src/integrations/alternates/llms-text.ts';
import { apiFiles, type ApiFile, type ApiName } from '../../src/schemas/api.ts';
import { words } from '../../src/words/words.ts';
import { elementOf, firstDifference, isTag, shownElements, wordsIn } from '../support/built-text.ts';
import { dist, htmlOf } from '../support/pages.ts';

const { textContent } = DomUtils;
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const api = <Name extends ApiName>(name: Name) => JSON.parse(read(`api/${name}.json`)) as ApiFile<Name>;
const on = namedParts(process.cwd());
/** The files that this site has: those of its parts, and those of no part. */
const isHere = (name: string): boolean => offPartAt(`/api/${name}.json`, on) === undefined;
const names = (Object.keys(apiFiles) as ApiName[]).filter(isHere);
const pages = api('pages').items;
const root = pages[0]?.url ?? '';

/** The path of an absolute address of this site below the base path, as files are called; throws for other sites. */
const pathOf = (address: string): string => {
  assert.ok(address.startsWith(root), `${address} is not below ${root}`);
  return `/${decodeURI(address.slice(root.length))}`;
};

/** Fails when an address of this site leads nowhere, its anchor included. */
const leadsSomewhere = (address: string): void => {
  const [place = '', anchor] = pathOf(address).split('#');
  const [path = ''] = place.split('?');
  const file = path.endsWith('/') ? `${path}index.html` : path;
  assert.ok(existsSync(join(dist, file)), `${address} leads nowhere`);
  if (anchor) assert.ok(read(file).includes(`id="${anchor}"`), `${address} has no such anchor`);
};

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** A validator that knows nothing of zod. */
const validatorOf = (name: ApiName) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  addFormats.default(ajv);
  return ajv.compile<ApiFile<ApiName>>(JSON.parse(read(`api/${name}.schema.json`)) as object);
};

suite('files under /api/', () => {
  for (const name of names) {
    test(`${name}.json fits the schema beside it, and a broken one would not`, () => {
      const validate = validatorOf(name);
      const file = api(name);
      assert.ok(validate(file), JSON.stringify(validate.errors, null, 2));
      assert.equal(pathOf(file.schema), `/api/${name}.schema.json`);
      // Figures belong to no part: a site need not have any.
      const hasSome =
        name !== 'figures' || (existsSync('content/figures') && readdirSync('content/figures').length > 0);
      assert.equal(file.items.length > 0, hasSome);
      assert.ok(!validate({ ...file, items: [{}] }));
      assert.ok(!validate({ ...file, generated: 'today' }));
      assert.ok(!validate({ ...file, more: true }));
    });

    test(`every address in ${name}.json leads somewhere`, () => {
      const file = api(name);
      for (const address of textsIn(file).filter((text) => text.startsWith(root))) leadsSomewhere(address);
      const ids = file.items.map((item) => ('url' in item ? item.url : 'path' in item ? item.path : item.id));
      assert.equal(new Set(ids).size, ids.length, 'an item stands twice');
    });
  }

  const folders = {
    faq: 'faqs',
    glossary: 'glossary',
    claims: 'claims',
    workloads: 'workloads',
    costs: 'cost-rows',
  } as const;
  for (const [name, folder] of Object.entries(folders).filter(([each]) => isHere(each))) {
    test(`${name}.json holds every file of content/${folder}`, () => {
      const files = readdirSync(`content/${folder}`).map((file) => file.replace(/\.\w+$/, ''));
      const ids = api(name as keyof typeof folders).items.map(({ id }) => id);
      assert.deepEqual(ids.toSorted(), files.toSorted());
    });
  }

  if (isHere('costs')) {
    test('the totals of the costs are the sums of their rows', () => {
      const { totals, items } = api('costs');
      for (const [group, { lowUsd, highUsd }] of Object.entries(totals)) {
        const rows = items.filter((row) => group === 'everything' || row.group === group);
        assert.deepEqual(
          { lowUsd, highUsd },
          {
            lowUsd: rows.reduce((sum, row) => sum + row.lowUsd, 0),
            highUsd: rows.reduce((sum, row) => sum + row.highUsd, 0),
          },
        );
      }
    });
  }

  test('pages.json holds the pages of the site map, and paths.json all of them', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    assert.deepEqual(pages.map(({ url }) => url).toSorted(), listed.toSorted());
    const known = new Set(api('paths').items.map(({ path }) => path));
    assert.deepEqual(
      pages.filter(({ path }) => !known.has(path)),
      [],
    );
  });
});

suite('the Markdown of each page', () => {
  for (const page of pages) {
    test(page.path, () => {
      const html = htmlOf(page.path);
      const markdown = read(pathOf(page.markdown));
      const main = elementOf(html, 'main');

      const links = [...html.matchAll(/<link rel="alternate" type="text\/markdown" href="([^"]+)"/g)];
      assert.deepEqual(
        links.map(([, href]) => new URL(href ?? '', page.url).href),
        [page.markdown],
      );

      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? [];
      const { title, url, kind, description, owner, reviewed } = page;
      assert.deepEqual(parse(front), { title, url, kind, description, owner, reviewed });

      const again = elementOf(`<main>${markdownToHtml(body).html}</main>`, 'main');
      const said = wordsIn(main);
      assert.ok(said.length > 0);
      assert.equal(firstDifference(said, wordsIn(again)), undefined);

      // Markdown has no table without a head, so an empty one is written; and no block stands in a cell.
      const isInCell = ({ parent }: typeof main): boolean =>
        parent !== null && isTag(parent) && (/^t[dh]$/.test(parent.name) || isInCell(parent));
      const headings = (element: typeof main) =>
        shownElements(element, /^h[1-6]$/)
          .filter((heading) => !isInCell(heading))
          .map((heading) => `${heading.name} ${wordsIn(heading).join(' ')}`);
      assert.deepEqual(headings(again), headings(main));

      for (const tags of [/^table$/, /^tr$/, /^pre$/]) {
        const count = (element: typeof main) =>
          shownElements(element, tags).filter((one) => !isInCell(one) && (one.name !== 'tr' || wordsIn(one).length > 0))
            .length;
        assert.equal(count(again), count(main), `${tags}`);
      }
      for (const pre of shownElements(again, /^pre$/)) {
        assert.match(shownElements(pre, /^code$/)[0]?.attribs['class'] ?? '', /^language-\S+$/);
      }

      const wanted = shownElements(main, /^a$/).map((link) => new URL(link.attribs['href'] ?? '', page.url).href);
      // One with odd signs is spelt in one way only once it is read.
      const spelt = (href = ''): string => (URL.canParse(href) ? new URL(href).href : href);
      const found = shownElements(again, /^a$/).map((link) => ({
        href: spelt(link.attribs['href']),
        words: textContent(link),
      }));
      // An address that a page only tells becomes a link in Markdown.
      const isTold = (words: string): boolean => /^(?:(?:https?:\/\/|www\.)\S+|\S+@\S+)$/.test(words);
      const missing = [...wanted];
      const added = found.filter(({ href, words }) => {
        if (href !== missing[0]) return !isTold(words) && !wanted.includes(href);
        missing.shift();
        return false;
      });
      assert.deepEqual([missing, added], [[], []]);
    });
  }

  test('pages that are kept from search engines have none', () => {
    for (const path of ['404.md', 'search.md']) assert.ok(!existsSync(join(dist, path)), path);
  });
});

suite('texts for language models', () => {
  const index = read('llms.txt');
  const linked = [...index.matchAll(/\]\((\S+?)\)/g)].map(([, address = '']) => address);

  test('llms.txt has a title, a summary and sections of links', () => {
    assert.match(index, /^# \S.*\n\n> \S.*\n/);
    for (const section of index.split(/^## /m).slice(1)) {
      const [heading = '', ...lines] = section.trim().split('\n').filter(Boolean);
      assert.ok(heading && lines.length > 0, section);
      for (const line of lines) assert.match(line, /^- \[.+\]\(https?:\S+\)(: \S.*)?$/);
    }
  });

  test('llms.txt links to every page and file, and each link leads somewhere', () => {
    linked.forEach(leadsSomewhere);
    assert.deepEqual(
      pages.filter(({ markdown }) => !linked.includes(markdown)),
      [],
    );
  });

  test('llms-full.txt holds every chapter, every answer and a wiki of readable length in full', () => {
    const full = read('llms-full.txt');
    const of = (section: RegExp) => pages.filter(({ path }) => section.test(path));
    const wiki = of(/^\/wiki\/./);
    const isWikiIn = wiki.reduce((sum, page) => sum + page.words, 0) <= mostWikiWords;
    const wanted = [...of(/^\/(guide|faq)\/./), ...(isWikiIn ? wiki : [])];
    // A site may have none of the three parts.
    assert.equal(
      wanted.length > 0 || wiki.length > 0,
      namedParts(process.cwd()).some((id) => /^(guide|faq|wiki)$/.test(id)),
    );
    for (const { markdown, url } of wanted) {
      const body = read(pathOf(markdown))
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .trim();
      assert.ok(full.includes(body), `${url} is missing`);
      assert.ok(full.includes(words.addressLine(url)));
    }
  });
});
