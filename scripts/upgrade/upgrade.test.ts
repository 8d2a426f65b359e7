/** The next release, taken into sites that began with the one before: small repositories in a folder of the system. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { gitEnv } from '../test/git-env.ts';
import { migrated } from './migrations.ts';

const script = join(import.meta.dirname, 'upgrade.ts');
let folder: string;
let product: string;
let site: string;

const run = (cwd: string, command: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: gitEnv() });
  return { status, said: stdout + stderr };
};
const git = (cwd: string, ...args: readonly string[]): string => {
  const { status, said } = run(cwd, 'git', ...args);
  assert.equal(status, 0, said);
  return said.trim();
};
const upgrade = (...args: readonly string[]) => run(site, process.execPath, script, ...args);
const write = (repository: string, files: Readonly<Record<string, string>>, message: string): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  git(repository, 'add', '-A');
  git(repository, 'commit', '-qm', message);
};
const read = (path: string): string => readFileSync(join(site, path), 'utf8');

describe('an upgrade', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
    product = join(folder, 'product');
    site = join(folder, 'site');
    mkdirSync(product);
    git(product, 'init', '-q', '-b', 'main');
    const code = 'one\ntwo\nthree\nfour\nfive\nsix\n';
    write(
      product,
      {
        'src/a.ts': code,
        'content/faqs/old.md': 'Old.\n',
        'content/site.yaml': 'name: Sample\n',
        'README.md': 'Read.\n',
        'package-lock.json': '{}\n',
      },
      'First release',
    );
    git(folder, 'clone', '-q', product, 'site');
    rmSync(join(site, 'content/faqs'), { recursive: true });
    write(
      site,
      { 'content/site.yaml': 'name: Ours\n', 'content/wiki/a.md': '# A\n', 'README.md': 'Ours.\n' },
      'Move in',
    );
    write(
      product,
      {
        'src/a.ts': code.replace('one', 'uno'),
        'src/b.ts': 'new\n',
        'content/faqs/old.md': 'Mended.\n',
        'content/faqs/new.md': 'New.\n',
        'content/site.yaml': 'name: Sample\nmore: true\n',
        'README.md': 'Read more.\n',
        'scripts/upgrade/migrate.ts': "console.log('The new release speaks.');\n",
      },
      'Second release',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the product, and leaves content and README as they are', () => {
    const { status, said } = upgrade('--from', product);
    assert.equal(status, 0, said);
    assert.match(said, /Took 1 change of the product, up to \w+, in 3 files;/);
    assert.match(said, /Second release\n[\s\S]*The new release speaks\.\nNext: npm test/);
    assert.match(read('src/a.ts'), /^uno\n/);
    assert.equal(read('src/b.ts'), 'new\n');
    assert.equal(read('content/site.yaml'), 'name: Ours\n');
    assert.equal(read('README.md'), 'Ours.\n');
    for (const path of ['content/faqs/old.md', 'content/faqs/new.md']) assert.ok(!existsSync(join(site, path)), path);
    assert.equal(git(site, 'status', '--porcelain'), '');
    assert.match(upgrade('--from', product).said, /Nothing to take[\s\S]*The new release speaks\./);
  });

  it('runs out of a release that has no packages, for a site from before this command', () => {
    const release = join(folder, 'release/scripts');
    mkdirSync(join(release, 'upgrade'), { recursive: true });
    for (const file of ['tools.ts', 'upgrade/upgrade.ts'])
      cpSync(join(import.meta.dirname, '..', file), join(release, file));
    const { status, said } = run(site, process.execPath, join(release, 'upgrade/upgrade.ts'), '--from', product);
    assert.equal(status, 0, said);
    assert.equal(read('src/b.ts'), 'new\n');
  });

  it('puts in the packages that an interrupted run left out', () => {
    const there = { devDependencies: { there: 'file:there' } };
    const packages = {
      '': there,
      'node_modules/there': { resolved: 'there', link: true },
      there: { version: '1.0.0' },
    };
    write(
      product,
      {
        'package.json': JSON.stringify(there),
        'package-lock.json': JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
        'there/package.json': '{"name":"there","version":"1.0.0"}',
        '.gitignore': 'node_modules\n',
      },
      'Take a package',
    );
    for (const expected of [/Took 2 changes/, /Nothing to take/]) {
      const { status, said } = upgrade('--from', product);
      assert.equal(status, 0, said);
      assert.match(said, expected);
      assert.match(said, /npm ci && npm run upgrade[\s\S]*The new release speaks\./);
      assert.ok(existsSync(join(site, 'node_modules/there/package.json')));
      rmSync(join(site, 'node_modules'), { recursive: true });
    }
  });

  it('keeps what the site changed in the product, and names the files in which both changed the same', () => {
    write(site, { 'src/a.ts': read('src/a.ts').replace('six', 'sex') }, 'Mend ours');
    assert.equal(upgrade('--from', product).status, 0);
    assert.match(read('src/a.ts'), /^uno\n[\s\S]*sex\n$/);
    write(site, { 'src/b.ts': 'ours\n' }, 'Mend the new one');
    write(product, { 'src/b.ts': 'theirs\n', 'content/faqs/new.md': 'Newer.\n' }, 'Third release');
    const { status, said } = upgrade('--from', product);
    assert.equal(status, 1);
    assert.match(said, /the same lines of 1 file:\n {2}src\/b\.ts\ncontent\/ is as it was/);
    assert.ok(!existsSync(join(site, 'content/faqs/new.md')));
    assert.match(
      upgrade('--from', product).said,
      /^A merge is under way here\.[\s\S]*git merge --abort[\s\S]*git commit --no-edit/,
    );
    git(site, 'merge', '--abort');
    assert.equal(read('src/b.ts'), 'ours\n');
  });

  it('takes the content of the sample when it is asked to', () => {
    write(site, { 'content/site.yaml': 'name: Sample\n', 'content/faqs/old.md': 'Old.\n' }, 'Keep the sample');
    assert.equal(upgrade('--from', product, '--content').status, 0);
    assert.equal(read('content/faqs/new.md'), 'New.\n');
    assert.equal(read('content/faqs/old.md'), 'Mended.\n');
  });

  it('says what it lacks before it touches anything', () => {
    assert.match(upgrade().said, /git remote add upstream ADDRESS/);
    git(site, 'remote', 'add', 'upstream', join(folder, 'nowhere'));
    assert.match(
      upgrade().said,
      /Nothing could be fetched from upstream, and nothing was changed: [\s\S]*--from ADDRESS/,
    );
    writeFileSync(join(site, 'draft.md'), 'x');
    assert.match(upgrade('--from', product).said, /Commit or stash first[\s\S]*draft\.md/);
    rmSync(join(site, '.git'), { recursive: true });
    assert.match(upgrade('--from', product).said, /There is no git here/);
    git(site, 'init', '-q');
    write(site, {}, 'Begin without history');
    assert.match(upgrade('--from', product).said, /shares no history[\s\S]*--allow-unrelated-histories/);
    assert.ok(!existsSync(join(site, 'src/b.ts')));
  });
});

describe('migrations', () => {
  it('change only their files, in their order, and say what they did', () => {
    const list = [
      { what: 'a is b now', files: /\.yaml$/, change: (text: string) => text.replace('a', 'b') },
      { what: 'b is c now', files: /\.yaml$/, change: (text: string) => text.replace('b', 'c') },
    ];
    const texts = new Map([
      ['content/x.yaml', 'a'],
      ['content/x.md', 'a'],
      ['content/y.yaml', 'z'],
    ]);
    assert.deepEqual(
      [...migrated(texts, list)],
      [['content/x.yaml', { text: 'c', done: ['a is b now', 'b is c now'] }]],
    );
  });

  it('lead from the address of a page with gaps to the one in which letters are spelt out', () => {
    const path = 'content/wiki/Größe/Maß.md';
    const now = (text: string, at = path): string | undefined => migrated(new Map([[at, text]])).get(at)?.text;
    const old = '/wiki/gro-e/ma/';
    assert.equal(now('# Size\n'), `---\nwas: [${old}]\n---\n\n# Size\n`);
    assert.equal(now('---\ntitle: Size # ours\n---\nText\n'), `---\ntitle: Size # ours\nwas: [${old}]\n---\nText\n`);
    assert.match(
      now('---\nwas:\n  - /wiki/size/\ntitle: A\n---\nText\n') ?? '',
      /was:\n  - \/wiki\/size\/\n  - \/wiki\/gro-e\/ma\/\ntitle: A\n---\nText/,
    );
    assert.equal(now(`---\nwas: [${old}]\n---\nText\n`), undefined);
    assert.equal(now('# Über uns\n', 'content/wiki/Über.md'), undefined);
    assert.equal(now('ß', 'content/wiki/Maß/_section.yaml'), undefined);
  });
});
