/** `npm run test:unit`: every test that needs no build and no browser; without those of the sample where it is gone. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { sampleUnitTests, withoutSample } from './sample-tests.ts';
import { root, runNode } from '../tools.ts';

const why = withoutSample(root);
const files = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/{content,gallery}/*.test.ts'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => why === undefined || !sampleUnitTests.some((glob) => matchesGlob(file, glob)))
  .sort();
if (why !== undefined) console.log(why);

/**
 * A process for each file costs more than most of them. Those of `src/` work on data, or in a folder that each makes for
 * itself, so one process reads them all; a failure still names its own file and line. A script is tried by itself.
 */
const isOfSource = (file: string): boolean => file.startsWith('src/');
const together = join(root, '.tmp/unit/source.test.ts');
mkdirSync(join(together, '..'), { recursive: true });
writeFileSync(
  together,
  files
    .filter(isOfSource)
    .map((file) => `import '../../${file}';\n`)
    .join(''),
);

// What the tests expect is written in English.
process.exitCode = await runNode(
  ['--import', './scripts/test/property-seed.ts', '--test', together, ...files.filter((file) => !isOfSource(file))],
  {
    ...process.env,
    SITE_LANGUAGE: 'en',
  },
);
