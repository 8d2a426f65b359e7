/** What a page loses on paper. */
import type { Page } from '@playwright/test';

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
      // The quiz prints on two sheets, without what it shows twice and what its decision record holds whole.
      '.fit-nearest, .fit-scales, .fit-decisions, .fit-options [data-fits="false"], .fit-product',
      ':has(> * > .fit-quiz) > .prose',
      // The planner prints the steps that a reader left open; its runbook holds all.
      '[aria-labelledby="plan-steps"] > details:not(:has(.plan-formula))',
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

/** How often each word stands in a list. */
const tally = (words: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** What paper takes from a page, or adds to it. */
export interface Printed {
  /** How many words a reader sees on the screen, all folds open. */
  readonly read: number;
  /** Those of them that are not printed. */
  readonly lost: string[];
  /** Controls that are printed. */
  readonly controls: string[];
  /** Boxes that scroll or clip: a browser moves each whole to the next sheet, with what must stay beside it. */
  readonly whole: string[];
  /** Words in letters that nobody reads: of less than six points. */
  readonly tiny: string[];
}

/** What becomes of a page on paper. */
export const lostInPrint = async (page: Page): Promise<Printed> => {
  // As it was left: folds stay shut, and print opens them by itself.
  await page.emulateMedia({ media: 'print' });
  const printed = tally(await wordsShown(page));
  const controls = await page
    // The box of a list of tasks says what is done, on paper too.
    .locator('input:not([type="checkbox"]:disabled), select, textarea, button')
    .evaluateAll((all) => all.filter((control) => control.checkVisibility()).map((control) => control.outerHTML));
  const whole = await page.locator('main *').evaluateAll((all) =>
    all
      .filter((element) => {
        const { overflowY, position } = getComputedStyle(element);
        return overflowY !== 'visible' && position !== 'absolute' && element.checkVisibility();
      })
      .filter((element) => element instanceof HTMLElement && element.innerText.trim() !== '')
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  const tiny = await page.locator('main *').evaluateAll((all) =>
    all
      .filter((element) => {
        const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.textContent.trim() !== '');
        if (!hasWords || !element.checkVisibility() || element.closest('.visually-hidden, svg')) return false;
        const { currentCSSZoom: zoom } = element as Element & { readonly currentCSSZoom: number };
        return parseFloat(getComputedStyle(element).fontSize) * zoom < 8;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  await page.emulateMedia({ media: 'screen' });
  const shut = await page.evaluateHandle(() => {
    const folds = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const fold of folds) fold.open = true;
    return folds;
  });
  const onScreen = await wordsShown(page);
  await shut.evaluate((folds) => folds.forEach((fold) => (fold.open = false)));
  const lost = [...tally(onScreen)].filter(([word, times]) => (printed.get(word) ?? 0) < times);
  return { read: onScreen.length, lost: lost.map(([word]) => word), controls, whole, tiny };
};
