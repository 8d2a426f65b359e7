/** What a step of `npm test` counted. Names are those of the tests, with the reason where one is given. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: string[];
}

/** Reads the TAP that `node --test` writes: the totals at its end, and the lines of the tests that did not run. */
export function countsOfTap(tap: string): Counts {
  const total = (name: string): number => {
    const found = [...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1);
    if (found === undefined)
      throw new Error('The test runner ended before it could report. Its output above says why.');
    return Number(found[1]);
  };
  const skipped = [...tap.matchAll(/^\s*(?:not )?ok \d+ - (.*) # (SKIP|TODO)\b ?(.*)$/gm)].map(
    ([, name = '', kind = '', reason = '']) => described(name, reason || kind.toLowerCase()),
  );
  return { passed: total('pass'), failed: total('fail') + total('cancelled'), skipped };
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; tests: { status: string; annotations: { type: string; description?: string }[] }[] }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number };
}

/** Reads Playwright's JSON report. A test that passed only when it was run again counts as failed. */
export function countsOfPlaywright({ suites, errors, stats }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: suites.flatMap((suite) => skippedIn(suite)),
  };
}

function skippedIn({ title, suites = [], specs = [] }: PlaywrightSuite): string[] {
  const here = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => described(`${title}: ${spec.title}`, annotations.at(-1)?.description ?? '')),
  );
  return [...here, ...suites.flatMap((suite) => skippedIn(suite))];
}

const described = (name: string, reason: string): string => (reason === '' ? name : `${name} (${reason})`);

/** A step that was run, for the table at the end. */
export interface Result {
  name: string;
  exitCode: number;
  seconds: number;
  /** Only of steps that run tests. */
  counts?: Counts;
}

/** The table of steps: the ones that ran with their seconds and tests, then the ones that were never reached. */
export function table(results: readonly Result[], notReached: readonly string[]): string {
  const rows = results.map(({ name, exitCode, seconds, counts }) => [
    name,
    exitCode === 0 ? 'passed' : 'FAILED',
    `${seconds.toFixed(1)} s`,
    counts === undefined ? '' : `${counts.passed} passed, ${counts.failed} failed`,
  ]);
  const all = [...rows, ...notReached.map((name) => [name, 'not run', '', ''])];
  const width = (column: number): number => Math.max(...all.map((row) => row[column]?.length ?? 0));
  const lines = all.map(([name = '', state = '', seconds = '', counts = '']) =>
    `${name.padEnd(width(0))}  ${state.padEnd(width(1))}  ${seconds.padStart(width(2))}  ${counts}`.trimEnd(),
  );
  return lines.join('\n');
}

/** The last line: the tests of all steps. A step that failed without a failed test, such as the lint, counts as one. */
export function summary(results: readonly Result[]): string {
  const passed = results.reduce((sum, { counts }) => sum + (counts?.passed ?? 0), 0);
  const failed = results.reduce(
    (sum, { counts, exitCode }) => sum + Math.max(counts?.failed ?? 0, exitCode === 0 ? 0 : 1),
    0,
  );
  return `${passed} passed, ${failed} failed`;
}
