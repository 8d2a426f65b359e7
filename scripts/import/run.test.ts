/** What an import does to a project: where it writes, what a second run does, and what it leaves alone. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { project, type Project } from './project.fixture.ts';

let site: Project;
beforeEach(() => (site = project()));
afterEach(() => site.remove());

const snapshot = (): Map<string, string> => new Map(site.files().map((path) => [path, site.read(path)]));

/** A folder of texts to bring in. */
const source = (texts: Readonly<Record<string, string>>): string => {
  const folder = join(site.root, 'source');
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe('an import', () => {
  it('writes below content/ and the report, nothing else', async () => {
    const { changed } = await site.bring(join(site.fixtures, 'mkdocs'), 'a/b');
    assert.ok(changed.length > 5);
    const elsewhere = site.files().filter((path) => !path.startsWith('content/'));
    assert.deepEqual(elsewhere, ['import-report.md']);
    assert.ok(site.files().includes('content/wiki/a/b/running/deploy.md'));
  });

  it('changes nothing when it runs a second time', async () => {
    await site.bring(join(site.fixtures, 'mkdocs'), 'one');
    await site.bring(join(site.fixtures, 'hugo'), 'two');
    const before = snapshot();
    assert.match(
      site.read('import-report.md'),
      /^## mkdocs in content\/wiki\/one\/$[\s\S]*^## hugo in content\/wiki\/two\/$/m,
    );
    const again = await site.bring(join(site.fixtures, 'mkdocs'), 'one');
    assert.deepEqual(again.changed, []);
    assert.deepEqual(snapshot(), before);
  });

  it('follows the source, and leaves what was changed here alone', async () => {
    const folder = source({ 'README.md': '# Start\n\nOne.\n', 'two.md': '# Two\n\nOne.\n' });
    await site.bring(folder, 'x');
    site.write('content/wiki/x/index.md', '# Start\n\nMended.\n');
    source({ 'README.md': '# Start\n\nTwo.\n', 'two.md': '# Two\n\nTwo.\n' });
    const { left, changed } = await site.bring(folder, 'x');
    assert.deepEqual(left, ['content/wiki/x/index.md']);
    assert.deepEqual(
      changed.filter((path) => path.startsWith('content')),
      ['content/wiki/x/two.md'],
    );
    assert.equal(site.read('content/wiki/x/index.md'), '# Start\n\nMended.\n');
    assert.match(site.read('content/wiki/x/two.md'), /Two\.\n$/);
    assert.match(site.read('import-report.md'), /content\/wiki\/x\/index\.md is not as an import left it, left alone/);
  });

  it('gives way to pages that stand there, and to the lists of the wiki', async () => {
    site.write('content/wiki/index.md', '# Ours\n');
    await site.bring(source({ 'README.md': '# Theirs\n\n[t](tags.md)\n', 'tags.md': '# Tags\n' }), '');
    assert.equal(site.read('content/wiki/index.md'), '# Ours\n');
    assert.match(site.read('content/wiki/start.md'), /# Theirs\n\n\[t\]\(tags-2\.md\)/);
  });

  it('shows as it is written what nothing else can be made of', async () => {
    const { problems } = await site.bring(
      source({ 'a.md': '# A\n\n::: mkdocs.config\n\n:::tab[x]\n\nLoose.\n\n:::\n', 'b.md': '# B\n\n<p <b>\n' }),
      '',
    );
    assert.deepEqual(problems, []);
    assert.match(site.read('content/wiki/a.md'), /```text\n::: mkdocs\.config\n```/);
    assert.match(site.read('import-report.md'), /content\/wiki\/a\.md:\d+: .*shown as it is written \(a\.md/);
  });

  it('says what is wrong with the request, and what would do', async () => {
    await assert.rejects(site.bring(source({ 'x.txt': 'x' }), ''), /source holds no Markdown\. Name the folder/);
    await assert.rejects(site.bring(source({ 'x.md': '# X' }), '../up'), /--into names a section below content\/wiki/);
    site.write('content/site.yaml', 'parts:\n  - { id: glossary, name: Words }\n');
    await assert.rejects(site.bring(source({ 'x.md': '# X' }), ''), /The site has no wiki: name the part wiki/);
  });
});
