/** Steps, gates and what is seen, in words: for the page, the calendar, the runbook and the tables. */
import { count, duration, inSeries, percent, usdRange } from '../text/format.ts';
import { dayInWords } from '../text/days.ts';
import type { Length } from './bound.ts';
import type { Plan, PlannedMove } from './plan.ts';
import type { Peak } from './running-twice.ts';
import type { PlanService } from './services.ts';
import type { Sight } from './sight.ts';

const replicas = (many: number, one = 'replica'): string => `${count(many)} ${one}${many === 1 ? '' : 's'}`;

/** What is done on the day of a step. */
export const stepWords = ({ steps, service }: Pick<PlannedMove, 'steps' | 'service'>, index: number): string => {
  const step = steps[index];
  if (step === undefined) return '';
  const { act, sharePercent, weightPercent, newReplicas, oldReplicas } = step;
  switch (act) {
    case 'share':
      if (weightPercent !== null) return `${percent(weightPercent)} of the requests to the new side`;
      if (sharePercent === 100) return 'all requests to the new side';
      return newReplicas === null || sharePercent === null
        ? 'one more step to the new side; its share is not known'
        : `${replicas(newReplicas)} beside ${count(oldReplicas ?? 0)} old: ${percent(sharePercent)} of the requests`;
    case 'consumers':
      if (newReplicas === null)
        return sharePercent === 100 ? 'all consumers on the new side' : 'some consumers on the new side';
      return `${replicas(newReplicas, 'consumer')} on the new side, ${count(oldReplicas ?? 0)} on the old`;
    case 'replicate':
      return 'begin to replicate; the new side only reads';
    case 'switch':
      if (service.becomesGateway) return 'point the clients at the Gateway, by the name that they share';
      return service.move === 'schedule'
        ? 'suspend the old schedule, then start the new one'
        : 'stop writes, wait for the copy, switch the clients';
    case 'arrive':
      return service.move === 'with-nodes' ? 'comes with the nodes' : 'starts beside the service that it belongs to';
  }
};

/** What is done on the day after the last hold. */
export const endWords = ({ service }: { readonly service: PlanService }): string =>
  service.move === 'schedule' ? 'the old schedule may go' : 'the old side may go';

const times = (ratio: number): string => (ratio >= 10 ? count(Math.round(ratio)) : count(ratio));

/** What a step sees, in a sentence. */
export const sightWords = (sight: Sight, holds: number): string => {
  switch (sight.sees) {
    case 'not-compared':
      return '';
    case 'unknown':
      return `What it sees is not known: give ${sight.asks.join(' and ')}.`;
    case 'bound':
      return `No errors are known today: ${count(Math.round(sight.requests))} clean requests leave a rate of up to ${count(sight.boundPercent)}% possible (3/n).`;
    case 'doubling':
      return `Sees a doubling of the errors after ${duration(sight.neededDays)}. Go back from ${count(sight.limitErrors)} errors on the new side; ${count(Math.round(sight.expectedErrors))} are expected.`;
    case 'less':
      return `You will not see a doubling: that needs ${duration(sight.neededDays)}, not ${duration(holds)}. This hold sees errors ${times(sight.smallestRatio)} times as many. Go back from ${count(sight.limitErrors)} errors on the new side.`;
    case 'nothing':
      return `You will not see anything: not one error in ten such steps is expected. A doubling needs ${duration(sight.neededDays)}.`;
  }
};

/** A hold that is shorter than the week that the load follows. */
export const shortWords = 'It holds for less than a week, so not every day of the week is seen.';

/** The formula behind {@link sightWords}, for those who want to check it. */
export const sightFormula =
  'm = ((z(1−α) + z(1−β)) / (2(√ρ − 1)))² / (1 − w), hold = m / (r · p · w): errors expected on the new side before a rise by ρ shows, with α = 0.05, power 0.8 and ρ = 2; r requests a second, p their error rate, w the share of the new side. Where errors come in bursts, multiply m by the variance over the mean.';

/** Things counted: "1 service", "12 services". */
export const things = (many: number, one: string): string => `${count(many)} ${one}${many === 1 ? '' : 's'}`;

/** What looking every day does to a step. */
export const looksWords = (alarm: number): string =>
  `Look once, at its end: who looks every day and stops at the first bad one raises a false alarm in up to ${Math.round(alarm * 100)} of 100 good steps, not 5.`;

/** The most that runs on the new side at once. */
export const peakWords = ({ on, newReplicas, newVcpu, newMemoryGib, notCounted }: Peak): string =>
  [
    `${things(newReplicas, 'replica')} on ${on}`,
    newVcpu > 0 ? `${count(newVcpu)} vCPU and ${count(newMemoryGib)} GiB` : '',
    notCounted.length > 0 ? `without the size of ${inSeries(notCounted)}` : '',
  ]
    .filter(Boolean)
    .join(', ');

/** What running twice costs, with what is not in it. */
export const doubledWords = ({ doubled, notPriced }: Pick<Plan, 'doubled' | 'notPriced'>): string => {
  if (doubled === null) return 'not known: no service has its replicas and their size';
  const money = usdRange(Math.round(doubled.lowUsd), Math.round(doubled.highUsd));
  return notPriced.length === 0 ? money : `${money}, without ${things(notPriced.length, 'service')} of unknown size`;
};

/** What sets the end, as two sentences; empty where the limits do not. */
export const boundWords = ({ bound, settings }: Pick<Plan, 'bound' | 'settings'>): string => {
  if (bound === null) return '';
  const { twice, free } = bound;
  const told = ({ waves, end }: Length) => `${things(waves, 'wave')}, until ${dayInWords(end)}`;
  return (
    `Your limits set the end: ${settings.atOnce} at once, ${settings.perOwner} of one owner. ` +
    `With ${twice.atOnce} and ${twice.perOwner} it takes ${told(twice)}; the order alone takes ${told(free)}.`
  );
};
