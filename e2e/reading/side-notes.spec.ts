/** Notes in the margin of a wide screen: beside their marks, in nobody's way, and absent where there is no margin. */
import { entries } from '../support/entries.ts';
import { openReading } from '../support/open-reading.ts';
import { chapters } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const wide = { width: 1440, height: 900 };

interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}
interface Note extends Box {
  words: string;
  /** How far below the statement it stands beside, in pixels. */
  drop: number;
}

/** The notes of a page that can be seen, and the boxes of what else stands in its columns. */
const look = (
  page: Page,
): Promise<{
  notes: Note[];
  wideBlocks: (Box & { gap: number })[];
  tocLeft: number;
  textRight: number;
}> =>
  page.evaluate(() => {
    const boxOf = (element: Element): Box => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right };
    };
    const shown = [...document.querySelectorAll<HTMLElement>('.side-note')].filter((note) => note.checkVisibility());
    return {
      notes: shown.map((note) => ({
        ...boxOf(note),
        words: note.textContent,
        drop: note.getBoundingClientRect().top - (note.nextElementSibling?.getBoundingClientRect().top ?? 0),
      })),
      wideBlocks: [
        ...document.querySelectorAll('.prose > :is(figure:not(.pull), .table-scroll, .sample, section, .faq-list)'),
      ].map((block) => ({
        ...boxOf(block),
        gap: block.getBoundingClientRect().top - (block.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
      })),
      tocLeft: document.querySelector('.toc')?.getBoundingClientRect().left ?? innerWidth,
      textRight: Math.max(
        ...[...document.querySelectorAll('.prose > p')].map((text) => text.getBoundingClientRect().right),
      ),
    };
  });

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;

test.describe('on a wide screen', () => {
  test.use({ viewport: wide });

  test('notes of every chapter stand in the margin, near their marks, and cover nothing', async ({ page }) => {
    test.slow();
    for (const chapter of chapters) {
      await page.goto(chapter);
      const { notes, wideBlocks, tocLeft, textRight } = await look(page);
      const marked = await page
        .locator('.prose > p:has(> .claim)')
        .evaluateAll((all) => all.filter((text) => text.nextElementSibling?.matches('p, ul, ol')).length);
      expect(notes.length, chapter).toBeGreaterThanOrEqual(marked);
      for (const note of notes) {
        const which = `${chapter}: ${note.words}`;
        expect(note.left, which).toBeGreaterThan(textRight);
        expect(note.right, which).toBeLessThan(tocLeft);
        expect(note.drop, which).toBeLessThan(220);
        const others: Box[] = [...notes.filter((other) => other !== note), ...wideBlocks];
        expect(others.filter((other) => overlap(note, other)).length, which).toBe(0);
      }
      // A note that is longer than its room would push the next wide block down and leave a hole in the text.
      for (const { gap } of wideBlocks) expect(gap, chapter).toBeLessThan(60);
    }
  });

  test('the margin fits between the text and the contents, on the narrowest and the widest screens that have it', async ({
    page,
  }) => {
    await page.goto('/guide/why-not-everything/');
    for (const width of [1280, 1366, 1791, 1792, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const { notes, tocLeft, textRight } = await look(page);
      expect(notes.length, `${width} px`).toBeGreaterThan(5);
      expect(Math.min(...notes.map(({ left }) => left)), `${width} px`).toBeGreaterThan(textRight);
      expect(Math.max(...notes.map(({ right }) => right)), `${width} px`).toBeLessThan(tocLeft);
    }
  });

  test('a note repeats the panel of its mark, so a screen reader may skip it', async ({ page }) => {
    await openReading(page, '/guide/what-runs-where/');
    const note = page.locator('.side-note:has(+ .claim [data-panel="claim-row-content-encoding"])');
    await expect(note).toBeVisible();
    await expect(note).toHaveAttribute('aria-hidden', 'true');
    await expect(note).toContainText('contradicted');
    const [, ...words] = ((await note.textContent()) ?? '').split(/(?<=contradicted) /);
    await expect(page.locator('#claim-row-content-encoding')).toContainText(words.join(' '));
    await page.locator('[data-panel="claim-row-content-encoding"]').click();
    await expect(page.getByRole('dialog', { name: /^Claim: .*[Ee]ncoding/ })).toBeVisible();
  });

  test('a pulled figure stands in the margin and is read from content', async ({ page }) => {
    await page.goto('/guide/what-it-costs/');
    const figures = page.locator('figure.pull');
    await expect(figures).not.toHaveCount(0);
    for (const figure of await figures.all()) {
      await expect(figure.locator('data').first()).toHaveAttribute('value', /\d/);
      const text = await page.locator('.prose > p').first().boundingBox();
      const box = await figure.boundingBox();
      expect(box?.x).toBeGreaterThan((text?.x ?? Infinity) + (text?.width ?? 0));
    }
  });
});

test('where there is no margin, no note is shown and the mark has its word', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  for (const width of [320, 768, 1200]) {
    await page.setViewportSize({ width, height: 900 });
    expect((await look(page)).notes, `${width} px`).toEqual([]);
    await expect(page.locator('.claim-word').first()).toBeVisible();
    await expect(page.locator('figure.traits')).toBeVisible();
  }
});

test('the picture by trait sets the work that is kept off apart', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  const picture = page.getByRole('table', {
    name: /^What each kind of work asks/,
  });
  const workloads = entries('workloads').filter(({ data }) => data['article'] !== undefined);
  await expect(picture.locator('tbody tr')).not.toHaveCount(0);
  for (const row of await picture.locator('tbody tr').all())
    await expect(row.getByRole('link')).toHaveCount(workloads.length);
  await expect(picture.locator('td[data-apart]')).not.toHaveCount(0);
  const keptOff = workloads.flatMap(({ data }) =>
    (data['record'] as { placement: string }).placement === 'keep-off' ? [String(data['name'])] : [],
  );
  const apart = new Set(await picture.locator('td[data-apart]').getByRole('link').allInnerTexts());
  expect([...apart].filter((name) => !keptOff.includes(name))).toEqual([]);
});
