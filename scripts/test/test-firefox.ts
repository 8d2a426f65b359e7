/** `npm run test:firefox`: the main journeys in a second engine; without those of the sample where it is gone. */
import { withoutSample } from './sample-tests.ts';
import { root, runNode } from '../tools.ts';

const why = withoutSample(root);
if (why !== undefined) console.log(why);

process.exitCode = await runNode([
  '--test',
  'e2e/firefox/journeys.test.ts',
  ...(why === undefined ? ['e2e/firefox/handbook.test.ts'] : []),
]);
