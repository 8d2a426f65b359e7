/** The environment of Git in tests. */
import { devNull } from 'node:os';

/** An environment without what a hook of Git names, which Git would take for the repositories that tests make. */
export const withoutHook = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));

/** An environment in which Git knows nothing of who runs the tests, such as that they sign, nor of a hook that does. */
export const gitEnv = (): NodeJS.ProcessEnv => ({
  ...withoutHook(process.env),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_SYSTEM: devNull,
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.invalid',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.invalid',
});
