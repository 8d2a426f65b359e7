/* Reads the settings that are typed; it arrives when the form is used. */
import {
  readDomain,
  readFreezes,
  readGateway,
  readNamespace,
  readRamp,
} from '../../../domain/planner/input/typed-settings.ts';
import { writeFreezes, writeRamp } from '../../../domain/planner/input/settings-text.ts';
import type { TypedReaders } from './usePlanFields.tsx';

export const typedReaders: TypedReaders = {
  freezes: (given) => {
    const reading = readFreezes(given);
    return 'problem' in reading ? reading : { value: writeFreezes(reading.value) };
  },
  ramp: (given) => {
    const reading = readRamp(given);
    return 'problem' in reading ? reading : { value: writeRamp(reading.value) };
  },
  gateway: readGateway,
  domain: readDomain,
  namespace: readNamespace,
};
