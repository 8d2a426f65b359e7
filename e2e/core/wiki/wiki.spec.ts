/** The wiki as a reader walks through it, on whatever pages there are. */
import { words } from '../../../src/words/words.ts';
import { htmlOf, pages } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';

/** The name of a navigation, whatever the title in it. */
const named = (name: string): RegExp => new RegExp(`^${name.replace('*', '.*')}$`);
const besideText = named(words.sectionNavigation('*'));
const pageByPage = named(words.pageByPage('*'));

const own = pages.filter((page) => page.startsWith('/wiki/') && /data-source="content\/wiki\//.test(htmlOf(page)));
const section = pages.find(
  (page) =>
    /^\/wiki\/(?!tags\/)[^/]+\/$/.test(page) &&
    htmlOf(page).includes(`aria-label="${words.sectionNavigation('')}`) &&
    htmlOf(page).includes('class="wiki-contents"') &&
    htmlOf(page).includes('rel="next"'),
);
if (section !== undefined) {
  test('a reader goes from the wiki to a section, through its pages in order, and up again', async ({ page }) => {
    await page.goto('/wiki/');
    await page.getByRole('main').locator(`.wiki-contents a[href="${section}"]`).click();
    await expect(page).toHaveURL(section);
    const between = page.getByRole('navigation', { name: pageByPage });
    await expect(between.getByRole('link', { name: new RegExp(`^${words.previous}`) })).toHaveCount(0);
    const listed = await page
      .locator('.wiki-contents .wiki-list > li > a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const walked: (string | null)[] = [];
    for (;;) {
      const next = between.getByRole('link', { name: new RegExp(`^${words.next}`) });
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(page.getByRole('navigation', { name: besideText }).locator('[aria-current="page"]')).toHaveAttribute(
        'href',
        new URL(page.url()).pathname,
      );
      walked.push(new URL(page.url()).pathname);
    }
    expect(walked.length).toBeGreaterThan(0);
    expect(listed.filter((path) => walked.includes(path))).toEqual(walked);
    // A navigation may call a section by a shorter name than its own page.
    await page.getByRole('navigation', { name: words.breadcrumbs }).locator(`a[href="${section}"]`).click();
    await expect(page).toHaveURL(section);
  });

  test('on a phone the section opens above the text', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(section);
    const nav = page.getByRole('navigation', { name: besideText });
    await expect(nav.getByRole('link').first()).toBeHidden();
    await nav.locator('summary').click();
    await expect(nav.getByRole('link').first()).toBeVisible();
    const box = await nav.boundingBox();
    const text = await page.locator('.prose').first().boundingBox();
    expect(box?.y ?? 0).toBeLessThan(text?.y ?? 0);
  });
}

if (own.length > 0) {
  for (const columns of [8, 12, 18])
    test(`a table of ${columns} columns is on the sheet, and its words are whole as far as there is room`, async ({
      page,
    }) => {
      // The room for text on A4 upright.
      await page.setViewportSize({ width: 672, height: 1000 });
      await page.goto(own[0] ?? '');
      await page.emulateMedia({ media: 'print' });
      const { beyond, broken } = await page
        .locator('.prose')
        .first()
        .evaluate((prose, columns) => {
          const row = ['value', 'A sentence that says at some length what stands here and for whom.', 'x'.repeat(60)];
          const cells = Array.from({ length: columns }, (_, at) => `<td>${row[at] ?? 'value'}</td>`).join('');
          prose.innerHTML = `<div class="table-scroll"><table><tbody><tr>${cells}</tr></tbody></table></div>`;
          const linesOf = (cell: Element): number => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          };
          return {
            beyond: (prose.querySelector('table')?.getBoundingClientRect().right ?? Infinity) - innerWidth,
            broken: [...prose.querySelectorAll('td')].filter(
              (cell) => cell.textContent === 'value' && linesOf(cell) !== 1,
            ).length,
          };
        }, columns);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(broken).toBe(0);
    });

  for (const { width, letters } of [
    { width: 320, letters: 15 },
    { width: 1000, letters: 30 },
  ])
    test(`at ${width} px a name of ${letters} letters in a table is whole, and a longer one breaks`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(own[0] ?? '');
      const lines = await page
        .locator('.prose')
        .first()
        .evaluate((prose, letters) => {
          const text = 'A sentence that says at some length what stands here, and for whom it does. '.repeat(3);
          const row = (name: string): string =>
            `<tr><td><code>${name}</code></td><td>${text}</td><td>${text}</td></tr>`;
          const rows = ['x'.repeat(letters), 'x'.repeat(90)].map(row).join('');
          prose.innerHTML = `<div class="table-scroll"><table><tbody>${rows}</tbody></table></div>`;
          return [...prose.querySelectorAll('code')].map((code) => {
            const range = document.createRange();
            range.selectNodeContents(code);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          });
        }, letters);
      expect(lines[0]).toBe(1);
      expect(lines[1]).toBeGreaterThan(1);
    });

  test('a block within an item or a callout stands apart from the words before it', async ({ page }) => {
    await page.goto(own[0] ?? '');
    const gaps = await page
      .locator('.prose')
      .first()
      .evaluate((prose) => {
        const blocks = [
          '<figure class="code-block"><pre>code</pre></figure>',
          '<div class="table-scroll"><table><tbody><tr><td>cell</td></tr></tbody></table></div>',
          '<aside class="callout" role="note"><p>note</p></aside>',
        ];
        prose.innerHTML = blocks
          .map((block) => `<ul><li>words${block}</li><li><p>words</p>${block}</li></ul>`)
          .concat(blocks.slice(0, 2).map((block) => `<aside class="callout" role="note"><p>words</p>${block}</aside>`))
          .join('');
        return [...prose.querySelectorAll(':is(li, .callout) > :is(figure, .table-scroll, .callout)')].map((block) => {
          const before = document.createRange();
          if (block.previousSibling) before.selectNodeContents(block.previousSibling);
          return block.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
        });
      });
    expect(gaps).toHaveLength(8);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  });

  test('every page of the wiki says who answers for it, and when it was reviewed or that it never was', () => {
    for (const page of own) {
      expect(htmlOf(page), page).toMatch(new RegExp(`data-reviewed="|${words.neverReviewed}`));
      expect(htmlOf(page), page).toMatch(new RegExp(`data-owner="|${words.noOwner}`));
    }
  });
}
