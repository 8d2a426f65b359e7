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

/** Heads of exports whose figures of memory are MiB without a word of it: those of RVTools, and of ServiceNow. */
const countsInMib = /^(?:powerstate|os_according_to_the_.+|sys_class_name)$/;

/**
 * MiB in a figure of a column; unknown where neither the figure, nor the head, nor the kind of table names the unit.
 * @param head of the column, as letters and figures joined by `_`
 * @param heads of the whole table, written alike
 */
export const mebibytes = (given: string, head: string, heads: readonly string[]): number | undefined => {
  if (!/^\d+(\.\d+)?$/.test(given)) return memoryMib(given);
  const each = /_gi?b$/.test(head) ? 1024 : /_mi?b$/.test(head) || heads.some((one) => countsInMib.test(one)) ? 1 : 0;
  const mib = Number(given) * each;
  return mib >= 1 ? Math.round(mib) : undefined;
};
