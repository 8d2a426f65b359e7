/** How every page is built, read from the files: landmarks, headings, tables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { htmlOf, pages } from '../support/pages.ts';

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

test('headings leave out no level', () => {
  const jumps = site.flatMap(({ page, elements }) => {
    // A panel is read by itself, when it is opened.
    const levels = elements
      .filter(
        ({ element, parents }) =>
          /^h[1-6]$/.test(element.tagName) && !parents.some(({ properties }) => properties['popover'] !== undefined),
      )
      .map(({ element }) => Number(element.tagName.slice(1)));
    const isJump = levels.some((level, index) => level - (levels[index - 1] ?? 0) > 1);
    return isJump ? [`${page}: ${levels.join(' ')}`] : [];
  });
  assert.deepEqual(jumps, []);
});

test('every table has a caption or a named region, and headers', () => {
  const tables = site.flatMap(({ page, elements }) =>
    elements.filter(({ element }) => element.tagName === 'table').map((found) => ({ page, ...found })),
  );
  assert.ok(tables.length > 0);
  const wrong = tables.flatMap(({ page, element, parents }) => {
    const inside = elementsIn(element).map((found) => found.element.tagName);
    const isNamed = inside.includes('caption') || parents.some((one) => attribute(one, 'ariaLabel') !== undefined);
    return isNamed && inside.includes('th')
      ? []
      : [`${page}: a table ${isNamed ? 'without headers' : 'without a name'}`];
  });
  assert.deepEqual(wrong, []);
});
