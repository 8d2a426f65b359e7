/** The page as readers get it: its head in order, its sheets in it or linked. */
import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOf } from './built-page.ts';
import { hasIslandStyle, inOrder, sheetsOf, type Assets } from './head.ts';
import {
  groupTexts,
  inlineGroups,
  isCopiedTooOften,
  isInWiki,
  mostInlineSheets,
  type SheetsOfPage,
} from './inline-sheets.ts';
import { withoutUnusedSheets } from './unused-sheets.ts';

export interface SiteAssets extends Assets {
  /** Whether the pages of the wiki link their sheets. */
  readonly isLinking: boolean;
}

/**
 * Reads what the build made besides pages, and finds which sheets stand in pages as text.
 * @param folder of the built site
 * @param base path under which the site is served
 * @param pages files of pages, from that folder
 */
export const readAssets = async (folder: string, base: string, pages: readonly string[]): Promise<SiteAssets> => {
  const [sheets, onlyImport] = [new Map<string, string>(), new Map<string, string>()];
  for await (const file of glob('_astro/*.{css,js}', { cwd: folder })) {
    const address = base + file.replaceAll('\\', '/');
    const text = await readFile(join(folder, file), 'utf8');
    if (file.endsWith('.css')) sheets.set(address, text);
    const [, imported] = /^import"\.\/([^"]+)";\s*$/.exec(text) ?? [];
    if (imported) onlyImport.set(address, `${base}_astro/${imported}`);
  }
  const used: SheetsOfPage[] = [];
  let most = mostInlineSheets;
  for (const file of pages) {
    const html = withoutUnusedSheets(readFileSync(join(folder, file), 'utf8'));
    used.push({ path: pathOf(file), sheets: sheetsOf(html).filter((sheet) => sheets.has(sheet)) });
    if (hasIslandStyle(html)) most = mostInlineSheets - 1;
  }
  const isLinking = isCopiedTooOften(used, sheets);
  const groups = inlineGroups(isLinking ? used.filter((page) => !isInWiki(page)) : used, most);
  return { sheets: groupTexts(groups, sheets), onlyImport, isLinking };
};

/** The page in order. One that links its sheets links those too that only its neighbours need: the browser has them then. */
export const finishedPage = (html: string, path: string, { isLinking, ...assets }: SiteAssets): string =>
  isLinking && isInWiki({ path })
    ? inOrder(html, { ...assets, sheets: new Map() })
    : inOrder(withoutUnusedSheets(html), assets);
