/** What the values of a link or a form set, once a placement is worked out. */
import type { StateValues } from '../../tool/url-state.ts';
import { decoded } from '../../text/decoded.ts';
import { readLimits } from '../rules/rule-limits.ts';
import { noSettings, type PlacementSettings } from './settings.ts';

type Answers = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Answers by service; those about all services stand under the empty name, which no service has. */
const readAnswers = (given: unknown): Answers => {
  const answers = new Map<string, Record<string, string>>();
  for (const part of typeof given === 'string' ? given.split(',') : []) {
    const [service = '', question = '', answer = ''] = part.split('~');
    if (answer === '') continue;
    const name = service === '*' ? '' : decoded(service);
    answers.set(name, { ...answers.get(name), [decoded(question)]: answer });
  }
  return answers;
};

/** The settings of these values. */
export const placementSettings = (values: StateValues): PlacementSettings => {
  const answers = readAnswers(values['answers']);
  const { owner, critical, dates, off, limits } = values;
  return {
    ...noSettings,
    answers,
    everywhere: answers.get('') ?? {},
    off: Array.isArray(off) ? off : [],
    ...(typeof limits === 'string' && { limits: readLimits(limits.split(',')).limits }),
    ...(typeof owner === 'string' && { ownerLabel: owner }),
    ...(typeof critical === 'string' && { criticalityLabel: critical }),
    ...((dates === 'day-first' || dates === 'month-first') && { dates }),
  };
};
