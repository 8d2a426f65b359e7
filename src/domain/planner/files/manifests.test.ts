/** Every manifest passes the published schemas and our own checks, which refuse what those let pass. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Rollout } from '@kubernetes-models/argo-rollouts/argoproj.io/v1alpha1/Rollout';
import { HTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute';
import { VirtualService } from '@kubernetes-models/istio/networking.istio.io/v1/VirtualService';
import fc from 'fast-check';
import { EndpointSlice } from 'kubernetes-models/discovery.k8s.io/v1/EndpointSlice';
import { Service } from 'kubernetes-models/v1/Service';
import { parseAllDocuments } from 'yaml';
import { anyServices, anySettings, service, settings } from '../plan.fixture.ts';
import { makePlan } from '../plan.ts';
import type { PlanService } from '../services.ts';
import type { PlanSettings } from '../settings.ts';
import { addressProblem } from './manifest-check.ts';
import { manifestProblems } from './manifest-problems.ts';
import { testWords } from './moves.fixture.ts';
import { planFiles } from './plan-files.ts';

interface Tree {
  [field: string]: unknown;
}

const models: Readonly<Record<string, new (data: never) => { validate(): void }>> = {
  HTTPRoute,
  VirtualService,
  Rollout,
  Service,
  EndpointSlice,
};

const about = { handbook: 'A handbook', link: '', today: '2026-11-26', now: '2026-11-26T09:30:00Z' };
const filesOf = (services: readonly PlanService[], given: PlanSettings = settings) =>
  planFiles(makePlan(services, given), testWords, about);

const manifestsIn = (files: ReturnType<typeof filesOf>['files']): { path: string; tree: Tree }[] =>
  files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ path, text }) =>
      parseAllDocuments(text, { strict: true }).map((document) => {
        assert.deepEqual(document.errors, [], path);
        assert.deepEqual(document.warnings, [], path);
        return { path, tree: document.toJS() as Tree };
      }),
    );

const isAccepted = ({ path, tree }: { path: string; tree: Tree }): void => {
  const Model = models[String(tree['kind'])];
  assert.ok(Model, `${path}: ${String(tree['kind'])}`);
  new Model(tree as never).validate();
  assert.deepEqual(manifestProblems(tree), [], path);
};

const orders = service('orders', {
  replicas: 4,
  port: 8080,
  addresses: ['192.0.2.10', '198.51.100.7'],
  requestsPerSecond: 20,
  errorPercent: 0.1,
});

/** The manifest of a path as a tree that may be spoilt. */
const treeOf = (path: string, given: PlanSettings = settings): Tree => {
  const found = manifestsIn(filesOf([orders], given).files).find((one) => one.path.endsWith(path));
  assert.ok(found, path);
  return found.tree;
};
const spoilt = (tree: Tree, path: readonly (string | number)[], value: unknown): Tree => {
  const copy = structuredClone(tree);
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Tree;
  const last = String(path.at(-1));
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
};

suite('manifests', () => {
  for (const router of ['gateway-api', 'istio'] as const)
    test(`for ${router} are accepted, one for each step and one for the way back`, () => {
      const manifests = manifestsIn(filesOf([orders], { ...settings, router }).files);
      manifests.forEach(isAccepted);
      const sort = router === 'istio' ? 'virtual-service' : 'route';
      assert.deepEqual(
        manifests.map(({ path }) => path.replace('services/orders/', '')),
        [
          'outside.yaml',
          'outside.yaml',
          `${sort}-0-back.yaml`,
          ...[1, 5, 25, 50, 100].map((weight, index) => `${sort}-${index + 1}-${weight}-percent.yaml`),
          'later-rollout.yaml',
        ],
      );
    });

  test('of any plan are accepted', () =>
    fc.assert(
      fc.property(anyServices, anySettings, (services, given) =>
        manifestsIn(filesOf(services, given).files).forEach(isAccepted),
      ),
      { numRuns: 25 },
    ));

  test('share requests by weights whose sum is a hundred, or a thousand for parts of a percent', () => {
    const weights = (tree: Tree) => JSON.stringify(tree).match(/"weight":\d+/g);
    assert.deepEqual(weights(treeOf('route-1-1-percent.yaml')), ['"weight":1', '"weight":99']);
    assert.deepEqual(weights(treeOf('route-5-100-percent.yaml')), ['"weight":100', '"weight":0']);
    const fine = {
      ...settings,
      ramp: [
        { weightPercent: 0.5, holdDays: 7 },
        { weightPercent: 100, holdDays: 7 },
      ],
    };
    assert.deepEqual(weights(treeOf('route-1-0-5-percent.yaml', fine)), ['"weight":5', '"weight":995']);
  });

  test('hold a name that means something else to YAML, and comments that nobody can break out of', () => {
    const { files } = filesOf([{ ...orders, name: 'Null\u2028kind: Evil\r\n---' }]);
    const manifests = manifestsIn(files);
    assert.equal(manifests.length, 9);
    for (const { tree } of manifests) assert.notEqual(tree['kind'], 'Evil');
  });
});

