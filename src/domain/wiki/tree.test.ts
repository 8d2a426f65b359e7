import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kinds, wikiId } from '../../kinds.ts';
import type { WikiPage, WikiSection } from '../../schemas/wiki.ts';
import { around, foldersOf, sectionOf, wikiTree, withInherited, type Page } from './tree.ts';

const fields: WikiPage = {
  tags: [],
  aliases: [],
  useCases: [],
  related: [],
  claims: [],
  was: [],
  preview: false,
  draft: false,
};
const page = (id: string, more: Partial<Page> = {}): Page => ({
  ...fields,
  id,
  title: id,
  contentPath: `content/wiki/${id}.md`,
  about: undefined,
  ...more,
});
const settings = (of: Record<string, Partial<WikiSection>>): Map<string, WikiSection> =>
  new Map(Object.entries(of).map(([id, one]) => [id, { tags: [], ...one }]));

describe('the id of a page', () => {
  it('is its path in lower-case words, and a README is the index', () => {
    assert.equal(wikiId('Run Books/Node_Down'), 'run-books/node-down');
    assert.equal(wikiId('Über/Größe 2.0'), 'uber/grosse-2-0');
    assert.equal(wikiId('net/README'), 'net/index');
    assert.equal(wikiId('a/'), 'a');
    assert.equal(wikiId('日本'), '');
  });

  it('gives the index of a folder the address of the folder', () => {
    assert.equal(kinds.wiki.route('index'), '/wiki/');
    assert.equal(kinds.wiki.route('a/index'), '/wiki/a/');
    assert.equal(kinds.wiki.route('a/reindex'), '/wiki/a/reindex/');
  });

  it('names the folders around it, the innermost first', () => assert.deepEqual(foldersOf('a/b/c'), ['a/b', 'a', '']));
});

describe('what a page inherits', () => {
  const sections = settings({
    '': { owner: 'top', tags: ['all'] },
    a: { reviewMonths: 6, language: 'fr', tags: ['a'] },
    'a/b': { owner: 'near' },
  });

  it('comes from the nearest section that says it, then from the site', () => {
    const { owner, reviewMonths, language, tags } = withInherited('a/b/c', { ...fields, tags: ['own'] }, sections, {
      reviewMonths: 12,
    });
    assert.deepEqual(
      { owner, reviewMonths, language, tags },
      { owner: 'near', reviewMonths: 6, language: 'fr', tags: ['all', 'a', 'own'] },
    );
    assert.equal(withInherited('x', fields, sections, { reviewMonths: 12 }).reviewMonths, 12);
  });

  it('is not there when nobody says it', () => {
    assert.equal(withInherited('x', fields, new Map(), {}).owner, undefined);
  });
});

describe('the tree', () => {
  const pages = [
    page('index', { title: 'Welcome' }),
    page('a/two', { order: 2 }),
    page('a/one', { order: 1 }),
    page('a/zeta', { title: 'Node 10' }),
    page('a/eta', { title: 'Node 9' }),
    page('a/b/deep'),
    page('net', { title: 'Network' }),
    page('net/dns'),
  ];
  const { root, sections } = wikiTree(pages, settings({ 'a/b': { title: 'Bees' } }), 'Wiki');
  const at = (id: string) => sections.get(id) ?? assert.fail(`no section ${id}`);

  it('makes a section of each folder, with its pages by order and then by title', () => {
    assert.deepEqual(
      at('a').pages.map(({ id }) => id),
      ['a/one', 'a/two', 'a/eta', 'a/zeta'],
    );
    assert.equal(at('a').title, 'A');
    assert.equal(at('a/b').title, 'Bees');
    assert.deepEqual(
      root.sections.map(({ id }) => id),
      ['a', 'net'],
    );
    assert.equal(root.count, pages.length);
  });

  it('calls a section as its folder is written, where nothing says more', () => {
    const contentPath = 'content/wiki/日本/Büro_und Lager/CI-CD/plan.md';
    const found = wikiTree([page('buro-und-lager/ci-cd/plan', { contentPath })], new Map(), 'Wiki').sections;
    assert.equal(found.get('buro-und-lager')?.title, 'Büro und Lager');
    assert.equal(found.get('buro-und-lager/ci-cd')?.title, 'CI CD');
  });

  it('takes an index, or a page called like the folder, for the first page of it', () => {
    assert.equal(root.index?.title, 'Welcome');
    assert.equal(at('net').index?.id, 'net');
    assert.equal(at('net').title, 'Network');
    assert.deepEqual(root.pages, []);
    assert.equal(sectionOf(sections, page('net'))?.id, 'net');
    assert.equal(sectionOf(sections, page('net/dns'))?.id, 'net');
  });
});

describe('what stands beside a page', () => {
  const list = [1, 2, 3, 4, 5, 6, 7];
  it('is a part of the list around it, and never more than may stand there', () => {
    assert.deepEqual(around(list, 3, 3), [3, 4, 5]);
    assert.deepEqual(around(list, 0, 3), [1, 2, 3]);
    assert.deepEqual(around(list, 6, 3), [5, 6, 7]);
    assert.deepEqual(around(list, -1, 20), list);
  });
});
