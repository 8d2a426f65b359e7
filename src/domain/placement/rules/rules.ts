/** The rules in order. The first that matches gives the side; all that match are shown. Words are in content/inventory-rules. */
import { isEnd } from '../readers/sheet.ts';
import type { Fact, Placement } from '../types.ts';
import {
  read,
  readAll,
  inferred,
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
  helperProfile,
  localDevice,
  deviceFacts,
  otherDevice,
  windowsImages,
  acceleratorFacts,
  isWebServer,
  mountFacts,
  type Judged,
} from './facts.ts';
import { isBorrowed, mountWords, watchesMachine } from './mounts.ts';
import { imageUnknown, keepsWork } from './products.ts';

export interface InventoryRule {
  /** Id of its words. */
  readonly id: string;
  /** The side where it decides. */
  readonly side: (judged: Judged) => Placement;
  /** The facts by which it matches; none where it does not. */
  readonly when: (judged: Judged) => readonly Fact[];
}

/** Every rule, in the order in which they are tried. */
export const inventoryRules: readonly InventoryRule[] = [
  {
    id: 'nothing-to-place',
    side: () => 'left-out',
    when: ({ service, product, answers }) => [
      ...(/^(library|documentation|template)$/i.test(service.type?.value ?? '')
        ? read(service.type, `type ${service.type?.value}`)
        : []),
      ...read(service.runsOnce),
      ...readAll(
        service.profiles.filter(({ value }) => helperProfile.test(value) || answers[`profile:${value}`] === 'unused'),
        (value) => `profile ${value}`,
      ),
      ...(product?.kind === 'node-metrics' ? read(product.sign) : []),
      ...(answers['runs'] === 'no' ? [{ fact: 'it does not run', path: 'answer', how: 'answered' as const }] : []),
    ],
  },
  {
    id: 'ends',
    side: off,
    when: ({ service, answers }) =>
      answers['ends'] === 'no'
        ? []
        : service.lifecycle && isEnd(service.lifecycle.value)
          ? read(service.lifecycle, service.lifecycle.value)
          : [],
  },
  {
    id: 'local-device',
    side: off,
    when: (judged) => deviceFacts(judged, localDevice),
  },
  {
    id: 'bound-identity',
    side: off,
    when: ({ service }) => readAll(service.boundTo),
  },
  {
    id: 'node-kernel',
    side: off,
    when: ({ service }) => [
      ...readAll(
        service.capabilities.filter(({ value }) => /^(CAP_)?SYS_MODULE$/.test(value)),
        (value) => `capability ${value}`,
      ),
      ...service.mounts
        .filter(
          ({ source, target }) => /^\/(usr\/)?lib\/modules/.test(source) || /^\/(usr\/)?lib\/modules/.test(target),
        )
        .map((mount) => ({ fact: mountWords(mount), path: mount.path, how: 'read' as const })),
    ],
  },
  {
    id: 'one-per-machine',
    side: on,
    when: ({ service, product, kept }) => {
      const seen = service.mounts.filter(watchesMachine);
      const seenFacts = seen.map((mount) => ({
        fact: `${mountWords(mount)}${mount.readOnly ? ', read only' : ''}`,
        path: mount.path,
        how: 'read' as const,
      }));
      if (service.perMachine) return [...read(service.perMachine), ...readAll(service.hostTies), ...seenFacts];
      const onlyReads =
        kept.length === 0 &&
        seen.some((mount) => mount.readOnly && !isBorrowed(mount)) &&
        seen.every((mount) => mount.readOnly);
      const isAgent = product?.kind === 'agent' && seen.some((mount) => !isBorrowed(mount));
      if (!onlyReads && !isAgent) return [];
      return [...(product?.kind === 'agent' ? read(product.sign) : []), ...seenFacts, ...readAll(service.hostTies)];
    },
  },
  {
    id: 'front-proxy',
    side: on,
    when: (judged) => {
      const { service, product } = judged;
      const open =
        service.published.length > 0
          ? readAll(service.published, (value) => `published port ${value}`)
          : readAll(service.hostTies.filter(({ value }) => /network/i.test(value)));
      const balanced = read(service.balanced);
      if (
        product?.kind !== 'proxy' ||
        there(judged) ||
        isWebServer(judged) ||
        (open.length === 0 && balanced.length === 0)
      )
        return [];
      return [...read(product.sign), ...open, ...balanced];
    },
  },
  {
    id: 'accelerator',
    side: (judged) => (there(judged) || judged.answers['gpu-nodes'] === 'yes' ? 'on-kubernetes' : 'depends'),
    when: acceleratorFacts,
  },
  {
    id: 'prepared-nodes',
    side: (judged) => (judged.answers['prepared-nodes'] === 'yes' ? 'on-kubernetes' : 'depends'),
    when: (judged) => {
      const { service } = judged;
      const said = service.given.hardware;
      return [
        ...readAll(service.fastNetwork),
        ...readAll(service.prepared.filter(({ path }) => service.fastNetwork.every((one) => one.path !== path))),
        ...deviceFacts(judged, otherDevice).filter(({ fact }) => !localDevice.test(fact.replace(/^device /, ''))),
        ...windowsImages(judged),
        ...(said?.value === 'tuned-network' ? read(said, 'hardware is tuned network') : []),
      ];
    },
  },
  {
    id: 'known-store',
    side: (judged) => (judged.answers['operator'] === 'yes' ? 'on-kubernetes' : dependsThere(judged)),
    when: (judged) => {
      const { service, product } = judged;
      if (product?.kind === 'store') {
        const served = service.words.find(({ value }) => /^-?-data-dir/.test(value));
        return [
          ...read(product.sign),
          ...read(served, 'a data directory in the command'),
          ...keptFacts(judged),
          ...readAll(service.hostTies),
        ];
      }
      const type = service.type;
      return service.isResource && type && /^(database|db|message-broker|datastore)$/i.test(type.value)
        ? read(type, `type ${type.value}`)
        : [];
    },
  },
  {
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
            ...read(judged.product.sign),
            ...stateFact(judged),
            ...(judged.kept.length > 0 ? keptFacts(judged) : mountFacts(judged)),
          ]
        : [],
  },
  {
    id: 'stream-engine',
    side: depends,
    when: ({ product }) => (product?.kind === 'stream-engine' ? read(product.sign) : []),
  },
  {
    id: 'keeps-nothing',
    side: on,
    when: (judged) => {
      const { product, kept } = judged;
      const byNature =
        product &&
        (product.kind === 'view' || ((product.kind === 'memory' || product.kind === 'pooler') && kept.length === 0));
      return byNature ? [...read(product.sign), ...(kept.length === 0 ? noMounts(judged) : [])] : [];
    },
  },
  {
    id: 'image-unknown',
    side: depends,
    when: (judged) => {
      const { service } = judged;
      if (keepsNothing(judged) || !service.described || service.format === 'sheet') return [];
      const missing = imageUnknown(service);
      if (!missing) return [];
      return [...read(missing), ...(judged.kept.length > 0 ? keptFacts(judged) : noMounts(judged))];
    },
  },
  {
    id: 'writes-files',
    side: depends,
    when: (judged) => {
      if (keepsNothing(judged)) return [];
      const said = saidState(judged);
      const inside = keepsWork(judged.product) && judged.kept.length === 0 ? judged.product : undefined;
      return [
        ...(said?.value === 'durable' ? stateFact(judged) : []),
        ...keptFacts(judged),
        ...(inside
          ? [
              inferred(
                'writes-files',
                `${inside.name} writes files, and none of its directories is mounted`,
                inside.sign.path,
              ),
            ]
          : []),
      ];
    },
  },
  {
    id: 'already-there',
    side: on,
    when: (judged) =>
      judged.service.onCluster
        ? [
            ...read(judged.service.onCluster, `kind ${judged.service.onCluster.value}`),
            ...(judged.kept.length === 0 ? noMounts(judged) : []),
            ...read(judged.service.schedule, `schedule ${judged.service.schedule?.value}`),
            ...(judged.service.scales
              ? [
                  {
                    fact: `${judged.service.scales.least} to ${judged.service.scales.most} replicas`,
                    path: judged.service.scales.path,
                    how: 'read' as const,
                  },
                ]
              : []),
          ]
        : [],
  },
  {
    id: 'host-ties',
    side: depends,
    when: (judged) =>
      keepsNothing(judged)
        ? []
        : [
            ...readAll(judged.service.hostTies),
            ...judged.service.mounts
              .filter(({ source, target }) => /docker\.sock$|containerd\.sock$/.test(`${source}${target}`))
              .map(({ path }) => ({ fact: 'the socket of the container engine', path, how: 'read' as const })),
          ],
  },
  {
    id: 'nothing-written',
    side: on,
    when: (judged) => {
      const { service, kept } = judged;
      if (keepsNothing(judged)) return stateFact(judged);
      if (!service.described || kept.length > 0 || imageUnknown(service)) return [];
      const [image] = service.images;
      return [
        ...(service.fargate
          ? read(service.fargate, 'FARGATE: no device, no access to a machine, no disk that stays')
          : []),
        inferred('nothing-written', 'nothing that it writes is mounted', service.mountsPath),
        ...(service.built ? read(service.built) : read(image, `image ${image?.value}`)),
        ...read(service.balanced),
      ];
    },
  },
  {
    id: 'not-enough-known',
    side: depends,
    when: ({ service }) => [
      ...readAll(service.hints, (value) => `“${value}”`),
      ...(service.criticality
        ? read({ value: '', path: service.criticality.path }, `criticality ${service.criticality.value}`)
        : []),
      ...service.needs.map(({ value, path }) => ({ fact: `depends on ${value}`, path, how: 'read' as const })),
      ...read(service.unclearDate, 'a date that could be two days'),
      { fact: 'nothing in the file says what it keeps', path: service.path, how: 'unknown' },
    ],
  },
];
