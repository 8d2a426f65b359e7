/* Reads a file of services; it arrives with the first file. */
import { readPlaced } from '../../../domain/planner/input/placed.ts';
import { readRows, writeRows } from '../../../domain/planner/input/rows.ts';
import { textOf } from '../../../domain/text/text-of.ts';

const LARGEST_FILE = 20_000_000;

/** The table that a file comes to, null where nothing could be used, and what is to say of it. */
export const servicesIn = async (
  file: File,
): Promise<{ readonly rows: string | null; readonly said: readonly string[] }> => {
  if (file.size > LARGEST_FILE)
    return {
      rows: null,
      said: [
        `${file.name} has ${Math.round(file.size / 1e6)} MB; a file of services has at most 20. Nothing was changed.`,
      ],
    };
  const text = textOf(new Uint8Array(await file.arrayBuffer()));
  const isJson = /^\s*\ufeff?\s*[[{]/.test(text);
  const { services, problems } = isJson ? readPlaced(text) : readRows(text);
  const lines = problems.map(({ line, message }) => (isJson ? message : `Line ${line}: ${message}`));
  return services.length === 0
    ? { rows: null, said: [`${file.name}: nothing was changed.`, ...lines] }
    : { rows: writeRows(services), said: [`${file.name} was opened.`, ...lines] };
};
