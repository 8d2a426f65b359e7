import { execFileSync } from 'node:child_process';
import { withoutHook } from '../../../../without-hook.ts';

/** What Git says in a folder, without the blanks around it; empty where there is no Git or no repository. */
export const git = (path: string, ...args: readonly string[]): string => {
  try {
    return execFileSync('git', args, {
      cwd: path,
      env: withoutHook(process.env),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
};
