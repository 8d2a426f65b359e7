/**
 * Components of widgets are compiled by Vite itself. The integration of Preact sends each through Babel as well, three
 * times a build, which took as long as all bundling; what comes out is the same calls.
 */
import type { Plugin } from 'vite';

/** The plug-in of the integration that calls Babel. */
const babel = 'vite:preact-jsx';

export const jsxByVite = (): Plugin => ({
  name: 'jsx-by-vite',
  config: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
  configResolved: ({ plugins }) => {
    const found = plugins.find(({ name }) => name === babel);
    if (!found)
      throw new Error(`The Preact integration has no plug-in "${babel}" any more: see whether it still calls Babel.`);
    delete found.transform;
  },
});
