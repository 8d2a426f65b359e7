/** What a reader takes along: the PDF and the EPUB of `npm run book`, and the folder of `npm run bundle`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, suite, test } from 'node:test';
import { chromium, type Browser } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { pagesOfPlaces } from '../../scripts/book/pdf-pages.ts';
import { ensureBrowser } from '../../scripts/browser.ts';
import { root } from '../../scripts/tools.ts';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { parts } from '../../src/parts.ts';
import { dist, pages } from '../support/pages.ts';

const scratch = join(root, '.tmp/books');
const out = join(scratch, 'made');
/** The built site with one picture more, of a kind that only browsers show. */
const illustrated = join(scratch, 'dist');
const named = namedParts(root).slice(0, 2);
const [first = 'wiki'] = named;
const { items } = JSON.parse(readFileSync(join(dist, 'api/pages.json'), 'utf8')) as {
  items: readonly { path: string; source: string | null }[];
};
/** The entries of the first part: the book has each of them in a place of its own, and no list that the site makes. */
const chapters = items
  .filter(({ path, source }) => source !== null && path.startsWith(parts[first].path) && path !== parts[first].path)
  .map(({ path }) => path);
const idOf = (page: string): string => page.replace(/^\/|\/$/g, '').replaceAll('/', '.');
const run = (...args: string[]): void => {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DIST: illustrated },
  });
  assert.equal(status, 0, stderr + stdout);
};
const made = (ending: string): string => {
  const file = readdirSync(out).find((name) => name.endsWith(ending));
  assert.ok(file, `no ${ending}`);
  return join(out, file);
};

