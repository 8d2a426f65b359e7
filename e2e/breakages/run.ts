/**
 * `npm run breakages`: breaks copies of the project in each way of list.ts and sees that the named test fails there and
 * passes on the copy as it is. `npm run breakages -- id id` takes some of them. Copies stand in `.tmp/breakages/`.
 * The last one, `additions`, breaks nothing: it adds an entry of each kind, and no test may fail.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { foundBrowser } from '../../scripts/browser.ts';
import { astroEnv, commandFile, root } from '../../scripts/tools.ts';
import { addEntries, testsOfEntries } from './additions.ts';
import { breakages, type Breakage } from './list.ts';

const playwright = commandFile('@playwright/test', 'playwright');
const needsBuild = ({ test }: Breakage): boolean => /^e2e\/(?!content\/)/.test(test);
const inBrowser = ({ test }: Breakage): boolean => test.endsWith('.spec.ts');

const copyOf = (name: string): string => {
  const folder = join(root, '.tmp/breakages', name);
  rmSync(folder, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '-c', '-o', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of [...files, ...(existsSync(join(root, '.cache/previews')) ? ['.cache/previews'] : [])]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
};

const isApplicable = ({ file, find }: Breakage): boolean =>
  existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8').includes(find);

/** Breaks the copy; gives what mends it again. */
const apply = (folder: string, { id, file, find, put }: Breakage): (() => void) => {
  const path = join(folder, file);
  const whole = readFileSync(path, 'utf8');
  // The project may have changed while others were tried; a copy that is whole fails no test.
  if (!whole.includes(find)) throw new Error(`${id}: ${file} no longer holds "${find}": break it elsewhere.`);
  writeFileSync(
    path,
    whole.replace(find, () => put),
  );
  return () => writeFileSync(path, whole);
};

const run = (folder: string, args: readonly string[]): { passed: boolean; output: string } => {
  const env = { ...process.env, ...astroEnv, NO_COLOR: '1', CHROME_PATH: foundBrowser(), CI: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    // A run that says more than this is cut off, and would count as failed.
    maxBuffer: 64_000_000,
  });
  return { passed: status === 0, output: stdout + stderr };
};

const build = (folder: string): { passed: boolean; output: string } => run(folder, [commandFile('astro'), 'build']);

const runTest = (folder: string, breakage: Breakage): { passed: boolean; output: string } => {
  const { test, title } = breakage;
  if (!inBrowser(breakage)) return run(folder, ['--test', '--test-isolation=none', test]);
  const outcome = run(folder, [playwright, 'test', test, ...(title ? ['-g', title] : []), '--reporter=line', '-x']);
  if (/No tests found/.test(outcome.output)) throw new Error(`${breakage.id}: ${test} has no test "${title}".`);
  return outcome;
};

/** Breakages that may share a build: no file, no test twice, and the far-reaching ones each by itself. */
const batches = (all: readonly Breakage[]): Breakage[][] => {
  const found: Breakage[][] = [];
  for (const one of all) {
    const fits = found.find(
      (batch) =>
        !one.alone &&
        !batch[0]?.alone &&
        batch.every(({ file, test, title }) => file !== one.file && (test !== one.test || title !== one.title)),
    );
    if (fits) fits.push(one);
    else found.push([one]);
  }
  return found;
};

const uncaught: string[] = [];
const tell = (id: string, passed: boolean, detail: string): void => {
  console.log(`${passed ? 'MISSED' : 'caught'}  ${id.padEnd(22)} ${detail}`);
  if (passed) uncaught.push(id);
};

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => id !== 'additions' && !breakages.some((one) => one.id === id));
const chosen = breakages.filter(({ id }) => asked.length === 0 || asked.includes(id));
const stale = chosen.filter((one) => !isApplicable(one));
if (unknown.length > 0 || stale.length > 0) {
  for (const id of unknown) console.error(`No breakage is called ${id}.`);
  for (const { id, file, find } of stale)
    console.error(`${id}: ${file} no longer holds "${find}": break it elsewhere.`);
  process.exit(1);
}

if (asked.length === 0 || asked.includes('additions')) {
  const folder = copyOf('additions');
  addEntries(folder);
  for (const args of [
    [commandFile('astro'), 'build'],
    ['--test', ...testsOfEntries.node],
    [playwright, 'test', ...testsOfEntries.browser, '--reporter=line'],
  ]) {
    const { passed, output } = run(folder, args);
    if (passed) continue;
    console.error(`One more entry of each kind fails what it must not fail:\n${output.slice(-4000)}`);
    process.exitCode = 1;
    break;
  }
  if (!process.exitCode) console.log('One more source, claim, term, contradiction and question fails no test.');
  rmSync(folder, { recursive: true, force: true });
}

if (chosen.length === 0) process.exit();
console.log(`${chosen.length} breakages; first each test on the project as it is.`);

const whole = copyOf('whole');
const built = chosen.filter(needsBuild);
if (built.length > 0) {
  const { passed, output } = build(whole);
  if (!passed) throw new Error(`The project as it is does not build:\n${output}`);
}
const control = new Map(chosen.map((one) => [`${one.test} ${one.title}`, one]));
for (const one of control.values()) {
  const { passed, output } = runTest(whole, one);
  if (!passed)
    throw new Error(`${one.test} fails on the project as it is, so it can prove nothing:\n${output.slice(-3000)}`);
}

for (const one of chosen.filter((each) => !needsBuild(each))) {
  const mend = apply(whole, one);
  tell(one.id, runTest(whole, one).passed, one.test);
  mend();
}
for (const [index, batch] of batches(built).entries()) {
  const folder = copyOf(`batch-${index}`);
  for (const one of batch) apply(folder, one);
  const { passed, output } = build(folder);
  if (!passed && batch.length > 1)
    throw new Error(
      `Break these apart, they do not build together: ${batch.map(({ id }) => id).join(', ')}\n${output.slice(-3000)}`,
    );
  for (const one of batch) {
    if (passed) tell(one.id, runTest(folder, one).passed, `${one.test} ${one.title ?? ''}`);
    else tell(one.id, false, 'the build itself');
  }
  rmSync(folder, { recursive: true, force: true });
}
rmSync(whole, { recursive: true, force: true });

console.log(`\n${chosen.length - uncaught.length} of ${chosen.length} breakages are caught.`);
if (uncaught.length > 0) {
  console.error(`No test fails with: ${uncaught.join(', ')}`);
  process.exitCode = 1;
}
