/** A part of a site that is brought in alone. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { project } from '../../../project.fixture.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

it('pictures of the site around a folder come along, and nothing from outside of its repository', async (test) => {
  const site = project();
  test.after(() => site.remove());
  site.write('secret.svg', svg);
  const around = site.source({
    'docusaurus.config.js': 'module.exports = { url: "https://quay.example" };\n',
    'static/img/rope.svg': svg,
    'static/img/my tar.svg': svg,
    'shared/oar.svg': svg,
    'shared/unseen.svg': svg,
    '.git/x.svg': svg,
    'blog/sail.md':
      '# Sail\n\n![a](/img/rope.svg) ![b](../static/img/my%20tar.svg) ![c](@site/static/img/rope.svg) ![d](../shared/oar.svg)\n\n![e](../../secret.svg) ![f](../shared/out.svg) ![g](../.git/x.svg)\n',
  });
  symlinkSync(join(site.root, 'secret.svg'), join(around, 'shared/out.svg'));
  for (const args of [
    ['init', '-q'],
    ['add', 'blog'],
  ])
    execFileSync('git', args, { cwd: around });
  await site.bring(join(around, 'blog'), 'in');
  assert.deepEqual(
    site.files().filter((path) => path.startsWith('content/') && path.endsWith('.svg')),
    ['content/wiki/in/img/my-tar.svg', 'content/wiki/in/img/rope.svg', 'content/wiki/in/shared/oar.svg'],
  );
  const text = site.read('content/wiki/in/sail.md');
  assert.match(
    text,
    /!\[a\]\(img\/rope\.svg\) !\[b\]\(img\/my-tar\.svg\) !\[c\]\(img\/rope\.svg\) !\[d\]\(shared\/oar\.svg\)/,
  );
  for (const name of ['secret', 'out', 'x'])
    assert.match(site.read('import-report.md'), new RegExp(`picture \\S+/${name}\\.svg: it leads out of the folder`));
  // What came along is known again.
  assert.deepEqual((await site.bring(join(around, 'blog'), 'in')).changed, []);
});

it('pictures around a folder that no repository keeps stay where they are', async (test) => {
  const site = project();
  test.after(() => site.remove());
  const around = site.source({ 'mkdocs.yml': '', 'rope.svg': svg, 'docs/a.md': '# A\n\n![a](../rope.svg)\n' });
  await site.bring(join(around, 'docs'), 'in');
  assert.match(site.read('import-report.md'), /rope\.svg: it leads out of the folder/);
});

it('pictures of a site whose settings lie above its pages come along, too', async (test) => {
  const site = project();
  test.after(() => site.remove());
  const around = site.source({
    '.vitepress/config.mts': 'export default { srcDir: "src" };\n',
    'src/public/img/rope.svg': svg,
    'src/yard/a.md': '# A\n\n![a](/img/rope.svg)\n',
  });
  for (const args of [
    ['init', '-q'],
    ['add', 'src'],
  ])
    execFileSync('git', args, { cwd: around });
  await site.bring(join(around, 'src/yard'), 'in');
  assert.match(site.read('content/wiki/in/a.md'), /!\[a\]\(img\/rope\.svg\)/);
});
