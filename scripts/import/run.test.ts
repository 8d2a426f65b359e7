/** What an import does to a project: where it writes, what a second run does, and what it leaves alone. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { project, type Project } from './project.fixture.ts';

let site: Project;
const snapshot = (): Map<string, string> => new Map(site.files().map((path) => [path, site.read(path)]));

const source: Project['source'] = (texts) => site.source(texts);

describe('an import', () => {
  beforeEach(() => (site = project()));
  afterEach(() => site.remove());

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

  it('moves what the source moved, and forwards from where it stood', async () => {
    const page = '# Two\n\nSee [one](one.md).\n\n![boat](boat.svg)\n';
    const folder = source({
      'SUMMARY.md': '# Summary\n\n## Rigs\n\n- [One](one.md)\n- [Two](two.md)\n',
      'book.toml': '[book]\nsrc = "."\n',
      'one.md': '# One\n',
      'two.md': page,
      'boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    });
    await site.bring(folder, 'x');
    site.write('content/wiki/x/rigs/one.md', '# One\n\nMended.\n');
    const summary = (words: string): void =>
      void source({ 'SUMMARY.md': `# Summary\n\n## ${words}\n\n- [One](one.md)\n- [Two](two.md)\n` });
    summary('Boats');
    const { changed, problems } = await site.bring(folder, 'x');
    assert.deepEqual(problems, []);
    assert.ok(changed.includes('content/wiki/x/rigs/two.md'));
    assert.ok(!site.files().includes('content/wiki/x/rigs/two.md'));
    assert.match(site.read('content/wiki/x/boats/two.md'), /was:\n(?: {2}- .*\n)* {2}- \/wiki\/x\/rigs\/two\/\n/);
    // What somebody changed stays, and its new copy takes no address from it.
    assert.equal(site.read('content/wiki/x/rigs/one.md'), '# One\n\nMended.\n');
    assert.doesNotMatch(site.read('content/wiki/x/boats/one.md'), /rigs/);
    summary('Ships');
    await site.bring(folder, 'x');
    assert.match(site.read('content/wiki/x/ships/two.md'), /- \/wiki\/x\/rigs\/two\/\n {2}- \/wiki\/x\/boats\/two\/\n/);
    assert.deepEqual(
      site.files().filter((path) => path.startsWith('content/wiki/x/')),
      ['boat.svg', 'rigs/_section.yaml', 'rigs/one.md', 'ships/_section.yaml', 'ships/one.md', 'ships/two.md'].map(
        (path) => `content/wiki/x/${path}`,
      ),
    );
    const again = await site.bring(folder, 'x');
    assert.deepEqual(again.changed, []);
  });

  it('takes nothing away that came from another folder of the same name', async () => {
    const one = project();
    const pages = ['a/tar', 'a/rope', 'b/oar', 'b/sail'].map((path) => [`${path}.md`, `# One ${path}\n`]);
    await site.bring(one.source({ 'README.md': '# One\n', ...Object.fromEntries(pages) }), 'x');
    const other = source({
      'book.toml': '[book]\nsrc = "."\n',
      'SUMMARY.md': '# Summary\n\n## Stores\n\n- [Tar](a/tar.md)\n- [Pitch](c/pitch.md)\n',
      'a/tar.md': '# Other tar\n',
      'c/pitch.md': '# Pitch\n',
    });
    await site.bring(other, 'x');
    one.remove();
    assert.equal(site.read('content/wiki/x/a/tar.md'), '# One a/tar\n');
    assert.match(site.read('content/wiki/x/stores/tar.md'), /# Other tar/);
    assert.doesNotMatch(site.read('content/wiki/x/stores/tar.md'), /was:/);
  });

  it('says what to do when the settings keep the pages outside of the folder', async () => {
    const folder = source({ 'mkdocs.yml': 'site_name: X\ndocs_dir: ../../docs\n', 'README.md': '# Tools\n' });
    await assert.rejects(site.bring(folder, 'x'), /mkdocs\.yml keeps its pages in \.\.\/\.\.\/docs.*set docs_dir/);
  });

  it('gives way to pages that stand there, and to the lists of the wiki', async () => {
    site.write('content/wiki/index.md', '# Ours\n');
    await site.bring(source({ 'README.md': '# Theirs\n\n[t](tags.md)\n', 'tags.md': '# Tags\n' }), '');
    assert.equal(site.read('content/wiki/index.md'), '# Ours\n');
    assert.match(site.read('content/wiki/start.md'), /# Theirs\n\n\[t\]\(tags-2\.md\)/);
  });

  it('gives another name to a folder that stands where the wiki has a list', async () => {
    await site.bring(source({ 'changes/a.md': '# A\n\n[b](../tags/b.md)\n', 'tags/b.md': '# B\n' }), '');
    assert.match(site.read('content/wiki/changes-pages/a.md'), /\[b\]\(\.\.\/tags-pages\/b\.md\)/);
    assert.match(site.read('import-report.md'), /a list of the wiki has the address \/wiki\/changes\/a\//);
    await assert.rejects(site.bring(source({ 'x.md': '# X' }), 'changes'), /--into changes: the wiki has a list/);
  });

  it('finds pages by their old addresses, those that the host forwards included', async () => {
    await site.bring(
      source({
        _redirects:
          '/first /now\n/first/index.html /now\n/away/* /now\n/gone https://elsewhere.example/ 301\n/here/ /now 200\n',
        'netlify.toml': '[[redirects]]\nfrom = "/second"\nto = "/now"\n',
        'now.md': '---\ntitle: Right Now\naliases: [/before/]\n---\n\nText.\n',
        'links.md': '# Links\n\n[a](/before/) [b](/first) [c](/second#right-now) [d](/here/)\n',
      }),
      'x',
    );
    assert.match(site.read('content/wiki/x/links.md'), /\[a\]\(now\.md\) \[b\]\(now\.md\) \[c\]\(now\.md\) d<!--/);
    assert.match(site.read('content/wiki/x/now.md'), /was:\n {2}- \/before\/\n {2}- \/first\/\n {2}- \/second\/\n/);
    assert.match(site.read('import-report.md'), /^_redirects:4: redirect \/gone .*it leads to another site$/m);
  });

  it('leads links in HTML to the anchors that there are, from the root, as the check of content wants', async () => {
    const { problems } = await site.bring(
      source({
        'a.md':
          '# A\n\n<p><a href="b.md#Two-Words">b</a> <a href="#Here">here</a> <a href="b.md#lost">lost</a></p>\n\n## Here\n',
        'b.md': '# B\n\n## Two words\n',
      }),
      'x',
    );
    assert.equal(
      site.read('content/wiki/x/a.md'),
      '# A\n\n<p><a href="/wiki/x/b/#two-words">b</a> <a href="#here">here</a> <a href="/wiki/x/b/">lost</a></p>\n\n## Here\n',
    );
    assert.match(site.read('import-report.md'), /content\/wiki\/x\/a\.md:3: link .*#lost in HTML/);
    assert.deepEqual(problems, []);
  });

  it('ends a block that holds a table or a definition where its author ended it', async () => {
    const { problems } = await site.bring(
      source({ 'a.md': '# A\n\n:::note\n| a |\n|---|\n| 1 |\n:::\n\n:::tip\nTerm\n: Meaning\n:::\n\nEnd.\n' }),
      'x',
    );
    assert.deepEqual(problems, []);
    assert.match(
      site.read('content/wiki/x/a.md'),
      /\| 1 \|\n\n:::\n\n:::tip\nTerm\n: Meaning\n\n<!-- -->\n:::\n\nEnd\./,
    );
  });

  it('names a nearest page only where one is near', async () => {
    await site.bring(source({ 'a/deploying.md': '# D\n\n[x](../b/deploying.md) [y](../std/io.html)\n' }), 'x');
    const lines = site.read('import-report.md').split('\n');
    assert.match(
      lines.find((line) => line.includes('b/deploying.md')) ?? '',
      /Nearest: content\/wiki\/x\/a\/deploying/,
    );
    assert.doesNotMatch(lines.find((line) => line.includes('std/io.html')) ?? '', /Nearest/);
  });

  it('says which pages stayed behind', async () => {
    await site.bring(
      source({
        'mkdocs.yml': 'site_name: S\n',
        'docs/index.md': '# I\n\n--8<-- "parts/used.md"\n',
        'parts/used.md': 'Used.\n',
        'blog/a.md': '# A\n',
        'blog/deep/b.md': '# B\n',
        'NOTES.md': '# N\n',
      }),
      'x',
    );
    const report = site.read('import-report.md');
    assert.match(report, /^blog: 2 more pages.*npm run import -- …\/blog --into blog$/m);
    assert.match(report, /^NOTES\.md: one more page,/m);
    assert.doesNotMatch(report, /parts/);
  });

  it('shows as it is written what nothing else can be made of', async () => {
    const { problems } = await site.bring(
      source({
        'a.md': '# A\n\n::: mkdocs.config\n\n[in](#deep)\n\n:::note\n\n## Deep\n\nLoose.\n',
        'b.md': '# B\n\n<p <b>\n',
      }),
      '',
    );
    assert.deepEqual(problems, []);
    assert.match(site.read('content/wiki/a.md'), /```text\n::: mkdocs\.config\n```/);
    // A link to a heading that is shown so still leads to it.
    assert.match(site.read('content/wiki/a.md'), /\[in\]\(#deep\)\n\n<span id="deep"><\/span>\n\n```text\n:::note/);
    assert.match(site.read('import-report.md'), /content\/wiki\/a\.md:\d+: .*shown as it is written \(a\.md/);
  });

  it('says what is wrong with the request, and what would do', async () => {
    await assert.rejects(site.bring(source({ 'x.txt': 'x' }), ''), /source holds no Markdown\. Name the folder/);
    await assert.rejects(site.bring(source({ 'x.adoc': '= X' }), ''), /no Markdown, but 1 page in another markup/);
    const [mixed, zim] = [project(), project()];
    await assert.rejects(
      site.bring(mixed.source({ 'x.adoc': '= X', 'y.textile': 'h1. Y' }), ''),
      /no Markdown, but 2 pages in another markup: pandoc makes Markdown of most, downdoc of AsciiDoc\. Then import/,
    );
    await assert.rejects(
      site.bring(zim.source({ 'notebook.zim': '[Notebook]\n', 'Home.txt': '====== Home ======\n' }), ''),
      /is a notebook of Zim, whose pages are no Markdown\. Export it as Markdown/,
    );
    for (const one of [mixed, zim]) one.remove();
    await assert.rejects(site.bring(source({ 'x.md': '# X' }), '../up'), /--into names a section below content\/wiki/);
    site.write('content/site.yaml', 'parts:\n  - { id: glossary, name: Words }\n');
    await assert.rejects(site.bring(source({ 'x.md': '# X' }), ''), /The site has no wiki: name the part wiki/);
  });
});
