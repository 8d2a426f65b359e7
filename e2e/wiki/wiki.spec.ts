/** The wiki as a reader walks through it, on whatever pages there are. */
import { htmlOf, pages } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

const section = pages.find(
  (page) => /^\/wiki\/(?!tags\/)[^/]+\/$/.test(page) && /aria-label="Section: /.test(htmlOf(page)),
);
if (section === undefined) throw new Error('The built site has no section of the wiki.');

test('a reader goes from the wiki to a section, through its pages in order, and up again', async ({ page }) => {
  await page.goto('/wiki/');
  await page.getByRole('main').locator(`.wiki-contents a[href="${section}"]`).click();
  await expect(page).toHaveURL(section);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const between = page.getByRole('navigation', { name: /page by page$/ });
  await expect(between.getByRole('link', { name: /^Previous/ })).toHaveCount(0);
  const listed = await page
    .locator('.wiki-contents .wiki-list > li > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const walked: (string | null)[] = [];
  for (;;) {
    const next = between.getByRole('link', { name: /^Next/ });
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page.getByRole('navigation', { name: /^Section: / }).locator('[aria-current="page"]')).toHaveAttribute(
      'href',
      new URL(page.url()).pathname,
    );
    walked.push(new URL(page.url()).pathname);
  }
  expect(walked.length).toBeGreaterThan(0);
  expect(listed.filter((path) => walked.includes(path))).toEqual(walked);
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(section);
});

test('on a phone the section opens above the text', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(section);
  const nav = page.getByRole('navigation', { name: /^Section: / });
  await expect(nav.getByRole('link').first()).toBeHidden();
  await nav.locator('summary').click();
  await expect(nav.getByRole('link').first()).toBeVisible();
  const box = await nav.boundingBox();
  const text = await page.locator('.prose').first().boundingBox();
  expect(box?.y ?? 0).toBeLessThan(text?.y ?? 0);
});

test('every page of the wiki says who answers for it, and when it was reviewed or that it never was', () => {
  const own = pages.filter((page) => page.startsWith('/wiki/') && /data-source="content\/wiki\//.test(htmlOf(page)));
  expect(own.length).toBeGreaterThan(0);
  for (const page of own) {
    expect(htmlOf(page), page).toMatch(/data-reviewed="|Never reviewed/);
    expect(htmlOf(page), page).toMatch(/data-owner="|No owner named/);
  }
});
