/** Shortcodes that a site has made itself, written out with the site in the test that brings it in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats.fixture.ts';

describe('shortcodes of a site of Hugo', () => {
  const { has, lacks, result, report } = textsIn({
    'hugo.toml': 'title = "Orchard"\n\n[params]\nseason = "autumn"\n',
    'layouts/shortcodes/name.html':
      '{{- if not (.Get "of") -}}{{ errorf "no" }}{{- end -}}<code data-of={{ .Get "of" }}><highlight-it>{{ .Inner }}</highlight-it></code>',
    'layouts/shortcodes/ripe.html': '<span style="color: green">✔️</span>\n',
    'themes/bark/layouts/shortcodes/season.html': '{{- site.Params.season -}}',
    'layouts/shortcodes/recipe.html':
      '{{/* shows a file */}}{{ $path := printf "recipes/%s" (.Get "path") }}{{ highlight (readFile $path) "yaml" "" }}',
    'layouts/shortcodes/typed.html': '{{ $code := trim .Inner "\\n" }}{{ highlight $code (.Get "lang") "" }}',
    'layouts/shortcodes/wasp.html': '<div class="box warning-box"><p>Wasps!</p>{{ .Inner | markdownify }}</div>',
    'layouts/shortcodes/crate.html': '<div class="crate">{{ .Inner | markdownify }}</div>',
    'layouts/_shortcodes/fruit/prune.md':
      '{{/* how */}}\n### Pruning\n\n- In {{ site.Params.season }}, with {{ .Get "tool" }}\n{{ with .Page.Params.help.by -}}\n- Helped by {{ . | safeHTML }}\n{{ end }}{{ with .Page.Params.cost }}- For {{ . }}{{ end }}\n',
    'layouts/_shortcodes/fruit/list.md': '{{ range .Page.Pages }}\n- {{ .Title }}\n{{ end }}\n',
    'content/prune.md':
      '---\ntitle: Prune\nhelp: { by: Ada }\n---\n\n{{% fruit/prune tool="shears" %}}\n\n{{% fruit/list %}}\n\n{{< recipe\n  title="Pie"\n  from="v1/recipes/pie.yaml"\n>}}\n',
    'layouts/shortcodes/press.html':
      '{{- $keys := split (.Get 0) "+" -}}{{- with $keys -}}<kbd>{{- delimit . "</kbd>+<kbd>" -}}</kbd>{{- end -}}',
    'layouts/shortcodes/same.html': '{{- with $.Site.GetPage (.Get 0) -}}{{ .Content }}{{- end -}}',
    'content/parts/boxes.md': '---\ntitle: Boxes\n_build:\n  render: false\n---\n\nStack nine.\n',
    'content/pack.md': '---\ntitle: Pack\n---\n\nPress {{< press "Ctrl+P" >}}.\n\n{{< same "/parts/boxes" >}}\n',
    'layouts/shortcodes/count.html': '{{ range .Site.Pages }}{{ . }}{{ end }}',
    'content/_index.md': '---\ntitle: Orchard\n---\n\nRead on.\n',
    'content/v1/recipes/pie.yaml': 'apples: 9\n',
    'content/v2/recipes/pie.yaml': 'apples: 12\n',
    'content/v2/pie.md':
      '---\ntitle: Pie\n---\n\nPick a\n{{< name of="x" >}}Boskoop{{< /name >}},\nin {{< season >}}.\n\n| Tree | Ripe |\n| --- | --- |\n| one | {{< ripe >}} |\n\n{{< recipe path="pie.yaml" >}}\n\n{{< recipe path="content/{VERSION}/recipes/pie.yaml" >}}\n\n{{< typed lang="sh" >}}\npeel\n{{< /typed >}}\n\n{{< wasp >}}\nMind **them**.\n{{< /wasp >}}\n\n{{< crate >}}\nTen.\n{{< /crate >}}\n\n{{< count >}}\n\nAnd\n{{< count >}} more,\n{{< count >}} again.\n\n{{< expand >}}\nSeeds.\n{{< /expand >}}\n',
  });
  it('are read by what their templates show', () => {
    assert.deepEqual(result().problems, []);
    has('v2/pie.md', 'Pick a\n`Boskoop`,\nin autumn.', '| one | ✔️ |');
    has('v2/pie.md', '```sh\npeel\n```', ':::warning\nMind **them**.\n:::', '\nTen.\n');
    assert.match(
      report(),
      /layouts\/shortcodes\/name\.html: shortcode name is one of the old site, read by what its template shows: its words are code/,
    );
  });
  it('of Markdown are their text, with what they are given, and files have any name of theirs', () => {
    has('prune.md', '### Pruning\n\n- In autumn, with shears\n- Helped by Ada\n');
    has('prune.md', '<!-- import: {{% fruit/list %}} -->');
    lacks('prune.md', '- For');
    has('prune.md', 'apples: 9');
    assert.doesNotMatch(report(), /layouts: .* not brought in/);
  });
  it('take in the file that is nearest to the page', () => {
    has('v2/pie.md', '```yaml\napples: 12\n```');
    lacks('v2/pie.md', 'apples: 9', '{VERSION}');
  });
  it('leave marks where that cannot be told, behind the words, and one line in the report', () => {
    has('v2/pie.md', 'And\nmore, <!-- import: {{< count >}} -->\nagain. <!-- import: {{< count >}} -->');
    assert.match(
      report(),
      /\{\{< count >\}\} is known to the old generator only, .*so on the lines 32, 33 of the source, too/,
    );
  });
  it('take in pages by their addresses, which are none by themselves, and show keys', () => {
    has('pack.md', 'Press <kbd>Ctrl</kbd>+<kbd>P</kbd>.', '\nStack nine.\n');
    assert.match(report(), /content\/parts\/boxes\.md: a text for other pages/);
  });
  it('have a title to unfold them by', () => has('v2/pie.md', ':::details[Details]\nSeeds.\n:::'));
});

