import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats/formats.fixture.ts';
import { languageNamed, languageSettings } from './language.ts';

describe('the language of pages', () => {
  it('is read as sites write it', () => {
    assert.deepEqual(['de', 'en_US', 'zh-cn', 'zh-Hant', 'material', '', undefined].map(languageNamed), [
      'de',
      'en-US',
      'zh-CN',
      'zh-Hant',
      undefined,
      undefined,
      undefined,
    ]);
  });
  it('is said in their section where it is not that of the site', () => {
    const file = 'content/wiki/a/_section.yaml';
    assert.equal(languageSettings('en-GB', 'en', { file, given: undefined, isTaken: false }).text, undefined);
    const { text } = languageSettings('fr', 'en', { file, given: 'title: A\n', isTaken: false });
    assert.equal(text, 'title: A\nlanguage: fr\n');
    const taken = languageSettings('fr', 'en', { file, given: undefined, isTaken: true });
    assert.match(taken.findings[0]?.done ?? '', /^write language: fr there/);
  });
  for (const [name, settings] of Object.entries({
    'mkdocs.yml': 'site_name: A\ntheme: { name: material, language: fr }\n',
    'docs/_config.yml': 'lang: fr\n',
    'book.toml': '[book]\nlanguage = "fr"\nsrc = "docs"\n',
    'docusaurus.config.js': "module.exports = { i18n: { defaultLocale: 'fr', locales: ['fr'] } };\n",
    'docs/.vitepress/config.js': "export default { lang: 'fr-FR' };\n",
    'docs/index.html': '<html lang="fr"><script>window.$docsify = {}</script></html>\n',
  })) {
    const { has } = textsIn({ [name]: settings, 'docs/index.md': '# A\n', 'docs/SUMMARY.md': '- [A](index.md)\n' });
    it(`stands in ${name}`, () => has('_section.yaml', /language: fr(?:-FR)?\n/));
  }
});
