import { root, runAstro } from '../tools.ts';
import { buildUnlessSame } from './unchanged.ts';

/** Builds the handbook into `dist/`, unless it stands there; gives an exit code. */
export const buildIfChanged = async (env: NodeJS.ProcessEnv = process.env): Promise<number> => {
  const exitCode = await buildUnlessSame({ root, env, now: new Date() }, () => runAstro(['build'], env));
  if (exitCode === undefined)
    console.log('Nothing has changed since dist/ was built. To build it all the same: npm run build -- --force');
  return exitCode ?? 0;
};
