/** Widgets that stand in the page as built until their script has come. */
import { expect, type Page } from '@playwright/test';

/** Waits until every widget of the page is awake. */
export const awake = (page: Page, where = 'the page') =>
  expect(page.locator('astro-island[ssr]'), `${where}: every widget is awake`).toHaveCount(0);
