/** Rules about what a service asks of the machine under it. Their order is in rules.ts. */
import {
  read,
  readAll,
  keepsNothing,
  off,
  on,
  depends,
  there,
  localDevice,
  deviceFacts,
  otherDevice,
  stateIsOpen,
  windowsImages,
  acceleratorFacts,
} from './facts.ts';
import { isBorrowed, isEngineSocket, mountWords, watchesMachine } from './mounts.ts';
import type { InventoryRule } from './rule.ts';

export const localDeviceRule: InventoryRule = {
  id: 'local-device',
  side: off,
  when: (judged) => deviceFacts(judged, localDevice),
};

export const boundIdentityRule: InventoryRule = {
  id: 'bound-identity',
  side: off,
  when: ({ service }) => readAll(service.boundTo),
};

export const nodeKernelRule: InventoryRule = {
  id: 'node-kernel',
  side: off,
  when: ({ service }) => {
    // A network agent of the cluster itself loads modules on every node; its nodes are there for that.
    if (service.onCluster && service.perMachine) return [];
    return [
      ...readAll(
        service.capabilities.filter(({ value }) => /^(CAP_)?SYS_MODULE$/.test(value)),
        (value) => `capability ${value}`,
      ),
      ...service.mounts
        .filter(
          ({ source, target }) => /^\/(usr\/)?lib\/modules/.test(source) || /^\/(usr\/)?lib\/modules/.test(target),
        )
        .map((mount) => ({ fact: mountWords(mount), path: mount.path, how: 'read' as const })),
    ];
  },
};

export const onePerMachineRule: InventoryRule = {
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
    const isAgent =
      product?.kind === 'agent' &&
      (product.isSaid || seen.some((mount) => !isBorrowed(mount)) || service.mounts.some(isEngineSocket));
    if (!onlyReads && !isAgent) return [];
    return [...(product?.kind === 'agent' ? read(product.sign) : []), ...seenFacts, ...readAll(service.hostTies)];
  },
};

export const acceleratorRule: InventoryRule = {
  id: 'accelerator',
  side: (judged) =>
    there(judged) || (judged.answers['gpu-nodes'] === 'yes' && !stateIsOpen(judged)) ? 'on-kubernetes' : 'depends',
  when: acceleratorFacts,
};

export const preparedNodesRule: InventoryRule = {
  id: 'prepared-nodes',
  side: (judged) => (judged.answers['prepared-nodes'] === 'yes' && !stateIsOpen(judged) ? 'on-kubernetes' : 'depends'),
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
};

export const hostTiesRule: InventoryRule = {
  id: 'host-ties',
  side: depends,
  when: (judged) =>
    keepsNothing(judged)
      ? []
      : [
          ...readAll(judged.service.hostTies),
          ...judged.service.mounts
            .filter(isEngineSocket)
            .map(({ path }) => ({ fact: 'the socket of the container engine', path, how: 'read' as const })),
        ],
};
