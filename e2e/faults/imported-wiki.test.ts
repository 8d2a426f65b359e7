/** Wikis of every format that `npm run import` reads, brought into one site and built: everything that was wrong in them is marked, and nothing stops the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyFixtures } from '../../scripts/import/project.fixture.ts';
import { runImport } from '../../scripts/import/run.ts';
import { root } from '../../scripts/tools.ts';
import { localDay } from '../../src/domain/text/local-day.ts';
import { buildCopy } from './project.ts';

describe('wikis of other generators', () => {
  let built: Awaited<ReturnType<typeof buildCopy>>;
  const page = (path: string): string => readFileSync(join(built.folder, 'dist/wiki', path, 'index.html'), 'utf8');

  before(async () => {
    built = await buildCopy('imported wiki', async (folder) => {
      cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(root, 'e2e/fixtures/foreign'), join(folder, 'content'), { recursive: true });
      // The site has owners and a glossary of its own, and one page that an import would like to have.
      rmSync(join(folder, 'content/wiki'), { recursive: true });
      writeFileSync(join(folder, 'import-report.md'), '');
      const fixtures = copyFixtures(mkdtempSync(join(tmpdir(), 'wikis-')));
      // As somebody does it, once; the others come in by what the command runs.
      const [first = '', ...others] = readdirSync(fixtures);
      const { status, stderr } = spawnSync(
        process.execPath,
        ['scripts/import/import.ts', join(fixtures, first), '--into', first],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.equal(status, 0, stderr);
      for (const name of others) {
        const request = { root: folder, from: join(fixtures, name), into: name, today: localDay(new Date()) };
        const { problems } = await runImport({ ...request, progress: () => {} });
        assert.deepEqual(problems, [], name);
      }
      rmSync(fixtures, { recursive: true });
      // A folder whose name ends as a file's does.
      cpSync(join(folder, 'content/wiki/plain/files'), join(folder, 'content/wiki/plain/v2.1.x'), { recursive: true });
      // The announcement of that site leads to a page of its wiki.
      const settings = join(folder, 'content/site.yaml');
      writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^announcement:.*\n/m, ''));
      // So does its front page.
      const home = join(folder, 'content/home.mdx');
      writeFileSync(home, readFileSync(home, 'utf8').replace(/\]\(\/wiki\/[^)]*\)/g, '](/wiki/)'));
    });
  });
  after(() => built.remove());

  it('build, with every check of the site passed', () => assert.equal(built.exitCode, 0, built.output));

  it('have a page for each of theirs', () => {
    for (const path of [
      'mkdocs/running/deploy',
      'docusaurus/guides/moor',
      'starlight/first/oil',
      'hugo/docs/paint',
      'mdbook/the-boat/float/sink',
      'github-wiki/people/crew',
      'plain/notes/node-down',
      'plain/places',
      'vitepress/guide/fly',
      'techdocs/runbook',
      'tech-docs/databases/create',
      'confluence/timetable/uberfahrt-bei-sturm',
      'notion/boats/svanen',
      'mintlify/calls/sails/hoist',
      'logseq/rig/sloop',
      'dendron/rig/sloop',
    ])
      assert.ok(existsSync(join(built.folder, 'dist/wiki', path, 'index.html')), path);
  });

  it('show no sign of their generators to readers', () => {
    const html = page('mkdocs/running/deploy');
    assert.match(html, /<aside class="callout" role="note" data-kind="caution" aria-label="Warning: Not on Fridays">/);
    assert.match(html, /<div class="tab" role="group" aria-label="macOS"><p class="tab-title">macOS<\/p>/);
    assert.match(html, /<details><summary>What if it fails\?<\/summary>/);
    assert.match(html, /<h2 id="roll-back-forward">/);
    assert.doesNotMatch(html, /import:/);
    assert.doesNotMatch(page('docusaurus/01-intro'), /@theme|TabItem|Unknown/);
    for (const path of ['mintlify/calls/sails/hoist', 'logseq/quay', 'dendron'])
      assert.doesNotMatch(page(path), /ParamField|collapsed::|BEGIN_TIP|\[\[|import:/);
  });

  it('forward from old addresses, those of files too', () => {
    const forwards = readFileSync(join(built.folder, 'dist/_redirects'), 'utf8');
    assert.match(forwards, /^\/old\/deploying\/ \/wiki\/mkdocs\/running\/deploy\/ 301$/m);
    assert.match(forwards, /^\/old\/create\.html \/wiki\/tech-docs\/databases\/create\/ 301$/m);
    assert.match(readFileSync(join(built.folder, 'dist/old/create.html'), 'utf8'), /http-equiv="refresh"/);
  });

  it('have their files beside them, to take along', () => {
    assert.match(
      page('confluence/timetable'),
      /<a href="\/files\/confluence\/attachments\/2002\/2004\.pdf">Fares 2017\.pdf<\/a>/,
    );
    assert.match(readFileSync(join(built.folder, 'dist/files/confluence/attachments/2002/2004.pdf'), 'utf8'), /^%PDF/);
  });

  it('say in which language they are written, and that the words around them are in that of the site', () => {
    const html = page('mdbook/the-boat/float');
    assert.match(html, /<html lang="en"[\s>]/);
    assert.match(html, /<h1 [^>]*lang="nl"[^>]*>/);
    assert.match(html, /<div class="prose" lang="nl">/);
    assert.match(html, /<section class="wiki-contents" lang="en">/);
    assert.doesNotMatch(page('hugo/docs/paint'), /<h1 [^>]*lang=/);
  });

  it('are in the search, the lists and the glossary of the site', () => {
    assert.match(page('a-to-z'), /Paint the hull/);
    assert.match(page('mkdocs'), /href="\/glossary\/#sla"/);
    assert.match(page('hugo/docs/paint'), /Last changed on \d+ \w+ \d{4}, before it was brought in/);
  });
});
