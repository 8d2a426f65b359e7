/**
 * Nothing moves once it is painted: not on a slow connection, not when the display face arrives after the first paint,
 * and not when a widget wakes. Every shift that an eye can follow counts.
 */
import { firstStage, goOn, keep, tally } from '../learn/learn.ts';
import { inTabs, shiftsOf, shiftsOn, watchOnSlow4g, watchShifts } from './layout-shifts.ts';
import { htmlOf, kindsOfPage } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

/** Whether something of a page begins to work, or is filled, after it is painted. A phone is asked for the others too. */
const wakes = (address: string): boolean =>
  address === '/' ||
  /<astro-island|needs-script|<form|aria-busy/.test(/<main.*<\/main>/s.exec(htmlOf(address))?.[0] ?? '');

const screens = [
  { name: 'phone', viewport: { width: 412, height: 823 } },
  { name: 'desk', viewport: { width: 1350, height: 940 } },
];

for (const { name, viewport } of screens) {
  test.describe(`layout on a ${name}`, () => {
    test.use({ viewport });

    test('every kind of page stands still at slow 4G', async ({ context }) => {
      test.setTimeout(240_000);
      const asked = kindsOfPage.filter((address) => name === 'phone' || wakes(address));
      expect(await inTabs(context, asked, watchOnSlow4g, shiftsOf)).toEqual([]);
    });

    test('stands still while a search that stands in the address is answered', async ({ context }) => {
      test.setTimeout(120_000);
      const queries = ['kueue', 'why hate kubernetes', 'kafka kubernetes', 'zzzz'];
      const shifts = await inTabs(context, queries, watchOnSlow4g, async (page, query) => {
        await page.goto(`/search/?q=${encodeURIComponent(query)}`);
        // Read before the answer is there: what is in sight then is what would move.
        await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);
        await expect(page.getByRole('heading', { name: 'All pages' })).toBeVisible();
        await expect(page.getByRole('contentinfo')).toBeVisible();
        return shiftsOn(page, query);
      });
      expect(shifts).toEqual([]);
    });

    test('a search that is slow moves nothing that has shown in the meantime', async ({ page }) => {
      await watchShifts(page);
      let release = () => {};
      const held = new Promise<void>((done) => (release = done));
      await page.route('**/pagefind/index/*', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/search/?q=kueue');
      await expect(page.getByRole('combobox')).toHaveValue('kueue');
      // The page is patient for six seconds; they are over at once.
      await page.evaluate(() => {
        for (const one of document.getAnimations())
          if (one instanceof CSSAnimation && one.animationName === 'pending-show') one.finish();
      });
      await expect(page.getByRole('heading', { name: 'All pages' })).toBeVisible();
      release();
      await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', 'kueue');
      expect(await shiftsOn(page, 'a slow search')).toEqual([]);
    });

    test('stands still while a tool or the ledger answers what the address or this browser asks', async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000);
      const asked = [
        {
          address: '/tools/fit-quiz/?v=1&team=3&nonsense=1',
          shown: (page: Page) => page.getByText('Shared with you.'),
        },
        {
          address: '/tools/cost-estimator/?v=1&nodes=140',
          shown: (page: Page) => page.getByText('Shared with you.'),
        },
        {
          address: '/evidence/?standing=contradicted',
          shown: (page: Page) => page.getByRole('region', { name: 'Claims' }).getByRole('table'),
        },
      ];
      const shifts = await inTabs(context, asked, watchOnSlow4g, async (page, { address, shown }) => {
        await page.goto(address);
        await expect(shown(page)).toBeVisible();
        await expect(page.getByRole('contentinfo')).toBeVisible();
        return shiftsOn(page, address);
      });
      expect(shifts).toEqual([]);

      await watchOnSlow4g(page);
      await page.goto('/tools/fit-quiz/');
      await page.getByLabel('How many engineers').fill('3');
      await expect(page).toHaveURL(/team=3/);
      await page.goto('/tools/fit-quiz/');
      await expect(page.getByText('from last time')).toBeVisible();
      await expect(page.getByRole('contentinfo')).toBeVisible();
      expect(await shiftsOn(page, 'work from last time')).toEqual([]);
    });

    test('stands still while the script tells a learner what is kept, above the tracks and at the end', async ({
      page,
    }) => {
      const { track, stage } = firstStage();
      const [step] = stage.steps;
      await watchOnSlow4g(page);
      await keep(
        page,
        { [step?.path ?? '']: { answers: [], done: '2026-11-01' } },
        { path: step?.path, track: track.id },
      );
      for (const address of ['/learn/', '/learn/#kept']) {
        await page.goto('/about/');
        // The reader is there before the script.
        await page.route('**/*.js', async (route) => {
          await page.waitForTimeout(1000);
          await route.continue();
        });
        await page.goto(address, { waitUntil: 'commit' });
        await expect(goOn(page)).not.toBeEmpty();
        await expect(tally(page)).not.toBeEmpty();
        expect.soft(await shiftsOn(page, address)).toEqual([]);
      }
    });

    test('stands still while the addresses near to a wrong one are looked up', async ({ page, watch }) => {
      await watchOnSlow4g(page);
      await page.goto('/guide/what-it-cost/');
      await expect(page.getByRole('status').getByRole('listitem').first()).toBeVisible();
      await expect(page.getByRole('main').getByRole('link', { name: 'The front page' })).toBeVisible();
      expect(await shiftsOn(page, '/guide/what-it-cost/')).toEqual([]);
      watch.expected(/\b404\b/);
    });

    test('stands still when the display face arrives after the first paint', async ({ context }) => {
      test.setTimeout(120_000);
      let late = 0;
      const withLateFace = async (page: Page): Promise<void> => {
        const session = await context.newCDPSession(page);
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        await watchShifts(page);
        await page.route('**/*.woff2', async (route) => {
          late += 1;
          await new Promise((done) => setTimeout(done, 700));
          await route.continue();
        });
      };
      const addresses = ['/', '/guide/what-it-costs/', '/faq/', '/glossary/', '/tools/fit-quiz/'];
      expect(await inTabs(context, addresses, withLateFace, shiftsOf)).toEqual([]);
      expect(late, 'the face was asked for on every page').toBeGreaterThanOrEqual(addresses.length);
    });
  });
}
