/** The two XML files of the built site: they are well-formed and hold what their standards require. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { SaxesParser } from 'saxes';
import type { ApiFile } from '../../src/schemas/api.ts';
import { words } from '../../src/words/words.ts';
import { dist, htmlOf, pages } from '../support/pages.ts';

interface XmlNode {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const read = (path: string): string => readFileSync(join(dist, path), 'utf8');

/** The root element of a document; throws at the first thing that is not well-formed. */
const parseXml = (xml: string): XmlNode => {
  const top: XmlNode = { name: '', namespace: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const node: XmlNode = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.write(xml).close();
  const [root] = top.children;
  assert.ok(root);
  return root;
};

const named = (node: XmlNode, name: string): XmlNode[] => node.children.filter((child) => child.name === name);
const textOf = (node: XmlNode, name: string): string => {
  const found = named(node, name);
  assert.equal(found.length, 1, `one <${name}>`);
  return found[0]?.text ?? '';
};
const linksOf = (node: XmlNode): Record<string, string> =>
  Object.fromEntries(
    named(node, 'link').map(({ attributes }) => [
      `${attributes['rel']} ${attributes['type']}`,
      attributes['href'] ?? '',
    ]),
  );

const { items } = JSON.parse(read('api/pages.json')) as ApiFile<'pages'>;
const root = items[0]?.url ?? '';
const exists = (address: string): boolean => {
  const path = decodeURI(address.slice(root.length));
  return address.startsWith(root) && existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
};

suite('feed.xml', () => {
  const feed = parseXml(read('feed.xml'));
  const entries = named(feed, 'entry');
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

  test('is an Atom feed with what RFC 4287 requires', () => {
    assert.equal(feed.name, 'feed');
    assert.equal(feed.namespace, 'http://www.w3.org/2005/Atom');
    assert.equal(textOf(feed, 'id'), root);
    assert.ok(textOf(feed, 'title'));
    assert.match(textOf(feed, 'updated'), moment);
    const authors = named(feed, 'author');
    assert.ok(authors.length > 0 && authors.every((author) => textOf(author, 'name')));
    assert.equal(linksOf(feed)['self application/atom+xml'], `${root}feed.xml`);
  });

  test('each entry has an id of its own, a title, a day, an author, a summary and links that lead somewhere', () => {
    for (const entry of entries) {
      assert.ok(textOf(entry, 'title') && textOf(entry, 'summary'));
      assert.match(textOf(entry, 'updated'), moment);
      assert.ok(named(entry, 'author').some((author) => textOf(author, 'name')));
      assert.equal(linksOf(entry)['alternate text/html'], textOf(entry, 'id'));
      for (const address of Object.values(linksOf(entry))) assert.ok(exists(address), address);
    }
    assert.equal(new Set(entries.map((entry) => textOf(entry, 'id'))).size, entries.length);
  });

  test('holds every chapter and question, or the pages of a site without, the latest review first', () => {
    const texts = items.filter(({ path }) => /^\/(guide|faq)\/./.test(path)).map(({ url }) => url);
    const ids = entries.map((entry) => textOf(entry, 'id'));
    if (texts.length > 0) assert.deepEqual(ids.toSorted(), texts.toSorted());
    else {
      assert.ok(ids.length > 0, 'a feed has an entry');
      const known = new Set(items.map(({ url }) => url));
      assert.deepEqual(
        ids.filter((id) => !known.has(id)),
        [],
      );
    }
    const days = entries.map((entry) => textOf(entry, 'updated'));
    assert.deepEqual(days, days.toSorted().reverse());
    assert.equal(textOf(feed, 'updated'), days[0]);
    const reviewed = new Map(items.map((page) => [page.url, page.reviewed]));
    for (const entry of entries) {
      assert.equal(textOf(entry, 'updated').slice(0, 10), reviewed.get(textOf(entry, 'id')));
    }
  });
});

suite('feeds of what changed', () => {
  const folder = join(dist, 'feeds');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));

  test('there is one for each kind and each team that has entries, and each is linked from the page of changes', () => {
    assert.ok(files.some((name) => name.startsWith('owners')) && files.some((name) => name.startsWith('kinds')));
    const html = htmlOf('/changes/');
    for (const name of files) assert.ok(html.includes(`/feeds/${name.replaceAll('\\', '/')}"`), name);
  });

  test('each is an Atom feed of entries that lead somewhere, the last change first, and names no person', () => {
    for (const name of files) {
      const feed = parseXml(readFileSync(join(folder, name), 'utf8'));
      assert.equal(textOf(feed, 'id'), `${root}feeds/${name.replaceAll('\\', '/')}`);
      const entries = named(feed, 'entry');
      assert.ok(entries.length > 0, name);
      const days = entries.map((entry) => textOf(entry, 'updated'));
      assert.deepEqual(days, days.toSorted().reverse(), name);
      for (const entry of entries) {
        assert.ok(exists(textOf(entry, 'id').replace(/#.*/, '')), textOf(entry, 'id'));
        const [changedOn = ''] = words.changedOn('…').split('…');
        assert.ok([words.changedOn(undefined), changedOn].some((said) => textOf(entry, 'summary').includes(said)));
        for (const author of named(entry, 'author'))
          assert.ok(
            htmlOf('/about/').includes(textOf(author, 'name').replaceAll('&', '&amp;').replaceAll("'", '&#39;')),
            textOf(author, 'name'),
          );
      }
    }
  });
});

suite('opensearch.xml', () => {
  const description = parseXml(read('opensearch.xml'));

  test('is a description with what OpenSearch 1.1 requires', () => {
    assert.equal(description.name, 'OpenSearchDescription');
    assert.equal(description.namespace, 'http://a9.com/-/spec/opensearch/1.1/');
    const name = textOf(description, 'ShortName');
    assert.ok(name.length > 0 && name.length <= 16, name);
    const about = textOf(description, 'Description');
    assert.ok(about.length > 0 && about.length <= 1024);
    assert.ok(exists(textOf(description, 'Image')));
  });

  test('sends searches to the search page', () => {
    const urls = named(description, 'Url').map(({ attributes }) => attributes);
    const search = urls.find(({ type }) => type === 'text/html');
    assert.equal(search?.['template'], `${root}search/?q={searchTerms}`);
    assert.equal(urls.find(({ rel }) => rel === 'self')?.['template'], `${root}opensearch.xml`);
  });
});

test('every page names the feed and the search in its head', () => {
  const base = new URL(root).pathname;
  for (const page of pages) {
    const [head = ''] = htmlOf(page).split('</head>');
    assert.match(
      head,
      new RegExp(`<link rel="alternate" type="application/atom\\+xml" title="[^"]+" href="${base}feed.xml"`),
      page,
    );
    assert.match(
      head,
      new RegExp(
        `<link rel="search" type="application/opensearchdescription\\+xml" title="[^"]+" href="${base}opensearch.xml"`,
      ),
      page,
    );
  }
});
