/** Links to the old site, and to what stands beside it on its host. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../../formats/formats.fixture.ts';

const book = {
  'book.toml': '[book]\ntitle = "Rig"\n',
  'src/SUMMARY.md': '# Summary\n\n- [Rig](rig.md)\n- [Jib](sails/jib.md)\n- [Lug](sails/lug.md)\n',
  'src/rig.md': '# Rig\n\n[Jib](https://docs.example/rig/sails/jib.html), [hull](../hull/) and [gone](gone.zip).\n',
  'src/sails/jib.md':
    '# Jib\n\n[Keel](../../hull/keel.html#oak), ![mast](../../mast.png), [rig](../rig.md), [lug](../sails/lug.md)\n',
  'src/sails/lug.md': '# Lug\n\n[Yard](../../yard.md)\n',
};

describe('what stands beside a site', () => {
  const { has, report } = textsIn(book);
  it('is told with how to have its links, where nobody knows where the site stands', () => {
    has('rig.md', 'hull<!-- import: dead link to ../hull/ -->');
    assert.match(
      report(),
      /link \.\.\/\.\.\/hull\/keel\.html#oak: it leads to what stands beside the old site, .*by --site where/,
    );
    assert.match(report(), /picture \.\.\/\.\.\/mast\.png: there is no such file/);
    assert.match(report(), /link \.\.\/\.\.\/yard\.md: there is no such page/);
    assert.match(report(), /link gone\.zip: there is no such file/);
  });
});

describe('a site of which somebody says where it stands', () => {
  const { has, report } = textsIn(book, undefined, 'https://docs.example/rig/');
  it('has links to it led to its pages here, and those to its neighbours there', () => {
    has('rig.md', '[Jib](jib.md)', '[hull](https://docs.example/hull/)');
    has('jib.md', '[Keel](https://docs.example/hull/keel.html#oak)', '[rig](rig.md)', '[lug](lug.md)');
    assert.match(report(), /link \.\.\/hull\/: no page that came in had that address, leads to the old site still/);
  });
});

describe('the newest version of a site of MkDocs, which mike keeps by several names', () => {
  const { has, report } = textsIn({
    'mkdocs.yml':
      'site_name: Quay\nsite_url: https://quay.example/docs/\nextra:\n  version:\n    provider: mike\n    default: current\n',
    'docs/index.md':
      '# Quay\n\n[a](https://quay.example/docs/latest/yard/tar/) [b](/docs/stable/yard/tar/#black) [c](https://quay.example/docs/current/) [d](https://quay.example/docs/1.2/yard/tar/)\n',
    'docs/yard/tar.md': '# Tar\n\n## Black\n',
  });
  it('is the one that came in', () => {
    has('index.md', '[a](yard/tar.md) [b](yard/tar.md#black)', '[d](https://quay.example/docs/1.2/yard/tar/)');
    assert.doesNotMatch(report(), /latest|stable|current/);
  });
});

describe('an address that begins with the name of its repository', () => {
  const { has, lacks, report } = textsIn({
    'config/tech-docs.yml': 'service_name: Quay\ngithub_repo: crew/quay\n',
    'source/index.html.md.erb':
      '---\ntitle: Quay\n---\n\n<%# Of tar. %>\n\n[Tar](/quay/tar.html#well), [start](/quay/), [it](/quay) and [gone](/quay/gone.html).\n\n<%= partial "links" %>\n',
    'source/_links.md.erb': '<%# Of links. %>\n[Tar]: /tar.html\n',
    'source/tar.html.md.erb': '---\ntitle: Tar\n---\n\n## Well\n',
  });
  it('leads to the page that has the rest of it', () =>
    has('index.md', '[Tar](tar.md#well), [start](index.md), [it](index.md) and gone<!--'));
  it('stands beside words to writers, which stay out of sight', () => {
    has('index.md', '<!-- Of tar. -->');
    lacks('index.md', 'Of links');
    assert.doesNotMatch(report(), /Ruby/);
  });
});
