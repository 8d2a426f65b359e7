/**
 * A wiki of somebody else, with all the Markdown that wikis hold, built as its authors left it: only content is theirs. And
 * the Monday of one who keeps a page of it: what is due for me, what changed, mend it, look at what it rests on, stamp it,
 * and it is gone from the list.
 */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCopy } from '../faults/project.ts';
import { filesIn } from '../support/pages.ts';
import { expect, type Page } from '../support/watch.ts';
import { before, commit, env, file, fixture, monday, pageOf, run, show, test } from './harbour.ts';

test.describe.configure({ mode: 'default' });

test('has a page for each file that is no draft, whatever its name', ({ built }) => {
  const files = filesIn(join(fixture, 'wiki')).filter((path) => /\.mdx?$/.test(path));
  const written = readdirSync(file(built, 'wiki'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
  const sources = written.flatMap(
    (path) =>
      /data-source="content\/wiki([^"]+)"/.exec(readFileSync(file(built, join('wiki', path)), 'utf8'))?.[1] ?? [],
  );
  const drafts = files.filter((path) => /^draft: true$/m.test(readFileSync(join(fixture, 'wiki', path), 'utf8')));
  assert.ok(drafts.length > 0);
  assert.deepEqual(
    sources.map((path) => path.replaceAll('&amp;', '&').replaceAll('&#38;', '&')).sort(),
    files.filter((path) => !drafts.includes(path)).sort(),
  );
});

test('takes the title from the first heading and keeps one of the first level', ({ built }) => {
  const egress = pageOf(built, 'wiki/clusters/network/egress/');
  assert.match(egress, /<h1[^>]*>Egress<\/h1>/);
  assert.match(egress, /<h2 id="asking-for-a-way-out">/);
  assert.match(egress, /<h3 id="what-to-write">/);
  assert.equal(egress.match(/<h1/g)?.length, 1);
});

test('says who answers and that nobody reviewed, from the sections and the site', ({ built }) => {
  assert.match(pageOf(built, 'wiki/start/accounts/'), /Never reviewed[\s\S]*data-owner="Pilots"/);
  assert.match(pageOf(built, 'wiki/services/database/'), /data-owner="Crane team"/);
  assert.match(pageOf(built, 'wiki/clusters/'), /Review due 30 April 2025: overdue/);
});

test('leads from file to file, and to folders', ({ built }) => {
  assert.match(pageOf(built, 'wiki/clusters/network/deep/very/deep-page/'), /href="\/wiki\/clusters\/limits-quotas\/"/);
  assert.match(pageOf(built, 'wiki/start/words-we-use/'), /href="\/wiki\/start\/accounts\/#roles"/);
  assert.match(pageOf(built, 'wiki/'), /<a href="\/wiki\/runbooks\/">Runbooks<\/a>/);
});

test('shows placeholders, colons, braces and addresses as they stand', ({ built }) => {
  const accounts = pageOf(built, 'wiki/start/accounts/');
  // The colours of the code stand between its letters.
  assert.match(accounts.replace(/<\/?span[^>]*>/g, ''), /--team &lt;TEAM&gt; --env &lt;ENVIRONMENT&gt;/);
  assert.match(accounts, /Wait for \{name\} to approve/);
  assert.match(accounts, /href="https:\/\/accounts\.harbour\.example\/new"/);
  assert.doesNotMatch(accounts, /TODO: a picture/);
  assert.match(pageOf(built, 'wiki/start/words-we-use/'), /registry:5000 and nginx:latest at 10:30/);
});

