import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from '../tools.ts';

/** What a command that has ended left behind. */
export interface Run {
  readonly exitCode: number;
  /** What it printed on both streams. */
  readonly output: string;
}

/**
 * Asks the npm that runs us, so that several commands can run side by side without mixing what they print.
 * @param args such as `['run', 'lint']`
 * @param isPatient whether it takes what time the others leave
 */
export const runNpm = (
  args: readonly string[],
  { env = process.env, isPatient = false }: { env?: NodeJS.ProcessEnv; isPatient?: boolean } = {},
): Promise<Run> => {
  const program = env['npm_execpath'];
  const [file, ...before] = program ? [process.execPath, program] : ['npm'];
  const child = spawn(file, [...before, '--silent', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (isPatient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ exitCode: code ?? 1, output }));
  });
};

/** Runs commands side by side, each to its end whatever the others say, and tells what they printed one after the other. */
export const runSideBySide = async (
  commands: readonly (readonly string[])[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ isPassed: boolean; output: string }> => {
  const runs = await Promise.all(commands.map((args) => runNpm(args, { env })));
  return {
    isPassed: runs.every(({ exitCode }) => exitCode === 0),
    output: runs.map(({ output }) => output.trim()).join('\n'),
  };
};
