/** The whole handbook on one page: all of it is there, valid, with its links inside. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { layers } from '../core/everyone/layers.ts';
import { chapters, dist, htmlOf, pagesUnder } from '../support/pages.ts';
import { htmlFaults } from '../support/valid-html.ts';

const html = htmlOf('/book/');
const idOf = (page: string): string => page.replace(/^\/|\/$/g, '').replaceAll('/', '.');

suite('/book/', () => {
  test('holds every chapter and every question, whole', () => {
    for (const page of [...chapters, ...pagesUnder('/faq/')]) {
      const [, text = ''] =
        new RegExp(`<article class="book-entry" id="${idOf(page)}">([\\s\\S]*?)</article>`).exec(html) ?? [];
      const [, lead = ''] = /<p class="lead"[^>]*>([\s\S]*?)<\/p>/.exec(htmlOf(page)) ?? [];
      assert.ok(text !== '' && text.includes(lead.split(/[<&]/)[0] ?? ''), page);
      // Plain paragraphs of the text, word for word; what stands behind it are lists and notes.
      const [shown = ''] = htmlOf(page).split('class="page-foot"');
      const paragraphs = [...shown.matchAll(/<p>([A-Z][^<&\n]{40,})<\/p>/g)].map(([, words = '']) => words);
      assert.deepEqual(
        paragraphs.filter((words) => !text.includes(words)),
        [],
        page,
      );
    }
  });

  test('is valid HTML, with no id twice and no level of heading left out', async () => {
    assert.deepEqual(await htmlFaults(html), []);
    // Code may show ids and links; those of elements stand in tags.
    const ids = [...html.matchAll(/<[a-z][^<>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const dead = [...html.matchAll(/<[a-z][^<>]*\shref="#([^"]+)"/g)]
      .map(([, id]) => id)
      .filter((id = '') => !ids.includes(id) && !ids.includes(decodeURIComponent(id)));
    assert.deepEqual(dead, []);
  });

  test('says what the claims rest on in notes, each once, and every marked claim has one', () => {
    const marks = new Set([...html.matchAll(/class="claim-mark" href="([^"]+)"/g)].map(([, to]) => to));
    const areMarked = chapters.some((page) => htmlOf(page).includes('class="claim-mark"'));
    assert.equal(marks.size > 0, areMarked);
    const outside = [...marks].filter((to) => to?.startsWith('#notes--') !== true);
    assert.deepEqual(outside, []);
  });

  test('has the sheets of all pages in one order of layers, whichever of them comes first', () => {
    const [head = ''] = html.split('</head>');
    const sheets = [...head.matchAll(/<style>([^<]*)<\/style>|<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, own, href = '']) => own ?? readFileSync(join(dist, href), 'utf8'),
    );
    const named = [...sheets.join('').matchAll(/@layer ([\w, ]+)[;{]/g)].flatMap(([, names = '']) =>
      names.split(/, ?/),
    );
    assert.deepEqual([...new Set(named)], layers);
  });

  test('has nothing that only a script could work, and no page of another origin to fetch', () => {
    const [, text = ''] = /<div class="book">([\s\S]*)<\/main>/.exec(html) ?? [];
    assert.notEqual(text, '');
    assert.doesNotMatch(text, /<(button|form|input|select|script|astro-island)\b/);
    assert.doesNotMatch(text, /<img[^>]+src="https?:/);
  });
});
