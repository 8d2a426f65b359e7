/** Runs a command and says what it took: processor time of it and all it started, and the most memory at once. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

export interface Cost {
  readonly wallSeconds: number;
  /** Of the user and the system, of the command and of all that it started and waited for. */
  readonly cpuSeconds: number;
  /** The most that the command and all below it held at once, in bytes, as far as sampling sees it. */
  readonly peakBytes: number;
}

const run = promisify(execFile);
const sampleMs = 300;

/** Bytes in memory of a process and all below it. */
const residentBytes = async (pid: number): Promise<number> => {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']).catch(() => ({ stdout: '' }));
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  for (let grown = 0; grown !== family.size;) {
    grown = family.size;
    for (const [child = 0, parent = 0] of rows) if (family.has(parent)) family.add(child);
  }
  return rows.reduce((sum, [child = 0, , kilobytes = 0]) => sum + (family.has(child) ? kilobytes * 1024 : 0), 0);
};

const secondsOf = (time: string): number => {
  const [, minutes = '0', seconds = '0'] = /^(\d+)m([\d.,]+)s$/.exec(time) ?? [];
  return Number(minutes) * 60 + Number(seconds.replace(',', '.'));
};

/**
 * @param command the program and its arguments
 * @throws with what the command printed, when it fails
 */
export const measured = async (
  command: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Cost> => {
  const started = performance.now();
  // `times` is the one word for the processor time of children that every shell knows.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times; exit $code', 'sh', ...command], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  let peakBytes = 0;
  const sampling = setInterval(() => {
    void residentBytes(child.pid ?? 0).then((bytes) => (peakBytes = Math.max(peakBytes, bytes)));
  }, sampleMs);
  try {
    const code = await new Promise<number>((done, failed) => {
      child.once('error', failed);
      child.once('close', (exitCode) => done(exitCode ?? 1));
    });
    if (code !== 0) throw new Error(`${command.join(' ')} in ${cwd} failed:\n${output.slice(-4000)}`);
  } finally {
    clearInterval(sampling);
  }
  const [user = '', system = ''] = output.trim().split('\n').at(-1)?.split(' ') ?? [];
  return {
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds: secondsOf(user) + secondsOf(system),
    peakBytes,
  };
};

/** The value in the middle of an odd number of runs. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
