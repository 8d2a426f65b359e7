/** Learning as its readers meet it: a track walked, left and taken up again, taken along, recalled, and read without script. */
import ICAL from 'ical.js';
import { downloaded } from '../support/downloaded.ts';
import { axeFindings } from '../support/axe.ts';
import { expect, test } from '../support/watch.ts';
import {
  addressOf,
  answerByKeyboard,
  check,
  doneButton,
  firstStage,
  goOn,
  itemAsking,
  tally,
  verdict,
} from './learn.ts';

const { tracks, items, track, stage } = firstStage();
const stepCount = (of: typeof track): number => of.stages.reduce((sum, { steps }) => sum + steps.length, 0);

test('the first stage of a track by keyboard, the tab closed, taken up again, taken along, handed in', async ({
  browser,
  context,
  page,
}) => {
  await page.goto('/learn/');
  await expect(goOn(page)).toBeHidden();
  await page.getByRole('link', { name: track.title, exact: true }).press('Enter');
  await expect(page).toHaveURL(`/learn/${track.id}/`);
  await page.locator('.step-list a').first().press('Enter');
  // All but the last, which is left half way.
  for (const [index, step] of stage.steps.slice(0, -1).entries()) {
    await expect(page).toHaveURL(addressOf(step));
    await answerByKeyboard(page);
    await expect(verdict(page)).toHaveText(/^Right\./);
    await expect(check(page).locator('details[data-explained]')).toHaveAttribute('open');
    if (index === 0) {
      const note = page.getByRole('textbox', { name: 'Your note' });
      await note.fill('Ask about <this> & that');
      expect(await axeFindings(page)).toEqual([]);
    }
    await doneButton(page).press('Enter');
    await expect(doneButton(page)).toHaveAttribute('aria-pressed', 'true');
    await page.locator('.track-ways > :visible').getByRole('link', { name: /^Next/ }).press('Enter');
  }
  const half = stage.steps.at(-1)!;
  await expect(page).toHaveURL(addressOf(half));
  await page.close();

  const again = await context.newPage();
  await again.goto('/learn/');
  const link = goOn(again).getByRole('link');
  await expect(link).toHaveText(half.title);
  await expect(link).toHaveAttribute('href', addressOf(half));
  const count = stage.steps.length - 1;
  await expect(again.locator(`[data-track-state="${track.id}"]`)).toHaveText(
    `${count} of ${stepCount(track)} steps done`,
  );
  const file = (await downloaded(again, 'Export as JSON')).text;
  await again.getByRole('textbox', { name: /^Your name/ }).fill('Ada');
  const record = (await downloaded(again, 'Markdown to hand in')).text;
  expect(record).toContain(`Ada. ${count} of ${stepCount(track)} steps done on `);
  expect(record.match(/^- \[x\]/gm)).toHaveLength(count);
  expect(record).toContain('  > Ask about \\<this\\> & that');
  expect(record).toContain(new URL(addressOf(half), again.url()).href);
  // Titles aside, it says nothing of how well.
  expect(record.replace(/\[[^\]]*\]/g, '')).not.toMatch(/\b(right|wrong|score)\b|\d%/i);

  const other = await browser.newContext({ baseURL: new URL(again.url()).origin });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/learn/');
  for (let times = 0; times < 2; times += 1) {
    await elsewhere
      .locator('[data-import]')
      .setInputFiles({ name: 'learn.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(tally(elsewhere)).toHaveText(`${count} marks were added to what is kept here.`);
  }
  await expect(goOn(elsewhere).getByRole('link')).toHaveText(half.title);
  // What came along twice is there once.
  expect(JSON.parse((await downloaded(elsewhere, 'Export as JSON')).text)).toEqual(JSON.parse(file));
  await elsewhere
    .locator('[data-import]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"marks":{}}') });
  await expect(tally(elsewhere)).toContainText('This JSON is not a file of progress.');

  elsewhere.once('dialog', (dialog) => void dialog.dismiss());
  await elsewhere.getByRole('button', { name: 'Delete everything kept here' }).click();
  await expect(goOn(elsewhere)).toBeVisible();
  elsewhere.once('dialog', (dialog) => void dialog.accept());
  await elsewhere.getByRole('button', { name: 'Delete everything kept here' }).click();
  await expect(tally(elsewhere)).toHaveText('Everything was deleted.');
  await expect(goOn(elsewhere)).toBeHidden();
  await other.close();
});

