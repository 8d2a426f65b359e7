/** Editions of a site are found by the folder that an owner names, as the report of an import tells them to. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { editionAt } from './editions.ts';

describe('the folder of an edition', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'editions-'));
    for (const [path, text] of Object.entries({
      'quay/docusaurus.config.js': '',
      'quay/docs/intro.md': '',
      'quay/versioned_docs/version-1.0/intro.md': '',
      'quay/crew_versioned_docs/version-2/day.md': '',
      'quay/i18n/de/docusaurus-plugin-content-docs-crew/current/day.md': '',
      'loose/versioned_docs/version-1.0/intro.md': '',
      'kiln/config/en/mkdocs.yml': 'docs_dir: "../../docs/en" # Where the pages stand.\n',
      'kiln/config/fr/mkdocs.yml': 'docs_dir: ../../docs/fr\n',
      'kiln/config/gone/mkdocs.yml': 'docs_dir: ../../docs/gone\n',
      'kiln/docs/en/index.md': '',
      'kiln/docs/fr/index.md': '',
      'plain/mkdocs.yml': 'docs_dir: pages\n',
      'mill/mkdocs.en.yml': 'docs_dir: docs/en\n',
      'mill/mkdocs.fr.yml': 'docs_dir: docs/fr\n',
      'mill/docs/fr/index.md': '',
      'mill/docs/it/index.md': '',
    })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  after(() => rmSync(root, { recursive: true }));

  const found = (path: string, site: string, edition: string): void =>
    assert.deepEqual(editionAt(join(root, path)), { site: join(root, site), edition });

  it('leads to its site', () => {
    found('quay/versioned_docs/version-1.0', 'quay', 'versioned_docs/version-1.0');
    found('quay/crew_versioned_docs/version-2', 'quay', 'crew_versioned_docs/version-2');
    const german = 'i18n/de/docusaurus-plugin-content-docs-crew/current';
    found(`quay/${german}`, 'quay', german);
    found('kiln/config/fr', 'kiln', 'config/fr/mkdocs.yml');
    found('mill/docs/fr', 'mill', 'mkdocs.fr.yml');
    found('kiln/config/en', 'kiln', 'config/en/mkdocs.yml');
  });
  it('is none without a site around it, with pages below it, or without pages', () => {
    for (const path of [
      'quay',
      'quay/docs',
      'loose/versioned_docs/version-1.0',
      'kiln',
      'kiln/config/gone',
      'plain',
      'mill/docs/it',
    ])
      assert.equal(editionAt(join(root, path)), undefined, path);
  });
});
