/** Settings of MkDocs that stand apart from the pages, one for each language of a site. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

const settings = (language: string, address: string): string =>
  `site_name: Quay\nsite_url: https://quay.example/${address}\ndocs_dir: ../../docs/${language} # Its pages.\ntheme:\n  language: ${language}\n  custom_dir: ../../looks\nnav:\n  - Start: index.md\n  - Rigs:\n      - ships/rig.md\n`;
const site = {
  'README.md': '# Code\n',
  'config/de/mkdocs.yml': settings('de', 'de/'),
  'config/en/mkdocs.yml': settings('en', ''),
  'config/fr/mkdocs.yml': settings('fr', 'fr/'),
  'docs/de/index.md': '# Kai\n',
  'docs/de/ships/rig.md': '# Takelung\n',
  'docs/en/index.md': '# Quay\n\n![Boat](/../assets/boat.svg) ![Oar](assets/oar.svg)\n',
  'docs/en/assets/boat.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  'docs/en/ships/rig.md': '# Rig\n',
  'docs/fr/index.md': '# Quai\n',
  'looks/assets/oar.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h8"/></svg>',
};

describe('a site with settings for each of its languages', () => {
  const { has, result, report } = textsIn(site);
  it('comes in by those whose address begins those of the others', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['MkDocs', [], 2]);
    has('ships/rig.md', '# Rig');
    has('ships/_section.yaml', 'title: Rigs');
  });
  it('has the pictures of its theme, and those whose address leads above its root', () =>
    has('index.md', '![Boat](assets/boat.svg) ![Oar](assets/oar.svg)'));
  it('says how to have the others', () => {
    assert.match(
      report(),
      /docs\/de: 2 pages with settings of their own, config\/de\/mkdocs\.yml, .*…\/config\/de --into de\n/,
    );
    assert.match(report(), /docs\/fr: 1 page with settings of their own, .*…\/config\/fr --into fr\n/);
  });
});

describe('settings that stand beside each other', () => {
  const { has, result, report } = textsIn({
    'mkdocs-en.yml':
      'site_name: Quay\nsite_url: https://quay.example/en/\ndocs_dir: docs/en\nnav:\n  - index.md\n  - Rigs:\n      - ships/rig.md\n',
    'mkdocs-fr.yml': 'site_name: Quai\nsite_url: https://quay.example/fr/\ndocs_dir: docs/fr\n',
    'docs/en/index.md': '# Quay\n\n!!! note\n    Row.\n',
    'docs/en/ships/rig.md': '# Rig\n',
    'docs/fr/index.md': '# Quai\n',
  });
  it('are editions of one site', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['MkDocs', [], 2]);
    has('index.md', ':::note\nRow.\n:::');
    has('ships/_section.yaml', 'title: Rigs');
    assert.match(report(), /docs\/fr: 1 page with settings of their own, mkdocs-fr\.yml, .*…\/docs\/fr --into fr\n/);
  });
});

describe('one of several settings', () => {
  const { has, result, report } = textsIn(site, 'config/de/mkdocs.yml');
  it('brings its pages in, and tells of no others', () => {
    assert.equal(result().counts.pages, 2);
    has('ships/rig.md', '# Takelung');
    assert.doesNotMatch(report(), /not brought in/);
  });
});

describe('a site whose settings lie elsewhere', () => {
  const { has, result } = textsIn({
    'site/index.md': '# Quay\n',
    'site/ships/rig.md': '# Rig\n',
    'site/ships/.pages': 'title: Rigs\n',
    'site/sails/jib.md': '# Jib\n',
    'site/sails/.pages': 'title: Canvas\n',
  });
  it('has all folders that files arrange', () => {
    assert.deepEqual([result().format, result().counts.pages], ['MkDocs', 3]);
    has('ships/_section.yaml', 'title: Rigs');
    has('sails/_section.yaml', 'title: Canvas');
  });
});
