/** What an upgrade runs out of the release that it took: brings content up to date, and says what is left to do by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../src/integrations/entries/content-files.ts';
import { contentProblems } from '../../src/integrations/entries/problems/content-problems.ts';
import { root } from '../tools.ts';
import { migrated } from './migrations.ts';

const texts = new Map(
  filesUnder(root, 'content')
    .paths.filter((path) => /\.(?:mdx?|ya?ml)$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
);
const changed = migrated(texts);
for (const [path, { text, done }] of changed) {
  writeFileSync(join(root, path), text);
  console.log(`${path}: ${done.join('; ')}`);
}
if (changed.size > 0)
  console.log(
    `${changed.size === 1 ? '1 file of content was' : `${changed.size} files of content were`} brought up to date. Look at it with git diff, and commit it: git commit -am "Bring content up to date"`,
  );

const { problems } = contentProblems(root);
for (const { path, line, message } of problems)
  console.error(`${path}${line === undefined ? '' : `:${line}`}: ${message}`);
if (problems.length > 0) {
  console.error('The lines above keep this release from being built.');
  process.exitCode = 1;
} else console.log('The content is as this release wants it.');
