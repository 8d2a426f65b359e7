/* What was pasted or chosen as an inventory: also the file that the tool itself exports. */
import { servicesOf } from '../../../domain/placement/kept/estate.ts';
import type { SourceFile } from '../../../domain/placement/given/limits.ts';
import { readFiles, type ReadFiles } from '../../../domain/placement/given/recognise.ts';

export interface Given extends ReadFiles {
  /** The state of the tool that a file of its own carries, as a query string. */
  readonly query: string | null;
}

const ownFile = (text: string): Given | null => {
  if (!/^\s*\{\s*"(schema|version)"/.test(text)) return null;
  try {
    const { inventory, query, notes } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const services = servicesOf(inventory);
    if (services.length === 0) return null;
    return {
      services,
      notes: Array.isArray(notes) ? notes.filter((note) => typeof note === 'string').slice(0, 50) : [],
      refusals: [],
      formats: ['file of this tool'],
      query: typeof query === 'string' ? query : null,
    };
  } catch {
    return null;
  }
};

export const readGiven = (files: readonly SourceFile[]): Given => {
  const [first, ...more] = files;
  const own = first && more.length === 0 ? ownFile(first.text) : null;
  return own ?? { ...readFiles(files), query: null };
};
