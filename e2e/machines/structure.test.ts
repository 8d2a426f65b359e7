/** How every page is built, read from the files: valid HTML by html-validate, and what it has no rule for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { withoutSample } from '../../scripts/test/sample-tests.ts';
import { htmlOf, pages } from '../support/pages.ts';
import { htmlFaults } from '../support/valid-html.ts';

type Parent = Pick<ReturnType<typeof fromHtml>, 'children'>;
type Element = Extract<Parent['children'][number], { type: 'element' }>;

interface Found {
  readonly element: Element;
  readonly parents: readonly Element[];
}

/** Every element below, in order, with those around it. What a template or a noscript holds is not there yet. */
const elementsIn = (parent: Parent, parents: readonly Element[] = []): Found[] =>
  parent.children.flatMap((child) =>
    child.type !== 'element' || /^(template|noscript)$/.test(child.tagName)
      ? []
      : [{ element: child, parents }, ...elementsIn(child, [...parents, child])],
  );

const site = pages.map((page) => ({ page, elements: elementsIn(fromHtml(htmlOf(page))) }));
const attribute = ({ properties }: Element, name: string): string | undefined => properties[name]?.toString();
/** An element of this name is a landmark only outside of sections, and not with another role. */
const isLandmark = ({ element, parents }: Found, name: string): boolean =>
  element.tagName === name &&
  attribute(element, 'role') === undefined &&
  !parents.some(({ tagName }) => /^(article|aside|main|nav|section)$/.test(tagName));

test('every page has its landmarks once, and one first heading', () => {
  const wrong = site.flatMap(({ page, elements }) => [
    ...['header', 'main', 'footer'].flatMap((name) => {
      const found = elements.filter((one) => isLandmark(one, name)).length;
      return found === 1 ? [] : [`${page}: ${found} landmarks <${name}>`];
    }),
    ...(elements.filter(({ element }) => element.tagName === 'h1').length === 1 ? [] : [`${page}: not one <h1>`]),
  ]);
  assert.deepEqual(wrong, []);
});

test('no page has two landmarks of one kind and one name', () => {
  const wrong = site.flatMap(({ page, elements }) => {
    const names = elements.flatMap(({ element }) => {
      const role = attribute(element, 'role') ?? element.tagName;
      const name = attribute(element, 'ariaLabel') ?? attribute(element, 'ariaLabelledBy');
      return name !== undefined && /^(aside|complementary|form|nav|navigation|region|search|section)$/.test(role)
        ? [`${role} ${name}`]
        : [];
    });
    return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${page}: ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('every page is valid HTML, and its headings leave out no level', async () => {
  const found = await Promise.all(
    pages.map(async (page) => (await htmlFaults(htmlOf(page))).map((fault) => `${page}:${fault}`)),
  );
  assert.deepEqual(found.flat(), []);
});

test('every table has a caption or a named region, and headers', () => {
  const tables = site.flatMap(({ page, elements }) =>
    elements.filter(({ element }) => element.tagName === 'table').map((found) => ({ page, ...found })),
  );
  assert.ok(tables.length > 0);
  const wrong = tables.flatMap(({ page, element, parents }) => {
    const inside = elementsIn(element).map((found) => found.element.tagName);
    const isNamed = inside.includes('caption') || parents.some((one) => attribute(one, 'ariaLabel') !== undefined);
    // What is a head and what is none, nobody knows of a table that its author wrote as HTML.
    return isNamed &&
      (inside.includes('th') || parents.some((one) => attribute(one, 'className')?.split(',').includes('prose')))
      ? []
      : [`${page}: a table ${isNamed ? 'without headers' : 'without a name'}`];
  });
  assert.deepEqual(wrong, []);
});

test('no link to another site tells it where the reader came from', () => {
  const [, home = ''] = /<link rel="canonical" href="([^"]+)"/.exec(htmlOf('/')) ?? [];
  assert.ok(home, 'the front page says where the site is');
  const away = site.flatMap(({ page, elements }) =>
    elements.flatMap(({ element }) => {
      const href = attribute(element, 'href') ?? '';
      return element.tagName === 'a' && /^https?:/.test(href) && !href.startsWith(home)
        ? [{ page, href, element }]
        : [];
    }),
  );
  const loose = away.filter(({ element: { properties } }) => !String(properties['rel']).includes('noreferrer'));
  assert.deepEqual(
    loose.map(({ page, href }) => `${page} ${href}`),
    [],
  );
  if (withoutSample(process.cwd()) === undefined) assert.ok(away.length > 0, 'there are such links');
});

test('terms are marked once a section, never in headings, links, code or marks of claims', () => {
  const wrong: string[] = [];
  let found = 0;
  for (const { page, elements } of site) {
    let inSection = new Set<string>();
    for (const { element, parents } of elements) {
      if (/^h[23]$/.test(element.tagName)) inSection = new Set();
      const id = attribute(element, 'dataPanel');
      if (element.tagName !== 'a' || !id?.startsWith('term-')) continue;
      found += 1;
      if (parents.some(({ tagName }) => /^(h[1-4]|a|code|pre|caption|figcaption|summary)$/.test(tagName)))
        wrong.push(`${page} marks ${id} within another element`);
      if (/^\/(guide|wiki)\//.test(page) && inSection.has(id)) wrong.push(`${page} marks ${id} twice in a section`);
      inSection.add(id);
    }
  }
  assert.deepEqual(wrong, []);
  const written = pages.reduce(
    (sum, page) => sum + (htmlOf(page).match(/<a\s[^>]*data-panel="term-/g)?.length ?? 0),
    0,
  );
  assert.equal(found, written, 'every mark is looked at');
});