test('draws callouts, definitions, tasks, notes, folded parts and pictures', ({ built }) => {
  const moving = pageOf(built, 'wiki/clusters/moving/');
  assert.match(moving, /<aside class="callout" role="note" data-kind="caution" aria-label="Warning: Read this first">/);
  assert.match(moving, /aria-label="Tip: Ask early"/);
  assert.match(moving, /<summary>What happens to <b>old<\/b> volumes\?<\/summary>/);
  const day = pageOf(built, 'wiki/start/first-day/');
  assert.match(day, /aria-label="Done"/);
  assert.match(day, /aria-label="Warning: Not on Fridays"/);
  assert.match(pageOf(built, 'wiki/start/accounts/'), /<dt>Operator<\/dt>/);
  const [picture = ''] =
    /<img[^>]*alt="Two rows of coloured containers"[^>]*>/.exec(pageOf(built, 'wiki/clusters/')) ?? [];
  assert.match(picture, / src="[^"]*\.webp"/);
  assert.match(pageOf(built, 'wiki/clusters/limits-quotas/'), /class="table-scroll"/);
});

test('draws diagrams, says them in words, keeps their source, and leaves as code what it cannot draw', ({ built }) => {
  const egress = pageOf(built, 'wiki/clusters/network/egress/');
  assert.match(egress, /<svg[^>]*aria-label="Diagram 1: Pod, Quay proxy"/);
  assert.match(egress, /<li>Pod to Quay proxy: CONNECT mirror:443<\/li>/);
  assert.equal(egress.match(/data-language="mermaid"/g)?.length, 2);
  assert.equal(egress.match(/<figure class="diagram"/g)?.length, 1);
  assert.match(readFileSync(file(built, 'wiki/clusters/network/egress.md'), 'utf8'), /```mermaid\nsequenceDiagram/);
});

test('takes a region of a file in, with its lines numbered and one in focus', ({ built }) => {
  const html = pageOf(built, 'wiki/decisions/0002-mdx/');
  const [, code = ''] = /<pre class="has-focused has-numbers"[^>]*>(.*?)<\/pre>/s.exec(html) ?? [];
  assert.equal(code.replace(/<[^>]+>/g, ''), 'small:\n  cpu: 2\n  memory: 4Gi');
  assert.match(code, /class="line focused"/);
});

test('brings the sheet for code to pages of Markdown', ({ built }) => {
  const isStyled = (html: string): boolean => /<style>[^<]*\.code-block/.test(html);
  assert.ok(isStyled(pageOf(built, 'wiki/runbooks/node-down/')));
  assert.ok(!isStyled(pageOf(built, 'wiki/services/database/')));
});

test('forwards from old addresses, and tells the host', ({ built }) => {
  assert.match(
    pageOf(built, 'docs/onboarding/day-one/'),
    /http-equiv="refresh" content="0; url=\/wiki\/start\/first-day\/"/,
  );
  assert.match(pageOf(built, 'docs/Day one/'), /url=\/wiki\/start\/first-day\//);
  const told = readFileSync(file(built, '_redirects'), 'utf8');
  for (const old of ['/start/', '/docs/Day%20one/'])
    assert.ok(told.split('\n').includes(`${old} /wiki/start/first-day/ 301`), old);
});

test('announces what it has to, on every page', ({ built }) =>
  assert.match(pageOf(built, 'wiki/services/queues/'), /<aside class="announcement"[\s\S]*last Saturday of the year/));

test('has its lists, its tags, its Markdown copies and its search', ({ built }) => {
  assert.match(pageOf(built, 'wiki/a-to-z/'), /id="letter-q"/);
  assert.match(pageOf(built, 'wiki/tags/on-call/'), /Disk full/);
  assert.match(pageOf(built, 'wiki/tags/当番/'), /Disk full/);
  assert.match(readFileSync(file(built, 'wiki/clusters/moving.md'), 'utf8'), /Read this first/);
  assert.ok(existsSync(file(built, 'pagefind/pagefind.js')));
  assert.match(pageOf(built, 'wiki/'), /href="\/glossary\/#berth"/);
});

// Its day is written in the fixture and the build has one of its own, so that time does not run past what is asked here.
const dated = '/wiki/start/first-day/';
const notice = (page: Page) => page.locator('.byline [data-due]');

test('a page says when its review is due, and by the clock of the reader that it was', async ({ page, built }) => {
  await show(page, built.folder);
  for (const [day, says] of [
    ['2027-02-28', /^Review due 1 March 2027$/],
    ['2027-03-01', /^Review due 1 March 2027: overdue$/],
    ['2028-02-29', /: overdue$/],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await page.goto(dated);
    await expect(notice(page), day).toHaveText(says);
  }
  await expect(page.locator('.byline')).toContainText(/Reviewed .* Owner: /);
});

test('the day is that of the place where the reader is', async ({ browser, baseURL, built }) => {
  // One moment: it is the due day in Auckland, and still the day before in Honolulu.
  const moment = new Date('2027-02-28T20:00:00Z');
  for (const [timezoneId, state] of [
    ['Pacific/Auckland', /: overdue$/],
    ['Pacific/Honolulu', /\d$/],
  ] as const) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', timezoneId });
    const page = await context.newPage();
    await show(page, built.folder);
    await page.clock.setFixedTime(moment);
    await page.goto(dated);
    await expect(notice(page), timezoneId).toHaveText(state);
    await context.close();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page says when its review is due', async ({ page, built }) => {
    await show(page, built.folder);
    await page.goto(dated);
    await expect(notice(page)).toHaveAttribute('data-due', '2027-03-01');
  });
});

const kept = 'content/wiki/clusters/index.md';
const mended = 'Say which clusters there are since the summer';
const row = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Clusters', exact: true }) });

test('a page owner sees what is due, mends and stamps it, and it is gone from the list', async ({
  page,
  browser,
  baseURL,
  built: first,
}) => {
  test.setTimeout(300_000);
  await page.clock.setFixedTime(new Date(`${monday}T09:00:00`));
  await show(page, first.folder);
  await page.goto('/review/?state=overdue');
  await expect(row(page)).toContainText('overdue');
  await page.goto('/changes/');
  await expect(page.getByText('Move the wiki here').first()).toBeVisible();
  await expect(page.getByText(mended)).toHaveCount(0);
  expect(await page.content()).not.toContain('Somebody Private');
  // All that names the day of the build names the same one.
  for (const name of ['offline.json', 'api/pages.json', 'api/review.json']) {
    const { day, generated = day } = JSON.parse(readFileSync(file(first, name), 'utf8')) as Record<string, string>;
    expect(generated, name).toBe(monday);
  }

  let shown = '';
  const second = await buildCopy(
    'monday after',
    (folder) => {
      before(folder);
      // What has been drawn is drawn.
      cpSync(join(first.folder, '.cache/previews'), join(folder, '.cache/previews'), { recursive: true });
      appendFileSync(join(folder, kept), '\nThere are two of them since the summer.\n');
      commit(folder, '2026-11-29', mended);
      shown = run(folder, monday, process.execPath, 'scripts/review/review.ts', kept, '--yes');
      commit(folder, monday, 'Stamp the page of the clusters');
    },
    env,
  );
  expect(second.exitCode, second.output).toBe(0);
  // Before the stamp it is said what changed since the last look.
  expect(shown).toContain(mended);
  expect(shown).toContain(`Stamped ${kept}`);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const after = await context.newPage();
  await after.clock.setFixedTime(new Date(`${monday}T09:00:00`));
  await show(after, second.folder);
  await after.goto('/review/?state=overdue');
  await expect(after.getByRole('status').filter({ hasText: 'entries' })).toBeVisible();
  await expect(row(after)).toHaveCount(0);
  await after.goto('/wiki/clusters/');
  await expect(after.locator('.byline')).toContainText('Reviewed 30 November 2026');
  await expect(after.getByText('Last changed on 30 November 2026')).toBeVisible();
  await after.goto('/changes/');
  await expect(after.getByText(mended).first()).toBeVisible();
  await context.close();
  second.remove();
});
