/**
 * Tests that hold for the shipped handbook alone, because they read its entries. They are left out, with a line that says
 * so, on a site that does not have its parts.
 */
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import type { PartId } from '../../src/parts.ts';

/** The parts that the shipped handbook is made of. */
const ofSample: readonly PartId[] = ['guide', 'workloads', 'tools', 'faq', 'glossary', 'evidence', 'samples'];

/** The folder of the browser tests that hold for any content; those beside it hold for the shipped handbook alone. */
export const coreSpecs = 'e2e/core';

/** Unit tests of the sample, as globs from the root of the repository. */
export const sampleUnitTests: readonly string[] = [
  'e2e/content/*.test.ts',
  'src/domain/cost/**/*.test.ts',
  'src/domain/fit/**/*.test.ts',
  'src/domain/placement/rules/rules.test.ts',
  'scripts/{plan,place}/*.test.ts',
  'scripts/adopt/adopt-plan.test.ts',
  'src/domain/planner/input/{example,prices}.test.ts',
  'src/domain/figures/computed-figures.test.ts',
  'src/integrations/entries/problems/content-problems.test.ts',
];

/**
 * Why the tests of the sample are left out; undefined where they hold. The tools need the sample's questions, rules and
 * prices, so a site that has them has the sample.
 * @param folder the root of the repository
 */
export const withoutSample = (folder: string): string | undefined => {
  const on = namedParts(folder);
  const off = ofSample.filter((id) => !on.includes(id));
  return off.length === 0
    ? undefined
    : `Left out, because content/site.yaml does not name ${off.join(', ')}: the tests of the handbook that this site began as.`;
};
