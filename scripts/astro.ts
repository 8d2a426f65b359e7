import { buildIfChanged } from './build/build.ts';
import { runAstro } from './tools.ts';

// `npm run dev`, `npm run build` and `npm run check:pages`: Astro, with what it needs of the environment. A build that is
// told anything, such as --force, is made whatever has changed.
const args = process.argv.slice(2);
process.exitCode = args.join(' ') === 'build' ? await buildIfChanged() : await runAstro(args);
