/** What a visitor is handed as a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The file that a button saves. */
export const downloaded = async (page: Page, button: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, text: bytes.toString() };
};
