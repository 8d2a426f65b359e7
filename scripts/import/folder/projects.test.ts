import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NoPages, type SourceFolder } from '../source.ts';
import { adviceAbove, bringEach, projectsIn } from './projects.ts';

const folder = (...files: string[]): SourceFolder => ({
  name: 'repository',
  files,
  has: (path) => files.includes(path),
  read: () => '',
});

describe('the wikis of a repository', () => {
  it('are those that services keep beside their code, each under its own name', () => {
    const files = ['README.md', 'catalog-info.yaml', 'services/pay/mkdocs.yml', 'services/pay/docs/index.md'];
    assert.deepEqual(projectsIn(folder(...files, 'teams/pay/docs/mkdocs.yml', 'teams/pay/docs/docs/a.md')), [
      { path: 'services/pay', into: 'pay' },
      { path: 'teams/pay/docs', into: 'teams-pay' },
    ]);
  });
  it('are one where one is most of it, and the whole folder where it has a format or most pages lie elsewhere', () => {
    const whole = [{ path: '', into: '' }];
    assert.deepEqual(
      projectsIn(folder('docs/book/book.toml', 'docs/book/src/SUMMARY.md', 'docs/book/src/a.md', 'README.md')),
      [{ path: 'docs/book', into: '' }],
    );
    assert.deepEqual(
      projectsIn(folder('README.md', 'web/config/_default/hugo.toml', 'web/content/a.md', 'web/content/b.md')),
      [{ path: 'web', into: '' }],
    );
    assert.deepEqual(
      projectsIn(folder('README.md', 'web/config/tech-docs.yml.erb', 'web/source/a.html.md', 'web/b.md')),
      [{ path: 'web', into: '' }],
    );
    // A file that arranges one folder of the pages tells less than the settings above it.
    assert.deepEqual(projectsIn(folder('web/mkdocs.yml', 'web/docs/a.md', 'web/docs/b/.pages', 'web/docs/b/c.md')), [
      { path: 'web', into: '' },
    ]);
    assert.deepEqual(projectsIn(folder('README.md', 'app/config.yaml', 'app/docs/a.md', 'app/docs/b.md')), whole);
    assert.deepEqual(projectsIn(folder('mkdocs.yml', 'docs/index.md', 'plugin/mkdocs.yml', 'plugin/docs/a.md')), whole);
    assert.deepEqual(projectsIn(folder('a.md', 'b.md', 'example/mkdocs.yml', 'example/docs/index.md')), whole);
    assert.deepEqual(projectsIn(folder('x/mkdocs.yml', 'x/docs/index.md'), true), whole);
    assert.deepEqual(projectsIn(folder('a.html')), whole);
  });
  it('are a large one and, beside it, the pages that it does not hold', () => {
    const notes = Array.from({ length: 40 }, (_, number) => `notes/${number}.md`);
    const site = Array.from({ length: 20 }, (_, number) => `site/content/${number}.md`);
    assert.deepEqual(projectsIn(folder(...notes, 'site/hugo.toml', ...site)), [
      { path: 'site', into: 'site' },
      { path: '', into: '', without: ['site'] },
    ]);
    assert.deepEqual(projectsIn(folder(...notes, 'site/hugo.toml', ...site.slice(1))), [{ path: '', into: '' }]);
  });
});

describe('a folder whose settings stand above it', () => {
  const above = [
    { folder: '/kiln/site', files: ['README.md'] },
    { folder: '/kiln', files: ['mkdocs.yml', 'site'] },
  ];
  it('is told which folder to import instead', () =>
    assert.match(
      adviceAbove(folder('index.md'), above) ?? '',
      /^\/kiln holds mkdocs\.yml: import that folder instead/,
    ));
  it('is told nothing where it has settings of its own, holds no pages, or none stand above', () => {
    assert.equal(adviceAbove(folder('book.toml', 'src/SUMMARY.md'), above), undefined);
    assert.equal(adviceAbove(folder('a.html'), above), undefined);
    assert.equal(adviceAbove(folder('index.md'), above.slice(0, 1)), undefined);
  });
});

it('of several wikis one that is empty is passed over, and alone it is told of', async () => {
  const all = ['a', 'b', 'c'].map((path) => ({ path, into: path }));
  const done: string[] = [];
  const told: string[] = [];
  const bring = ({ path }: { readonly path: string }): Promise<void> => {
    if (path === 'b') return Promise.reject(new NoPages('b holds no page.'));
    done.push(path);
    return Promise.resolve();
  };
  await bringEach(all, bring, (words) => void told.push(words));
  assert.deepEqual([done, told], [['a', 'c'], ['b: b holds no page. It is passed over.']]);
  await assert.rejects(
    bringEach(all.slice(1, 2), bring, () => {}),
    NoPages,
  );
  await assert.rejects(
    bringEach(
      all,
      () => Promise.reject(new Error('disk')),
      () => {},
    ),
    /disk/,
  );
});
