/** The main journeys in a second engine. `.ci/run` takes this step; `npm test` leaves it out and says so. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { constants, inflateSync } from 'node:zlib';
import { entries } from '../support/entries.ts';
import { text, until, visit, type Visit } from './firefox.ts';

const chapter = '/guide/what-runs-where/';

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

  test('a chapter reads: a mark opens its claim, Escape gives the focus back', async () => {
    const page = await firefox.go(chapter);
    const mark = await page.$('main .prose a[data-panel]');
    assert.ok(mark, 'the chapter marks a claim or a term');
    await mark.click();
    await until(page, 'the panel is open', "document.querySelector(':popover-open') !== null");
    await page.keyboard.press('Escape');
    await until(page, 'it is closed', "document.querySelector(':popover-open') === null");
    assert.ok(await page.evaluate(() => document.activeElement?.matches('a[data-panel]')), 'focus is on the mark');
    await page.close();
  });

  test('the search opens, answers and leads by keyboard alone', async () => {
    const page = await firefox.go('/');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await until(page, 'the field has the focus', "document.activeElement?.getAttribute('role') === 'combobox'");
    await page.keyboard.type('noisy neighbour');
    await until(page, 'there are results', "document.querySelectorAll('dialog [role=option]').length > 0");
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(page, 'a result has opened', "location.pathname !== '/' && document.readyState === 'complete'");
    await page.close();
  });

  test('the questions are filtered as somebody types, and one opens', async () => {
    const page = await firefox.go('/faq/');
    const shown =
      "[...document.querySelectorAll('main .faq-topics summary')].filter((link) => link.checkVisibility()).length";
    const before = (await page.evaluate(shown)) as number;
    await page.type('main input[type=search]', 'cost');
    await until(page, 'fewer questions show', `${shown} > 0 && ${shown} < ${before}`);
    await page.goto(new URL(`/faq/${entries('faqs')[0]?.id}/`, firefox.server.url).href);
    assert.notEqual(await text(page, 'main h1'), '');
    await page.close();
  });

  for (const tool of ['fit-quiz', 'cost-estimator']) {
    test(`${tool} takes an answer, puts it into the address, and opens it again from a link`, async () => {
      const page = await firefox.go(`/tools/${tool}/`);
      const field = 'form input[inputmode]';
      await page.waitForSelector(field);
      await page.$eval(field, (input) => input.scrollIntoView());
      await until(page, 'the tool has woken up', "document.querySelector('astro-island[ssr] .tool') === null");
      await page.focus(field);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type('17');
      await page.keyboard.press('Tab');
      await until(page, 'the address holds it', "location.search.includes('=17')");
      const link = page.url();
      await page.close();
      const other = await firefox.go(link);
      await until(other, 'the field shows it', `document.querySelector('${field}')?.value === '17'`);
      await other.close();
    });
  }

  test('the theme can be chosen and is kept', async () => {
    const page = await firefox.go(chapter);
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

  test('a chapter prints on more than one sheet', async () => {
    const page = await firefox.go(chapter);
    const sheets = sheetsOf(await page.pdf({ format: 'A4' }));
    assert.ok(sheets > 1, `${sheets} sheets`);
    await page.close();
  });

  test('no page widens a phone', async () => {
    for (const path of ['/', chapter, '/faq/', '/tools/cost-estimator/', '/evidence/', '/search/']) {
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

  test('every kind of page has its words, and tools their worked example', async () => {
    for (const path of ['/', chapter, '/faq/', '/tools/fit-quiz/', '/tools/cost-estimator/', '/search/']) {
      const page = await firefox.go(path);
      assert.equal(await page.evaluate("'script' in document.documentElement.dataset"), false, 'script is off');
      assert.notEqual(await text(page, 'main h1'), '', path);
      if (path.startsWith('/tools/'))
        assert.ok((await page.evaluate("document.querySelectorAll('main data[value]').length")) as number, path);
      if (path !== '/search/') assert.ok((await text(page, 'main')).length > 1000, `${path} is whole without script`);
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
    const page = await firefox.go(chapter);
    const paper = (await page.evaluate('getComputedStyle(document.body).backgroundColor')) as string;
    const [red = 255] = (paper.match(/[\d.]+/g) ?? []).map(Number);
    assert.ok(red < 60, paper);
    await page.close();
  });
});
