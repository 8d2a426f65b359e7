/** Journeys of the shipped handbook in a second engine; a site that was taken over has neither its claims nor its tools. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { entries } from '../support/entries.ts';
import { text, until, visit, type Visit } from './firefox.ts';

describe('the handbook in Firefox', { timeout: 240_000 }, () => {
  let firefox: Visit;
  before(async () => {
    firefox = await visit();
  });
  after(() => firefox.end());

  test('a chapter reads: a mark opens its claim, Escape gives the focus back', async () => {
    const page = await firefox.go('/guide/what-runs-where/');
    const mark = await page.$('main .prose a[data-panel]');
    assert.ok(mark, 'the chapter marks a claim or a term');
    await mark.click();
    await until(page, 'the panel is open', "document.querySelector(':popover-open') !== null");
    await page.keyboard.press('Escape');
    await until(page, 'it is closed', "document.querySelector(':popover-open') === null");
    assert.ok(await page.evaluate(() => document.activeElement?.matches('a[data-panel]')), 'focus is on the mark');
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

  test('nothing went wrong on the way', () => assert.deepEqual(firefox.complaints, []));
});

describe('the handbook in Firefox without script', { timeout: 120_000 }, () => {
  let firefox: Visit;
  before(async () => {
    firefox = await visit({ 'javascript.enabled': false });
  });
  after(() => firefox.end());

  test('tools have their worked example', async () => {
    for (const path of ['/tools/fit-quiz/', '/tools/cost-estimator/']) {
      const page = await firefox.go(path);
      assert.ok((await page.evaluate("document.querySelectorAll('main data[value]').length")) as number, path);
      assert.ok((await text(page, 'main')).length > 1000, `${path} is whole without script`);
      await page.close();
    }
  });
});