test('a wrong answer says why, in words, and one that cannot be read is none', async ({ page }) => {
  await page.goto(new URL(itemAsking('choice').url).pathname);
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await expect(verdict(page)).toHaveText('Choose an answer.');
  await expect(check(page).locator('[data-why]')).not.toHaveCount(0);
  for (const reason of await check(page).locator('[data-why]').all()) {
    await check(page)
      .locator(`.options input[value="${await reason.getAttribute('data-why')}"]`)
      .check();
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await expect(verdict(page)).toHaveText(`Not yet. ${(await reason.textContent())?.trim()}`);
  }
  await page.goto(new URL(itemAsking('number').url).pathname);
  const field = check(page).getByRole('textbox');
  for (const [text, says] of [
    ['', 'Write a number.'],
    ['many', '“many” is not a number.'],
    ['-987654', 'Not yet. The answer stands below'],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await expect(verdict(page)).toContainText(says);
  }
  const slip = check(page).locator('[data-why]').first();
  await field.fill((await slip.getAttribute('data-why')) ?? '');
  await field.press('Enter');
  await expect(verdict(page)).toHaveText(`Not yet. ${(await slip.textContent())?.trim()}`);
  await page.goto(new URL(itemAsking('order').url).pathname);
  const places = check(page).getByRole('combobox');
  expect(await places.count()).toBeGreaterThan(1);
  for (const place of await places.all()) await place.selectOption('1');
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await expect(verdict(page)).toHaveText('Two steps have the same place. Give each its own.');
  const size = await places.count();
  for (const place of await places.all())
    await place.selectOption(String(size + 1 - Number(await place.getAttribute('data-place'))));
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await expect(verdict(page)).toContainText('Not yet.');
});

test('the options keep their order for one reader', async ({ page }) => {
  await page.goto(new URL(itemAsking('choice').url).pathname);
  const options = check(page).locator('.options li');
  const first = await options.allTextContents();
  await page.reload();
  expect(await options.allTextContents()).toEqual(first);
});

test('a page that is a step is marked in the list of its track, by keyboard', async ({ page }) => {
  const found = tracks
    .flatMap(({ id, stages }) => stages.flatMap(({ steps }) => steps.map((step) => ({ id, step }))))
    .find((one) => !one.step.path.startsWith('items/'));
  if (!found) throw new Error('No track has a page as a step.');
  await page.goto(`/learn/${found.id}/`);
  const row = page.locator(`[data-step="${found.step.path}"]`).filter({ has: page.getByRole('link') });
  const button = row.getByRole('button', { name: `Mark as done: ${found.step.title}` });
  await button.press('Enter');
  await expect(row.locator('[data-state]')).toHaveText(/^✓ Done on /);
  await expect(goOn(page)).toContainText('1 of ');
  await button.press('Enter');
  await expect(row.locator('[data-state]')).toBeHidden();
});

test('questions come back on their days, in a round, and as a calendar file', async ({ page }) => {
  const asked = stage.steps.flatMap(({ path }) => items.find(({ id }) => `items/${id}` === path) ?? []);
  const choice = itemAsking('choice');
  await page.clock.setFixedTime(new Date('2026-12-30T12:00:00'));
  await page.goto(new URL(choice.url).pathname);
  await answerByKeyboard(page);
  await expect(verdict(page)).toHaveText('Right.');
  const said = page.locator('[data-recall] > [data-said]');
  await page.goto('/learn/recall/');
  await expect(said).toHaveText('Nothing is due today. The next question comes back on 31 December 2026.');
  await page.goto('/learn/');
  const calendar = new ICAL.Component(ICAL.parse((await downloaded(page, 'Recall days as a calendar file')).text));
  const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(event?.startDate.toString()).toBe('2026-12-31');
  expect(event?.description).toContain(choice.title);
  expect(calendar.toString()).not.toContain('VALARM');

  await page.clock.setFixedTime(new Date('2026-12-31T07:00:00'));
  await page.goto('/learn/recall/');
  await expect(said).toHaveText('Question 1 of 1.');
  await expect(page.getByRole('heading', { name: choice.title })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await answerByKeyboard(page);
  await page.getByRole('button', { name: 'End the round' }).click();
  await expect(said).toContainText('That was the round.');
  await page.reload();
  await expect(said).toContainText('comes back on 3 January 2027');
  expect(asked.length).toBeGreaterThan(0);
});

test('of several tracks that have a step, the one that is walked leads on', async ({ page }) => {
  const ways = (path: string) =>
    tracks.filter(({ stages }) => stages.some(({ steps }) => steps.some((one) => one.path === path)));
  const shared = items.find(({ id }) => ways(`items/${id}`).length > 1);
  if (!shared) throw new Error('No step stands in two tracks.');
  const [, second] = ways(`items/${shared.id}`);
  await page.goto(new URL(shared.url).pathname);
  await expect(page.locator('[data-way]:visible')).toHaveCount(ways(`items/${shared.id}`).length);
  await page.goto(`${new URL(shared.url).pathname}?track=${second!.id}`);
  await expect(page.locator('[data-way]:visible')).toHaveCount(1);
  await expect(page.locator('[data-way]:visible')).toContainText(second!.title);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a step is whole: question, options and a folded answer, and no button that does nothing', async ({ page }) => {
    await page.goto(`/learn/${track.id}/`);
    await expect(page.locator('.step-list a')).toHaveCount(stepCount(track));
    for (const kind of new Set(items.map(({ question }) => question.kind))) {
      const item = itemAsking(kind);
      await page.goto(new URL(item.url).pathname);
      await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
      await expect(check(page)).toContainText(item.question.ask.replaceAll('`', ''));
      const explained = check(page).locator('details[data-explained]');
      await expect(explained.getByText(/^Explained in/)).toBeHidden();
      await explained.locator('summary').click();
      await expect(explained.getByText(/^Explained in/)).toBeVisible();
    }
    await page.goto('/learn/recall/');
    // Text of that element counts for nothing in `toContainText`.
    expect(await page.locator('main noscript').innerText()).toContain('A round needs script');
    await page.goto('/learn/');
    expect(await page.locator('main noscript').innerText()).toContain('each track has a workbook');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
