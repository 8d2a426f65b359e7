import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askedWords, nearestPaths, type KnownPath } from './nearest-path.ts';

const known: KnownPath[] = [
  { path: '/guide/', title: 'Guide', names: [] },
  { path: '/guide/what-it-costs/', title: 'What Kubernetes costs', names: ['price', 'TCO'] },
  { path: '/guide/migrating/', title: 'Migrating step by step', names: ['strangler fig'] },
  { path: '/workloads/ci-cd/', title: 'CI/CD infrastructure', names: ['Jenkins', 'build farm'] },
  { path: '/workloads/ml-training/', title: 'ML training', names: ['machine learning'] },
  { path: '/faq/why-hate/', title: 'Why do some people hate Kubernetes?', names: ['hatred'] },
  { path: '/glossary/#node', title: 'node', names: ['nodes', 'worker'] },
  { path: '/glossary/#horizontal-pod-autoscaler', title: 'Horizontal Pod Autoscaler', names: ['HPA'] },
  { path: '/glossary/#gateway-api', title: 'Gateway API', names: ['Ingress replacement'] },
  { path: '/tools/cost-estimator/', title: 'Cost estimator', names: ['pricing'] },
  { path: '/tools/workload-placement/', title: 'Workload placement', names: [] },
  { path: '/wiki/keeping/', title: 'Keeping this site', names: [] },
  { path: '/faq/coto/', title: 'What is a quota?', names: ['logging'] },
];
const paths = (asked: string): string[] => nearestPaths(asked, known).map(({ path }) => path);

suite('nearestPaths', () => {
  const cases: [string, string][] = [
    ['/guide/what-it-cost/', '/guide/what-it-costs/'],
    ['/guid/', '/guide/'],
    ['/guides/migrating', '/guide/migrating/'],
    ['/guide/what-it-costs.html', '/guide/what-it-costs/'],
    ['/what-it-costs/', '/guide/what-it-costs/'],
    ['/workload/cicd/', '/workloads/ci-cd/'],
    ['/workloads/machine-learning/', '/workloads/ml-training/'],
    ['/hpa', '/glossary/#horizontal-pod-autoscaler'],
    ['/strangler-fig/', '/guide/migrating/'],
    ['/Build%20Farm/', '/workloads/ci-cd/'],
    ['/faq/hate', '/faq/why-hate/'],
    ['/glossary/nodes/', '/glossary/#node'],
    ['/tools/cots', '/tools/cost-estimator/'],
    ['/docs/placement', '/tools/workload-placement/'],
    ['/wki/keeping', '/wiki/keeping/'],
    ['/guide/9', '/guide/'],
  ];
  for (const [asked, wanted] of cases) {
    test(`${asked} is nearest to ${wanted}`, () => assert.equal(paths(asked)[0], wanted));
  }

  test('offers nothing when nothing is near', () => {
    assert.deepEqual(paths('/wp-login.php'), []);
    assert.deepEqual(paths('/xqzvwp/'), []);
    assert.deepEqual(paths('/login'), []);
    assert.deepEqual(paths('/'), []);
  });

  test('offers no more than it may', () => {
    assert.equal(nearestPaths('/kubernetes/', known, 1).length, 1);
  });

  test('an address that cannot be decoded is read as it stands', () => {
    assert.deepEqual(askedWords('/guide/%E0%A4%A/'), ['guide', 'e0', 'a4', 'a']);
  });
});
