/** GitBook, written out in the test that brings it in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn as broughtIn } from '../formats.fixture.ts';

describe('GitBook', () => {
  const { has, lacks, result, report } = broughtIn({
    '.gitbook.yaml': 'root: ./docs/\nredirects:\n  old/heat: guide/heat.md\n',
    'docs/SUMMARY.md':
      '# Table of contents\n\n* [Kiln](README.md)\n\n## Guide\n\n* [Heat](guide/heat.md)\n  * [Cold](guide/cold.md)\n',
    'docs/README.md':
      '---\ndescription: What it is\n---\n\n# Kiln\n\n{% hint style="success" %}\nIt **burns**.\n{% endhint %}\n\n{% tabs %}\n{% tab title="Wood" %}\n{% code title="fire.sh" lineNumbers="true" %}\n```bash\nfire --now # {% hint %}\n```\n{% endcode %}\n{% endtab %}\n\n{% tab title="Gas" %}\nFast.\n{% endtab %}\n{% endtabs %}\n\n{% content-ref url="guide/cold.md" %}\n[cold.md](guide/cold.md)\n{% endcontent-ref %}\n\nOld: {% page-ref page="guide/heat.md" %}\n\n{% page-ref page="guide/heat.md" %}\n\n{% embed url="https://kiln.example/a" %}\n\n{% file src=".gitbook/assets/plan (1).pdf" %}\nThe plan\n{% endfile %}\n\n{% include ".gitbook/includes/part.md" %}\n\n{% stepper %}\n{% step %}\n### Light it\n{% endstep %}\n{% endstepper %}\n\n{% openapi src="a.yaml" %}\nKept.\n{% endopenapi %}\n\nSee [heat](guide/heat.md#how-hot) and [more](guide/cold.md#fuer-grosse-oefen).\n',
    'docs/guide/heat.md':
      '# Heat\n\n## Own fire [![Seal](https://a.example/b.svg)](https://a.example)\n\nSee [above](#own-fire-).\n\n**Hot **: ** not ** cold, `**a **` **b**.\n\nOf 2 ** 3.\n\n## So hot <a href="#how-hot" id="how-hot"></a>\n\n![oven](../.gitbook/assets/oven.svg)\n',
    'docs/guide/cold.md': '# Very cold\n\n## Für große Öfen\n',
    'docs/.gitbook/includes/part.md': '---\ntitle: part\n---\n\nTaken in.\n',
    'docs/.gitbook/assets/plan (1).pdf': '%PDF-1.4\n',
    'docs/.gitbook/assets/oven.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });

  it('has the tree of its summary, and the addresses that it forwards', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['GitBook', [], 3]);
    has('index.md', 'summary: What it is', '# Kiln');
    has('guide/_section.yaml', 'title: Guide');
    has('guide/heat/index.md', '/old/heat/');
    has('guide/heat/cold.md', '# Very cold');
    assert.ok(!report().includes('looks like'));
  });
  it('has its blocks as those of this site, and code as code', () => {
    has(
      'index.md',
      ':::success\nIt **burns**.\n:::',
      '::::tabs\n:::tab[Wood]\n```bash title="fire.sh" showLineNumbers\nfire --now # {% hint %}\n```\n:::',
      '\n[https://kiln.example/a](https://kiln.example/a)\n',
      '\n[Heat](guide/heat/index.md)\n',
      '\nTaken in.\n',
      '\n### Light it\n',
    );
    lacks('index.md', '{% tab', 'stepper', 'title: part');
  });
  it('leads links to pages by their titles, to places by their anchors, and to files', () => {
    has('index.md', '[Very cold](guide/heat/cold.md)', '[The plan](', 'See [heat](guide/heat/index.md#how-hot)');
    has(
      'guide/heat/index.md',
      '## So hot {#how-hot}',
      '![oven](',
      /## Own fire .*\{#own-fire\}\n/,
      'See [above](#own-fire).',
      '**Hot** :  **not**  cold, `**a **` **b**.',
      'Of 2 ** 3.',
    );
  });
  it('finds an anchor that spells letters out', () => has('index.md', '[more](guide/heat/cold.md#für-große-öfen)'));
  it('marks what only GitBook knows, and keeps its words', () => {
    has('index.md', '<!-- import: {% openapi src="a.yaml" %} -->', '\nKept.\n');
    assert.match(report(), /openapi src="a\.yaml" %\} is known to the old generator only/);
  });
});

describe('a folder of several formats', () => {
  const { result, report } = broughtIn({
    'mkdocs.yml': 'site_name: Kiln\n',
    'docs/index.md': '# Kiln\n',
    '.gitbook.yaml': 'root: ./docs/\n',
    'docs/SUMMARY.md': '* [Kiln](index.md)\n',
  });

  it('says which others it has settings of, and how to choose one', () => {
    assert.equal(result().format, 'MkDocs');
    assert.match(report(), /\.: looks like GitBook, too, read as MkDocs; "--format gitbook" reads it the other way/);
    assert.ok(!/looks like (?:mdBook|Markdown)/.test(report()));
  });
});

describe('a summary without settings', () => {
  const book = broughtIn({ 'SUMMARY.md': '# Table of contents\n\n* [Quay](README.md)\n', 'README.md': '# Quay\n' });
  it('is of GitBook where it is headed as its own are', () => assert.equal(book.result().format, 'GitBook'));
  const tabs = broughtIn({
    'SUMMARY.md': '* [Quay](README.md)\n',
    'README.md': '# Quay\n\n{% tabs %}\n{% tab title="Jib" %}\nSmall.\n{% endtab %}\n{% endtabs %}\n',
  });
  it('is of GitBook where its pages have its blocks', () => tabs.has('index.md', '::::tabs\n:::tab[Jib]'));
  const plain = broughtIn({ 'SUMMARY.md': '# Summary\n\n- [Quay](README.md)\n', 'README.md': '# Quay\n' });
  it('is of mdBook else', () => assert.equal(plain.result().format, 'mdBook'));
});

describe('a block of GitBook that is never closed', () => {
  const { has, result } = broughtIn({
    '.gitbook.yaml': 'root: ./\n',
    'SUMMARY.md': '# Summary\n\n* [Oven](README.md)\n',
    'README.md':
      '# Oven\n\n{% tabs %}\n{% tab title="Wood" %}\nSlow.\n{% endtab %}\n{% tab title="Gas" %}\nFast.\n\n## Bread\n\nGood.\n',
  });
  it('ends before the next heading', () => {
    has('index.md', '::::tabs\n:::tab[Wood]\nSlow.\n:::\n\n:::tab[Gas]\nFast.\n:::\n::::\n\n## Bread\n\nGood.');
    assert.deepEqual(result().problems, []);
    assert.equal(result().findings.filter(({ what }) => what.includes('is never closed')).length, 2);
  });
});

describe('a summary whose parts have parts', () => {
  const { has, result } = broughtIn({
    'SUMMARY.md':
      '## 10\n\n### Heat\n\n* [Fire](ten/fire.md)\n\n### Cold\n\n* [Ice](ten/ice.md)\n\n## 9\n\n### Heat\n\n* [Fire](nine/fire.md)\n',
    '.gitbook.yaml': 'root: .\n',
    'README.md': '# Kiln\n',
    'ten/fire.md': '# Fire\n',
    'ten/ice.md': '# Ice\n',
    'nine/fire.md': '# Fire of old\n',
  });
  it('has the smaller ones in the larger', () => {
    assert.deepEqual([result().format, result().problems], ['GitBook', []]);
    has('ten/_section.yaml', 'title: "10"', 'order: 1');
    has('ten/heat/fire.md', '# Fire');
    has('ten/cold/_section.yaml', 'order: 2');
    has('nine/_section.yaml', 'title: "9"');
  });
});
