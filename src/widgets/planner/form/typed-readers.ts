/** Reads the settings that are typed; it arrives when the form is used. */
import {
  readDomain,
  readFreezes,
  readGateway,
  readNamespace,
  readRamp,
} from '../../../domain/planner/input/typed-settings.ts';
import { writeFreezes, writeRamp } from '../../../domain/planner/input/settings-text.ts';
import type { PlanField } from '../../../domain/planner/input/plan-state.ts';
import type { Reading } from '../../../domain/text/number.ts';

export type TypedReaders = Readonly<Partial<Record<PlanField, (given: string) => Reading<string>>>>;

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
