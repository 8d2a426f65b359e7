/** Every page of the built site in light and in dark, without one finding of axe. No rule and no page is exempt. */
import { axeFindings } from './support/axe.ts';
import { pages } from './support/pages.ts';
import { expect, test } from './support/watch.ts';

const groupSize = 10;
const groups = Array.from({ length: Math.ceil(pages.length / groupSize) }, (_, index) =>
  pages.slice(index * groupSize, (index + 1) * groupSize),
);

// Transitions would be caught half-way, with colours that nobody reads.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const group of groups) {
  test(`axe finds nothing on ${group[0]} and ${group.length - 1} more`, async ({ page }) => {
    test.setTimeout(120_000);
    const findings: string[] = [];
    for (const address of group) {
      await page.goto(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        findings.push(...(await axeFindings(page)).map((finding) => `${address} (${colorScheme}) ${finding}`));
      }
    }
    expect(findings).toEqual([]);
  });
}
