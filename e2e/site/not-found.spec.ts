/** Addresses that do not exist, in the ways that readers of this handbook miss them. The rest is in e2e/core. */
import { expect, test } from '../support/watch.ts';

for (const [asked, wanted] of [
  ['/guides/', '/guide/'],
  ['/what-it-costs.html', '/guide/what-it-costs/'],
  ['/guide/whatitcosts', '/guide/what-it-costs/'],
  ['/workload/ml-traning/', '/workloads/ml-training/'],
  ['/faq/why-hate.html', '/faq/why-hate/'],
  ['/evidence/source/', '/evidence/sources/'],
  ['/kubelet/', '/glossary/#kubelet'],
] as const) {
  test(`${asked} offers ${wanted} first`, async ({ page, watch }) => {
    await page.goto(asked);
    await expect(page.getByRole('status').getByRole('listitem').first().getByRole('link')).toHaveAttribute(
      'href',
      wanted,
    );
    watch.expected(/\b404\b/);
  });
}
