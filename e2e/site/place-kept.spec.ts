/** The place on a page of somebody who comes back to it. */
import { pages } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

test('a reader who comes back, or loads a page again, stands where they stood', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  for (const address of ['./faq/', './'].filter((path) => pages.includes(path.slice(1)))) {
    await page.goto(address);
    // Behind the moment in which all of it is laid out.
    await page.waitForTimeout(600);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.evaluate((y) => scrollTo(0, y), Math.round(height * 0.7));
    const stood = await page.evaluate(() => scrollY);
    expect(stood).toBeGreaterThan(0);
    const stands = () => page.evaluate(() => scrollY);
    await page.waitForTimeout(300);
    await page.reload();
    await page.waitForTimeout(600);
    expect(await stands(), `${address} loaded again`).toBe(stood);
    await page.goto('./search/');
    await page.goBack();
    await page.waitForTimeout(600);
    expect(await stands(), `back on ${address}`).toBe(stood);
  }
});

test('whoever came to a heading and read on is led back to where they stood, not to the heading', async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto('./about/');
  const last = await page.locator('main h2[id]').last().getAttribute('id');
  await page.goto('./');
  await page.goto(`./about/#${last}`);
  const stands = () => page.evaluate(() => scrollY);
  await page.waitForTimeout(50);
  const atHeading = await stands();
  await page.waitForTimeout(1000);
  expect(await stands(), 'the heading was not there at once').toBe(atHeading);
  await page.evaluate(() => scrollTo({ top: 200, behavior: 'instant' }));
  await page.waitForTimeout(300);
  await page.goto('./search/');
  await page.goBack();
  await page.waitForTimeout(1000);
  expect(await stands()).toBe(200);
});

test('beside contents that stay in sight, whoever comes back finds the part that was read, though the text above grew', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const address = './guide/what-it-costs/';
  await page.goto(address);
  await page.waitForTimeout(600);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight * 0.6, behavior: 'instant' }));
  await page.waitForTimeout(400);
  const read = () =>
    page.evaluate(() => {
      const first = [...document.querySelectorAll('main :is(h2, h3)[id]')].find(
        (heading) => heading.getBoundingClientRect().top > 0,
      );
      return { id: first?.id, top: Math.round(first?.getBoundingClientRect().top ?? 0) };
    });
  const before = await read();
  await page.goto('./search/');
  // A face that comes late gives many a heading another line.
  const grown = ' and more of it'.repeat(40);
  await page.route('**/guide/what-it-costs/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</h2>', `${grown}</h2>`) });
  });
  await page.goBack();
  await page.waitForTimeout(1200);
  await expect(page.getByRole('heading', { name: grown.trim() })).toBeVisible();
  const after = await read();
  expect(after.id).toBe(before.id);
  expect(Math.abs(after.top - before.top)).toBeLessThan(5);
});
