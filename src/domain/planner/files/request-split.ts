/** What splits the requests of one service between its old side and its new one, step by step. */
import type { PlannedMove } from '../plan.ts';
import type { PlanSettings } from '../settings.ts';
import { addressProblem } from './manifest-check.ts';
import { checked, metadata, type PlanFile } from './plan-file.ts';
import type { Yaml } from './yaml.ts';

interface Named {
  readonly move: PlannedMove;
  readonly settings: PlanSettings;
  readonly name: string;
  readonly port: number;
}

/** Whole numbers whose sum is 100, or ten or more times as much where a share is a fraction of a percent. */
const shares = (weightPercent: number): { readonly fresh: number; readonly old: number } => {
  for (let whole = 100; whole <= 1_000_000; whole *= 10) {
    const fresh = Number(((weightPercent * whole) / 100).toFixed(6));
    if (Number.isInteger(fresh)) return { fresh, old: whole - fresh };
  }
  const fresh = Math.round(weightPercent * 10_000);
  return { fresh, old: 1_000_000 - fresh };
};

const percentWord = (weightPercent: number): string => String(weightPercent).replace('.', '-');

const called = ({ move, name }: Named): string =>
  move.service.name === name ? '' : `\nThe plan calls this service ${JSON.stringify(move.service.name)}.`;

const outside = (of: Named, addresses: readonly string[]): PlanFile => {
  const name = `${of.name}-outside`;
  const ports = [{ name: 'http', port: of.port }];
  return checked(`services/${of.name}/outside.yaml`, [
    {
      about: `The old side of ${of.name} as a Service without a selector, and its fixed addresses.${called(of)}`,
      tree: { apiVersion: 'v1', kind: 'Service', metadata: metadata(name, of.settings), spec: { ports } },
    },
    {
      about:
        'Without the label no Service finds these addresses. Keep the list as long as the old side takes requests.',
      tree: {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: { ...metadata(`${name}-1`, of.settings), labels: { 'kubernetes.io/service-name': name } },
        addressType: 'IPv4',
        ports,
        endpoints: addresses.map((address) => ({ addresses: [address] })),
      },
    },
  ]);
};

const httpRoute = (of: Named, gateway: string, domain: string, weightPercent: number): Yaml => {
  const { fresh, old } = shares(weightPercent);
  const [first = '', second] = gateway.split('/');
  const parent = second === undefined ? { name: first } : { name: second, namespace: first };
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: metadata(of.name, of.settings),
    spec: {
      parentRefs: [parent],
      hostnames: [`${of.name}.${domain}`],
      rules: [
        {
          backendRefs: [
            { name: of.name, port: of.port, weight: fresh },
            { name: `${of.name}-outside`, port: of.port, weight: old },
          ],
        },
      ],
    },
  };
};

const virtualService = (of: Named, weightPercent: number): Yaml => {
  const to = (host: string, weight: number) => ({ destination: { host, port: { number: of.port } }, weight });
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: metadata(of.name, of.settings),
    spec: {
      hosts: [`${of.name}.${of.settings.namespace}.svc.cluster.local`],
      http: [{ route: [to(of.name, weightPercent), to(`${of.name}-outside`, 100 - weightPercent)] }],
    },
  };
};

/** One file for each step, and one that takes all requests back. */
const splits = (of: Named, tree: (weightPercent: number) => Yaml, sort: string): PlanFile[] => [
  checked(`services/${of.name}/${sort}-0-back.yaml`, [
    { about: `Before the first step, and the way back: all requests to the old side.${called(of)}`, tree: tree(0) },
  ]),
  ...of.move.steps.map(({ weightPercent, on }, index) =>
    checked(`services/${of.name}/${sort}-${index + 1}-${percentWord(weightPercent ?? 0)}-percent.yaml`, [
      {
        about: `Step ${index + 1} of ${of.move.steps.length}, planned for ${on}: ${weightPercent}% of the requests to the new side.${called(of)}`,
        tree: tree(weightPercent ?? 0),
      },
    ]),
  ),
];

const addressRefusal = (addresses: readonly string[]): string | null => {
  if (addresses.length === 0) return 'where the old side listens is not known. Put its fixed IPv4 addresses in';
  if (addresses.length > 1000)
    return 'an EndpointSlice holds 1,000 addresses. Put a balancer with a fixed address before them';
  const wrong = addresses.flatMap((address) => {
    const problem = addressProblem(address);
    return problem === null ? [] : [`${address} ${problem}`];
  });
  if (wrong.length === 0) return null;
  return `${wrong.slice(0, 3).join(', ')}. An EndpointSlice takes fixed IPv4 addresses; where the old side has a changing name, split at the balancer before it`;
};

/** The routes of a move and the addresses of its old side; a sentence where a format cannot say it. */
export const splitFiles = (of: Omit<Named, 'port'>): PlanFile[] | string => {
  const { router, gateway, domain } = of.settings;
  const { port, addresses } = of.move.service;
  if (router === 'unknown') return 'No route: what splits the requests was not said.';
  if (router === 'none')
    return 'No route: without a router the share follows the replicas, and there is nothing to set.';
  if (router === 'balancer')
    return 'No route: the balancer before both sides splits. Set its weights by hand, step by step, as the runbook lists them.';
  if (port === null) return 'No route: the port is not known, and a route without one is refused.';
  const wrong = addressRefusal(addresses);
  if (wrong !== null) return `No route: ${wrong}.`;
  const named = { ...of, port };
  if (router === 'gateway-api') {
    if (gateway === null)
      return 'No HTTPRoute: name the Gateway that takes the requests; a route without one gets none.';
    if (domain === null)
      return 'No HTTPRoute: name the domain under which services are asked for; without one the route would take every host.';
    return [
      outside(named, addresses),
      ...splits(named, (weight) => httpRoute(named, gateway, domain, weight), 'route'),
    ];
  }
  const fractions = of.move.steps.flatMap(({ weightPercent }) =>
    weightPercent !== null && !Number.isInteger(weightPercent) ? [`${weightPercent}%`] : [],
  );
  if (fractions.length > 0)
    return `No VirtualService: its weights are whole and add up to 100, so it cannot say ${fractions.join(' or ')}.`;
  return [outside(named, addresses), ...splits(named, (weight) => virtualService(named, weight), 'virtual-service')];
};
