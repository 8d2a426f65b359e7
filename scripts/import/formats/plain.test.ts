/** Pages of generators without their settings, and settings that say more than one thing of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn as broughtIn } from './formats.fixture.ts';

describe('pages of a generator without its settings', () => {
  const { has, lacks, result, report } = broughtIn({
    'index.md':
      '# Kiln\n\n!!! tip "Warm"\n    Wear gloves.\n\nSee [heat]({% page "heat/" %}) and {{ this }}.\n\n{% alert "Hot" %}\n\n<table><tr><td><a href="files/plan.pdf">plan</a></td></tr></table>\n',
    'guide/heat.md': '# Heat\n\n:::tip Mind it\nIt burns.\n:::\n',
    'files/plan.pdf': '%PDF-1.4\n',
  });

  it('have their callouts, and links whose addresses a tag writes', () => {
    assert.deepEqual([result().format, result().problems], ['Markdown', []]);
    has('index.md', ':::tip[Warm]\nWear gloves.\n:::', 'See [heat](guide/heat.md) and {{ this }}.');
    has('guide/heat.md', ':::tip[Mind it]\nIt burns.\n:::');
  });
  it('have a mark where only the generator knows what stands there', () => {
    has('index.md', '\nHot<!-- import: template {% alert "Hot" %} -->');
    assert.ok(report().includes('template {% alert "Hot" %}, left a mark'));
  });
  it('keep links in HTML to files that readers take along', () => {
    has('index.md', /<a href="[^"]*files\/in\/files\/plan\.pdf">plan<\/a>/);
    lacks('index.md', 'dead');
    assert.equal(result().counts.files, 1);
  });
});

describe('MkDocs with what is written for others', () => {
  const { has, lacks, result } = broughtIn({
    'mkdocs.yml': 'site_name: Kiln\nplugins: [include-markdown]\n',
    'docs/index.md':
      '# Kiln\n\n:::warning Hot\nIt burns.\n:::\n\n{%\n    include-markdown "../README.md"\n    start="<!--begin-->"\n    end="<!--end-->"\n%}\n',
    'README.md': '# Repository\n\n<!--begin-->\n\nTaken in.\n\n<!--end-->\n\nNot this.\n',
  });

  it('has callouts between colons, and parts that a tag of several lines takes in', () => {
    assert.deepEqual([result().format, result().problems], ['MkDocs', []]);
    has('index.md', ':::warning[Hot]\nIt burns.\n:::', '\nTaken in.\n');
    lacks('index.md', '{%', 'Not this', 'Repository');
  });
});

describe('VitePress in several languages', () => {
  const { has, result, report } = broughtIn({
    'docs/.vitepress/config.ts':
      "export default { locales: { root: { label: 'English' }, de: { label: 'Deutsch' }, 'pt-BR': {} } }\n",
    'docs/index.md': '# Kiln\n',
    'docs/design.md': '# Design\n',
    'docs/de/index.md': '# Ofen\n',
    'docs/de/form.md': '# Form\n',
    'docs/pt-BR/index.md': '# Forno\n',
  });

  it('comes in its own one, and says of the others', () => {
    assert.deepEqual([result().format, result().counts.pages], ['VitePress', 2]);
    has('design.md', '# Design');
    assert.match(report(), /docs\/de: 2 pages in another language, not brought in; to have them: npm run import -- …\/docs\/de --into de/);
    assert.match(report(), /docs\/pt-BR: 1 pages? in another language/);
  });
});
