/** A small wiki of MkDocs with Material, brought into a project of one’s own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { broughtIn, textsIn } from '../formats.fixture.ts';

const { has, read, reports } = broughtIn(['mkdocs']);

describe('MkDocs with Material', () => {
  it('has callouts, tabs within them, and what folds', () =>
    has(
      'mkdocs/running/deploy.md',
      /^:{5}warning\[Not on Fridays\]\nWait for \*\*Monday\*\*\.\n\n::::tabs\n:::tab\[Linux\]\n/m,
      /^:::tab\[macOS\]\nPress <kbd>Cmd<\/kbd>\+<kbd>Enter<\/kbd>\.\n:::$/m,
      /^:::details\[What if it fails\?\]\nRoll back\.\n:::$/m,
    ));
  it('keeps options of code, anchors of headings, and words that look like tags', () =>
    has(
      'mkdocs/running/deploy.md',
      '```bash title="deploy.sh" {2}\n# (1)\nquay deploy <SERVICE>',
      '## Roll back & forward {#roll-back-forward}',
      'It is <mark>marked</mark> ✓ for {SERVICE}. <span id="rolled"></span>',
    ));
  it('takes snippets in, makes notes of annotations and cards of grids', () =>
    has(
      'mkdocs/running/deploy.md',
      '2. Press the button.',
      /Some text \[\^(note-\d+-1)\] here\.\n\n\[\^\1\]: A note on it\./,
      ':::cards\n\n-   **One**',
    ));
  it('forwards old addresses, and puts pages where the navigation has them', () => {
    has('mkdocs/running/deploy.md', 'order: 2', 'was:\n  - /old/deploying/');
    has('mkdocs/running/oncall.md', 'order: 3');
    has('mkdocs/running/_section.yaml', 'title: Running things', 'order: 2');
    reports('mkdocs.yml:11:', 'running/gone.md', 'no such page');
    reports('mkdocs.yml:18:', 'elsewhere.example', 'another site');
  });
  it('leads links to where the pages are now, from the address of the old site too', () =>
    has(
      'mkdocs/index.md',
      '[how to deploy](running/deploy.md#roll-back-forward)',
      '[site link](running/oncall.md#who)',
    ));
  it('marks what was dead, and says where and what is near', () => {
    has('mkdocs/index.md', 'An old page<!-- import: dead link to running/gone.md');
    reports(
      'content/wiki/mkdocs/index.md:4: link running/gone.md',
      'Nearest: content/wiki/mkdocs/running/index.md',
      '(docs/README.md:4)',
    );
    has(
      'mkdocs/running/index.md',
      'Lost<!-- import: dead picture ../img/lost.png -->',
      '[Badge](https://img.example/badge.svg)',
    );
    reports('content/wiki/mkdocs/running/index.md:13: picture ../img/lost.png', '(docs/running/index.md:13)');
  });
  it('maps fields, and keeps the others in the page and on the report', () => {
    has('mkdocs/running/index.md', 'summary: What runs where.', 'owner: quay-crew', '# ticket: QUAY-7');
    reports('field ticket: QUAY-7', '(docs/running/index.md:7)');
    assert.match(read('content/site.yaml'), /# The first one\.\n[\s\S]*- id: quay-crew\n/);
  });
  it('makes terms of abbreviations, without a review that nobody made', () =>
    assert.equal(read('content/glossary/sla.yaml'), 'owner: ops\nterm: SLA\ndefinition: Service level agreement\n'));
});

describe('words that Material reads and Markdown does not', () => {
  const { has, result } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nmarkdown_extensions: [md_in_html, footnotes, pymdownx.emoji]\n',
    'docs/index.md':
      '# Quay\n\n<p class="source" markdown>From [*The Hand\'s Book*](rigs.md), **new**</p>\n\n:flag_us: and :flag-de: boats.\n\n- As ISO:2013[^1] has it, and note:see[this](rigs.md).\n\n[^1]: That of 2013.\n\n<img src="boat.svg" alt="A boat"width=40% />\n\n<img src="boat.svg" alt="Sails" width="70%"/ >\n',
    'docs/rigs.md': '# Rigs\n',
    'docs/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('are read in an element on one line', () =>
    has('index.md', `<p>From <a href="/wiki/in/rigs/"><em>The Hand's Book</em></a>, <strong>new</strong></p>`));
  it('are flags', () => has('index.md', '🇺🇸 and 🇩🇪 boats.'));
  it('begin nothing of this site behind a colon', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '- As ISO\\:2013[^1] has it, and note\\:see[this](rigs.md).');
  });
  it('are pictures as a browser reads their tags', () =>
    has('index.md', '\n![A boat](boat.svg)\n\n![Sails](boat.svg)\n'));
});

describe('what other extensions of MkDocs take in', () => {
  const { has, result } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nmarkdown_extensions:\n  - mdx_include:\n      base_path: docs\n  - markdown_include.include:\n      base_path: parts\n',
    'docs/index.md':
      '# Quay\n\nAsk at {! _words/host.md !}, by day.\n\n=== "One"\n\n    {! _words/two.md !}\n\n    Then: {! rope.md !}\n\n`{! gone.md !}`\n',
    'docs/_words/host.md': 'https://quay.example/\n',
    'docs/_words/two.md': 'First.\n\nSecond.\n',
    'parts/rope.md': 'Rope.\n',
  });
  it('comes in among the words around it, and as far to the right', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', 'Ask at https://quay.example/, by day.');
    has('index.md', ':::tab[One]\nFirst.\n\nSecond.\n\nThen: Rope.\n');
  });
});

describe('a list of abbreviations among the pages', () => {
  const { result, report } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nmarkdown_extensions:\n  - abbr\n  - pymdownx.snippets:\n      auto_append: [docs/includes/terms.md]\n',
    'docs/index.md': '# Quay\n\nThe RNLI.\n',
    'docs/includes/terms.md': '<!-- Of all. -->\n*[RNLI]: Royal National Lifeboat Institution\n*[GT]: Gross tonnage\n',
    'docs/includes/kept.md': '*[GT]: Gross tonnage\n\nHow to weigh a boat.\n',
  });
  it('is no page, and its terms come to the glossary', () => {
    assert.equal(result().counts.pages, 2);
    assert.ok(result().changed.includes('content/glossary/rnli.yaml'), result().changed.join());
    assert.doesNotMatch(report(), /terms\.md/);
  });
});
