/** Rules about what a service is, keeps and tells. Their order is in rules.ts. */
import {
  read,
  readAll,
  signOf,
  inferred,
  saidState,
  keepsNothing,
  stateFact,
  off,
  on,
  depends,
  noMounts,
  keptFacts,
  isHelper,
} from './facts.ts';
import { namedStore } from './named.ts';
import { keepsWork } from './product-words.ts';
import { imageUnknown } from './products.ts';
import type { InventoryRule } from './rule.ts';
import { isCloudFunction, isEnd, runsNothing } from './type-words.ts';

export const nothingToPlaceRule: InventoryRule = {
  id: 'nothing-to-place',
  side: () => 'left-out',
  when: (judged) => {
    const { service, product, answers } = judged;
    return [
      ...(service.type && runsNothing(service.type.value) ? read(service.type, `type ${service.type.value}`) : []),
      ...read(service.runsOnce),
      ...readAll(
        service.profiles.filter(({ value }) => isHelper(judged, value) || answers[`profile:${value}`] === 'unused'),
        (value) => `profile ${value}`,
      ),
      ...(product?.kind === 'node-metrics' ? read(product.sign) : []),
      ...(answers['runs'] === 'no' ? [{ fact: 'it does not run', path: 'answer', how: 'answered' as const }] : []),
    ];
  },
};

export const endsRule: InventoryRule = {
  id: 'ends',
  side: off,
  when: ({ service, answers }) =>
    answers['ends'] === 'no'
      ? []
      : service.lifecycle && isEnd(service.lifecycle.value)
        ? read(service.lifecycle, service.lifecycle.value)
        : [],
};

export const functionOfCloudRule: InventoryRule = {
  id: 'function-of-cloud',
  side: off,
  when: ({ service }) =>
    service.type && !service.onCluster && isCloudFunction(service.type.value)
      ? read(service.type, `type ${service.type.value}`)
      : [],
};

export const imageUnknownRule: InventoryRule = {
  id: 'image-unknown',
  side: depends,
  when: (judged) => {
    const { service } = judged;
    if (keepsNothing(judged) || !service.described || service.format === 'sheet') return [];
    const missing = imageUnknown(service);
    if (!missing) return [];
    return [...read(missing), ...(judged.kept.length > 0 ? keptFacts(judged) : noMounts(judged))];
  },
};

export const writesFilesRule: InventoryRule = {
  id: 'writes-files',
  side: depends,
  when: (judged) => {
    if (keepsNothing(judged)) return [];
    const said = saidState(judged);
    const own = judged.product?.isSaid && judged.product.kind === 'keeper' ? judged.product : undefined;
    const inside = !own && keepsWork(judged.product) && judged.kept.length === 0 ? judged.product : undefined;
    const named = judged.product || judged.kept.length > 0 ? undefined : namedStore(judged.service);
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
      ...(own
        ? [
            ...signOf(own, judged, 'writes-files'),
            inferred('writes-files', `${own.name} keeps files of its own`, own.sign.path),
          ]
        : []),
      ...(named
        ? [
            inferred(
              'writes-files',
              `${named.value} is named like a store, and none of its directories is mounted`,
              named.path,
            ),
          ]
        : []),
    ];
  },
};

export const alreadyThereRule: InventoryRule = {
  id: 'already-there',
  side: on,
  when: (judged) =>
    judged.service.onCluster
      ? [
          ...read(judged.service.onCluster, `kind ${judged.service.onCluster.kind ?? judged.service.onCluster.value}`),
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
};

export const nothingWrittenRule: InventoryRule = {
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
};

export const notEnoughKnownRule: InventoryRule = {
  id: 'not-enough-known',
  side: depends,
  when: ({ service, kept }) => [
    {
      fact:
        kept.length > 0
          ? 'what is mounted does not say what is lost with it'
          : 'nothing in the file says what it keeps',
      path: service.path,
      how: 'unknown',
    },
    ...readAll(service.hints, (value) => `“${value}”`),
    ...(service.criticality
      ? read({ value: '', path: service.criticality.path }, `criticality ${service.criticality.value}`)
      : []),
    ...service.needs.map(({ value, path }) => ({ fact: `depends on ${value}`, path, how: 'read' as const })),
    ...read(service.unclearDate, 'a date that could be two days'),
  ],
};
