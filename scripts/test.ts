import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import {
  type Counts,
  countsOfPlaywright,
  countsOfTap,
  type PlaywrightReport,
  type Result,
  summary,
  table,
} from './test-counts.ts';
import { testFiles } from './test-files.ts';
import { commandFile, root, runAstro, runNode } from './tools.ts';

// `npm test`: every check in turn, stopping at the first that fails.

interface Step {
  name: string;
  /** The command that runs this step alone. */
  alone: string;
  run: () => Promise<{ exitCode: number; counts?: Counts }>;
}

// The tests look at the site as it stands at the root of its address, whatever this shell is set to.
const { BASE_PATH: _base, SITE_URL: _site, DIST: _dist, ...env } = process.env;

const tool = async (args: readonly string[]): Promise<{ exitCode: number }> => ({ exitCode: await runNode(args, env) });
const astro = async (args: readonly string[]): Promise<{ exitCode: number }> => ({
  exitCode: await runAstro(args, env),
});

/** `node --test` over some files, told to people as it runs and to us in a file. */
async function nodeTests(name: string, patterns: readonly string[]): Promise<{ exitCode: number; counts: Counts }> {
  const report = fresh(`.tmp/${name}.tap`);
  const reporters = ['spec', 'stdout', 'tap', report].map((value, index) =>
    index % 2 === 0 ? `--test-reporter=${value}` : `--test-reporter-destination=${value}`,
  );
  const exitCode = await runNode(['--test', ...reporters, ...patterns], env);
  return { exitCode, counts: countsOfTap(readReport(report)) };
}

// The rules that need types read those that Astro makes of the content; a fresh clone has none yet.
async function lint(): Promise<{ exitCode: number }> {
  const synced = await astro(['sync']);
  return synced.exitCode === 0 ? tool([commandFile('eslint'), '--max-warnings=0', '.']) : synced;
}

async function browserTests(): Promise<{ exitCode: number; counts: Counts }> {
  const chrome = await ensureBrowser();
  console.log(`Browser: ${chrome}\n`);
  // playwright.config.ts names this file.
  const report = fresh('.tmp/playwright.json');
  const exitCode = await runNode([commandFile('@playwright/test', 'playwright'), 'test'], {
    ...env,
    CHROME_PATH: chrome,
  });
  return { exitCode, counts: countsOfPlaywright(JSON.parse(readReport(report)) as PlaywrightReport) };
}

const steps: readonly Step[] = [
  {
    name: 'Format',
    alone: 'npm run format:check (npm run format mends it)',
    run: () => tool([commandFile('prettier'), '--check', '--log-level=warn', '.']),
  },
  { name: 'Lint', alone: 'npm run lint', run: lint },
  { name: 'Types', alone: 'npm run check', run: () => astro(['check', '--minimumFailingSeverity=hint']) },
  {
    name: 'Unit tests',
    alone: 'npm run test:unit',
    run: () => nodeTests('unit', testFiles.unit),
  },
  { name: 'Build', alone: 'npm run build', run: () => astro(['build']) },
  {
    name: 'Built files',
    alone: 'npm run build && npm run test:machines',
    run: () => nodeTests('machines', testFiles.machines),
  },
  { name: 'Browser tests', alone: 'npm run build && npm run test:browser', run: browserTests },
  { name: 'Fault tests', alone: 'npm run test:faults', run: () => nodeTests('faults', testFiles.faults) },
];

function fresh(path: string): string {
  const report = join(root, path);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  return report;
}

function readReport(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error('The tests ended before they could report. The output above says why.', { cause: error });
  }
}

/** Runs one step. Tests that were skipped, or that were not found at all, fail it: nothing is passed over in silence. */
async function runStep({ name, alone, run }: Step): Promise<Result> {
  console.log(`\n== ${name} ==\n`);
  const began = performance.now();
  const outcome = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { exitCode: 1 };
  });
  const counts = 'counts' in outcome ? outcome.counts : undefined;
  const problems: string[] = [];
  if (counts !== undefined && counts.skipped.length > 0) {
    problems.push(`Skipped tests fail the run; mend them or take them out:\n  ${counts.skipped.join('\n  ')}`);
  }
  if (counts !== undefined && counts.failed > 0) problems.push(`${counts.failed} of these tests failed.`);
  if (counts !== undefined && counts.passed + counts.failed === 0) problems.push('No test was found.');
  for (const problem of problems) console.error(`\n${problem}`);

  const exitCode = outcome.exitCode === 0 && problems.length > 0 ? 1 : outcome.exitCode;
  const seconds = (performance.now() - began) / 1000;
  console.log(`\n${name}: ${exitCode === 0 ? 'passed' : 'failed'} in ${seconds.toFixed(1)} s`);
  if (exitCode !== 0) console.error(`To run this step alone: ${alone}`);
  return { name, exitCode, seconds, ...(counts && { counts }) };
}

const results: Result[] = [];
for (const step of steps) {
  const result = await runStep(step);
  results.push(result);
  process.exitCode = result.exitCode;
  if (result.exitCode !== 0) break;
}

console.log(`\n== All steps ==\n`);
console.log(
  table(
    results,
    steps.slice(results.length).map(({ name }) => name),
  ),
);
console.log(`\n${summary(results)}`);
