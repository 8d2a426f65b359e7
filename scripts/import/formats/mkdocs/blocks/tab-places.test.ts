/** Tabs of MkDocs that pages lead to, and what MkDocs would have written by itself. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats.fixture.ts';

const tab = (title: string, words: string): string => `=== "${title}"\n\n    ${words}\n\n`;
const inside = (text: string): string => text.replace(/^(?=.)/gm, '    ');

describe('tabs of MkDocs', () => {
  const { has, lacks, result, report } = textsIn({
    'mkdocs.yml':
      'site_name: Kiln\nhooks:\n  - hooks/list.py\nplugins:\n  - multirepo\nmarkdown_extensions:\n  - admonition\n  - pymdownx.tabbed:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify\n        kwds: {case: lower}\nnav:\n  - Kiln: index.md\n  - Fire: fire.md\n  - Clay: "!import https://forge.example/clay?branch=main"\n',
    'docs/index.md': `# Kiln\n\n<a href="#wood-fire">Wood</a> and [the second](fire.md#__tabbed_2_2).\n\n${tab('Gas', 'Blue.')}${tab('Wood fire', 'Red.')}`,
    'docs/fire.md': `# Fire\n\n${tab('Outer', `Holds:\n\n${inside(tab('One', '1'))}${inside(tab('Two', '2'))}`)}${tab('Last', 'L')}[here](#__tabbed_1_2)\n`,
    'docs/clay.md':
      '# Clay\n\n<!-- kiln:option clay.kind -->\n\n:   <!-- kiln:default red -->\n    Its kind.\n\n<!-- kiln:option clay.wet -->\n\n:   !!! tip\n\n        Keep it so.\n\n<!-- Ask the potter. -->\n\nThen:\n\n```text\n<!-- code -->\n\n: stays\n```\n',
  });

  it('have a place where a link leads to one, by its title or by its number', () => {
    assert.deepEqual([result().format, result().problems], ['MkDocs', []]);
    has('index.md', ':::tab[Wood fire]\n<span id="wood-fire"></span>\n\nRed.', '[Wood](<#wood-fire>)');
    has('index.md', '[the second](fire.md#__tabbed_2_2)');
    has(
      'fire.md',
      ':::tab[Two]\n<span id="__tabbed_2_2"></span>\n\n2',
      ':::tab[Last]\n<span id="__tabbed_1_2"></span>',
    );
    has('fire.md', '[here](#__tabbed_1_2)');
  });
  it('have none where nobody leads', () => lacks('index.md', 'id="gas"', '__tabbed_1'));
  it('may stand beside definitions whose terms a hook writes', () => {
    has('clay.md', /`kiln:option clay\.kind`\n\n: +<!-- kiln:default red -->\n +Its kind\./);
    has('clay.md', /`kiln:option clay\.wet`\n\n: :::tip\n/, '<!-- Ask the potter. -->', '<!-- code -->\n\n: stays');
    assert.match(report(), /docs\/clay\.md:3\)/);
    assert.equal(report().match(/a comment stands where a definition has its term/g)?.length, 2);
  });
  it('come with what their site would have made of itself told', () => {
    assert.match(report(), /mkdocs\.yml:2: hooks\/list\.py may write into pages/);
    assert.match(report(), /the navigation leads to https:\/\/forge\.example\/clay\?branch=main/);
  });
});
