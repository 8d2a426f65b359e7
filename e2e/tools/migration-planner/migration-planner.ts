/** What the specs of the migration planner share: where it is, how it is opened, services that are nobody's example. */
import { awake } from '../../support/awake.ts';
import { expect, type Page } from '../../support/watch.ts';

export const address = './tools/migration-planner/';
export const mine =
  'name,move,owner,criticality,effort,calls,replicas,requests,errors,port,addresses\n' +
  'api,http-weights,core,2,1,none,4,5,0.1,8080,192.0.2.10\n' +
  'web,http-weights,front,1,1,api,2';
export const query = `v=1&start=2027-03-01&services=${encodeURIComponent(mine)}`;

export const open = async (page: Page, search = '') => {
  await page.goto(`${address}${search === '' ? '' : `?${search}`}`);
  await awake(page);
  await expect(page.locator('.plan-result')).toHaveAttribute('aria-busy', 'false');
};
export const headline = (page: Page) => page.locator('.plan-headline');
export const table = (page: Page) => page.getByRole('textbox', { name: 'Services, one on a line' });
export const datesOf = (page: Page, name: string) => page.locator(`tr[data-workload="${name}"]`);
/** Gives the page a file, as if it were chosen. */
export const choose = (page: Page, label: string, name: string, text: string) =>
  page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
/** So many services, one on a line. */
export const made = (count: number): string => {
  const rows = Array.from({ length: count }, (_, number) => `s${number},http-weights,core,1,1,none,2`);
  return ['name,move,owner,criticality,effort,calls,replicas', ...rows].join('\n');
};
