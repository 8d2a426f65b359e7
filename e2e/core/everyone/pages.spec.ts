/**
 * Pages as everybody has them, each loaded once: one order of layers, axe in both themes, nothing that moves for those who
 * asked for stillness, targets that a finger finds, no page wider than its window or than a phone whose letters are twice
 * as large, no text cut off at 400 %, no word lost in print. The pages are those that
 * together hold every combination of tag, class, role and sign, and all chapters. No rule, no page is exempt.
 */
import { axeFindings, colourRules, oneOfEachLook } from '../../support/axe.ts';
import { kindsAndChapters } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';
import { cutText } from './cut-text.ts';
import { lostToLargeLetters, smallTargets } from './hands.ts';
import { layers, layersOf } from './layers.ts';
import { moving } from './motion.ts';
import { overflows } from './overflow.ts';
import { lostInPrint } from './printed.ts';

// Transitions would be caught half-way, with colours that nobody reads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const address of kindsAndChapters) {
  test(`${address} is for everybody`, async ({ page }) => {
    await page.goto(address);
    expect.soft(await layersOf(page), 'layers').toEqual(layers);
    expect.soft(await axeFindings(page), 'axe, in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await axeFindings(page, await oneOfEachLook(page), colourRules), 'axe, in dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await moving(page), 'with reduced motion').toEqual([]);

    expect.soft(await overflows(page), 'wider than the window').toEqual([]);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await smallTargets(page), `small targets at ${width} px`).toEqual([]);
    }
    expect.soft(await lostToLargeLetters(page), 'with letters twice as large').toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect.soft(await cutText(page), 'cut off at 400 %').toEqual([]);

    await page.setViewportSize({ width: 1280, height: 800 });
    const { read, lost, controls } = await lostInPrint(page);
    expect.soft(read, 'words on the screen').toBeGreaterThan(5);
    expect.soft(lost, 'lost in print').toEqual([]);
    // The specimen sheet is the one page whose subject is controls.
    if (address !== '/about/design/') expect.soft(controls, 'controls on paper').toEqual([]);
  });
}
