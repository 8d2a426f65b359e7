/** How a reader opens what a mark leads to: with the pointer, and with the keyboard alone. */
import type { Locator } from '@playwright/test';

export const waysToOpen: readonly (readonly [how: string, open: (mark: Locator) => Promise<void>])[] = [
  ['a click', (mark) => mark.click()],
  ['Enter', (mark) => mark.press('Enter')],
];
