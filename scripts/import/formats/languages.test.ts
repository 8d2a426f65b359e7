/** Sites in several languages: one comes in, and the report says what the others would take. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from './formats.fixture.ts';
import { isLanguage, translationsIn } from './languages.ts';

describe('translations', () => {
  it('stand in folders that bear the names of languages, and repeat the pages beside them', () => {
    assert.deepEqual(['es', 'pt-BR', 'zh-cn', 'js', 'go', 'api', 'zh_CN', 'en-12345678901'].map(isLanguage), [
      true,
      true,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
    const pages = ['d/index.md', 'd/a.md', 'd/b.mdx', 'd/es/index.md', 'd/es/a.md', 'd/it/own.md', 'd/it/index.md'];
    assert.deepEqual(translationsIn('d', pages), ['es']);
  });
});

describe('a site of Astro whose languages stand in another file', () => {
  const { has, result, report } = textsIn({
    'astro.config.mjs':
      "import locales from './locales.json';\nexport default defineConfig({ integrations: [starlight({ title: 'Kiln', locales, sidebar: [] })] });\n",
    'tsconfig.json':
      '{\n  // Shorter ways.\n  "compilerOptions": { "baseUrl": ".", "paths": { "@parts/*": ["src/parts/*"], "@pictures/*": ["./src/pictures/*"] } },\n}\n',
    'src/parts/heat.mdx': 'Hot, as *always*.\n',
    'src/pictures/fire.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'src/content/docs/index.mdx':
      '---\ntitle: Kiln\nfuel: Oak\n---\nimport Heat from \'@parts/heat.mdx\';\n\n<Heat />\n\nBurns {frontmatter.fuel}.\n\n<Tabs>\n  <CommandTabs npm="a" pnpm="b" />\n</Tabs>\n\n![Fire](@pictures/fire.svg)\n\n<CommandTabs npm="npm run fire" yarn="yarn fire" cargo="cargo fire" />\n\n<Unknown npm="only" />\n\n<PackageManagers pkg="kiln" dev />\n',
    'src/content/docs/glaze.md': '---\ntitle: Glaze\n---\n\nShiny.\n',
    'src/content/docs/es/index.md': '---\ntitle: Horno\n---\n\nCaliente.\n',
    'src/content/docs/es/glaze.md': '---\ntitle: Esmalte\n---\n\nBrilla.\n',
  });

  it('comes in one of them', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Astro', [], 2]);
    assert.match(report(), /src\/content\/docs\/es: 2 pages in another language/);
  });
  it('finds files by the short names of the project', () =>
    has('index.md', 'Hot, as *always*.', '![Fire](pictures/fire.svg)', 'Burns Oak.'));
  it('has commands of several tools side by side, and leaves a mark where there is one only', () =>
    has(
      'index.md',
      '::::tabs\n:::tab[npm]\n```sh\nnpm run fire\n```\n:::\n\n:::tab[yarn]\n```sh\nyarn fire\n```\n:::\n\n:::tab[cargo]\n```sh\ncargo fire\n```\n:::\n::::\n',
      '<!-- import: <Unknown npm="only" /> -->',
      '```sh\nyarn add -D kiln\n```',
      // One choice within another that holds nothing else is one choice.
      'Oak.\n\n::::tabs\n:::tab[npm]\n```sh\na\n',
    ));
});

describe('a site of Nextra in several languages', () => {
  const config =
    "import nextra from 'nextra';\nconst withNextra = nextra({});\nexport default withNextra({ i18n: { locales: ['en', 'ru'], defaultLocale: 'en' } });\n";
  describe('in folders', () => {
    const { has, result, report } = textsIn({
      'next.config.mjs': config,
      'content/en/_meta.js': "export default { rig: 'Rigs', index: 'Quay' };\n",
      'content/en/index.mdx': '# Quay\n\nSee [rigs](/rig) and [again](/en/rig).\n',
      'content/en/rig.mdx': '# Rigs\n',
      'content/ru/rig.mdx': '# Rangout\n',
    });
    it('comes in its own, at the addresses that it has without its name', () => {
      assert.deepEqual([result().problems, result().counts.pages], [[], 2]);
      has('index.md', 'See [rigs](rig.md) and [again](rig.md).');
      assert.match(report(), /content\/ru: 1 page in another language/);
    });
  });
  describe('in endings of names', () => {
    const { has, result, report } = textsIn({
      'next.config.mjs': config,
      'pages/_meta.en.json': '{ "index": "Quay", "rig": "All rigs" }',
      'pages/index.en.mdx': '# Quay\n\nSee [rigs](/rig).\n',
      'pages/rig.en.mdx': 'Many.\n',
      'pages/rig.ru.mdx': '# Rangout\n',
    });
    it('comes in its own', () => {
      assert.deepEqual([result().problems, result().counts.pages], [[], 2]);
      has('index.md', 'See [rigs](rig.md).');
      has('rig.md', 'title: All rigs');
      assert.match(report(), /pages: 1 pages? in another language/);
    });
  });
});

describe('a site of Hugo whose pages name their language', () => {
  const { has, result } = textsIn({
    'hugo.yaml': 'languages:\n  fa: {}\n  en: {}\n',
    'content/_index.md': '---\ntitle: Quay\n---\n',
    'content/rigs/_index.en.md': '---\ntitle: Rigs\n---\n\nAll of them.\n',
    'content/rigs/_index.fa.md': '---\ntitle: X\n---\n',
    'content/rigs/sloop.en.md': '---\ntitle: Sloop\n---\n\n[Rigs](/rigs/)\n',
  });
  it('has the names that they would have without it', () => {
    assert.equal(result().counts.pages, 3);
    has('rigs/index.md', 'All of them.');
    has('rigs/sloop.md', '[Rigs](index.md)');
  });
});

describe('a site of Hugo that writes the names of its settings in other cases', () => {
  const { has, result, report } = textsIn({
    'config/_default/hugo.toml': 'baseurl = "https://kai.example/"\nDefaultContentLanguage = "de"\n',
    'config/_default/languages.toml': '[en]\nweight = 2\n\n[de]\nLanguageCode = "de-CH"\nweight = 1\n',
    'content/_index.md': '---\ntitle: Kai\n---\n\n[Kran](https://kai.example/kran/)\n',
    'content/_index.en.md': '---\ntitle: Quay\n---\n',
    'content/kran.md': '---\ntitle: Kran\n---\n',
    'content/kran.en.md': '---\ntitle: Crane\n---\n',
  });
  it('comes in its own language, under its own names', () => {
    assert.deepEqual([result().problems, result().counts.pages], [[], 2]);
    has('index.md', 'title: Kai', '[Kran](kran.md)');
    assert.match(report(), /content: 2 pages in another language/);
    assert.match(report(), /written in de-CH/);
  });
});
