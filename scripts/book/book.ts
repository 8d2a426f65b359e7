/**
 * `npm run book`: the built site as a PDF, through the browser that the tests use, and as an EPUB, in the folder `books/`.
 * `npm run book -- --parts guide,faq` takes some parts only.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { bookHtml, bookOf } from '../../src/integrations/book/book.ts';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { partIds, type PartId } from '../../src/parts.ts';
import { ensureBrowser } from '../browser.ts';
import { serve } from '../serve/serve.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { fileName } from './file-name.ts';
import { epubAddress, epubOf } from './epub.ts';
import { pagesOfPlaces } from './pdf-pages.ts';
import { isDrawnAnew, pictureName, picturesIn, type PictureOf } from './pictures.ts';
import { decoded } from '../../src/domain/text/decoded.ts';

/** How often the references may move each other over a page before it is a fault. */
const mostPrints = 4;

/** The parts that were asked for; all that the site has when nothing was. */
const usage = `npm run book -- [--parts LIST] [--out FOLDER]

Makes a PDF and an EPUB of the built site.
--parts  parts to take, joined by commas, such as guide,faq; without it all that the site has
--out    folder to write to; without it books/`;

const chosenParts = (asked: string | undefined): readonly PartId[] => {
  const on = namedParts(root);
  if (asked === undefined) return on;
  const wanted = asked.split(',').map((id) => id.trim());
  const unknown = wanted.filter((id) => !on.some((part) => part === id));
  if (unknown.length > 0) throw new Error(`This site has no part ${unknown.join(', ')}. It has: ${on.join(', ')}.`);
  return partIds.filter((id) => wanted.includes(id));
};

const epub = async (
  site: BuiltSite,
  named: readonly PartId[],
  pictureOf: PictureOf,
  modified: Date,
): Promise<Uint8Array> => {
  const files = new Map<string, string>();
  const book = bookOf(site.pages, {
    root: site.root,
    named,
    depth: 1,
    isXml: true,
    addressOf: epubAddress,
    outside: (address, as) => {
      const file = decoded(address.href.slice(site.root.length).replace(/[?#].*$/, ''));
      const name = as === 'src' && pictureName(file);
      if (!name) return address.href;
      files.set(name, file);
      return name;
    },
  });
  const pictures = new Map<string, Uint8Array>();
  for (const [name, file] of files) pictures.set(name, await pictureOf(file));
  const [, publisher = site.name] =
    /^organisation:\s*(.+)$/m.exec(readFileSync(join(root, 'content/site.yaml'), 'utf8')) ?? [];
  const about = { title: site.name, publisher, description: site.description, url: site.root, modified };
  return epubOf(book, about, pictures);
};

/** Prints until every reference names the page that its target is on. */
const pdf = async (site: BuiltSite, named: readonly PartId[], dist: string, pictureOf: PictureOf): Promise<Buffer> => {
  const server = await serve({ dir: dist, base: site.base });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    // A JPEG lies in a PDF as it is; of every other kind the browser puts all pixels into it.
    await page.route(
      (url) => isDrawnAnew(url.pathname),
      async (route) => {
        const file = decoded(new URL(route.request().url()).pathname.slice(site.base.length));
        await route.fulfill({ contentType: 'image/jpeg', body: Buffer.from(await pictureOf(file)) });
      },
    );
    await page.goto(`${server.url}book/`, { waitUntil: 'networkidle' });
    const text = bookHtml(bookOf(site.pages, { root: site.root, named, depth: 3 }));
    const unseen = await page.evaluate(
      async ([html, own, there]) => {
        const place = document.querySelector('.book');
        if (place) place.innerHTML = html;
        // Who reads the PDF does not have this server.
        for (const link of document.links)
          if (!link.getAttribute('href')?.startsWith('#') && link.href.startsWith(own))
            link.href = there + link.href.slice(own.length);
        // A print takes only what is there, and pictures wait for a reader to come near.
        const loaded = [...document.images].map(async (image) => {
          image.loading = 'eager';
          while (!image.complete) await new Promise((done) => (image.onload = image.onerror = done));
          return image.naturalWidth > 0 ? [] : [image.src];
        });
        return (await Promise.all(loaded)).flat();
      },
      [text, server.url, site.root] as const,
    );
    if (unseen.length > 0) throw new Error(`The browser cannot show:\n${[...new Set(unseen)].join('\n')}`);
    let before = '';
    for (let prints = 0; prints < mostPrints; prints++) {
      const printed = await page.pdf({ format: 'A4', tagged: true, outline: true, printBackground: true });
      const places = pagesOfPlaces(printed.toString('latin1'));
      const now = JSON.stringify([...places]);
      if (now === before) return printed;
      before = now;
      await page.evaluate(
        (list) => {
          const pages = new Map(list);
          for (const link of document.querySelectorAll<HTMLAnchorElement>('.book a[href^="#"]')) {
            const on = pages.get(link.hash);
            // Signs of claims are too small for a number; their notes stand at the end.
            if (on !== undefined && !link.classList.contains('claim-mark')) link.dataset['onPage'] = String(on);
          }
        },
        [...places].map(([id, on]) => [new URL(`#${id}`, server.url).hash, on] as const),
      );
    }
    throw new Error(`The references to pages still moved after ${mostPrints} prints.`);
  } finally {
    await browser.close();
    await server.close();
  }
};

if (toldUsage(usage)) process.exit();

try {
  const { values } = parseArgs({ options: { parts: { type: 'string' }, out: { type: 'string', default: 'books' } } });
  const dist = resolve(process.env['DIST'] ?? join(root, 'dist'));
  const named = chosenParts(values.parts);
  const site = readBuiltSite(dist);
  const out = resolve(root, values.out);
  mkdirSync(out, { recursive: true });
  const name = fileName(site.name);
  const pictureOf = picturesIn(dist);
  for (const [ending, bytes] of [
    ['epub', await epub(site, named, pictureOf, new Date())],
    ['pdf', await pdf(site, named, dist, pictureOf)],
  ] as const) {
    const file = join(out, `${name}.${ending}`);
    writeFileSync(file, bytes);
    console.log(`${file}: ${Math.round(bytes.byteLength / 1000)} kB`);
  }
} catch (error) {
  endWith(error, usage);
}
