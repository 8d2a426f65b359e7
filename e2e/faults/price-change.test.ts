/** One number once: a price that changes in its entry changes everywhere it is told, and nothing else moves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/tools.ts';
import { buildCopy, replace } from './project.ts';

const name = 'a price that changes';
const price = 'content/prices/r5-4xlarge.yaml';

// Pages that tell a figure worked out from this price, with the figure before and after the change.
const pages: readonly { path: string; was: string; is: string }[] = [
  { path: 'guide/what-it-costs/index.html', was: '$73,584', is: '$109,500' },
  { path: 'guide/kubernetes-and-aws/index.html', was: '$73,584', is: '$109,500' },
  { path: 'evidence/cost-ec2-15-30k/index.html', was: '$73,584', is: '$109,500' },
  { path: 'evidence/contradictions/index.html', was: '$73,584', is: '$109,500' },
  { path: 'evidence/dated-facts/index.html', was: '$1.008', is: '$1.50' },
  { path: 'tools/cost-estimator/index.html', was: '$73,584', is: '$109,500' },
];

// Pages with figures that do not rest on it.
const others: readonly { path: string; holds: string }[] = [
  { path: 'faq/extended-support-cost/index.html', holds: '$73' },
  { path: 'guide/what-it-costs/index.html', holds: '$48,500' },
];

describe('a price that changes', () => {
  let remove = (): void => undefined;
  const built = (path: string): string =>
    readFileSync(join(root, '.tmp/faults', name.replace(/\W+/g, '-'), 'dist', path), 'utf8');

  before(async () => {
    const build = await buildCopy(name, replace(price, 'usdPerHour: 1.008', 'usdPerHour: 1.5'));
    remove = build.remove;
    assert.equal(build.exitCode, 0, build.output);
  });
  after(() => remove());

  for (const { path, was, is } of pages) {
    it(`changes ${was} to ${is} on ${path}`, () => {
      const page = built(path);
      assert.ok(page.includes(is), `${is} is missing`);
      assert.ok(!page.includes(was), `${was} is still there`);
    });
  }

  for (const { path, holds } of others) {
    it(`leaves ${holds} on ${path}`, () => assert.ok(built(path).includes(holds)));
  }
});
