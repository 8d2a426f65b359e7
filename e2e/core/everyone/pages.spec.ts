/**
 * Pages as everybody has them, each loaded once: one order of layers, axe, nothing that moves for those who asked for
 * stillness, targets that a finger finds, no idle stop for Tab, no page wider than its window or than a phone whose letters
 * are twice as large, no text cut off at 400 %, no word lost in print. The pages are those that together hold every
 * combination of tag, class, role and sign, and all chapters: those are made of what the others hold, so they are not asked
 * for the dark theme and for the far sides of breakpoints. No rule, no page is exempt.
 */
import { awake } from '../../support/awake.ts';
import { axeFindings, colourFindings } from '../../support/axe.ts';
import { chapters, kindsOfPage } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';
import { cutText } from './cut-text.ts';
import { idleStops, smallTargets } from './hands.ts';
import { lostToLargeLetters } from './large-letters.ts';
import { layers, layersOf } from './layers.ts';
import { moving } from './motion.ts';
import { bothSides, narrowEnds, overflows } from './overflow.ts';
import { lostInPrint, type Printed } from './printed.ts';

// Transitions would be caught half-way, with colours that nobody reads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const softly = expect.configure({ soft: true });

/** One page after another in the same tab reads once what pages share: sheets, the font, the half megabyte of axe. */
const inOneTab = 6;
const groupsOf = (addresses: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(addresses.length / inOneTab) }, (_, at) =>
    addresses.slice(at * inOneTab, (at + 1) * inOneTab),
  );

for (const { all, isKind } of [
  { all: kindsOfPage, isKind: true },
  { all: chapters.filter((path) => !kindsOfPage.includes(path)), isKind: false },
])
  for (const addresses of groupsOf(all))
    test(`${addresses.join(' and ')} ${addresses.length === 1 ? 'is' : 'are'} for everybody`, async ({ page }) => {
      test.setTimeout(300_000);
      for (const address of addresses) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(address);
        // A widget that wakes adds words; half of what is asked below would not see them.
        await awake(page, address);
        softly(await layersOf(page), `${address}: layers`).toEqual(layers);
        // How large targets are is asked below, at two widths, in a tenth of the time.
        softly(await axeFindings(page, undefined, ['target-size']), `${address}: axe, in light`).toEqual([]);
        if (isKind) {
          await page.emulateMedia({ colorScheme: 'dark' });
          softly(await colourFindings(page), `${address}: axe, in dark`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
        }
        softly(await moving(page), `${address}: with reduced motion`).toEqual([]);

        const wide = await overflows(page, isKind ? bothSides : narrowEnds);
        softly(wide, `${address}: wider than the window`).toEqual([]);
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 800 });
          softly(await smallTargets(page), `${address}: small targets at ${width} px`).toEqual([]);
          // The page hears of its new width a little later.
          await softly.poll(() => idleStops(page), { message: `${address}: stops at ${width} px` }).toEqual([]);
        }
        softly(await lostToLargeLetters(page), `${address}: with letters twice as large`).toEqual([]);
        await page.setViewportSize({ width: 320, height: 256 });
        softly(await cutText(page), `${address}: cut off at 400 %`).toEqual([]);

        await page.setViewportSize({ width: 1280, height: 800 });
        let printed: Printed = { read: 0, lost: [], controls: [], whole: [], tiny: [] };
        // A fold that is opened may wake a tool, whose words are others then: screen and paper are asked until both are of one.
        const lost = async (): Promise<string[]> => {
          printed = await lostInPrint(page);
          return printed.lost;
        };
        await softly.poll(lost, { message: `${address}: lost in print` }).toEqual([]);
        softly(printed.read, `${address}: words on the screen`).toBeGreaterThan(5);
        softly(printed.tiny, `${address}: too small on paper`).toEqual([]);
        // The specimen sheet is the one page whose subject is controls and the boxes that tokens fill.
        if (address === '/about/design/') continue;
        softly(printed.controls, `${address}: controls on paper`).toEqual([]);
        softly(printed.whole, `${address}: cannot be parted between two sheets`).toEqual([]);
      }
    });