suite('what a format cannot say is refused with the reason', () => {
  const why = (change: Partial<PlanService>, given: Partial<PlanSettings> = {}) =>
    filesOf([{ ...orders, ...change }], { ...settings, ...given })
      .refused.map((one) => one.why)
      .join(' ');
  const cases: readonly [string, string, RegExp][] = [
    ['no port', why({ port: null }), /the port is not known, and a route without one is refused/],
    ['no addresses', why({ addresses: [] }), /where the old side listens is not known/],
    [
      'a name for an address',
      why({ addresses: ['old.example'] }),
      /old\.example is no IPv4 address.*split at the balancer/,
    ],
    ['its own machine', why({ addresses: ['127.0.0.1'] }), /reaches only the machine itself/],
    ['no Gateway', why({}, { gateway: null }), /name the Gateway/],
    ['no domain', why({}, { domain: null }), /name the domain/],
    ['router not known', why({}, { router: 'unknown' }), /what splits the requests was not said/],
    ['no router', why({}, { router: 'none' }), /the share follows the replicas/],
    ['a balancer', why({}, { router: 'balancer' }), /Set its weights by hand/],
    ['replicas not known', why({ replicas: null }), /a Rollout without it runs one/],
    [
      'parts of a percent for Istio',
      why(
        {},
        {
          router: 'istio',
          ramp: [
            { weightPercent: 0.5, holdDays: 7 },
            { weightPercent: 100, holdDays: 7 },
          ],
        },
      ),
      /cannot say 0\.5%/,
    ],
    ['a name of which nothing is left', why({ name: '訂單' }), /nothing in its name can be the name of an object/],
  ];
  for (const [name, told, expected] of cases) test(name, () => assert.match(told, expected));

  test('two services that would be called alike get none', () => {
    const { files, refused } = filesOf([
      { ...orders, name: 'Order Page' },
      { ...orders, name: 'order_page' },
    ]);
    assert.deepEqual(manifestsIn(files), []);
    assert.match(refused[0]?.why ?? '', /would be called order-page, and so would order_page/);
  });

  test('what weights see nothing of gets no route', () => {
    for (const move of ['consumers', 'schedule', 'cutover', 'with-nodes'] as const)
      assert.deepEqual(manifestsIn(filesOf([{ ...orders, move }]).files), []);
  });
});

suite('our own checks refuse what the published schemas let pass', () => {
  const refuses = (tree: Tree, path: readonly (string | number)[], value: unknown, expected: RegExp) =>
    assert.match(manifestProblems(spoilt(tree, path, value)).join('\n'), expected);
  const route = treeOf('route-2-5-percent.yaml');
  const refs = ['spec', 'rules', 0, 'backendRefs'];
  const istio = treeOf('virtual-service-2-5-percent.yaml', { ...settings, router: 'istio' });
  const destination = ['spec', 'http', 0, 'route', 0];
  const rollout = treeOf('later-rollout.yaml');
  const steps = ['spec', 'strategy', 'canary', 'steps'];

  test('a pause of days', () => {
    refuses(rollout, [...steps, 1, 'pause'], { duration: '14d' }, /"14d": a pause counts in s, m or h, so 14d is 336h/);
    refuses(rollout, [...steps, 1, 'pause'], { duration: '0h' }, /pause\.duration/);
  });
  test('weight 150', () => {
    refuses(route, [...refs, 0, 'weight'], 150, /add up to 245/);
    refuses(istio, [...destination, 'weight'], 150, /150, not a whole number from 0 to 100/);
    refuses(rollout, [...steps, 0, 'setWeight'], 150, /150, not whole percent/);
  });
  test('a port that is missing', () => {
    refuses(route, [...refs, 1, 'port'], undefined, /backendRefs\[1\]\.port is missing/);
    refuses(istio, [...destination, 'destination', 'port'], undefined, /port is missing/);
    refuses(treeOf('outside.yaml'), ['spec', 'ports'], [{ name: 'http' }], /ports\[0\]\.port is missing/);
  });
  test('keys that are misspelt', () => {
    refuses(route, ['spec', 'hostname'], 'x', /spec\.hostname is no field of it/);
    refuses(rollout, [...steps, 0], { setweight: 5 }, /setweight is no field of it/);
  });
  test('shares that do not rise, and fractions', () => {
    refuses(rollout, [...steps, 2, 'setWeight'], 1, /does not rise/);
    refuses(istio, [...destination, 'weight'], 5.5, /5\.5, not a whole number/);
  });
  test('a Rollout without replicas, which would run one, and a reference that leaves both running', () => {
    refuses(rollout, ['spec', 'replicas'], undefined, /spec\.replicas is missing/);
    refuses(rollout, ['spec', 'workloadRef', 'scaleDown'], undefined, /scaleDown is missing/);
  });
  test('addresses that no other machine reaches', () => {
    for (const address of [
      '0.0.0.0',
      '127.0.0.1',
      '169.254.1.1',
      '224.0.0.1',
      '10.0.0.256',
      '010.0.0.1',
      '::1',
      'host',
    ])
      assert.notEqual(addressProblem(address), null, address);
    assert.equal(addressProblem('10.0.0.1'), null);
  });
  test('what is no manifest of these at all', () => {
    assert.match(manifestProblems(null).join(), /no manifest/);
    assert.match(manifestProblems({ kind: '__proto__' }).join(), /does not write/);
  });
});
