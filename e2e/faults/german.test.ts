/** A site of every part but the tools, of somebody who speaks German and has colours and a picture of their own. */
import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import * as de from '../../src/words/de.ts';
import * as en from '../../src/words/en.ts';
import { contrastRatio } from '../../src/domain/design/contrast.ts';
import { startFile, unpackStart } from '../../src/domain/search/index/core-files.ts';
import { htmlFaults } from '../support/valid-html.ts';
import { builtAgain } from './built-again.ts';
import { buildCopy, type Build } from './project.ts';
import { asGerman, germanFixtures } from './small-sites.ts';
import { englishWords, stringsIn, wordsShown } from './words-shown.ts';

/** The specimen sheet is a page for those who change the product, in their language. */
const specimen = join('about', 'design');

describe('a site in German', () => {
  let built: Build & { folder: string; remove: () => void };
  const dist = (path: string): string => join(built.folder, 'dist', path);
  const page = (path: string): string => readFileSync(dist(`${path}index.html`), 'utf8');

  before(async () => {
    built = await buildCopy('german', asGerman);
  });
  after(() => built.remove());

  it('builds, with every check of the site passed', () => assert.equal(built.exitCode, 0, built.output));

  it('warns of nothing that its owner could not mend, such as parts that it does not have', () => {
    const warned = built.output.split('\n').filter((line) => /\[WARN\]/.test(line));
    assert.deepEqual(
      warned.filter((line) => !line.includes('[content-check]')),
      [],
    );
  });

  it('has pages of valid HTML, of which some are written as other wikis are', async () => {
    assert.match(page('wiki/start/words-we-use/'), /<div align="center">/);
    for (const file of globSync('**/*.html', { cwd: dist('') }))
      assert.deepEqual(await htmlFaults(readFileSync(dist(file), 'utf8')), [], file);
  });

  it('leaves no English word of the interface on any page', () => {
    const plain = (text: string): string =>
      ` ${
        text
          .toLowerCase()
          .match(/[\p{L}\p{N}-]+/gu)
          ?.join(' ') ?? ''
      } `;
    const content = plain(
      germanFixtures
        .flatMap((cwd) => globSync('**/*.{md,mdx,yaml}', { cwd }).map((file) => readFileSync(join(cwd, file), 'utf8')))
        .join('\n'),
    );
    // What stands in the content of the site, three words of it or more, is its authors' own.
    const ours = (text: string): string => {
      const words = plain(text).trim().split(' ');
      const isTheirs = words.map(() => false);
      for (let at = 0; at + 2 < words.length; at += 1) {
        if (content.includes(` ${words.slice(at, at + 3).join(' ')} `)) isTheirs.fill(true, at, at + 3);
      }
      const left = words.filter((_, index) => !isTheirs[index]).join(' ');
      return content.includes(plain(text)) ? '' : left;
    };
    const same = new Set(stringsIn(de));
    const english = new Set(stringsIn(en).filter((word) => !same.has(word)));
    const pages = globSync('**/*.html', { cwd: dist('') }).filter((file) => !file.startsWith(specimen));
    assert.ok(pages.length > 30);
    const left = new Map<string, string>();
    for (const file of pages) {
      const html = readFileSync(dist(file), 'utf8');
      assert.match(html, /<html[^>]* lang="?de"?/, file);
      for (const text of wordsShown(html)) {
        if (englishWords.test(ours(text)) || (english.has(text) && ours(text) !== '')) left.set(text, file);
      }
    }
    assert.deepEqual([...left], []);
  });

  it('speaks of no part that it does not have', () => {
    for (const file of ['about/', 'book/'])
      assert.deepEqual(
        wordsShown(page(file)).filter((text) => /Werkzeug/.test(text)),
        [],
        file,
      );
  });

  it('ships no English word of the interface in the scripts that such a site loads', () => {
    // Scripts of tools are built as well, and no page of this site asks for them.
    const scripts = new Map(
      readdirSync(dist('_astro'))
        .filter((file) => file.endsWith('.js'))
        .map((file) => [file, readFileSync(dist(join('_astro', file)), 'utf8')]),
    );
    const loaded = new Set<string>();
    const load = (text: string): void => {
      for (const [file, script] of scripts) {
        if (loaded.has(file) || !text.includes(file)) continue;
        loaded.add(file);
        load(script);
      }
    };
    for (const file of globSync('**/*.html', { cwd: dist('') }).filter((name) => !name.startsWith(specimen)))
      load(readFileSync(dist(file), 'utf8'));
    const text = [...loaded].map((file) => scripts.get(file)).join('\n');
    const same = new Set(stringsIn(de));
    const english = stringsIn(en).filter((word) => word.includes(' ') && word.length > 12 && !same.has(word));
    assert.deepEqual(
      english.filter((word) => text.includes(JSON.stringify(word).slice(1, -1))),
      [],
    );
    assert.ok(text.includes(de.searchPlaceholder));
  });

  it('writes days, counts and search in German', () => {
    assert.match(page('wiki/clusters/'), /30\. April 2025/);
    assert.match(page('wiki/runbooks/'), /\d Seiten/);
    const { entry } = unpackStart(Uint8Array.from(gunzipSync(readFileSync(dist(`pagefind/${startFile}`)))));
    assert.deepEqual(Object.keys(entry.languages), ['de']);
  });

  it('has its own colour in every sheet, readable in both themes, and no style in any element', () => {
    const html = page('wiki/start/');
    const [, light = '', dark = ''] = /--accent:light-dark\((#\w+),\s*(#\w+)\)/.exec(html) ?? [];
    assert.equal(light, '#8a1f4d');
    assert.ok(contrastRatio(dark, '#12161c') >= 4.5, dark);
    assert.doesNotMatch(html, /0b566b(?!;--code|,\s*#82c9dd\);--code)[^"]*--accent-wash/);
    assert.doesNotMatch(html, /<[^>]+ style=/);
  });

  it('has its own picture in the header and in the tab, of known size', () => {
    const html = page('wiki/');
    assert.match(
      html,
      /<img class="logo logo-light" src="\/assets\/crane\.svg"[^>]* height="24" width="48" alt="Ein Kran"/,
    );
    assert.match(html, /<link rel="icon" href="\/assets\/crane\.svg"/);
    // Only what has a sister for the dark theme gives way to it.
    assert.match(html, /\.logo-light\W+display:\s*none/);
    assert.doesNotMatch(html, /\.logo\W+display:\s*none/);
    assert.match(readFileSync(dist('opensearch.xml'), 'utf8'), /<Image [^>]*>[^<]*\/assets\/crane\.svg</);
  });

  // Last, and in the same copy, since what is kept of its pages is what they are about.
  builtAgain(() => built);
});
