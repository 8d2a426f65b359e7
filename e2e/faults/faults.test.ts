/**
 * Breaks a copy of the project in one place, builds it, and reads what an author would read. Every message must name
 * the file, the field or tag, what is wrong, and the nearest valid value.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { append, buildCopy, copy, empty, remove, replace, type Change } from './project.ts';

const workload = 'content/workloads/ml-training.yaml';
const chapter = 'content/guide/what-it-costs.mdx';

const faults: { name: string; change: Change; says: string[] }[] = [
  {
    name: 'an unknown field',
    change: replace(workload, 'summary:', 'sumary:'),
    says: [workload, 'Unknown field "sumary".', 'Did you mean "summary"?'],
  },
  {
    name: 'a value that is not in the list',
    change: replace(workload, 'placement: on-kubernetes', 'placement: on-kubernets'),
    says: [workload, 'article.placement', '"on-kubernets" is not valid here.', 'Did you mean "on-kubernetes"?'],
  },
  {
    name: 'a value of the wrong type',
    change: replace(workload, 'order: 3', 'order: third'),
    says: [workload, 'order: Expected number, found "third".'],
  },
  {
    name: 'a field that is missing',
    change: replace(workload, 'name: ML training\n', ''),
    says: [workload, 'name: Required'],
  },
  {
    name: 'a file name that is no id',
    change: copy(workload, 'content/workloads/ML Training.yaml'),
    says: ['content/workloads/ML Training.yaml', '"ML Training" is not an id', 'such as "ml-training"'],
  },
  {
    name: 'an unknown claim',
    change: replace(workload, '- ml-jobs-fickle', '- ml-jobs-fikle'),
    says: [workload, 'claims[1]', 'No entry "ml-jobs-fikle" in content/claims.', 'Nearest: "ml-jobs-fickle"'],
  },
  {
    name: 'an unknown topic',
    change: replace('content/faqs/spot.mdx', 'topic: cost', 'topic: costs'),
    says: ['content/faqs/spot.mdx', 'topic', 'No entry "costs" in content/topics.', 'Nearest: "cost"'],
  },
  {
    name: 'an unknown id in a tag',
    change: append(chapter, '<Sample id="eks-clster" />'),
    says: [`${chapter}:`, '<Sample id="eks-clster">', 'no such entry in samples', 'Nearest: "eks-cluster"'],
  },
  {
    name: 'an unknown tag',
    change: append(chapter, '<CostTabel />'),
    says: [`${chapter}:`, '<CostTabel> is not a tag for authors', 'Nearest: <CostTable>'],
  },
  {
    name: 'two files with one id',
    change: copy(workload, workload.replace(/yaml$/, 'yml')),
    says: [`Two files have the id "ml-training": ${workload} and ${workload.replace(/yaml$/, 'yml')}.`, 'Keep one'],
  },
  {
    name: 'an empty collection',
    change: empty('content/phases'),
    says: ['No entries in content/phases.', 'Add at least one entry'],
  },
  {
    name: 'a missing collection folder',
    change: remove('content/figures'),
    says: ['No entries in content/figures.', 'Add at least one entry'],
  },
  {
    name: 'a dead link',
    change: append(chapter, 'See [the plan](/guide/migratin/).'),
    says: [`${chapter}:`, 'dead link to /guide/migratin/, there is no such page, nearest: /guide/migrating/'],
  },
  {
    name: 'a dead anchor',
    change: append(chapter, 'See [pods](/glossary/#podd).'),
    says: [`${chapter}:`, 'dead anchor #podd, /glossary/ has no such id, nearest: pod'],
  },
  {
    name: 'a large figure that is typed, not read',
    change: append(chapter, '<PullFigure says="is a typed figure">42</PullFigure>'),
    says: [`${chapter}:`, '<PullFigure>', 'so that it is read from content'],
  },
  {
    name: 'an image without words in Markdown',
    change: append(chapter, '![](/favicon.svg)'),
    says: [`${chapter}:`, 'image /favicon.svg has no alternative text', '![like this](/favicon.svg)'],
  },
  {
    name: 'an image without an alt attribute',
    change: append(chapter, '<img src="/favicon.svg" />'),
    says: [`${chapter}:`, 'image /favicon.svg has no alternative text', 'alt=""'],
  },
  {
    name: 'a second title in a chapter',
    change: append(chapter, '# Another title'),
    says: [`${chapter}:`, 'more than one <h1>', '"Another title"', 'start chapters at ##'],
  },
];

// Two builds at a time: each keeps about one core busy.
describe('a build', { concurrency: 2 }, () => {
  it('of the project as it is succeeds', async () => {
    const build = await buildCopy('none', () => {});
    assert.equal(build.exitCode, 0, build.output);
    build.remove();
  });

  it('of a chapter that embeds both tools succeeds, and the chapter holds them whole', async () => {
    const build = await buildCopy('embedded tools', append(chapter, '<FitQuiz />\n\n<CostEstimator />'));
    assert.equal(build.exitCode, 0, build.output);
    const page = readFileSync(join(build.folder, 'dist/guide/what-it-costs/index.html'), 'utf8');
    assert.match(page, /data-verdict="/);
    assert.match(page, /name="services"/);
    assert.match(page, /name="nodes"/);
    build.remove();
  });

  it('of a chapter with a block of code between fences succeeds, and the chapter loads the sheet of code', async () => {
    const build = await buildCopy('fenced code', append(chapter, '```yaml title="job.yaml"\nkind: Job\n```'));
    assert.equal(build.exitCode, 0, build.output);
    const dist = join(build.folder, 'dist');
    const sheets = (page: string): string =>
      [...readFileSync(join(dist, page), 'utf8').matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
        .map(([, path = '']) => readFileSync(join(dist, path), 'utf8'))
        .join('');
    assert.match(sheets('guide/what-it-costs/index.html'), /\.code-block/);
    assert.doesNotMatch(sheets('guide/short-answer/index.html'), /\.code-block/);
    build.remove();
  });

  for (const { name, change, says } of faults) {
    it(`with ${name} fails and says what to do`, async () => {
      const build = await buildCopy(name, change);
      assert.notEqual(build.exitCode, 0, `The build went through:\n${build.output}`);
      for (const words of says) assert.ok(build.output.includes(words), `"${words}" is missing in:\n${build.output}`);
      build.remove();
    });
  }
});
