/**
 * Breaks the content of a copy of the project, builds it, and reads what an author would read. A run tells every fault that
 * it can see, so all share a copy. Those that only built pages show are in built-again.ts.
 */
import { after, before, describe } from 'node:test';
import { tellsEach, type Fault } from './fault.ts';
import { append, buildCopy, copy, empty, remove, replace } from './project.ts';

const workload = 'content/workloads/ml-training.yaml';
// What an entry points at is looked up where its own fields are right.
const other = 'content/workloads/ci-cd.yaml';
const chapter = 'content/guide/what-it-costs.mdx';

/** Seen before anything is built. */
const faults: readonly Fault[] = [
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
    says: [workload, 'order: Expected a number, found "third".'],
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
    change: replace(other, '- chaos-before-kubernetes', '- chaos-before-kubernets'),
    says: [
      other,
      'claims[1]',
      'No entry "chaos-before-kubernets" in content/claims.',
      'Nearest: "chaos-before-kubernetes"',
    ],
  },
  {
    name: 'an unknown topic',
    change: replace('content/faqs/spot.mdx', 'topic: cost', 'topic: costs'),
    says: ['content/faqs/spot.mdx', 'topic', 'No entry "costs" in content/topics.', 'Nearest: "cost"'],
  },
  {
    name: 'an exercise that teaches what is not there',
    change: replace('content/items/silent-node.mdx', '- faqs/node-not-ready', '- faqs/node-not-redy'),
    says: [
      'content/items/silent-node.mdx',
      'teaches[0]',
      'No entry "node-not-redy" in content/faqs',
      'Nearest: "node-not-ready"',
    ],
  },
  {
    name: 'a step of a track that is not there',
    change: replace('content/tracks/service-owner.yaml', 'items/on-spot', 'items/on-spots'),
    says: ['content/tracks/service-owner.yaml', 'No entry "on-spots" in content/items', 'Nearest: "on-spot"'],
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
    says: ['<Phases> shows content/phases, which is empty.', 'Add an entry, or take the tag out'],
  },
  {
    name: 'a missing collection folder',
    change: remove('content/figures'),
    says: ['The cost checks need content/figures/', 'shows content/figures, which is empty'],
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
];

describe(`a build with ${faults.length} faults in its content`, () => {
  let build: Awaited<ReturnType<typeof buildCopy>>;
  before(async () => {
    build = await buildCopy('its content', (folder) => faults.forEach(({ change }) => change(folder)));
  });
  after(() => build.remove());
  tellsEach(faults, () => build);
});
