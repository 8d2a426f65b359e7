/** How wide pictures were in wikis of several kinds, and are here. */
import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { textsIn } from './formats.fixture.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="4"><path d="M0 0h4"/></svg>';

describe('widths of pictures', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Forge\nmarkdown_extensions: [attr_list, md_in_html]\n',
    'docs/index.md':
      '# Forge\n\n![Anvil](a.svg){ width="300" } and ![Tongs](a.svg){: width=40px .left }, ![Half](a.svg){ width="50%" }\n\n<img src="a.svg" alt="Hearth" width="64">\n\nAn <img src="a.svg" width="20" alt="icon"> icon.\n\n| a |\n| --- |\n| <img src="a.svg" alt="Cell" width="30"> ![Other](a.svg){ width="31" } |\n\n<div><p>Words</p><img src="a.svg" alt="Block" width="120px"></div>\n',
    'docs/a.svg': svg,
  });
  it('come along from tags and from lists of attributes, in tables too', () => {
    assert.deepEqual(result().problems, []);
    has(
      'index.md',
      '![Anvil|300](a.svg) and ![Tongs|40](a.svg), ![Half](a.svg)',
      '![Hearth|64](a.svg)',
      'An ![icon|20](a.svg) icon.',
      '| ![Cell\\|30](a.svg) ![Other\\|31](a.svg) |',
      '![Block|120](a.svg)',
    );
  });
});

describe('widths of pictures in a vault of Obsidian', () => {
  const { has } = textsIn({
    '.obsidian/app.json': '{}',
    'Forge.md':
      '# Forge\n\n![[a.svg|300]] ![[a.svg|Anvil|200x100]] ![Tongs|40](a.svg)\n\n| a |\n| --- |\n| ![[a.svg\\|50]] |\n',
    'a.svg': svg,
  });
  it('come along with the words', () =>
    has('Forge.md', '![a|300](a.svg) ![Anvil|200](a.svg) ![Tongs|40](a.svg)', '| ![a\\|50](a.svg) |'));
});

describe('widths of pictures in Sphinx', () => {
  const { has } = textsIn({
    'conf.py': "project = 'Forge'\n",
    'index.rst':
      'Forge\n=====\n\n.. image:: a.svg\n   :alt: Anvil\n   :width: 300px\n\n.. figure:: a.svg\n   :alt: Half\n   :width: 50 %\n\n   Words.\n',
    'a.svg': svg,
  });
  it('come along in pixels', () => has('index.md', '![Anvil|300](a.svg)', '![Half](a.svg)'));
});
