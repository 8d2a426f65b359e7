import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.ts';
import { contactSheet, fileOf, type Shot } from './gallery-sheet.ts';
import { serve, type SiteServer } from '../../scripts/serve/serve.ts';
import { root } from '../../scripts/tools.ts';

/*
 * `npm run gallery`: pictures of one page of each kind in every width and theme, in print and in forced colours, with a
 * contact sheet, in `.tmp/gallery/`. `npm run gallery -- /guide/what-it-costs/` takes only the pages named. It looks at
 * the built site in `dist/`, or in the folder that DIST names.
 */

const widths = [360, 768, 1440, 1920] as const;
const themes = ['light', 'dark'] as const;
const folder = join(root, '.tmp', 'gallery');

interface Look {
  name: string;
  context: BrowserContextOptions;
  /** As it would be printed. */
  print?: boolean;
}

const viewport = (width: number): BrowserContextOptions => ({ viewport: { width, height: width < 700 ? 780 : 900 } });
const looks: readonly Look[] = [
  ...widths.flatMap((width) =>
    themes.map((theme) => ({ name: `${width} ${theme}`, context: { ...viewport(width), colorScheme: theme } })),
  ),
  { name: 'forced colours', context: { ...viewport(1440), forcedColors: 'active' } },
  // The width of an A4 sheet between its margins, at 96 pixels an inch.
  { name: 'print', context: { viewport: { width: 673, height: 950 }, colorScheme: 'light' }, print: true },
];

/** Scrolls through the page once, so that what waits to be seen is awake and drawn. */
const wake = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    scrollTo({ top: 0, behavior: 'instant' });
    await document.fonts.ready;
  });
  await page.waitForLoadState('networkidle');
};

const shoot = async (browser: Browser, base: string, look: Look, addresses: readonly string[]): Promise<Shot[]> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', deviceScaleFactor: 1, ...look.context });
  const page = await context.newPage();
  if (look.print) await page.emulateMedia({ media: 'print' });
  const shots: Shot[] = [];
  for (const address of addresses) {
    await page.goto(new URL(address.slice(1), base).href);
    await wake(page);
    const file = fileOf(address, look.name);
    await page.screenshot({ path: join(folder, file), fullPage: true });
    shots.push({ address, look: look.name, file });
  }
  await context.close();
  return shots;
};

let server: SiteServer | undefined;
try {
  const named = process.argv.slice(2);
  const wrong = named.find((address) => !address.startsWith('/'));
  if (wrong !== undefined) throw new Error(`"${wrong}" is no address of a page: write it as /guide/what-it-costs/.`);
  server = await serve({ dir: resolve(process.env['DIST'] ?? 'dist') });
  // It reads the built site, so it comes after the server, which says what to do when there is none.
  const { kindsOfPage, pages } = await import('../support/pages.ts');
  const missing = named.find((address) => !pages.includes(address));
  if (missing !== undefined) throw new Error(`The built site has no page ${missing}.`);
  const addresses = named.length > 0 ? named : kindsOfPage;

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const executablePath = ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const shots: Shot[] = [];
  for (const look of looks) {
    shots.push(...(await shoot(browser, server.url, look, addresses)));
    console.log(`${look.name}: ${addresses.length} pages`);
  }
  await browser.close();
  await writeFile(
    join(folder, 'index.html'),
    contactSheet(
      shots,
      looks.map(({ name }) => name),
    ),
  );
  console.log(`\n${shots.length} pictures, all on one sheet: ${join(folder, 'index.html')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.close();
}
