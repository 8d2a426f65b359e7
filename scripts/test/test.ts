import { join } from 'node:path';
import { ensureBrowser } from '../browser.ts';
import { withoutHook } from '../without-hook.ts';
import { changedFiles, testsFor } from './changed-tests.ts';
import { runNpm } from './run-npm.ts';
import { withoutSample } from './sample-tests.ts';
import { countsOf, problemOf, summary, table, type Result } from './test-report.ts';
import { root } from '../tools.ts';

/*
 * `npm test`: every check, each of them an npm script that also runs alone. Three run at a time, so that two cores are busy
 * when one of them waits or is the last of its kind: always the first of the list whose needs are met. `npm test -- changed`
 * asks only what belongs to the files that changed.
 */
const atOnce = 3;

interface Step {
  readonly name: string;
  /** What npm is asked. */
  readonly npm: readonly string[];
  readonly isTest?: true;
  /** Steps that have to pass first. */
  readonly needs?: readonly string[];
  /** It takes what time the others leave. */
  readonly isPatient?: true;
}

const whole: readonly Step[] = [
  { name: 'Build', npm: ['run', 'build'] },
  // They take two thirds of the time and wait for pages a third of theirs: all that stands below them is done meanwhile.
  { name: 'Browser tests', npm: ['run', 'test:browser'], isTest: true, needs: ['Build'] },
  { name: 'Unit tests', npm: ['run', 'test:unit'], isTest: true, isPatient: true },
  // The build draws the pictures that faults are built with.
  { name: 'Fault tests', npm: ['run', 'test:faults'], isTest: true, needs: ['Build'], isPatient: true },
  { name: 'Lint', npm: ['run', 'lint'], isPatient: true },
  { name: 'Built files', npm: ['run', 'test:machines'], isTest: true, needs: ['Build'], isPatient: true },
  // The build has written the types that these would otherwise write again.
  { name: 'Types of pages', npm: ['run', 'check:pages', '--', '--noSync'], needs: ['Build'], isPatient: true },
  { name: 'Types of code', npm: ['run', 'check:code', '--ignore-scripts'], needs: ['Build'], isPatient: true },
  { name: 'Format', npm: ['run', 'format:check'], isPatient: true },
];

const stepsOfChanged = (): Step[] => {
  const files = changedFiles();
  const { code, formatted, unit, specs, isBuilt } = testsFor(files);
  console.log(files.length === 0 ? 'No file has changed.' : `Changed:\n  ${files.join('\n  ')}`);
  return [
    ...(isBuilt ? [{ name: 'Build', npm: ['run', 'build'] } as const] : []),
    ...(formatted.length > 0
      ? [{ name: 'Format', npm: ['exec', '--', 'prettier', '--check', ...formatted] } as const]
      : []),
    ...(unit.length > 0
      ? [{ name: 'Unit tests', npm: ['exec', '--', 'node', '--test', ...unit], isTest: true } as const]
      : []),
    ...(code.length > 0
      ? ([
          { name: 'Lint', npm: ['exec', '--', 'eslint', '--max-warnings=0', ...code] },
          { name: 'Types', npm: ['run', 'check'] },
        ] as const)
      : []),
    ...(specs.length > 0
      ? [
          {
            name: 'Browser tests',
            npm: ['run', 'test:browser', '--', ...specs],
            isTest: true,
            needs: ['Build'],
          } as const,
        ]
      : []),
  ];
};

// The tests look at the site as it stands at the root of its address, whatever this shell is set to.
const { BASE_PATH: _base, SITE_URL: _site, DIST: _dist, ...env } = withoutHook(process.env);
// The steps start some forty processes that read the same packages: each file is compiled for the first of them alone.
env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/node');

const runStep = async (step: Step): Promise<Result> => {
  const { name, npm, isTest, isPatient = false } = step;
  const began = performance.now();
  const { exitCode, output } = await runNpm(npm, { env, isPatient });
  const counts = isTest && countsOf(output);
  const problem = counts ? problemOf(counts) : undefined;
  const isPassed = exitCode === 0 && problem === undefined;
  const seconds = (performance.now() - began) / 1000;
  console.log(`\n== ${name} ==\n\n${output.trim()}`);
  if (problem) console.error(`\n${problem}`);
  console.log(`\n${name}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  if (!isPassed) console.error(`To run this step alone: npm ${npm.join(' ')}`);
  return { name, isPassed, seconds, ...(counts && { counts }) };
};

/** Runs the steps; one whose needs are not met is not run. */
const runAll = async (steps: readonly Step[]): Promise<Result[]> => {
  const results: Result[] = [];
  const left = [...steps];
  const running = new Map<string, Promise<void>>();
  const hasPassed = (name: string): boolean => results.some((one) => one.name === name && one.isPassed);
  for (;;) {
    const next = left.find(({ needs = [] }) => needs.every(hasPassed));
    if (next && running.size < atOnce) {
      left.splice(left.indexOf(next), 1);
      const run = runStep(next).then((result) => {
        results.push(result);
        running.delete(next.name);
      });
      running.set(next.name, run);
    } else if (running.size > 0) await Promise.race(running.values());
    else return results;
  }
};

try {
  const [mode, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (mode !== undefined && mode !== 'changed'))
    throw new Error(`npm test takes nothing, or: npm test -- changed. One step alone: npm run test:unit`);
  const noSample = withoutSample(root);
  if (noSample !== undefined) console.log(noSample);
  // Faults are put into entries of the sample.
  const all = whole.filter(({ name }) => noSample === undefined || name !== 'Fault tests');
  const steps = mode === 'changed' ? stepsOfChanged() : all;
  if (steps.some(({ name }) => name === 'Browser tests')) env['CHROME_PATH'] = ensureBrowser();
  const results = await runAll(steps);
  const notRun = steps.map(({ name }) => name).filter((name) => !results.some((result) => result.name === name));
  const elsewhere =
    mode === 'changed'
      ? ''
      : '\nLeft out, for .ci/run takes them: the second engine, npm run test:firefox; other servers, npm run test:hosts\n';
  console.log(`\n== All steps ==\n\n${table(results, notRun)}\n${elsewhere}\n${summary(results)}`);
  process.exitCode = results.every(({ isPassed }) => isPassed) && notRun.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
