// Runs before what a newcomer calls first, on whichever Node is there: plain JavaScript, and no package.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../node_modules/astro', import.meta.url))) {
  console.error('The packages of this project are not installed yet. Run "npm ci", then the same command again.');
  process.exitCode = 1;
}
