/**
 * `npm run upgrade -- [--from ADDRESS] [--to BRANCH]`: takes the next release of the product into a site that has its own
 * content. It needs no package, so that a site from before this command can run it out of the new release:
 * git fetch ADDRESS && git worktree add ../release FETCH_HEAD && npx node ../release/scripts/upgrade/upgrade.ts --from ADDRESS
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWith, toldUsage } from '../tools.ts';

const usage = `npm run upgrade -- [--from ADDRESS] [--to BRANCH] [--content]

--from     address or folder of the product's repository; without it, the remote that is called upstream
--to       branch, tag or commit to take; without it, what its repository shows first
--content  takes changes to the sample's content as well, for a site that kept the sample; without it content/ stays as it is`;

/** What belongs to those who adopted: it stays as they have it. */
const theirs = ['README.md', 'CODEOWNERS', '.github/CODEOWNERS', 'import-report.md', 'public/assets'];

const toFinish =
  'choose in each file that both changed, then: git add -A && git commit --no-edit && npm ci && npm run upgrade';

const root = process.cwd();

const tried = (...args: readonly string[]): { ok: boolean; out: string; err: string } => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 256_000_000 });
  return { ok: status === 0, out: stdout.trimEnd(), err: stderr.trim() };
};

const git = (...args: readonly string[]): string => {
  const { ok, out, err } = tried(...args);
  if (!ok) throw new Error(`git ${args[0] ?? ''} failed: ${err || out}`);
  return out;
};

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Takes paths as the site has them, whatever the release did to them. */
const keepOurs = (paths: readonly string[]): void => {
  if (paths.length === 0) return;
  const own = new Set(lines(git('ls-tree', '-r', '--name-only', '-z', 'HEAD').replaceAll('\0', '\n')));
  const changed = lines(git('diff', '--name-only', '-z', 'HEAD', '--', ...paths).replaceAll('\0', '\n'));
  const unmerged = lines(git('diff', '--name-only', '-z', '--diff-filter=U').replaceAll('\0', '\n')).filter((path) =>
    paths.some((one) => path === one || path.startsWith(`${one}/`)),
  );
  for (const path of new Set([...changed, ...unmerged])) {
    if (own.has(path)) git('checkout', '-q', 'HEAD', '--', path);
    else git('rm', '-q', '-f', '--ignore-unmatch', '--', path);
  }
};

const fetched = (from: string | undefined, to: string): string => {
  const source = from ?? (tried('remote', 'get-url', 'upstream').ok ? 'upstream' : undefined);
  if (source === undefined)
    throw new Error(
      'It is not known where the product comes from. Either name it, npm run upgrade -- --from ADDRESS, or once and for all: git remote add upstream ADDRESS',
    );
  const { ok, err } = tried('fetch', '--quiet', source, to);
  if (!ok)
    throw new Error(
      `Nothing could be fetched from ${source}, and nothing was changed: ${err}\nRun it again when it can be reached, or name what can be: npm run upgrade -- --from ADDRESS --to BRANCH`,
    );
  return git('rev-parse', 'FETCH_HEAD');
};

/** What a release needs besides its files: its packages, and content as it wants it. Goes on where a run was interrupted. */
const finish = (packagesChanged: boolean): void => {
  const npm = (args: readonly string[], stdio: 'ignore' | 'inherit') =>
    spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' }).status === 0;
  if (packagesChanged || (existsSync(join(root, 'package.json')) && !npm(['ls', '--depth=0'], 'ignore'))) {
    console.log('The packages have changed: npm ci … Should it be interrupted: npm ci && npm run upgrade');
    if (!npm(['ci', '--no-audit', '--no-fund'], 'inherit'))
      throw new Error('npm ci failed. Once it works, go on with: npm ci && npm run upgrade');
  }
  if (!migrate().ok) process.exitCode = 1;
};

/** What the new release says of this content: what it migrated, and what is left to do. */
const migrate = (): { ok: boolean } => {
  const script = 'scripts/upgrade/migrate.ts';
  if (!existsSync(join(root, script))) return { ok: true };
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  return { ok: status === 0 };
};

const upgrade = (from: string | undefined, to: string, withContent: boolean): void => {
  if (!tried('rev-parse', '--git-dir').ok)
    throw new Error(
      'There is no git here, and an upgrade is a merge. Clone the product, and copy your content/ into the clone.',
    );
  if (tried('rev-parse', '-q', '--verify', 'MERGE_HEAD').ok)
    throw new Error(
      `A merge is under way here. If an upgrade was interrupted: git merge --abort && npm run upgrade\nIf it asked you to choose: ${toFinish}`,
    );
  const dirty = git('status', '--porcelain');
  if (dirty !== '') throw new Error(`Commit or stash first, so that nothing of yours can be lost:\n${dirty}`);
  const release = fetched(from, to);
  const short = git('rev-parse', '--short', release);
  const base = tried('merge-base', 'HEAD', release);
  if (!base.ok)
    throw new Error(
      'This repository shares no history with the product, so no merge can tell your changes from its own. Say once which release you began with: git merge -s ours --allow-unrelated-histories COMMIT',
    );
  if (base.out === release) {
    console.log(`Nothing to take: this site has ${short} already.`);
    finish(false);
    return;
  }
  const news = lines(git('log', '--format=%s', '--no-merges', `${base.out}..${release}`));
  const lock = git('rev-parse', 'HEAD:package-lock.json');
  const { err, out } = tried('-c', 'merge.conflictStyle=merge', 'merge', '--no-commit', '--no-ff', release);
  if (!tried('rev-parse', '-q', '--verify', 'MERGE_HEAD').ok)
    throw new Error(`git could not begin to merge: ${err || out}`);
  const changedHere = theirs.filter((path) => !tried('diff', '--quiet', base.out, 'HEAD', '--', path).ok);
  keepOurs([...(withContent ? [] : ['content']), ...changedHere]);
  const conflicts = lines(git('diff', '--name-only', '--diff-filter=U'));
  if (conflicts.length > 0) {
    console.error(
      [
        `The release and this site have changed the same lines of ${counted(conflicts.length, 'file', 'files')}:`,
        ...conflicts.map((path) => `  ${path}`),
        `content/ is as it was. To go on, ${toFinish}`,
        ...(conflicts.includes('package-lock.json')
          ? [
              'package-lock.json writes itself, before that commit: git checkout --theirs package-lock.json && npm install',
            ]
          : []),
        'Or go back to where you were: git merge --abort',
      ].join('\n'),
    );
    process.exitCode = 1;
    return;
  }
  const files = lines(git('diff', '--cached', '--name-only', 'HEAD')).length;
  git(
    'commit',
    '-q',
    '--no-verify',
    '-m',
    `Take ${short} of the product\n\n${news.map((line) => `- ${line}`).join('\n')}`,
  );
  console.log(
    `Took ${counted(news.length, 'change', 'changes')} of the product, up to ${short}, in ${counted(files, 'file', 'files')}; yours are as they were.`,
  );
  for (const line of news.slice(0, 30)) console.log(`  ${line}`);
  if (news.length > 30) console.log(`  and ${news.length - 30} more: git show`);
  finish(git('rev-parse', 'HEAD:package-lock.json') !== lock);
  if (!process.exitCode) console.log('Next: npm test. To go back to where you were: git reset --hard HEAD~1 && npm ci');
};

if (toldUsage(usage)) process.exit();

try {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string', default: 'HEAD' },
      content: { type: 'boolean', default: false },
    },
  });
  upgrade(values.from, values.to, values.content);
} catch (error) {
  endWith(error, usage);
}
