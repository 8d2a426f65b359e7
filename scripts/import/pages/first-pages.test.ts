/** Pages that stand first, or twice, in wikis that are written out in the test. */
import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { textsIn } from '../formats/formats.fixture.ts';
import { project, type Project } from '../project.fixture.ts';

describe('first pages that are called as every first page could be', () => {
  const { has, report, result } = textsIn({
    'Home.md': '# Home\n\nSee [[Knots]] and [that](Home#home).\n',
    'README.md': '# This repository\n',
    'Knots.md': '# Knots\n',
    'crew/Home.md': '# Home\n\nWho we are.\n',
    '_Sidebar.md': '- [[Knots]]\n- Crew\n  - [Home](crew/Home)\n',
  });
  it('are called by what they are the first of', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '# In\n');
    has('crew/index.md', '# Crew\n');
    assert.match(report(), /crew\/index\.md:\d+: the first page is called Home, called Crew now/);
  });
  it('leave a README beside them its name', () => has('read-me.md', '# This repository'));
});

describe('pages that the source has twice by links on the disk', () => {
  let site: Project;
  before(async () => {
    site = project();
    const folder = site.source({
      'mkdocs.yml': 'site_name: Quay\nnav:\n  - index.md\n  - Rules: rules.md\n',
      'docs/index.md': '# Quay\n\nSee [rules](rules.md) and [knots](linked/knots.md).\n',
      'docs/team/rules.md': '# Rules\n',
      'docs/real/knots.md': '# Knots\n\n[Rules](../team/rules.md)\n',
      'docs/real/a/bowline.md': '# Bowline\n',
      'LICENCE.md': '# Licence\n',
    });
    symlinkSync('team/rules.md', join(folder, 'docs/rules.md'));
    symlinkSync('real', join(folder, 'docs/linked'));
    mkdirSync(join(folder, 'docs/legal'));
    symlinkSync('../../LICENCE.md', join(folder, 'docs/legal/licence.md'));
    await site.bring(folder, 'in');
  });
  after(() => site.remove());
  it('come in once, where the navigation has them, and links and old addresses lead there', () => {
    const files = site.files().filter((path) => path.startsWith('content/wiki/'));
    assert.deepEqual(
      files.map((path) => path.slice('content/wiki/in/'.length)),
      ['index.md', 'legal/licence.md', 'real/a/bowline.md', 'real/knots.md', 'rules.md'],
    );
    assert.match(site.read('content/wiki/in/index.md'), /\[rules\]\(rules\.md\) and \[knots\]\(real\/knots\.md\)/);
    assert.match(site.read('content/wiki/in/real/knots.md'), /was:\n {2}- \/linked\/knots\//);
  });
  it('are told', () => {
    assert.match(
      site.read('import-report.md'),
      /docs\/rules\.md: a link to docs\/team\/rules\.md, which is a page itself/,
    );
    assert.match(
      site.read('import-report.md'),
      /docs\/linked: a link to docs\/real, with 2 pages that are there already/,
    );
  });
});

describe('a title that HTML says once more', () => {
  const { has, lacks, result } = textsIn({
    'index.md':
      '---\ntitle: Quay\n---\n\n<div class="hero">\n  <h1 class="big">Quay</h1>\n    <p>Where boats lie.</p>\n</div>\n\nOther.\n\n```html\n<h1>Quay</h1>\n```\n',
  });
  it('stands there once', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'title: Quay', '<p>Where boats lie.</p>', '```html\n<h1>Quay</h1>\n```');
    lacks('index.md', '>Quay</h2>', '# Quay', '<p>Quay');
  });
});