describe('texts of Hugo that are parts of others', () => {
  const { has, lacks, report, result } = textsIn({
    'hugo.toml': 'title = "Orchard"\nenableEmoji = true\n',
    'layouts/_shortcodes/since.html': '{{ partial "since.html" (dict "inner" .Inner) }}',
    'content/_index.md':
      '---\ntitle: Orchard\n---\n\n{{% include "_parts/trees.md" %}}\n\n## Bees {#bees .wide}\n\n> Mind them.\n{class="!mt-6"}\n\nUse `x` :bee: and [the hive]({{% hive %}}).\n\n{{< code file=a/b.sh >}}\ngrow\n{{< /code >}}\n',
    'content/_parts/_index.md': '---\ntitle: Parts\ncascade:\n  build:\n    render: never\n    list: never\n---\n',
    'content/_parts/trees.md': '---\ntitle: Trees\n---\n\nOld trees {{< since v2 />}} and {{< ref "/apples" >}}.\n',
    'content/apples.md':
      '---\ntitle: Apples\nbuild:\n  list: never\nmodified: 2025-11-30T12:40:37.755+01:00\n---\n\nRed.\n',
    'content/shared/index.md': '---\nheadless: true\n---\n',
    'content/shared/pears.md': '---\ntitle: Pears\n---\n\nGreen.\n',
    'themes/grove/docs/index.md': '# The grove\n',
  });
  it('are no pages, and their shortcodes are read where they are taken in', () => {
    assert.equal(result().counts.pages, 2);
    has('apples.md', 'changed: 2025-11-30');
    assert.match(report(), /content\/shared\/pears\.md: a text for other pages/);
    assert.doesNotMatch(report(), /themes/);
    has('index.md', 'Old trees <!-- import: {{< since v2 />}} --> and');
    lacks('index.md', '{{< ref');
  });
  it('may have paths without quotes, attributes, and emoji beside code', () => {
    has(
      'index.md',
      '```sh title="a/b.sh"\ngrow\n```',
      '## Bees {#bees}',
      'Use `x` 🐝 and the hive<!-- import: dead link to -->',
    );
    lacks('index.md', 'mt-6');
  });
});

describe('folders that the settings of Hugo put among its pages', () => {
  const { has, result, report } = textsIn({
    'hugo.toml':
      'title = "Orchard"\n\n[[module.mounts]]\nsource = "content"\ntarget = "content"\n\n[[module.mounts]]\nsource = "notes"\ntarget = "content/field"\n\n[[module.mounts]]\nsource = "../press"\ntarget = "content/press"\n',
    'content/_index.md': '---\ntitle: Orchard\n---\n\nSee [rows](/field/rows/).\n',
    'notes/_index.md': '---\ntitle: In the field\n---\n',
    'notes/rows.md': '---\ntitle: Rows\n---\n\nTen. Back [home](/).\n',
  });
  it('come to stand where the old site showed them', () => {
    assert.equal(result().counts.pages, 3);
    has('index.md', 'See [rows](field/rows.md).');
    has('field/rows.md', 'Back [home](../index.md)');
  });
  it('are told of where they lie outside', () =>
    assert.match(report(), /hugo\.toml:12: the old site shows \.\.\/press as press, and that lies outside/));
});

describe('a shortcode that puts what it is given between words', () => {
  const { has, result, report } = textsIn({
    'hugo.toml': 'title = "Orchard"\n\n[params]\nforge = "https://forge.example/orchard"\nrelease = "v2"\n',
    'layouts/shortcodes/source.html':
      '{{ with .Get 0 }}{{ $.Site.Params.forge }}/tree/{{ $.Site.Params.release }}/{{ . }}{{ end }}\n',
    'layouts/shortcodes/release.html': '{{ $.Site.Params.release }}\n',
    'layouts/shortcodes/fruit.html':
      '<b>{{ .Get "name" | markdownify }}</b>{{ if .Get "note" }} ({{ .Get "note" }}){{ else }}!{{ end }}\n',
    'layouts/shortcodes/drawn.html': '<svg>{{ .Get 0 }}</svg>\n',
    'content/_index.md':
      '---\ntitle: Orchard\n---\n\nRead [the source]({{< source "pick/apple.go" >}}) of {{< release >}}: {{< fruit name="Apple" >}} and {{< fruit name="Pear" note="ripe" >}}. {{< drawn "x" >}}\n',
  });
  it('is what it says, in an address, too', () => {
    assert.deepEqual(result().problems, []);
    has(
      'index.md',
      'Read [the source](https://forge.example/orchard/tree/v2/pick/apple.go) of v2: <b>Apple</b>! and <b>Pear</b> (ripe).',
    );
  });
  it('is a mark where it draws', () =>
    assert.match(report(), /\{\{< drawn "x" >\}\} is known to the old generator only/));
});
