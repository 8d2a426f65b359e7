/**
 * What starts a component in the browser also hands signals to it, of a library that no component here uses. Every page
 * with a tool would carry that.
 */
import type { Plugin } from 'vite';

/** The line with which the client of the integration asks for signals. */
const asking = /let signalsRaw = [^;]+;\s*if \(signalsRaw\)/;

/** The client without what it does when there are signals. */
export const withoutSignals = (client: string): string => {
  if (!asking.test(client))
    throw new Error(
      'The Preact integration asks for signals in other words now: see src/integrations/bundle/no-signals.ts.',
    );
  return client.replace(asking, 'if (false)');
};

export const noSignals = (): Plugin => ({
  name: 'no-signals',
  transform: (code, id) => (id.endsWith('/@astrojs/preact/dist/client.js') ? withoutSignals(code) : undefined),
});
