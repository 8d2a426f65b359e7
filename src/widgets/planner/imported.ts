/* Reads a file of services; it arrives with the first file. */
import { readPlaced } from '../../domain/planner/input/placed.ts';
import { readRows, writeRows } from '../../domain/planner/input/rows.ts';

/** The table that a file comes to, and what of the file could not be used; no table where nothing could be. */
export const servicesFrom = (text: string): { readonly rows: string | null; readonly problems: readonly string[] } => {
  const isJson = /^\s*\ufeff?\s*[[{]/.test(text);
  const { services, problems } = isJson ? readPlaced(text) : readRows(text);
  return {
    rows: services.length === 0 ? null : writeRows(services),
    problems: problems.map(({ line, message }) => (isJson ? message : `Line ${line}: ${message}`)),
  };
};
