/** Print: nothing is lost that stands on the screen, and what only works on a screen is left out. */
import { chapters, htmlOf, kindsOfPage, pages, pagesUnder } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const addresses = [...new Set([...kindsOfPage, ...chapters, ...pagesUnder('/faq/')])];

/**
 * The words of the main part that are rendered, as a reader sees them, without what is meant for the screen alone. On
 * the screen every fold is opened first, so that its words count as words that can be read.
 */
const wordsShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const screenOnly = [
      '.toc, .breadcrumbs, .prev-next, .anchor, .code-tools, .letters, [data-screen-only], .needs-script',
      'button, noscript, script, [popover]',
      // A form prints as the result it gives, the mark of a claim as the number of its note, a note in the margin whole.
      'form, .tool-exports, .tool-saved, .tool-bars, a[data-panel^="claim-"], .side-note',
    ].join(', ');
    let shown = '';
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element || element.closest(screenOnly) || !element.checkVisibility({ contentVisibilityAuto: true }))
        continue;
      // A widget that wakes cuts its texts into more nodes: those beside each other are one text.
      const goesOn = texts.currentNode.previousSibling instanceof Text;
      shown += (goesOn ? '' : ' ') + (texts.currentNode.textContent ?? '');
    }
    return shown.split(/\s+/).filter(Boolean);
  });

const open = async (page: Page, address: string): Promise<void> => {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(address);
};

/** How often each word stands in a list. */
const tally = (words: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

for (const address of addresses) {
  test(`${address} loses no word in print`, async ({ page }) => {
    await open(page, address);
    // As it was left: folds stay shut, and print opens them by itself.
    await page.emulateMedia({ media: 'print' });
    const printed = await wordsShown(page);
    const controls = await page
      .locator('input, select, textarea, button')
      .evaluateAll((all) => all.filter((control) => control.checkVisibility()).map((control) => control.outerHTML));
    // The specimen sheet is the one page whose subject is controls.
    if (address !== '/about/design/') expect(controls, 'controls on paper').toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const onScreen = await wordsShown(page);
    expect(onScreen.length, 'words on the screen').toBeGreaterThan(5);
    const printedTally = tally(printed);
    const lost = [...tally(onScreen)].filter(([word, times]) => (printedTally.get(word) ?? 0) < times);
    expect(lost.map(([word]) => word)).toEqual([]);
  });
}

test('the navigation and the controls are not printed', async ({ page }) => {
  await open(page, '/guide/why-not-everything/');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Site', 'On this page', 'Breadcrumbs', 'Chapters']) {
    await expect(page.getByRole('navigation', { name }), name).toBeHidden();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('pre').first()).toHaveCSS('white-space', /pre-wrap|pre$/);
});

test('claims become numbered notes with their standing', async ({ page }) => {
  await open(page, '/guide/what-runs-where/');
  const standings = await page
    .locator('a[data-panel^="claim-"]')
    .evaluateAll((marks) => marks.map((mark) => mark.closest('[data-sign]')?.getAttribute('data-sign') ?? ''));
  await page.emulateMedia({ media: 'print' });
  const region = page.getByRole('region', { name: 'Notes on the claims' });
  await expect(region.getByRole('heading', { name: 'Notes on the claims' })).toBeVisible();
  const notes = region.locator('[id^="claim-"]');
  await expect(notes).toHaveCount(standings.length);
  for (const [index, standing] of standings.entries()) {
    await expect(notes.nth(index)).toBeVisible();
    await expect(notes.nth(index)).toContainText(standing.replace('-', ' '));
  }
  const numbered = (selector: string, pseudo: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, where) => getComputedStyle(element, where).content, pseudo);
  expect(await numbered('a[data-panel^="claim-"]', '::after')).toContain('counter(');
  expect(await numbered('.note-head', '::before')).toContain('counter(');
});

test('marks and notes count alike: each claim is marked once on a page, in the order of the notes', () => {
  const ids = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, id = '']) => id);
  // The page of the design shows the same mark many times, as a specimen.
  const read = pages.filter((address) => address !== '/about/design/');
  let marks = 0;
  for (const address of read) {
    const marked = ids(htmlOf(address), /data-panel="claim-([\w-]+)"/g);
    const noted = ids(htmlOf(address), /<div class="note" id="claim-([\w-]+)"/g);
    expect(marked, address).toEqual(noted);
    marks += marked.length;
  }
  expect(marks).toBeGreaterThan(100);
});

test('the terms of a page are printed with their definitions', async ({ page }) => {
  await open(page, '/guide/why-not-everything/');
  await page.emulateMedia({ media: 'print' });
  const terms = page.getByRole('region', { name: 'Terms on this page' });
  await expect(terms.getByRole('heading', { name: 'Terms on this page' })).toBeVisible();
  await expect(terms.getByText('The Data Plane Development Kit', { exact: false })).toBeVisible();
});

test('print is dark on light whatever the theme', async ({ page }) => {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.goto('/guide/what-runs-where/');
  await page.getByRole('button', { name: /^Colour theme/ }).click();
  await page.getByRole('button', { name: /^Colour theme/ }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  const sum = (colour: string): number => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((a, b) => a + Number(b), 0);
  expect(colours.backgroundColor).toBe('rgb(255, 255, 255)');
  expect(sum(colours.color)).toBeLessThan(200);
});

test('a page becomes a document of several sheets without an error', async ({ page }) => {
  await open(page, '/guide/what-it-costs/');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.byteLength).toBeGreaterThan(20_000);
});
