/** The environment of Git for a repository that is not the one around. */

/** What a machine says of all repositories, such as which folders Git may trust. */
const ofMachine = /^GIT_CONFIG_(?:COUNT|KEY|VALUE|GLOBAL|SYSTEM|NOSYSTEM)/;

/** An environment without what a hook of Git names, which Git would take for the repository that it is asked about. */
export const withoutHook = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || ofMachine.test(name)));
