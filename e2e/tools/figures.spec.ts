/** Figures as people type and paste them, in both tools: understood as meant and shown as understood, or refused aloud. */
import type { Locator } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { expect, test } from '../support/watch.ts';
import { fold, headline, input, open, row } from './cost-estimator/cost-estimator.ts';

const paste = (field: Locator, text: string) => field.fill(text);

test('figures as people write them are understood, and stand as understood when the field is left', async ({
  page,
}) => {
  await open(page);
  const field = input(page, 'Nodes');
  for (const [text, nodes] of [
    ['1,600', '1600'],
    ['1\u00a0601', '1601'],
    ['1\u202f602 nodes', '1602'],
    ['1’603', '1603'],
    ['１６０４', '1604'],
  ] as const)
    await test.step(text, async () => {
      await paste(field, text);
      await expect(page.getByText(`Read as ${nodes}.`)).toBeVisible();
      await expect(field).toHaveAccessibleDescription(new RegExp(`Read as ${nodes}\\.$`));
      await field.press('Tab');
      await expect(field).toHaveValue(nodes);
      await expect(page).toHaveURL(new RegExp(`[?&]nodes=${nodes}(&|$)`));
    });
  // Those that mean nothing are refused aloud, and stay in the field.
  for (const text of ['1,5', '20 80', '−5', '$20', '1e9', '2.5k'])
    await test.step(text, async () => {
      await paste(field, '100');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(field).not.toHaveAttribute('aria-invalid');
      const before = await headline(page).textContent();
      await paste(field, text);
      await expect(page.getByRole('alert')).toContainText('100 still counts.');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(/100 still counts\./);
      await field.press('Tab');
      await expect(field).toHaveValue(text);
      expect(await headline(page).textContent()).toBe(before);
    });
  await paste(field, '20');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(field).not.toHaveAttribute('aria-invalid');
});

test('a range is read with signs, groups and dashes, a decimal comma is one, in what a form sends too', async ({
  page,
}) => {
  await open(page);
  await fold(page, 'Rows of the table').click();
  const instances = page.getByRole('textbox', { name: /^EC2 instances/ });
  await paste(instances, '$15,000 – $45,000');
  await expect(page.getByText('Read as 15000-45000.')).toBeVisible();
  await expect(row(page, 'instances')).toContainText('$45,000');
  await fold(page, 'Serverless containers').click();
  const hour = page.getByRole('textbox', { name: /^Serverless vCPU, an hour/ });
  await paste(hour, '0,384');
  await hour.press('Tab');
  await expect(hour).toHaveValue('0.384');
  await paste(instances, '45000-15000');
  await expect(page.getByRole('alert')).toContainText('the low end comes first');
  await expect(instances).toHaveAccessibleDescription(/15000-45000 still counts/);

  // A field that nothing fills says what counts instead.
  await paste(page.getByRole('textbox', { name: /^Engineers, serverless containers/ }), '1.000');
  await expect(page.getByText('“1.000” could be two numbers; what follows from the size still counts.')).toBeVisible();

  // A form without script sends what was typed, and it is read the same way.
  await open(page, 'nodes=1%2C600&discount=62%2C5+%25');
  await expect(input(page, 'Nodes')).toHaveValue('1600');
  await expect(page.getByRole('region', { name: 'Parts of the link that were left out' })).toHaveCount(0);
});

test('the quiz reads figures alike', async ({ page }) => {
  await page.goto('./tools/fit-quiz/');
  await awake(page);
  const services = page.getByRole('textbox', { name: /services/i }).first();
  await paste(services, '1 600');
  await expect(page.getByText('Read as 1600.')).toBeVisible();
  await services.press('Tab');
  await expect(services).toHaveValue('1600');
  await paste(services, '1,5');
  await expect(page.getByRole('alert')).toContainText('not a whole number; for now this counts as not known');
  await services.press('Tab');
  await expect(services).toHaveValue('1,5');
});
