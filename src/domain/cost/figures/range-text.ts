/** Ranges as they are typed. They stand apart because the form needs them before anything is worked out. */
import { readFigures, type Figure, type Reading } from '../../text/number.ts';
import type { Range } from './range.ts';

/** The likely value of a range that names only its ends: the middle. The one rule for "likely" in the whole tool. */
export const middle = (low: number, high: number): Range => ({ low, likely: (low + high) / 2, high });

/** Reads "50", "20-80" or "20-40-80": one exact figure, a range whose likely value is its middle, or all three. */
export const readRange = (text: string, figure: Figure): Reading<Range> => {
  const read = readFigures(text, figure);
  if ('problem' in read) return read;
  const [low = 0, second = low, third] = read.value;
  return { value: third === undefined ? middle(low, second) : { low, likely: second, high: third } };
};

/** The shortest text that readRange reads back to the same range. */
export const formatRange = ({ low, likely, high }: Range): string => {
  // A fourth decimal keeps three from reading as thousands.
  const short = (value: number) => String(Number(value.toPrecision(12))).replace(/^[1-9]\d{0,2}\.\d{3}$/, '$&0');
  if (low === high) return short(low);
  return likely === (low + high) / 2 ? `${short(low)}-${short(high)}` : `${short(low)}-${short(likely)}-${short(high)}`;
};
