import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenReferences, referencesOf } from './references.ts';

const known = {
  claims: ['row-ci-cd', 'row-ml-training'],
  sources: ['herding-kats'],
  topics: ['cost'],
  sections: ['what-runs', 'myth'],
  workloads: ['ci-cd'],
  'fit-questions': ['services'],
  owners: ['platform', 'finops'],
};

const entriesOf = (collection: string, data: unknown) => ({
  workloads: [],
  claims: [],
  faqs: [],
  [collection]: [{ id: 'one', filePath: `content/${collection}/one.yaml`, data }],
});

const problemsOf = (collection: string, data: unknown) => brokenReferences(entriesOf(collection, data), known);

test('valid references of every kind pass', () => {
  assert.deepEqual(
    problemsOf('workloads', {
      owner: 'platform',
      claims: ['row-ci-cd'],
      claim: 'row-ml-training',
      source: 'herding-kats',
      sources: ['herding-kats', { source: 'herding-kats', says: 'Anything.' }],
      topic: 'cost',
      section: 'myth',
      sections: ['what-runs'],
      covers: ['myth'],
      asks: ['services'],
      related: ['workloads/ci-cd'],
      name: 'Not an id at all',
    }),
    [],
  );
});

const broken: readonly { name: string; data: unknown; field: string; message: string }[] = [
  {
    name: 'an owner',
    data: { owner: 'plattform' },
    field: 'owner',
    message: 'No team "plattform" in content/site.yaml. Nearest: "platform".',
  },
  {
    name: 'one of several claims',
    data: { claims: ['row-ci-cd', 'row-cicd'] },
    field: 'claims[1]',
    message: 'No entry "row-cicd" in content/claims. Nearest: "row-ci-cd".',
  },
  {
    name: 'the source inside a list of objects',
    data: { sources: [{ source: 'herding-kats' }, { source: 'herding-cats' }] },
    field: 'sources[1].source',
    message: 'No entry "herding-cats" in content/sources. Nearest: "herding-kats".',
  },
  {
    name: 'a field deep inside',
    data: { steps: [{ why: { claim: 'row-ml-trainning' } }] },
    field: 'steps[0].why.claim',
    message: 'No entry "row-ml-trainning" in content/claims. Nearest: "row-ml-training".',
  },
  {
    name: 'a section under covers',
    data: { covers: ['what-ran'] },
    field: 'covers[0]',
    message: 'No entry "what-ran" in content/sections. Nearest: "what-runs".',
  },
  {
    name: 'a related entry',
    data: { related: ['workloads/ci'] },
    field: 'related[0]',
    message: 'No entry "ci" in content/workloads. Nearest: "ci-cd".',
  },
  {
    name: 'a related collection',
    data: { related: ['workload/ci-cd'] },
    field: 'related[0]',
    message: 'No collection "workload". Nearest: "workloads".',
  },
  {
    name: 'owners, which are no collection',
    data: { related: ['owners/platform'] },
    field: 'related[0]',
    message: 'No collection "owners". Nearest: "claims".',
  },
];

for (const { name, data, field, message } of broken) {
  test(`reports ${name} with its place and the nearest id`, () => {
    assert.deepEqual(problemsOf('workloads', data), [{ filePath: 'content/workloads/one.yaml', field, message }]);
  });
}

test('a related path without an id is reported', () => {
  assert.equal(problemsOf('workloads', { related: ['workloads'] })[0]?.field, 'related[0]');
});

test('the sentence of a claim is no reference, its section is', () => {
  const problems = problemsOf('claims', { claim: 'Kubernetes is not AWS.', section: 'mith' });
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['section'],
  );
});

test('a collection that holds nothing yet names no nearest id', () => {
  assert.equal(
    problemsOf('workloads', { related: ['faqs/why-hate'] })[0]?.message,
    'No entry "why-hate" in content/faqs.',
  );
});

test('everything that an entry points at is listed as collection/id', () => {
  assert.deepEqual(
    referencesOf('workloads', { owner: 'platform', claims: ['row-ci-cd'], related: ['faqs/spot'], name: 'x' }),
    ['owners/platform', 'claims/row-ci-cd', 'faqs/spot'],
  );
});
