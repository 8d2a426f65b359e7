import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { project, type Project } from '../../../project.fixture.ts';
import { textsIn } from '../../formats.fixture.ts';

let site: Project;
before(async () => {
  site = project();
  await site.bring(
    site.source({
      'hugo.toml': 'title = "S"\n[params]\nversion = "v1.30"\n',
      'content/docs/_index.md': '---\ntitle: Docs\n---\n',
      'content/docs/glossary/pod.md':
        '---\ntitle: Pod\n---\nThe smallest thing.\n\n<!--more-->\n\nWith one or more containers.\n',
      'content/docs/mast.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
      'content/examples/deploy.yaml': 'kind: Deployment\n',
      'content/docs/a.md': [
        '---',
        'title: A',
        'resources:',
        '  - { name: mast, src: mast.svg, title: The mast }',
        '---',
        '{{< feature-state for_k8s_version="v1.29" state="beta" >}}',
        '',
        'A {{< glossary_tooltip text="pods" term_id="pod" >}} on {{< skew currentVersion >}} and {{< skew currentVersionAddMinor 1 >}}.',
        '',
        '## {{% heading "whatsnext" %}}',
        '',
        '{{< glossary_definition term_id="pod" length="short" prepend="A pod:" >}}',
        '',
        '{{% code_sample file="deploy.yaml" %}}',
        '',
        '{{< tabs items="Red, Blue" >}}',
        '{{< tab >}}One.{{< /tab >}}',
        '{{< tab >}}Two.{{< /tab >}}',
        '{{< /tabs >}}',
        '',
        '```sh',
        'apply {{< param "version" >}} {{< param "lost" >}} {{</* param "version" */>}}',
        '```',
        '',
        '{{< button href="https://x.example/" >}}Go{{< /button >}}',
        '',
        '{{< toc-tree >}}{{<section>}}',
        '',
        '{{< img name="mast" lazy=false >}}',
        '',
      ].join('\n'),
    }),
    'x',
  );
});
after(() => site.remove());

const has = (...texts: readonly string[]): void => {
  const text = site.read('content/wiki/x/docs/a.md');
  for (const one of texts) assert.ok(text.includes(one), `lacks ${one}:\n${text}`);
};

describe('shortcodes of sites that are made with Hugo', () => {
  it('are read as kubernetes.io means them', () => {
    has(
      ':::note[Feature state]\nbeta, since Kubernetes v1.29\n:::',
      'A pods on 1.30 and 1.31.',
      "## What's next",
      'A pod: The smallest thing.',
      '```yaml\nkind: Deployment\n```',
    );
    assert.ok(!site.read('content/wiki/x/docs/a.md').includes('containers'));
  });
  it('are values in code too, where the settings have them', () => has('apply v1.30 {{< param "lost" >}} '));
  it('are read as other themes mean them', () =>
    has(':::tab[Red]\nOne.\n:::', ':::tab[Blue]\nTwo.\n:::', '[Go](https://x.example/)'));
  it('show pictures that the page names, and no list that this site makes itself', () => {
    has('![The mast](mast.svg)');
    assert.ok(!site.read('content/wiki/x/docs/a.md').includes('toc-tree'));
    assert.doesNotMatch(site.read('import-report.md'), /section>/);
  });
});

describe('the pages of a site of Hugo without its settings', () => {
  const { has, lacks, result } = textsIn({
    '_index.md': '---\ntitle: Mast\n---\n\n{{< callout note "Mind" >}}\nIt sways.\n{{< /callout >}}\n',
    'sails/_index.md': '---\ntitle: Sails\nweight: 2\n---\n\n![Jib](https://sail.example/jib){width=400 height=300}\n',
    'ropes/_index.md':
      '---\ntitle: Ropes\nweight: 1\n---\n\nSee [the sails](/sails/) and [a sheet](#sheet).\n\nSheet {#sheet}\n: A rope.\n',
  });
  it('are read as there', () => {
    assert.equal(result().format, 'Hugo');
    has('index.md', ':::note[Mind]\nIt sways.\n:::');
    has(
      'ropes/index.md',
      '[the sails](../sails/index.md)',
      '[a sheet](#sheet)',
      '<span id="sheet"></span>Sheet\n: A rope.',
    );
    has('ropes/_section.yaml', 'order: 1');
    lacks('sails/index.md', 'width');
  });
});

describe('shortcodes of Hextra', () => {
  const { has, lacks, result, report } = textsIn({
    'hugo.toml': 'title = "S"\n',
    'content/_index.md': `---
title: Rig
---
<div class="hx-mt-6">
    {{< hextra/hero-button text="Set sail" link="docs" >}}
</div>

{{< hextra/feature-grid >}}
  {{< hextra/feature-card title="Fast" subtitle="Before the wind." link="docs" >}}
  {{< hextra/feature-card title="Dry" >}}
{{< /hextra/feature-grid >}}

{{< filetree/container >}}
  {{< filetree/folder name="content" >}}
    {{< filetree/file name="_index.md" >}}
    {{< filetree/folder name="docs" state="closed" >}}
      {{< filetree/file name="jib.md" >}}
    {{< /filetree/folder >}}
  {{< /filetree/folder >}}
  {{< filetree/file name="hugo.toml" >}}
{{< /filetree/container >}}

A {{< term "jib" >}} is small.
`,
    'content/docs/_index.md': '---\ntitle: Docs\n---\n',
  });
  it('are trees of files, cards, buttons and words', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', ':::file-tree\n- content/\n  - _index.md\n  - docs/\n    - jib.md\n- hugo.toml\n:::');
    has(
      'index.md',
      '<div>\n\n[Set sail](docs/index.md)\n\n</div>',
      '[[Fast](docs/index.md)]\nBefore the wind.\n',
      'card[Dry]',
    );
    has('index.md', 'A jib is small.');
    lacks('index.md', 'import:');
    assert.doesNotMatch(report(), /old generator/);
  });
});

