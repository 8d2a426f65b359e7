/** Addresses with an anchor: what they name is on the page, once, and in sight when it opens. */
import { some } from '../core/places.ts';
import { htmlOf } from '../support/pages.ts';
import { showsTarget } from '../support/shows-target.ts';
import { expect, test } from '../support/watch.ts';

// Where a page comes to rest is asked, not how it goes there.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const idsIn = (page: string, pattern: RegExp): string[] => [...htmlOf(page).matchAll(pattern)].map(([, id = '']) => id);

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

test('anchors of every kind open at their place', async ({ page }) => {
  test.slow();
  for (const [address, ids] of Object.entries(samples)) expect(ids.length, address).toBeGreaterThan(1);
  // From elsewhere, as somebody does who follows a link that was sent: the first of each page, then the second.
  const most = Math.max(...Object.values(samples).map((ids) => ids.length));
  for (let at = 0; at < most; at += 1)
    for (const [address, ids] of Object.entries(samples)) {
      const id = ids[at];
      if (id === undefined) continue;
      if (new URL(page.url()).pathname === address) await page.goto('about:blank');
      await page.goto(`${address}#${id}`);
      await expect.poll(() => showsTarget(page), `${address}#${id}`).toBe(true);
    }
});

test('an anchor in a folded part opens it', async ({ page }) => {
  await page.goto('/faq/#spot');
  await expect(page.locator('#spot')).toHaveAttribute('open');
  await page.goto('/search/#all');
  await expect(page.getByRole('heading', { name: 'All pages' })).toBeInViewport();
});
