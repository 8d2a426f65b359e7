/** Addresses with an anchor: what they name is on the page, once, and in sight when it opens. */
import { htmlOf, pages } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

// Where a page comes to rest is asked, not how it goes there.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Whether the target of the address begins in the window: near its top, unless the page ends before. */
const showsTarget = (page: Page) =>
  page.evaluate(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const box = target?.getBoundingClientRect();
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const lowest = isAtEnd ? innerHeight : innerHeight / 2;
    return box !== undefined && box.height > 0 && box.top >= -1 && box.top < lowest;
  });

const idsIn = (page: string, pattern: RegExp): string[] => [...htmlOf(page).matchAll(pattern)].map(([, id = '']) => id);

/** The first, the last and the middle: what goes wrong with anchors goes wrong at the ends or everywhere. */
const some = <Value>(all: readonly Value[]): Value[] =>
  [...new Set([0, Math.floor(all.length / 2), all.length - 1])].flatMap((at) => all.slice(at, at + 1));

const chapter = '/guide/migrating/';
const samples: Record<string, string[]> = {
  [chapter]: [...some(idsIn(chapter, /<h2 id="([^"]+)"/g)), ...some(idsIn(chapter, /id="(phase-[\w-]+)"/g))],
  '/guide/should-you/': some(idsIn('/guide/should-you/', /id="(rule-[\w-]+)"/g)),
  '/guide/what-it-costs/': some(idsIn('/guide/what-it-costs/', /id="(cost-[\w-]+)"/g)),
  '/guide/leaving-kubernetes/': some(idsIn('/guide/leaving-kubernetes/', /id="(alternative-[\w-]+)"/g)),
  '/faq/': some(idsIn('/faq/', /<details id="([\w-]+)"/g)),
  '/glossary/': some(idsIn('/glossary/', /<h3 id="([\w-]+)"/g)),
  '/evidence/sources/': some(idsIn('/evidence/sources/', /<li id="([\w-]+)"/g)),
  '/evidence/contradictions/': some(idsIn('/evidence/contradictions/', /<li id="([\w-]+)"/g)),
  '/evidence/dated-facts/': some(idsIn('/evidence/dated-facts/', /<tr id="([\w-]+)"/g)),
};

for (const [address, ids] of Object.entries(samples)) {
  test(`anchors of ${address} open at their place`, async ({ page }) => {
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) {
      // From elsewhere, as somebody does who follows a link that was sent.
      await page.goto('about:blank');
      await page.goto(`${address}#${id}`);
      await expect.poll(() => showsTarget(page), `${address}#${id}`).toBe(true);
    }
  });
}

test('an anchor in a folded part opens it', async ({ page }) => {
  await page.goto('/faq/#spot');
  await expect(page.locator('#spot')).toHaveAttribute('open');
  await page.goto('/search/#all');
  await expect(page.getByRole('heading', { name: 'All pages' })).toBeInViewport();
});

test('every link inside the handbook leads to a page and an anchor that exist', () => {
  const idsOf = new Map([...pages, '/book/'].map((page) => [page, new Set(idsIn(page, /\sid="([^"]+)"/g))]));
  const dead: string[] = [];
  let checked = 0;
  for (const page of pages) {
    for (const [, href = ''] of htmlOf(page).matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), `http://site${page}`);
      if (target.host !== 'site' || /\.(json|md|txt|xml|svg|csv)$/.test(target.pathname)) continue;
      checked++;
      const ids = idsOf.get(target.pathname);
      const id = decodeURIComponent(target.hash.slice(1));
      if (!ids || (id && !ids.has(id))) dead.push(`${page} -> ${href}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
  expect(checked).toBeGreaterThan(pages.length);
});

test('an address without its closing slash leads to the page', async ({ page }) => {
  const response = await page.goto('/guide/what-runs-where');
  expect(response?.status()).toBe(200);
  await expect(page).toHaveURL('/guide/what-runs-where/');
});