describe('a reference by a name alone', () => {
  const { has, result } = textsIn({
    'hugo.toml': 'title = "Quay"\n[permalinks]\nlog = "/log/:year/:month/:slug/"\n',
    'content/log/2026-lug/index.md':
      '---\ntitle: Lug\nslug: lug\ndate: 2026-03-01\n---\n\n![Lug](/log/2026/03/lug/lug.svg)\n',
    'content/log/2026-lug/lug.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'content/_index.md': '---\ntitle: Quay\n---\n',
    'content/docs/Small-Rigs/_index.md': '---\ntitle: Small rigs\n---\n',
    'content/docs/knots/_index.md': '---\ntitle: Knots\n---\n',
    'content/docs/knots/bowline.md': '---\ntitle: Bowline\n---\n\nFor [small ones]({{< relref "Small-Rigs" >}}).\n',
  });
  it('has pictures by the address of the page that they stand beside', () =>
    has('log/2026-lug/index.md', '![Lug](lug.svg)'));
  it('leads to a section as to a page', () => {
    assert.deepEqual(
      result().findings.filter(({ kind }) => kind !== 'field'),
      [],
    );
    has('docs/knots/bowline.md', 'For [small ones](../Small-Rigs/index.md).');
  });
});

describe('tables, tags and names that a site of Hugo leads to', () => {
  const { has, lacks, report, result } = textsIn({
    'hugo.toml': 'title = "Quay"\n',
    'content/docs/_index.md': '---\ntitle: Docs\n---\n',
    'content/docs/rigs.md': [
      '---',
      'title: Rigs',
      'tags: [Small Boats]',
      '---',
      '| Picture | Words |',
      '| --- | --- |',
      '| {{<mermaid>}}',
      'flowchart TB',
      '',
      '   A -->|x| B',
      '{{</mermaid>}} | One way |',
      '| Plain | Row |',
      '',
      '{{< iframe src="https://quay.example/api" sub="none" >}}',
      '',
      '{{< rawhtml >}}',
      '<p>Held.</p>',
      '{{< /rawhtml >}}',
      '',
      '[small](/tags/small-boats/), [none](/tags/large/) and [knots](knots/_index.md).',
      '',
      '| a | b |',
      '| - | - |',
      '| c | d |',
      '{#letters .wide}',
      '',
      'See [them](#letters).',
      '',
    ].join('\n'),
    'content/docs/knots/index.md': '---\ntitle: Knots\n---\n',
  });
  it('has what stands in a cell over several lines as code in its row', () => {
    has('docs/rigs.md', '| `flowchart TB`<br>`A -->\\|x\\| B` | One way |\n| Plain | Row |\n');
    assert.match(report(), /\{\{<mermaid>\}\} in a cell of a table, its lines stand there as code/);
  });
  it('leads to what a frame shows', () => has('docs/rigs.md', '[Embedded page](https://quay.example/api)'));
  it('shows what is written as HTML', () => has('docs/rigs.md', '\n<p>Held.</p>\n'));
  it('leads to the list of a tag that pages have, and to no other', () => {
    has('docs/rigs.md', '[small](/wiki/tags/small-boats/), none<!-- import: dead link to /tags/large/ -->');
    assert.deepEqual(result().problems, []);
  });
  it('keeps the name of a table as a place below it', () =>
    has('docs/rigs.md', '| c | d |\n\n<span id="letters"></span>\n\nSee [them](#letters).'));
  it('leads to a first page by the name that those of sections have', () => {
    has('docs/rigs.md', 'and [knots](knots/index.md).');
    lacks('docs/rigs.md', 'rawhtml');
  });
});

describe('layouts of a section that draw data of the site', () => {
  const { report } = textsIn({
    'hugo.toml': 'title = "Quay"\n',
    'content/crew/_index.md': '---\ntitle: Crew\ntype: crew\n---\n',
    'data/crew/ada.yaml': 'name: Ada\n',
    'data/menu.yaml': 'a: 1\n',
    'layouts/crew/list.html': '{{ range $.Site.Data.crew }}{{ .name }}{{ end }}{{ .Site.Data.gone }}\n',
    'layouts/partials/menu.html': '{{ .Site.Data.menu }}\n',
  });
  it('are told of', () => {
    assert.match(report(), /layouts\/crew\/list\.html: draws data\/crew into pages, not brought in/);
    assert.doesNotMatch(report(), /data\/(?:menu|gone)/);
  });
});
