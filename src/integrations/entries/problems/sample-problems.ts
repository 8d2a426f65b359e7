/** Samples without a file, and files that no sample shows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem } from '../content-files.ts';
import type { ReadContent } from '../read-content.ts';

/** The problems of the samples, those of their fields first. */
export const sampleProblems = ({ root, paths, entries, of, placed }: ReadContent): FileProblem[] => {
  const samples = of('samples').map(({ filePath, data }) => ({ filePath, file: (data as { file: string }).file }));
  const missing = samples
    .filter(({ file }) => !existsSync(join(root, file)))
    .map(({ filePath, file }) => placed({ filePath, field: 'file', message: `there is no file ${file}.` }));
  // Of a broken sample it is not known which file it shows.
  if (entries.some(({ collection, data }) => collection === 'samples' && data === undefined)) return missing;
  const shown = new Set(samples.map(({ file }) => file));
  const unshown = paths
    .filter((path) => path.startsWith('content/samples/') && !/\.about\.ya?ml$/.test(path) && !shown.has(path))
    .map((path) => ({
      path,
      message: 'no sample shows it: name it in the file field of an .about.yaml, or take it out.',
    }));
  return [...missing, ...unshown];
};
