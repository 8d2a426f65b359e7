/** Every page of the built site, without one finding of axe, and its colours in dark too. No rule, no page is exempt. */
import { axeFindings, colourRules } from '../support/axe.ts';
import { pages } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

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
      await page.emulateMedia({ colorScheme: 'light' });
      findings.push(...(await axeFindings(page)).map((finding) => `${address} (light) ${finding}`));
      await page.emulateMedia({ colorScheme: 'dark' });
      const inDark = await axeFindings(page, undefined, colourRules);
      findings.push(...inDark.map((finding) => `${address} (dark) ${finding}`));
    }
    expect(findings).toEqual([]);
  });
}
