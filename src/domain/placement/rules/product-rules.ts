/** Rules about what the product inside a service is. Their order is in rules.ts. */
import {
  read,
  signOf,
  saidKind,
  inferred,
  readAll,
  saidState,
  keepsNothing,
  stateFact,
  off,
  on,
  depends,
  there,
  dependsThere,
  noMounts,
  keptFacts,
  isWebServer,
  mountFacts,
} from './facts.ts';
import { namedFront } from './named.ts';
import { limitOf, numberLimit } from './rule-limits.ts';
import type { InventoryRule } from './rule.ts';
import { storeOfType } from './type-words.ts';

export const frontProxyRule: InventoryRule = {
  id: 'front-proxy',
  side: on,
  when: (judged) => {
    const { service, product } = judged;
    const open =
      service.published.length > 0
        ? readAll(service.published, (value) => `published port ${value}`)
        : readAll(service.hostTies.filter(({ value }) => /network/i.test(value)));
    const balanced = read(service.balanced);
    const named = product || there(judged) ? undefined : namedFront(service);
    if (named) return [inferred('front-proxy', `its name is ${named.value}`, named.path), ...open];
    if (product?.kind === 'proxy' && product.isSaid) return signOf(product, judged, 'front-proxy');
    if (
      product?.kind !== 'proxy' ||
      there(judged) ||
      isWebServer(judged) ||
      (open.length === 0 && balanced.length === 0)
    )
      return [];
    return [...read(product.sign), ...open, ...balanced];
  },
};

export const knownStoreRule: InventoryRule = {
  id: 'known-store',
  side: (judged) => {
    if (judged.answers['operator'] === 'yes') return 'on-kubernetes';
    return judged.alike >= numberLimit(judged.limits, 'known-store') ? 'depends' : dependsThere(judged);
  },
  when: (judged) => {
    const { service, product } = judged;
    if (product?.kind === 'store') {
      const served = service.words.find(({ value }) => /^-?-data-dir/.test(value));
      return [
        ...signOf(product, judged, 'known-store'),
        ...read(served, 'a data directory in the command'),
        ...keptFacts(judged),
        ...readAll(service.hostTies),
        ...(judged.alike >= numberLimit(judged.limits, 'known-store')
          ? [
              inferred(
                'known-store',
                `one of ${judged.alike} alike; from ${limitOf(judged.limits, 'known-store')} on they depend`,
                product.sign.path,
              ),
            ]
          : []),
      ];
    }
    const type = service.type;
    return service.isResource && type && storeOfType(type.value) === 'store' ? read(type, `type ${type.value}`) : [];
  },
};

export const cacheOrQueueRule: InventoryRule = {
  id: 'cache-or-queue',
  side: (judged) =>
    keepsNothing(judged)
      ? 'on-kubernetes'
      : judged.kept.length > 0 || saidState(judged)?.value === 'durable'
        ? dependsThere(judged)
        : 'depends',
  when: (judged) =>
    judged.product?.kind === 'cache-or-queue'
      ? [
          ...signOf(judged.product, judged, 'cache-or-queue'),
          ...stateFact(judged),
          ...(judged.kept.length > 0 ? keptFacts(judged) : mountFacts(judged)),
        ]
      : [],
};

export const streamEngineRule: InventoryRule = {
  id: 'stream-engine',
  side: depends,
  when: ({ product }) => (product?.kind === 'stream-engine' ? read(product.sign) : []),
};

export const keepsNothingRule: InventoryRule = {
  id: 'keeps-nothing',
  side: on,
  when: (judged) => {
    const { product, kept } = judged;
    const byNature =
      product &&
      (product.kind === 'view' ||
        product.kind === 'runner' ||
        ((product.kind === 'memory' || product.kind === 'pooler') && kept.length === 0));
    return byNature
      ? [...signOf(product, judged, 'keeps-nothing'), ...(kept.length === 0 ? noMounts(judged) : [])]
      : [];
  },
};

export const beneathRule: InventoryRule = {
  id: 'beneath-the-cluster',
  side: off,
  when: (judged) => saidKind(judged, 'beneath-the-cluster', 'beneath'),
};

export const machineProductRule: InventoryRule = {
  id: 'machine-product',
  side: off,
  when: (judged) => saidKind(judged, 'machine-product', 'bought'),
};

export const liveSessionsRule: InventoryRule = {
  id: 'live-sessions',
  side: depends,
  when: (judged) => (keepsNothing(judged) ? [] : saidKind(judged, 'live-sessions', 'sessions')),
};
