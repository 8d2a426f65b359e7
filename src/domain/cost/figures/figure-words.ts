/** Figures of the estimator in words: exact prices, units, counts of things, sizes that are only known roughly. */
import type { Assumption } from '../../../schemas/cost.ts';
import { count, percent, usd } from '../../text/format.ts';
import { unitWords } from './units.ts';

/** A price as it was given, from a thousand on in whole dollars: "$0.004445", "$12.50", "$190,000". */
export const price = (value: number): string => {
  const short = usd(value);
  const same = Number(short.replace(/[^\d.]/g, '')) === Number(value.toFixed(6));
  return same || value >= 1000 ? short : `$${value >= 1 ? value.toFixed(2) : String(Number(value.toFixed(6)))}`;
};

/** A figure to at most three decimals: "0.25", "3.5", "1,600". */
export const figure = (value: number): string =>
  value !== 0 && Math.abs(value) < 10 ? String(Number(value.toFixed(3))) : count(value);

/** One figure of an assumption with its unit, for a sentence: "$0.045", "60%", "3.5 people". */
export const figureWords = (value: number, unit: Assumption['unit']): string => {
  if (unit.startsWith('usd')) return price(value);
  if (unit === 'percent') return percent(value);
  const words = unitWords[unit];
  return `${figure(value)} ${value === 1 ? words.replace('people', 'person').replace(/s$/, '') : words}`.trim();
};

/** "1 node", "3 nodes". */
export const things = (value: number, one: string, more = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : more}`;

/** "730 h" and how far what is charged for them stands below list: ", less 30%". */
export const hoursWords = (hours: number, ofList: number): string =>
  `${hours} h${ofList < 1 ? `, less ${percent((1 - ofList) * 100)}` : ''}`;

/** vCPU to two digits, at least one: what follows from ranges deserves no more, and “up to 0 vCPU” is no size. */
export const roughly = (vcpu: number): number =>
  vcpu < 10 ? Math.max(1, Math.round(vcpu)) : Number(vcpu.toPrecision(2));

/**
 * The unit as it stands behind the name of a field, without what the name says already: "Node logs, a month" is in "GB",
 * "Nodes in one step" needs no unit. Empty when nothing is left to say.
 */
export const unitBeside = (name: string, unit: string): string => {
  const said = (words: string) => name.toLowerCase().includes(words.toLowerCase().replace(/s$/, ''));
  if (unit !== '' && !unit.includes(' ') && said(unit)) return '';
  return unit.replace(/ (an? \w+)$/, (tail) => (said(tail) ? '' : tail));
};
