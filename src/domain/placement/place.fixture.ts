/** Inventories as tests write them: texts, or objects that stand for the text of a file. */
import { readFiles } from './given/recognise.ts';

/** What the readers make of some files. */
export const read = (...files: readonly unknown[]) =>
  readFiles(
    files.map((file, index) => ({
      name: `file ${index}`,
      text: typeof file === 'string' ? file : JSON.stringify(file),
    })),
  );
