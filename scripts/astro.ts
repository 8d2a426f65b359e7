import { runAstro } from './tools.ts';

// `npm run dev`, `npm run build` and `npm run check`: Astro, with the environment it needs on every system.
process.exitCode = await runAstro(process.argv.slice(2));
