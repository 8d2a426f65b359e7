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
