import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gitEnv } from '../../../scripts/test/git-env.ts';
import { changesByMonth, knownWords } from './changes.ts';
import { fileDays, historyFrom, logArguments, logArgumentsAfter, type History } from './git-log.ts';
import { siteVersion } from './version.ts';

/** A repository with a past: three commits in two months, a file with an odd name that is renamed, one that is removed. */
describe('a repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const clone = `${folder}-clone`;
  const git = (at: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: at, encoding: 'utf8', env: gitEnv() });
  const write = (path: string, text: string): void => writeFileSync(join(folder, 'content', path), text);
  const commit = (day: string, subject: string): void => {
    git(folder, 'add', '--all');
    const date = `${day}T12:00:00+0000`;
    execFileSync('git', ['commit', '--quiet', '-m', subject], {
      cwd: folder,
      env: { ...gitEnv(), GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    });
  };
  const endsOf = (at: string): string[] | undefined =>
    git(at, 'rev-parse', '--is-shallow-repository').trim() === 'true'
      ? [git(at, 'rev-list', '--max-parents=0', 'HEAD').trim()]
      : undefined;
  const historyOf = (at: string): History => historyFrom(git(at, ...logArguments), endsOf(at));

  before(() => {
    mkdirSync(join(folder, 'content'));
    git(folder, 'init', '--quiet', '-b', 'main');
    write('Größe "1"\tä.md', '# One\n\nWords that stay, so that Git knows the file again.\n');
    write('gone.md', '# Gone\n');
    commit('2026-01-31', 'Begin');
    write('two.yaml', 'name: Two\n');
    rmSync(join(folder, 'content/gone.md'));
    commit('2026-02-01', 'Add the second');
    renameSync(join(folder, 'content/Größe "1"\tä.md'), join(folder, 'content/one.md'));
    commit('2026-02-28', 'Call the first by a plain name');
    git(folder, 'clone', '--quiet', '--depth', '2', `file://${folder}`, clone);
  });
  after(() => [folder, clone].forEach((path) => rmSync(path, { recursive: true, force: true })));

  const entries = ['one.md', 'two.yaml'].map((file) => ({
    key: `wiki/${file.replace(/\..*/, '')}`,
    file: `content/${file}`,
    changes:
      file === 'two.yaml' ? [{ day: '2026-02-15', what: 'The verdict is another.', why: 'A source came up.' }] : [],
  }));

  it('with all of its history gives the first and the last day of each file, through renames', () => {
    const history = historyOf(folder);
    assert.equal(history.known, 'whole');
    assert.deepEqual(Object.fromEntries([...fileDays(history)].filter(([path]) => path !== 'content/gone.md')), {
      'content/one.md': { first: '2026-01-31', last: '2026-02-28' },
      'content/two.yaml': { first: '2026-02-01', last: '2026-02-01' },
    });
  });

  it('leaves out what was before a commit, and knows that nothing came after the last one', () => {
    const after = (commit: string): History => historyFrom(git(folder, ...logArgumentsAfter(commit)), undefined, true);
    const first = git(folder, 'rev-list', '--max-parents=0', 'HEAD').trim();
    assert.deepEqual(
      after(first).commits.map(({ subject }) => subject),
      ['Call the first by a plain name', 'Add the second'],
    );
    assert.deepEqual(after(git(folder, 'rev-parse', 'HEAD').trim()), { known: 'whole', commits: [] });
  });

  it('tells changes by month, newest first, those of entries among those of commits, and no person', () => {
    const months = changesByMonth(historyOf(folder), entries);
    assert.deepEqual(
      months.map(({ month, changes }) => [month, changes.map(({ day, what, entries: of }) => [day, what, of.join()])]),
      [
        [
          '2026-02',
          [
            ['2026-02-28', 'Call the first by a plain name', 'wiki/one'],
            ['2026-02-15', 'The verdict is another.', 'wiki/two'],
            ['2026-02-01', 'Add the second', 'wiki/two'],
          ],
        ],
        ['2026-01', [['2026-01-31', 'Begin', 'wiki/one']]],
      ],
    );
    assert.doesNotMatch(JSON.stringify(months), /Person|example\.invalid/);
  });

  it('that is shallow does not take the end of the clone for a change of every file', () => {
    const history = historyOf(clone);
    assert.equal(history.known, 'shallow');
    assert.deepEqual(Object.fromEntries(fileDays(history)), {
      'content/one.md': { first: undefined, last: '2026-02-28' },
    });
    assert.match(knownWords(history), /shallow clone, so only the end of the history is known, from 2026-02-28 on/);
  });
});

it('without Git, only what entries tell of themselves is known, and that is said', () => {
  const history = historyFrom(undefined, undefined);
  assert.equal(history.known, 'none');
  const own = [{ key: 'a/b', file: 'content/a/b.md', changes: [{ day: '2026-01-01', what: 'Told.' }] }];
  assert.deepEqual(changesByMonth(history, own)[0]?.changes[0]?.what, 'Told.');
  assert.match(knownWords(history), /without the history of its files/);
  assert.equal(historyFrom('', undefined).known, 'none');
});

it('thousands of commits and files are read in a moment', () => {
  const log = Array.from(
    { length: 3000 },
    (_, index) =>
      `\x01${index.toString(16).padStart(8, '0')}\x02${2020 + Math.floor((2999 - index) / 500)}-01-01\x02Change ${index}\0\nM\0content/wiki/page-${index % 1500}.md\0A\0content/faqs/q-${index}.mdx\0`,
  ).join('\0');
  const began = performance.now();
  const history = historyFrom(log, undefined);
  assert.equal(history.commits.length, 3000);
  assert.equal(fileDays(history).size, 4500);
  assert.ok(performance.now() - began < 1500);
});

it('a version names the commit where there is one, and always the day', () => {
  assert.equal(siteVersion('3a673d7b', '2026-11-26').words, '3a673d7b of 26 November 2026');
  assert.equal(siteVersion('', '2026-11-26').words, 'built on 26 November 2026');
});
