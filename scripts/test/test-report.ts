/** What the runners of our tests say at their end, and what `npm test` makes of it. */
import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Not run for whatever reason. */
  readonly skipped: number;
}

/**
 * Reads the last lines of `node --test` ("ℹ pass 12") and of Playwright ("  12 passed (3.4s)"). A test that passes only
 * when it is run again counts as failed.
 */
export const countsOf = (output: string): Counts => {
  const text = stripVTControlCharacters(output);
  const total = (...names: readonly string[]): number =>
    names.reduce((sum, name) => {
      const [, first, second] =
        [...text.matchAll(new RegExp(`^\\W*(?:${name} (\\d+)|(\\d+) ${name}(?: \\(.*\\))?)$`, 'gm'))].at(-1) ?? [];
      return sum + Number(first ?? second ?? 0);
    }, 0);
  return {
    passed: total('pass(?:ed)?'),
    failed: total('fail(?:ed)?', 'cancelled', 'flaky', 'interrupted'),
    skipped: total('skipped', 'todo', 'did not run'),
  };
};

/** A step that ran. */
export interface Result {
  readonly name: string;
  readonly isPassed: boolean;
  readonly seconds: number;
  /** Only of steps that run tests. */
  readonly counts?: Counts | undefined;
}

/** Why a step that ended well fails all the same; undefined when it does not. */
export const problemOf = ({ passed, failed, skipped }: Counts): string | undefined => {
  if (passed + failed === 0) return 'No test was found.';
  return skipped > 0 ? `${skipped} tests did not run; mend them or take them out.` : undefined;
};

/** The steps with their seconds and tests, then those that were not run. */
export const table = (results: readonly Result[], notRun: readonly string[]): string => {
  const rows = [
    ...results.map(({ name, isPassed, seconds, counts }) => [
      name,
      isPassed ? 'passed' : 'FAILED',
      `${seconds.toFixed(1)} s`,
      counts ? `${counts.passed} passed, ${counts.failed} failed` : '',
    ]),
    ...notRun.map((name) => [name, 'not run', '', '']),
  ];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map(([name = '', state = '', seconds = '', counts = '']) =>
      `${name.padEnd(width(0))}  ${state.padEnd(width(1))}  ${seconds.padStart(width(2))}  ${counts}`.trimEnd(),
    )
    .join('\n');
};

/** The last line: the tests of all steps. A step that failed without a failed test, such as the lint, counts as one. */
export const summary = (results: readonly Result[]): string => {
  const sum = (of: (result: Result) => number): number => results.reduce((total, result) => total + of(result), 0);
  const passed = sum(({ counts }) => counts?.passed ?? 0);
  const failed = sum(({ counts, isPassed }) => Math.max(counts?.failed ?? 0, isPassed ? 0 : 1));
  return `${passed} passed, ${failed} failed`;
};
