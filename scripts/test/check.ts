import { runAstro } from '../tools.ts';
import { runSideBySide } from './run-npm.ts';

// `npm run check`: the faults of content, or else those of types in pages and in code, all of one run. The types come from
// content, so that nothing can be said of them while content is wrong.
process.exitCode = await runAstro(['sync']);
if (process.exitCode === 0) {
  const { isPassed, output } = await runSideBySide([
    ['run', 'check:pages', '--', '--noSync'],
    ['run', 'check:code', '--ignore-scripts'],
  ]);
  console.log(output);
  process.exitCode = isPassed ? 0 : 1;
}
