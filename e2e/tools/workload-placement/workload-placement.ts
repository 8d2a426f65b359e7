/** What the specs of the workload placement share: where it is, how it is opened and given files, an inventory of nobody. */
import { awake } from '../../support/awake.ts';
import { expect, type Page } from '../../support/watch.ts';

export const address = './tools/workload-placement/';

/** A Compose file with a secret in each place that holds one. */
export const secret = 'hunter2-s3cr3t';
export const compose = `services:
  gate:
    image: nginx:1.29
    ports: ['443:443']
    depends_on: [shop]
  shop:
    image: registry.example/shop:7
    command: [serve, --token=${secret}]
    environment:
      DATABASE_URL: postgres://app:${secret}@db/shop
      CART_ADDR: cart:6379
    expose: [8080]
    depends_on: [db]
  cart:
    image: valkey/valkey:8
    command: valkey-server --requirepass ${secret}
  files:
    image: registry.example/files:3
    volumes: ['uploads:/data']
    labels: { note: '${secret}' }
  db:
    image: postgres:17
    environment: [POSTGRES_PASSWORD=${secret}]
    volumes: ['db:/var/lib/postgresql/data']
  '=HYPERLINK("x")':
    image: registry.example/<b>odd</b>:1
volumes: { uploads: {}, db: {} }
`;

export const open = async (page: Page, search = '') => {
  await page.goto(`${address}${search}`);
  await awake(page);
  await expect(page.locator('.place-result')).toHaveAttribute('aria-busy', 'false');
};
export const row = (page: Page, name: string) => page.locator(`tr[data-workload=${JSON.stringify(name)}]`);
export const said = (page: Page) => page.locator('.place-said');

interface Given {
  readonly name: string;
  readonly text: string;
}

/** Gives the page files, as if they were chosen, and waits until it has said what it read. */
export const choose = async (page: Page, ...files: readonly Given[]) => {
  await page
    .getByLabel('Choose files')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
  await expect(said(page)).not.toHaveText(/^(Reading …)?$/);
};

/** The side of each service in the table, by its name. */
export const sides = (page: Page) =>
  page
    .locator('tr[data-workload]')
    .evaluateAll((rows) =>
      Object.fromEntries(rows.map((one) => [one.getAttribute('data-workload'), one.getAttribute('data-placement')])),
    );
