/** Files beside a page of Hugo that a shortcode lists. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats.fixture.ts';

describe('a list of files beside a page', () => {
  const { has, lacks, result } = textsIn({
    'hugo.toml': 'title = "Quay"\n',
    'themes/learn/layouts/shortcodes/attachments.html':
      '<ul>{{ range $.Page.Resources }}<li>{{ .Name }}</li>{{ end }}</ul>',
    'content/tar.md': '---\ntitle: Tar\n---\n\n{{% attachments title="To take along" pattern=".*(pdf|zip)" /%}}\n',
    'content/tar.files/how to.pdf': 'x',
    'content/tar.files/all.csv': 'x',
    'content/rigs/_index.md': '---\ntitle: Rigs\n---\n\n{{%attachments%}}\n',
    'content/rigs/files/jib.csv': 'x',
    'content/oars.md': '---\ntitle: Oars\n---\n\nLong.\n\n{{%attachments%}}\n',
  });
  it('has them as links, by their endings', () => {
    assert.deepEqual(result().findings, []);
    has('tar.md', '**To take along**\n\n- [how to.pdf](');
    lacks('tar.md', 'all.csv');
    has('rigs/index.md', '**Attachments**\n\n- [jib.csv](');
    lacks('oars.md', 'Attachments');
  });
});
