/**
 * A site that is built again. What a build keeps for the next one never shows: with it and without it the same site comes
 * out, to the byte, and the same is told of what is wrong in its pages.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { tellsEach, type Fault } from './fault.ts';
import { append, buildIn, copy, remove, replace, type Build, type Change } from './project.ts';

/** A chapter of a site with few pages, because all of them are built. */
const small = 'content/guide/migrating.mdx';

/** Seen on the built pages only. */
const inPages: readonly Fault[] = [
  {
    name: 'a dead link',
    change: append(small, 'See [the words](/glossar/).'),
    says: [`${small}:`, 'dead link to /glossar/, there is no such page, nearest: /glossary/'],
  },
  {
    name: 'a dead anchor',
    change: append(small, 'See [how it is made](/about/#evidenc).'),
    says: [`${small}:`, 'dead anchor #evidenc, /about/ has no such id, nearest: evidence'],
  },
];

const [page, gone, came] = ['first-day', 'Queue_grows', 'Queue_stands'];
const pages = 'content/wiki/Runbooks';

/** One of each kind, all between two builds. */
const changes: readonly Change[] = [
  append(`content/wiki/start/${page}.md`, 'A sentence that was not there, and a [link](../Runbooks/Queue_stands.md).'),
  copy(`${pages}/${gone}.md`, `${pages}/${came}.md`),
  remove(`${pages}/${gone}.md`),
  // Pages show this definition, and their texts link it by a word that they did not link before.
  replace('content/glossary/liegeplatz.yaml', 'Ein Platz in einem Cluster', 'Ein Platz im Hafen'),
  replace('content/glossary/liegeplatz.yaml', 'forms: [', 'forms: [Clock, '),
  replace('content/site.yaml', 'purpose: Es sagt Teams', 'purpose: Es sagt allen Teams'),
  // A schema may say more of entries whose files stay as they are.
  replace('src/schemas/glossary.ts', 'definition: prose.', 'definition: prose.transform((text) => `${text} Ahoi.`).'),
  replace('src/components/wiki/PageTags.astro', '{words.tagsLine}', '{words.tagsLine}!'),
  replace('public/assets/crane.svg', '#8a1f4d', '#8a1f4e'),
  ...inPages.map(({ change }) => change),
];

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file).toString('base64')]),
  );

/** Names of files that differ, or that only one of two sites has. */
const differing = (one: Map<string, string>, other: Map<string, string>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));

/** A built copy of the German site. */
interface Site extends Build {
  readonly folder: string;
}

/** Tests what two more builds in the copy make and say, after changes. */
export const builtAgain = (site: () => Site): void => {
  describe('built again', () => {
    const sites: Map<string, string>[] = [];
    const builds: Build[] = [];
    before(async () => {
      const { folder } = site();
      const told = (build: Build): void => {
        builds.push(build);
        sites.push(filesIn(join(folder, 'dist')));
      };
      told(site());
      // Both say the same day, though midnight may lie between them.
      const now = { SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000)) };
      for (const change of changes) change(folder);
      told(await buildIn(folder, now));
      // Pictures are kept under all that goes into them, and take longest to draw.
      for (const cache of ['astro', 'pages', 'search', 'vite'])
        rmSync(join(folder, '.cache', cache), { recursive: true, force: true });
      told(await buildIn(folder, now));
    });

    it('is the site that a build without caches makes, where content, code and pictures have changed', () => {
      const [before, kept, fresh] = sites;
      assert.ok(before && kept && fresh);
      assert.deepEqual(differing(kept, fresh), []);
      assert.ok(differing(before, kept).length > 5);
      const text = (file: string): string => Buffer.from(kept.get(file) ?? '', 'base64').toString();
      assert.match(text('/wiki/start/first-day/index.html'), /A sentence that was not there/);
      assert.match(text('/wiki/start/first-day.md'), /A sentence that was not there/);
      assert.deepEqual(
        [...kept.keys()].filter((file) => /queue.grows/i.test(file)),
        [],
      );
      assert.doesNotMatch(text('/llms.txt'), /queue.grows\.md/i);
    });

    it('keeps what was found in the pages that are the same', () => {
      const [none = 0, some = 0, again = 0] = builds.map(({ output }) =>
        Number(/(\d+) of \d+ pages are as they were/.exec(output)?.[1] ?? 0),
      );
      assert.deepEqual([none, again], [0, 0]);
      assert.ok(some > 20, builds[1]?.output);
    });

    for (const [at, name] of [
      [1, 'with what is kept'],
      [2, 'without it'],
    ] as const) {
      describe(`tells ${inPages.length} faults in its pages ${name}`, () => {
        tellsEach(inPages, () => builds[at]!);
        it('and no other', () =>
          assert.match(builds[at]!.output, new RegExp(`\\b${inPages.length} problems in the built pages`)));
      });
    }
  });
};
