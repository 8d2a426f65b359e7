/**
 * Refuses to build or to check content that is wrong, with every fault of a run in one message; a development server says
 * them and goes on.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { FileProblem } from './content-files.ts';
import { contentProblems } from './problems/content-problems.ts';

/** The check reads all of content, which takes a second for a thousand pages: the author sees the changed page before. */
const quietMs = 1500;

/** A wiki that was brought in may have hundreds, and a development server says them after each change. */
const mostWarnings = 30;

const line = ({ path, line: at, message }: FileProblem): string =>
  `${path}${at === undefined ? '' : `:${at}`}: ${message}`;

const faults = (problems: readonly FileProblem[]): string =>
  `${problems.length === 1 ? '1 fault' : `${problems.length} faults`} in content:\n${problems.map(line).join('\n')}`;

/** The step of the build that reads content before anything else does. */
export const contentCheck = (): AstroIntegration => {
  let root = process.cwd();
  // Those that stand still are not told again: a development server looks after each change.
  let told: ReadonlySet<string> = new Set();
  const report = (logger: { warn: (message: string) => void }): string | undefined => {
    const { problems, warnings } = contentProblems(root);
    const shown = warnings.slice(0, mostWarnings).map(line);
    const fresh = shown.filter((one) => !told.has(one));
    told = new Set(shown);
    for (const one of fresh) logger.warn(one);
    if (fresh.length > 0 && warnings.length > mostWarnings)
      logger.warn(`${warnings.length - mostWarnings} more of these; they are told as those before them are mended.`);
    return problems.length > 0 ? faults(problems) : undefined;
  };
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' && command !== 'sync') return;
        const message = report(logger);
        if (message === undefined) return;
        const error = new Error(message);
        error.stack = ''; // Where in the build it was found helps no author.
        throw error;
      },
      'astro:server:setup': ({ server, logger }) => {
        let wasFaulty = false;
        const say = (): void => {
          const message = report(logger);
          if (message !== undefined) logger.error(message);
          else if (wasFaulty) logger.info('No faults are left in content.');
          wasFaulty = message !== undefined;
        };
        say();
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_, file) => {
          if (!relative(root, file).startsWith('content')) return;
          clearTimeout(waiting);
          waiting = setTimeout(say, quietMs).unref();
        });
      },
    },
  };
};
