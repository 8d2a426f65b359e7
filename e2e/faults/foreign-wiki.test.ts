/** A wiki of somebody else, with all the Markdown that wikis hold, built as its authors left it: only content is theirs. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/tools.ts';
import { filesIn } from '../support/pages.ts';
import { buildCopy } from './project.ts';

const fixture = join(root, 'e2e/fixtures/foreign');

describe('a foreign wiki', () => {
  let built: Awaited<ReturnType<typeof buildCopy>>;
  const file = (path: string): string => join(built.folder, 'dist', path);
  const page = (path: string): string => readFileSync(file(`${path}index.html`), 'utf8');

  before(async () => {
    built = await buildCopy('foreign wiki', (folder) => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(fixture, join(folder, 'content'), { recursive: true });
    });
  });
  after(() => built.remove());

  it('builds, with every check of the site passed', () => assert.equal(built.exitCode, 0, built.output));

  it('has a page for each file that is no draft, whatever its name', () => {
    const files = filesIn(join(fixture, 'wiki')).filter((path) => /\.mdx?$/.test(path));
    const written = readdirSync(file('wiki'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('index.html'),
    );
    const sources = written.flatMap(
      (path) => /data-source="content\/wiki([^"]+)"/.exec(readFileSync(file(join('wiki', path)), 'utf8'))?.[1] ?? [],
    );
    const drafts = files.filter((path) => /^draft: true$/m.test(readFileSync(join(fixture, 'wiki', path), 'utf8')));
    assert.ok(drafts.length > 0);
    assert.deepEqual(
      sources.map((path) => path.replaceAll('&amp;', '&').replaceAll('&#38;', '&')).sort(),
      files.filter((path) => !drafts.includes(path)).sort(),
    );
  });

  it('takes the title from the first heading and keeps one of the first level', () => {
    const egress = page('wiki/clusters/network/egress/');
    assert.match(egress, /<h1[^>]*>Egress<\/h1>/);
    assert.match(egress, /<h2 id="asking-for-a-way-out">/);
    assert.match(egress, /<h3 id="what-to-write">/);
    assert.equal(egress.match(/<h1/g)?.length, 1);
  });

  it('says who answers and that nobody reviewed, from the sections and the site', () => {
    assert.match(page('wiki/start/accounts/'), /Never reviewed[\s\S]*data-owner="Pilots"/);
    assert.match(page('wiki/services/database/'), /data-owner="Crane team"/);
    assert.match(page('wiki/clusters/'), /Review due 30 April 2025: overdue/);
  });

  it('leads from file to file, and to folders', () => {
    assert.match(page('wiki/clusters/network/deep/very/deep-page/'), /href="\/wiki\/clusters\/limits-quotas\/"/);
    assert.match(page('wiki/start/words-we-use/'), /href="\/wiki\/start\/accounts\/#roles"/);
    assert.match(page('wiki/'), /<a href="\/wiki\/runbooks\/">Runbooks<\/a>/);
  });

  it('shows placeholders, colons, braces and addresses as they stand', () => {
    const accounts = page('wiki/start/accounts/');
    // The colours of the code stand between its letters.
    assert.match(accounts.replace(/<\/?span[^>]*>/g, ''), /--team &lt;TEAM&gt; --env &lt;ENVIRONMENT&gt;/);
    assert.match(accounts, /Wait for \{name\} to approve/);
    assert.match(accounts, /href="https:\/\/accounts\.harbour\.example\/new"/);
    assert.doesNotMatch(accounts, /TODO: a picture/);
    assert.match(page('wiki/start/words-we-use/'), /registry:5000 and nginx:latest at 10:30/);
  });

  it('draws callouts, definitions, tasks, notes, folded parts and pictures', () => {
    const moving = page('wiki/clusters/moving/');
    assert.match(moving, /<aside class="callout" data-kind="caution" aria-label="Warning: Read this first">/);
    assert.match(moving, /aria-label="Tip: Ask early"/);
    assert.match(moving, /<summary>What happens to <b>old<\/b> volumes\?<\/summary>/);
    const day = page('wiki/start/first-day/');
    assert.match(day, /aria-label="Done"/);
    assert.match(day, /aria-label="Warning: Not on Fridays"/);
    assert.match(page('wiki/start/accounts/'), /<dt>Operator<\/dt>/);
    const [picture = ''] = /<img[^>]*alt="Two rows of coloured containers"[^>]*>/.exec(page('wiki/clusters/')) ?? [];
    assert.match(picture, / src="[^"]*\.webp"/);
    assert.match(page('wiki/clusters/limits-quotas/'), /class="table-scroll"/);
  });

  it('draws diagrams, says them in words, keeps their source, and leaves as code what it cannot draw', () => {
    const egress = page('wiki/clusters/network/egress/');
    assert.match(egress, /<svg[^>]*aria-label="Diagram 1: Pod, Quay proxy"/);
    assert.match(egress, /<li>Pod to Quay proxy: CONNECT mirror:443<\/li>/);
    assert.equal(egress.match(/data-language="mermaid"/g)?.length, 2);
    assert.equal(egress.match(/<figure class="diagram"/g)?.length, 1);
    assert.match(readFileSync(file('wiki/clusters/network/egress.md'), 'utf8'), /```mermaid\nsequenceDiagram/);
  });

  it('takes a region of a file in, with its lines numbered and one in focus', () => {
    const html = page('wiki/decisions/0002-mdx/');
    const [, code = ''] = /<pre class="has-focused has-numbers"[^>]*>(.*?)<\/pre>/s.exec(html) ?? [];
    assert.equal(code.replace(/<[^>]+>/g, ''), 'small:\n  cpu: 2\n  memory: 4Gi');
    assert.match(code, /class="line focused"/);
  });

  it('brings the sheet for code to pages of Markdown', () => {
    const isStyled = (html: string): boolean => /<style>[^<]*\.code-block/.test(html);
    assert.ok(isStyled(page('wiki/runbooks/node-down/')));
    assert.ok(!isStyled(page('wiki/services/database/')));
  });

  it('forwards from old addresses, and tells the host', () => {
    assert.match(page('docs/onboarding/day-one/'), /http-equiv="refresh" content="0; url=\/wiki\/start\/first-day\/"/);
    assert.match(readFileSync(file('_redirects'), 'utf8'), /^\/start\/ \/wiki\/start\/first-day\/ 301$/m);
  });

  it('announces what it has to, on every page', () =>
    assert.match(page('wiki/services/queues/'), /<aside class="announcement"[\s\S]*last Saturday of the year/));

  it('has its lists, its tags, its Markdown copies and its search', () => {
    assert.match(page('wiki/a-to-z/'), /id="letter-q"/);
    assert.match(page('wiki/tags/on-call/'), /Disk full/);
    assert.match(readFileSync(file('wiki/clusters/moving.md'), 'utf8'), /Read this first/);
    assert.ok(existsSync(file('pagefind/pagefind.js')));
    assert.match(page('wiki/'), /href="\/glossary\/#berth"/);
  });
});
