/** Links: what they name is there, once, and in sight when it opens. */
import { dist, filesIn, htmlOf, pages } from '../../support/pages.ts';
import { showsTarget } from '../../support/shows-target.ts';
import { expect, test } from '../../support/watch.ts';
import { some, written } from '../places.ts';

// Where a page comes to rest is asked, not how it goes there.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const idsIn = (page: string, pattern: RegExp): string[] => [...htmlOf(page).matchAll(pattern)].map(([, id = '']) => id);

const heading = /<h[23] id="([^"]+)"/g;
/** The longest page that has headings; a site of short answers alone has them on its lists. */
const longest = [...written, ...pages].find((page) => idsIn(page, heading).length > 0) ?? '';

test('the headings of the longest page open at their place', async ({ page }) => {
  const ids = some(idsIn(longest, heading));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    // From elsewhere, as somebody does who follows a link that was sent.
    await page.goto('about:blank');
    await page.goto(`${longest}#${id}`);
    await expect.poll(() => showsTarget(page), `${longest}#${id}`).toBe(true);
  }
});

test('every link inside the handbook leads to a page and an anchor that exist', () => {
  const idsOf = new Map([...pages, '/book/'].map((page) => [page, new Set(idsIn(page, /\sid="([^"]+)"/g))]));
  const files = new Set(filesIn(dist));
  const dead: string[] = [];
  let checked = 0;
  for (const page of pages) {
    for (const [, href = ''] of htmlOf(page).matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), `http://site${page}`);
      if (target.host !== 'site') continue;
      checked++;
      const path = decodeURIComponent(target.pathname);
      if (files.has(path)) continue;
      const ids = idsOf.get(path);
      const id = decodeURIComponent(target.hash.slice(1));
      if (!ids || (id && !ids.has(id))) dead.push(`${page} -> ${href}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
  expect(checked).toBeGreaterThan(pages.length);
});

test('an address without its closing slash leads to the page', async ({ page }) => {
  const response = await page.goto(longest.slice(0, -1));
  expect(response?.status()).toBe(200);
  await expect(page).toHaveURL(longest);
});
