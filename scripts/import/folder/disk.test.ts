/** Folders as they lie on disks of others. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gitEnv } from '../../test/git-env.ts';
import { commitDays, diskFolder } from './disk.ts';
import { project } from '../project.fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'disk-'));
after(() => rmSync(root, { recursive: true }));

describe('a folder on the disk', () => {
  it('follows links within it once, and none that leads out', () => {
    const inside = join(root, 'wiki');
    mkdirSync(join(inside, 'a'), { recursive: true });
    writeFileSync(join(root, 'secret.md'), 'secret');
    writeFileSync(join(inside, 'a/page.md'), '# A\n');
    symlinkSync('..', join(inside, 'a/round'));
    symlinkSync('a', join(inside, 'b'));
    symlinkSync('nothing', join(inside, 'dangling.md'));
    symlinkSync(join(root, 'secret.md'), join(inside, 'out.md'));
    symlinkSync(root, join(inside, 'above'));
    const folder = diskFolder(inside);
    assert.deepEqual(folder.files, ['a/page.md', 'b/page.md']);
    assert.deepEqual(folder.outside.toSorted(), ['above', 'out.md']);
  });

  it('leaves out what a build fills, says so where pages are in it, and takes a section of the same name', () => {
    const inside = join(root, 'project');
    for (const path of ['build/index.md', 'dist/site.css', 'node_modules/p/README.md', 'docs/build/run.md']) {
      mkdirSync(join(inside, path, '..'), { recursive: true });
      writeFileSync(join(inside, path), '# A\n');
    }
    writeFileSync(join(inside, 'package.json'), '{}');
    const folder = diskFolder(inside);
    assert.deepEqual(folder.files, ['docs/build/run.md', 'package.json']);
    assert.deepEqual(folder.filled, ['build']);
  });

  it('has hidden texts and files around it for pages to take in, and nothing of Git and of what lies further out', () => {
    const repository = join(root, 'repository');
    const files = ['.git/config', 'shared.md', 'book/page.md', 'book/.snippets/a.md', 'book/.git/config'];
    for (const path of files) {
      mkdirSync(join(repository, path, '..'), { recursive: true });
      writeFileSync(join(repository, path), 'x\n');
    }
    writeFileSync(join(root, 'further.md'), 'x\n');
    symlinkSync(join(root, 'further.md'), join(repository, 'out.md'));
    const folder = diskFolder(join(repository, 'book'), [], repository);
    const asked = ['page.md', '.snippets/a.md', '../shared.md', '.git/config', '../.git/config', '../out.md'];
    assert.deepEqual(folder.files, ['page.md']);
    assert.deepEqual(
      [...asked, '../../further.md'].filter((path) => folder.has(path)),
      ['page.md', '.snippets/a.md', '../shared.md'],
    );
  });

  it('reads the letters that bytes show, and remembers which files do not say theirs', () => {
    const bytes = {
      'latin.md': Buffer.from('stra\u00dfe na\u00efve', 'latin1'),
      'windows.md': Buffer.from([0x93, 0x48, 0x94, 0x85]),
      'wide.md': Buffer.from('\ufeffWörter', 'utf16le'),
      'plain.md': Buffer.from('\ufeffWörter\0'),
    };
    for (const [name, text] of Object.entries(bytes)) writeFileSync(join(root, name), text);
    const folder = diskFolder(root);
    assert.deepEqual(
      Object.keys(bytes).map((name) => folder.read(name)),
      ['straße naïve', '“H”…', 'Wörter', 'Wörter'],
    );
    assert.deepEqual([...folder.foreign], ['latin.md', 'windows.md']);
  });
});

describe('an import of odd files', () => {
  it('says what is too long or not UTF-8, and takes index.md for the first page beside a README', async () => {
    const site = project();
    const from = site.source({
      'README.md': '# The repository\n',
      'index.md': '# Start\n\n[long](long.md), [day](day.md)\n\n> [!faq]- Why?\n> So.\n',
      'day.md': '---\ntitle: 2024-01-02\n---\n\nx\n',
      'long.md': `# Long\n\n${'word\n\n'.repeat(200_000)}`,
      'part.mdx': 'import X from "x"\n\n{/* quiet */}\n\nWords.\n',
    });
    writeFileSync(join(from, 'old.md'), Buffer.from('# Gr\u00fc\u00dfe\n', 'latin1'));
    const { problems } = await site.bring(from, 'in');
    assert.deepEqual(problems, []);
    const text = site.read('content/wiki/in/index.md');
    assert.match(
      text,
      /^# Start\n\nlong<!-- import: link to the file long\.md -->, \[day\]\(day\.md\)\n\n:::details\[Why\?\]\nSo\.\n:::/,
    );
    assert.match(site.read('content/wiki/in/day.md'), /^title: '2024-01-02'$/m);
    assert.equal(site.read('content/wiki/in/old.md'), '# Grüße\n');
    assert.doesNotMatch(site.read('content/wiki/in/part.md'), /import X|\{/);
    const report = site.read('import-report.md');
    for (const one of ['long.md: 1.2 MB are too many for a page', 'old.md: is not UTF-8'])
      assert.ok(report.includes(one), one);
    site.remove();
  });
});

describe('the days of commits', () => {
  const inside = join(root, 'committed');
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: inside,
      env: { ...gitEnv(), GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z', GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z' },
      stdio: 'ignore',
    });

  it('are those of the folder, also where a hook of another repository runs the import', () => {
    mkdirSync(inside);
    writeFileSync(join(inside, 'page.md'), '# A\n');
    git('init');
    git('add', '.');
    git('commit', '--message', 'Begin');
    process.env['GIT_DIR'] = join(root, 'elsewhere');
    after(() => delete process.env['GIT_DIR']);
    assert.deepEqual([...commitDays(inside)], [['page.md', '2026-03-01']]);
  });
});
