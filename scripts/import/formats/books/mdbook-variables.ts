/** Names in chapters of mdBook for which its settings hold a value, as the preprocessor mdbook-variables reads them. */
import { isRecord, record } from '../../text/literals.ts';
import type { Line } from '../../text/lines.ts';

type Settings = Readonly<Record<string, unknown>>;

/** Values by their names; those in a table have its name and a dot in front. */
const valuesIn = (table: Settings, before = ''): [string, string][] =>
  Object.entries(table).flatMap(([name, value]): [string, string][] => {
    if (isRecord(value)) return valuesIn(value, `${before}${name}.`);
    return ['string', 'number', 'boolean'].includes(typeof value) ? [[before + name, String(value)]] : [];
  });

/** A text with the values in the place of their names, in code and addresses, too; a name without a value stays. */
export const withVariables = (lines: readonly Line[], book: Settings): Line[] => {
  const { variables } = record(record(book['preprocessor'])['variables']);
  const values = new Map(valuesIn(record(variables)));
  if (values.size === 0) return [...lines];
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/\{\{\s*([\w.-]+)\s*\}\}/g, (written, name: string) => values.get(name) ?? written),
  }));
};