before(async () => {
  rmSync(scratch, { recursive: true, force: true });
  cpSync(dist, illustrated, { recursive: true });
  const plan = sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } });
  await plan.webp().toFile(join(illustrated, 'plan.webp'));
  const page = join(illustrated, chapters[0] ?? '', 'index.html');
  const html = readFileSync(page, 'utf8');
  // Far below what a reader sees first, where a browser would not fetch it before it is asked to print.
  writeFileSync(page, html.replace('</main>', '<img alt="The plan" loading="lazy" src="/plan.webp"></main>'));
  run('scripts/book/book.ts', '--parts', named.join(), '--out', out);
  run('scripts/bundle/bundle.ts', '--out', out);
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('the PDF is tagged, says its language and title, and has an outline and a place for each chapter', () => {
  const pdf = readFileSync(made('.pdf'), 'latin1');
  for (const sign of ['/Marked true', '/StructTreeRoot', '/Lang (en)', '/DisplayDocTitle true', '/Outlines'])
    assert.ok(pdf.includes(sign), sign);
  assert.ok(pdf.split('/Title (').length > chapters.length, 'an outline of fewer lines than chapters');
  const places = pagesOfPlaces(pdf);
  const on = chapters.map((page) => places.get(idOf(page)) ?? 0);
  assert.ok(on.every((page) => page > 1));
  assert.ok(chapters.length < 4 || new Set(on).size > chapters.length / 4, 'the places are not told apart');
  assert.ok(!pdf.includes('/URI (http://localhost:0') && !/\/URI \(http:\/\/localhost:(?!4321)\d+/.test(pdf));
});

test('a picture that only browsers show lies in both as a JPEG', () => {
  const text = strFromU8(unzipSync(readFileSync(made('.epub')))[`EPUB/${idOf(chapters[0] ?? '')}.xhtml`]!);
  assert.match(text, /<img alt="The plan"[^>]* src="pictures\/plan\.webp\.jpg"/);
  assert.match(readFileSync(made('.pdf'), 'latin1'), /\/DCTDecode/);
});

suite('the EPUB', () => {
  test('is packed as readers expect, each file well-formed, each link to something that is there', () => {
    const bytes = readFileSync(made('.epub'));
    // The first name in the file, and its text as it is.
    assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    const texts = new Map(
      names.filter((name) => /\.(xhtml|opf|xml)$/.test(name)).map((name) => [name, strFromU8(files[name]!)]),
    );
    const ids = new Map<string, Set<string>>();
    const addresses: { readonly name: string; readonly tag: string; readonly to: string }[] = [];
    for (const [name, text] of texts) {
      const parser = new SaxesParser({ xmlns: true });
      const found = new Set<string>();
      parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
      parser.on('opentag', ({ name: tag, attributes: { id, href, src } }) => {
        if (id) found.add(id.value);
        for (const each of [href, src]) if (each) addresses.push({ name, tag, to: each.value });
      });
      parser.write(text).close();
      ids.set(name, found);
    }
    const dead = addresses.filter(({ name, to }) => {
      if (/^(https?|mailto|tel|data):/.test(to) || name.startsWith('META-INF')) return false;
      const [file = '', anchor] = to.split('#');
      const target = file === '' ? name : join(dirname(name), file);
      return !files[target] || (anchor && !ids.get(target)?.has(anchor));
    });
    assert.deepEqual(dead, []);
    // Without a network they would be holes.
    const away = addresses.filter(({ tag, to }) => tag === 'img' && /^https?:/.test(to));
    assert.deepEqual(away, []);
    const opf = texts.get('EPUB/book.opf') ?? '';
    const listed = [...opf.matchAll(/<item [^>]*href="([^"]+)"/g)].map(([, href]) => `EPUB/${href}`);
    assert.deepEqual(listed.sort(), names.filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).sort());
    for (const chapter of chapters) assert.ok(files[`EPUB/${idOf(chapter)}.xhtml`], chapter);
  });

  test('is valid by epubcheck, where that is installed', () => {
    const { status, stdout, stderr } = spawnSync('java', ['-jar', '/usr/share/java/epubcheck.jar', made('.epub')], {
      encoding: 'utf8',
    });
    if (status === null || /Unable to access jarfile/.test(stderr))
      console.log('epubcheck is not installed (Debian: apt-get install epubcheck); the EPUB was read without it.');
    else {
      const found = (stdout + stderr).split('\n').filter((line) => /^(ERROR|FATAL|WARNING)\(/.test(line));
      // A drawing goes in as its author made it: what it does wrong in itself only they can mend.
      const inDrawings = found.filter((line) => /\/EPUB\/pictures\/[^/]+\.svg\(/.test(line));
      if (inDrawings.length > 0) console.log(`Drawings with faults of their own:\n${inDrawings.join('\n')}`);
      assert.deepEqual(found, inDrawings);
      assert.ok(status === 0 || inDrawings.length > 0, stdout + stderr);
    }
  });
});

suite('the folder', () => {
  let browser: Browser;
  const folder = join(out, 'unpacked');
  before(async () => {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(made('.zip'))))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  });
  after(() => browser.close());

  const top = (): string => join(folder, readdirSync(folder)[0] ?? '');

  const here = (path: string): string => join(top(), path.endsWith('/') ? `${path}index.html` : path);

  test('has every page, and every link in it leads to a file of it', () => {
    const dead = pages
      .filter((path) => path !== '/404.html')
      .flatMap((page) => {
        const html = readFileSync(here(page), 'utf8');
        return [...html.matchAll(/<(?:a|link|img)\b[^>]*?\s(?:href|src)="([^"#]+)/g)].flatMap(([, to = '']) => {
          if (/^(https?|mailto|tel|data):/.test(to)) return [];
          try {
            readFileSync(new URL(to, pathToFileURL(here(page))));
            return [];
          } catch {
            return [`${page}: ${to}`];
          }
        });
      });
    // Files for programs are not in it.
    assert.deepEqual(
      dead.filter((line) => !/\.(md|json|xml|txt)$/.test(line)),
      [],
    );
  });

  test('opens from the disk: styled, walked by links, with the example of each tool, and search says why it cannot', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => faults.push(request.url()));
    page.on('request', (request) => !request.url().startsWith('file:') && faults.push(request.url()));
    await page.goto(pathToFileURL(join(top(), 'index.html')).href);
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link').first().click();
    await page.waitForURL(new RegExp(`${parts[first].path}index\\.html$`));
    await page.getByRole('main').getByRole('link').first().click();
    await page.waitForURL(/\/[\w-]+\/index\.html$/);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgba(0, 0, 0, 0)');
    for (const tool of pages.filter(
      (path) => path !== '/404.html' && readFileSync(here(path), 'utf8').includes('<astro-island'),
    )) {
      await page.goto(pathToFileURL(here(tool)).href);
      assert.ok(await page.locator('[data-verdict], data[value]').first().isVisible(), tool);
      assert.ok(await page.getByText('This is a copy in a folder').isVisible(), tool);
    }
    await page.goto(pathToFileURL(join(top(), 'search/index.html')).href);
    assert.ok(await page.getByText('This is a copy in a folder').isVisible());
    await page.locator('main summary').first().click();
    assert.ok(await page.locator('main details[open] a').first().isVisible());
    assert.deepEqual(faults, []);
  });
});
