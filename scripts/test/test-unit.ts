/** `npm run test:unit`: every test that needs no build and no browser; without those of the sample where it is gone. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { withoutHook } from '../without-hook.ts';
import { sampleUnitTests, withoutSample } from './sample-tests.ts';
import { root, runNode } from '../tools.ts';

const why = withoutSample(root);
const files = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/{content,gallery}/*.test.ts'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => why === undefined || !sampleUnitTests.some((glob) => matchesGlob(file, glob)))
  .sort();
if (why !== undefined) console.log(why);

/**
 * A process for each file costs more than most of them. They work on data, or in a folder or on a port that each makes for
 * itself, so two processes read them all, one those of `src/`; a failure still names its own file and line.
 */
const isOfSource = (file: string): boolean => file.startsWith('src/');
const folder = join(root, '.tmp/unit');
mkdirSync(folder, { recursive: true });
const together = Object.entries(Object.groupBy(files, (file) => (isOfSource(file) ? 'source' : 'scripts'))).map(
  ([name, members]) => {
    const path = join(folder, `${name}.test.ts`);
    writeFileSync(path, members.map((file) => `import '../../${file}';\n`).join(''));
    return path;
  },
);

// What the tests expect is written in English.
process.exitCode = await runNode(['--import', './scripts/test/property-seed.ts', '--test', ...together], {
  ...withoutHook(process.env),
  SITE_LANGUAGE: 'en',
});
