/** Keys: input methods, keyboard layouts, keys that are switched off, and results opened elsewhere. */
import { words } from '../../../src/words/words.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { otherWord, word } from './asked.ts';

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox', { name: words.searchHandbook });
const press = (page: Page, init: Readonly<Record<string, string | boolean>>) =>
  page.evaluate((given) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  }, init);

test('Ctrl-K works with Caps Lock and without Latin letters, not with Alt or Shift; a press beside it closes it', async ({
  page,
}) => {
  await page.goto('/about/');
  for (const init of [
    { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true },
    { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
    { key: 't', code: 'KeyK', ctrlKey: true },
    { key: 'k', code: 'KeyK', ctrlKey: true, isComposing: true },
    { key: 'k', code: 'KeyK' },
  ])
    expect(await press(page, init), JSON.stringify(init)).toBe(false);
  for (const init of [
    { key: 'K', code: 'KeyK', ctrlKey: true },
    { key: 'л', code: 'KeyK', ctrlKey: true },
    { key: 'κ', code: 'KeyK', metaKey: true },
    { key: 'k', code: 'KeyV', ctrlKey: true },
  ])
    expect(await press(page, init), JSON.stringify(init)).toBe(true);
  await expect(field(page)).toBeFocused();

  // A selection that is drawn out of the dialog does not.
  const box = await field(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the key / can be switched off, and stays so', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('checkbox', { name: words.slashOpensSearch }).uncheck();
  await page.reload();
  await page.keyboard.press('/');
  await page.waitForTimeout(500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('checkbox', { name: words.slashOpensSearch }).check();
  await page.keyboard.press('Escape');
  // The browser closes it a little after the key, and takes the focus from the box with the next frame.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('body')).toBeFocused();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('Ctrl-Enter and Ctrl-click open a tab and keep the list', async ({ page, context }) => {
  await page.goto('/about/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(word);
  const first = page.getByRole('dialog').locator('[role="option"]').first();
  await expect(first).toContainText(new RegExp(word, 'i'));
  for (const open of [() => page.keyboard.press('Control+Enter'), () => first.click({ modifiers: ['Control'] })]) {
    const tab = context.waitForEvent('page');
    await open();
    await (await tab).close();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(first).toBeVisible();
  }
  await expect(page).toHaveURL('/about/');
});

test('the dialog on the search page opens its own result, and no id stands twice', async ({ page }) => {
  await page.goto(`/search/?q=${word}`);
  await expect(page.locator('[role="option"]').first()).toBeVisible();
  await test.step('Enter and arrows that belong to an input method open and move nothing', async () => {
    await page
      .getByRole('main')
      .getByRole('combobox', { name: words.searchHandbook })
      .evaluate((input) => {
        for (const key of ['ArrowDown', 'Enter'])
          for (const composing of [{ isComposing: true }, { keyCode: 229 }])
            input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...composing }));
      });
    await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(0);
    await expect(page).toHaveURL(`/search/?q=${word}`);
  });
  await page.keyboard.press('Control+k');
  await field(page).fill(otherWord);
  await expect(page.getByRole('dialog').locator('[role="option"]').first()).toContainText(new RegExp(otherWord, 'i'));
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  await field(page).press('Enter');
  await expect(page).toHaveURL(new RegExp(`mark=${otherWord}`));
});
