/**
 * The main journeys in a second engine, on whatever site was built. `.ci/run` takes this step; `npm test` leaves it out and
 * says so.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { constants, inflateSync } from 'node:zlib';
import { word } from '../core/search/asked.ts';
import { longest, partPages } from '../core/places.ts';
import { text, until, visit, type Visit } from './firefox.ts';

const places = [...new Set(['/', ...partPages, longest, '/search/'])];

/** How many sheets a PDF has. Firefox packs the list of them into a compressed stream. */
const sheetsOf = (pdf: Uint8Array): number => {
  const bytes = Buffer.from(pdf);
  const plain = bytes.toString('latin1');
  const packed = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: begin }) => {
    try {
      return inflateSync(bytes.subarray(index + begin.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      );
    } catch {
      return '';
    }
  });
  return [plain, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

describe('in Firefox', { timeout: 240_000 }, () => {
  let firefox: Visit;
  before(async () => {
    firefox = await visit();
  });
  after(() => firefox.end());

  test('the search opens, answers and leads by keyboard alone', async () => {
    const page = await firefox.go('/');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await until(page, 'the field has the focus', "document.activeElement?.getAttribute('role') === 'combobox'");
    await page.keyboard.type(word);
    await until(page, 'there are results', "document.querySelectorAll('dialog [role=option]').length > 0");
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, 'a result has opened', "location.pathname !== '/' && document.readyState === 'complete'");
    await page.close();
  });

  test('the theme can be chosen and is kept', async () => {
    const page = await firefox.go(longest);
    const paper = 'getComputedStyle(document.body).backgroundColor';
    const light = (await page.evaluate(paper)) as string;
    for (const theme of ['light', 'dark']) {
      await page.click('[data-theme-switch]');
      await until(page, theme, `document.documentElement.dataset.theme === '${theme}'`);
    }
    assert.notEqual(await page.evaluate(paper), light);
    await page.reload();
    assert.equal(await page.evaluate('document.documentElement.dataset.theme'), 'dark');
    await page.click('[data-theme-switch]');
    await page.close();
  });

  test('a page prints on as many sheets as its words need', async () => {
    const page = await firefox.go(longest);
    const sheets = sheetsOf(await page.pdf({ format: 'A4' }));
    // A sheet holds some five thousand letters of prose.
    const least = Math.max(1, Math.floor((await text(page, 'main .prose')).length / 10_000));
    assert.ok(sheets >= least, `${sheets} sheets, of at least ${least}`);
    await page.close();
  });

  test('no page widens a phone', async () => {
    for (const path of places) {
      const page = await firefox.go(path);
      await page.setViewport({ width: 360, height: 740 });
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      assert.ok(over <= 0, `${path} is ${over} px too wide`);
      await page.close();
    }
  });

  test('nothing went wrong on the way', () => assert.deepEqual(firefox.complaints, []));
});

describe('in Firefox without script', { timeout: 120_000 }, () => {
  let firefox: Visit;
  before(async () => {
    firefox = await visit({ 'javascript.enabled': false });
  });
  after(() => firefox.end());

  test('every kind of page has its words', async () => {
    for (const path of places) {
      const page = await firefox.go(path);
      assert.equal(await page.evaluate("'script' in document.documentElement.dataset"), false, 'script is off');
      assert.notEqual(await text(page, 'main h1'), '', path);
      const waiting =
        "[...document.querySelectorAll('.needs-script, [aria-busy=true]')].filter((one) => one.checkVisibility())";
      assert.equal(await page.evaluate(`${waiting}.length`), 0, `${path} waits for a script`);
      await page.close();
    }
  });
});

describe('in Firefox on a dark system', { timeout: 120_000 }, () => {
  let firefox: Visit;
  before(async () => {
    firefox = await visit({ 'ui.systemUsesDarkTheme': 1 });
  });
  after(() => firefox.end());

  test('the paper is dark from the start', async () => {
    const page = await firefox.go(longest);
    const paper = (await page.evaluate('getComputedStyle(document.body).backgroundColor')) as string;
    const [red = 255] = (paper.match(/[\d.]+/g) ?? []).map(Number);
    assert.ok(red < 60, paper);
    await page.close();
  });
});
