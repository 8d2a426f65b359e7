/** The environment of Git in tests. */
import { devNull } from 'node:os';
import { withoutHook } from '../without-hook.ts';

/** An environment in which Git knows nothing of who runs the tests, such as that they sign, nor of a hook that does. */
export const gitEnv = (): NodeJS.ProcessEnv => ({
  ...withoutHook(process.env),
  GIT_CONFIG_COUNT: '0',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_SYSTEM: devNull,
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.invalid',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.invalid',
});
