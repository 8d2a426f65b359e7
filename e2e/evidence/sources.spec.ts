/** Sources as they are cited: title, publisher, year, kind; weak ones labelled, copies not linked. */
import { entries as written } from '../support/entries.ts';
import { pages } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

test('every source says who published it, when, and what kind it is', async ({ page }) => {
  await page.goto('/evidence/sources/');
  const entries = page.getByRole('main').locator('li[id]');
  await expect(entries).toHaveCount(written('sources').length);
  for (const text of await entries.allInnerTexts()) {
    expect(text).toMatch(/, (\d{4}|no date seen)\b/);
    expect(text).toMatch(
      /\((primary source|primary source, read in a copy|secondary source|weak secondary source|worked out for this handbook|the text whose claims are checked)\)/,
    );
  }
});

test('every source names the claims and pages that rest on it', async ({ page }) => {
  await page.goto('/evidence/sources/');
  const sources = page.getByRole('main').locator('li[id]');
  await expect(sources).not.toHaveCount(0);
  const unused = await sources.evaluateAll((all) =>
    all.filter((entry) => !entry.querySelector('a[href^="/"]')).map(({ id }) => id),
  );
  expect(unused).toEqual([]);
});

test('a weak source is labelled wherever it is cited, also in brief', async ({ page }) => {
  await page.goto('/evidence/sources/');
  const weak = page.locator('[data-kind="secondary-weak"]');
  await expect(weak).not.toHaveCount(0);
  for (const label of await weak.allInnerTexts()) expect(label).toContain('weak secondary source');
});

test('a copy is labelled and its address is the original or none', async ({ page }) => {
  await page.goto('/evidence/sources/');
  const copies = page.locator('li[id]', { has: page.locator('[data-kind="copy"]') });
  await expect(copies).not.toHaveCount(0);
  for (const copy of await copies.all()) await expect(copy).toContainText('read in a copy');
  // Proxies, scrapers and sites that post again what others wrote.
  const hosts = await page
    .getByRole('main')
    .locator('a[href^="http"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).host));
  expect(
    hosts.filter((host) => /proxy|mirror|scrap|archive\.(ph|is|today)|12ft|scribd|webcache|translate\.goog/.test(host)),
  ).toEqual([]);
});

test('contradictions are listed and each is told somewhere', async ({ page }) => {
  await page.goto('/evidence/contradictions/');
  const entries = page.getByRole('main').locator('li[id]');
  await expect(entries).toHaveCount(written('contradictions').length);
  for (const entry of await entries.all()) {
    const told = entry.locator('section', { has: page.getByRole('heading', { name: 'Told in' }) });
    const addresses = await told
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const id = await entry.getAttribute('id');
    expect(addresses.length, id ?? '').toBeGreaterThan(0);
    for (const address of addresses) expect(pages, id ?? '').toContain(address.split('#')[0]);
  }
});

test('dated facts say when to look again, and prices how old they are', async ({ page }) => {
  await page.goto('/evidence/dated-facts/');
  const facts = page.getByRole('table', { name: /^Facts/ }).locator('tbody tr');
  await expect(facts).toHaveCount(written('facts').length);
  const days = await facts.evaluateAll((all) =>
    all.map((row) => (row as HTMLTableRowElement).cells[1]?.querySelector('time')?.getAttribute('datetime') ?? '9999'),
  );
  expect(days).toEqual(days.toSorted());
  const prices = page.getByRole('table', { name: /^List prices/ });
  await expect(prices.getByRole('row', { name: /r5\.4xlarge/ })).toContainText('$1.008');
  await expect(page.getByRole('table', { name: /^Figures/ })).toContainText('$73,584');
});
