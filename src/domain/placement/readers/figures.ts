/** Figures as people's tables write them. */
import { memoryMib } from '../units.ts';

/**
 * A number with a decimal point, however the table writes it: `1,5`, `1.024,5`, `1 024`. What stands before three figures may
 * part thousands or decimals (`2.048`); that is no number.
 */
export const withPoint = (given: string): string | undefined => {
  const plain = given.replace(/(?<=\d)[\u00a0\u202f' ](?=\d{3})/g, '');
  const found = /^(\d[\d.,]*)(.*)$/s.exec(plain);
  if (!found) return undefined;
  const [, figures = '', unit = ''] = found;
  const signs = figures.replace(/\d/g, '');
  if (signs === '') return plain;
  if (signs.length === 1) return /[.,]\d{3}$/.test(figures) ? undefined : `${figures.replace(',', '.')}${unit}`;
  const decimal = signs.at(-1) ?? '';
  if (signs.slice(0, -1).includes(decimal))
    return /^[.,]+$/.test(signs) ? `${figures.replace(/[.,]/g, '')}${unit}` : undefined;
  return `${figures.replaceAll(signs.charAt(0), '').replace(',', '.')}${unit}`;
};

/** MiB of a cell that names its unit, or whose head does; a bare figure is MiB. */
export const mebibytes = (given: string, gigabytes: boolean): number | undefined => {
  if (/^\d+(\.\d+)?$/.test(given)) {
    const mib = Number(given) * (gigabytes ? 1024 : 1);
    return mib >= 1 ? Math.round(mib) : undefined;
  }
  return memoryMib(given);
};
