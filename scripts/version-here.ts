/** The version of the handbook that a command reads from, for the files that it writes. */
import { execFileSync } from 'node:child_process';
import { describeArguments, siteVersion } from '../src/domain/changes/version.ts';
import { root } from './tools.ts';

const commitHere = (): string | undefined => {
  try {
    return execFileSync('git', describeArguments, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
};

/**
 * In words, as the foot of a page says it; without a commit where there is no repository.
 * @param today YYYY-MM-DD
 */
export const versionHere = (today: string): string => siteVersion(commitHere(), today).words;
