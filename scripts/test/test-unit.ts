/** `npm run test:unit`: every test that needs no build and no browser; without those of the sample where it is gone. */
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { sampleUnitTests, withoutSample } from './sample-tests.ts';
import { root, runNode } from '../tools.ts';

const why = withoutSample(root);
const files = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/content/*.test.ts'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => why === undefined || !sampleUnitTests.some((glob) => matchesGlob(file, glob)))
  .sort();
if (why !== undefined) console.log(why);
// What the tests expect is written in English.
process.exitCode = await runNode(['--import', './scripts/test/property-seed.ts', '--test', ...files], {
  ...process.env,
  SITE_LANGUAGE: 'en',
});
