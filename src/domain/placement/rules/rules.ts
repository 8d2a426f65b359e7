/** The rules in order. The first that matches gives the side; all that match are shown. Words are in content/inventory-rules. */
import {
  localDeviceRule,
  boundIdentityRule,
  nodeKernelRule,
  onePerMachineRule,
  acceleratorRule,
  preparedNodesRule,
  hostTiesRule,
} from './machine-rules.ts';
import {
  frontProxyRule,
  knownStoreRule,
  cacheOrQueueRule,
  streamEngineRule,
  keepsNothingRule,
  beneathRule,
  machineProductRule,
  liveSessionsRule,
} from './product-rules.ts';
import {
  nothingToPlaceRule,
  endsRule,
  functionOfCloudRule,
  imageUnknownRule,
  writesFilesRule,
  alreadyThereRule,
  nothingWrittenRule,
  notEnoughKnownRule,
} from './service-rules.ts';
import type { InventoryRule } from './rule.ts';

/** Every rule, in the order in which they are tried. */
export const inventoryRules: readonly InventoryRule[] = [
  nothingToPlaceRule,
  endsRule,
  localDeviceRule,
  boundIdentityRule,
  functionOfCloudRule,
  beneathRule,
  machineProductRule,
  nodeKernelRule,
  onePerMachineRule,
  frontProxyRule,
  acceleratorRule,
  preparedNodesRule,
  knownStoreRule,
  cacheOrQueueRule,
  streamEngineRule,
  liveSessionsRule,
  keepsNothingRule,
  imageUnknownRule,
  writesFilesRule,
  alreadyThereRule,
  hostTiesRule,
  nothingWrittenRule,
  notEnoughKnownRule,
];
