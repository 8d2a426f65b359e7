import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { project, type Project } from '../project.fixture.ts';

let site: Project;
describe('pages of GOV.UK Tech Docs that are made of parts', () => {
  beforeEach(() => (site = project()));
  afterEach(() => site.remove());

  it('are whole, with the parts in them and not beside them', async () => {
    await site.bring(
      site.source({
        'config/tech-docs.yml': 'host: https://docs.dept.example\n',
        'source/deploy.html.md.erb':
          '---\ntitle: Deploy\n---\n\n<%= partial \'documentation/deploy/index\' %>\n<%= partial "documentation/deploy/limits" %>\n',
        'source/documentation/deploy/index.erb':
          "# Deploying\n\nPush it.\n\n<%= warning_text('It\\'s live \"now\"') %>\n\n<%= image_tag \"/images/gone.png\", { :alt => 'A map' } %>\n",
        'source/documentation/deploy/limits.md': '## Limits\n\nTen.\n\n[lost](/nowhere.html)\n',
        'source/404.html.md.erb': '# Not found\n',
        'source/index.html.md': '# Start\n\n[limits](/deploy.html#limits) [top](deploy.html#deploying)\n',
      }),
      'x',
    );
    const page = site.read('content/wiki/x/deploy.md');
    assert.match(page, /Push it\.\n\n:::warning\nIt's live "now"\n:::\n/);
    assert.match(page, /A map<!-- import: dead picture \/images\/gone\.png -->/);
    assert.match(page, /## Limits\n\nTen\./);
    assert.match(site.read('content/wiki/x/index.md'), /\[limits\]\(deploy\.md#limits\) \[top\]\(deploy\.md\)/);
    assert.deepEqual(
      site.files().filter((path) => path.startsWith('content/wiki')),
      ['content/wiki/x/deploy.md', 'content/wiki/x/index.md'],
    );
    // A finding in a part names the line on which it stands now, and the line that took the part in.
    const line = page.split('\n').findIndex((text) => text.startsWith('lost<!--')) + 1;
    const found = `content/wiki/x/deploy.md:${line}: link /nowhere.html`;
    const reported = site.read('import-report.md').split('\n');
    assert.ok(
      reported.some((one) => one.startsWith(found) && one.endsWith('(source/deploy.html.md.erb:6)')),
      reported.join('\n'),
    );
  });
});
