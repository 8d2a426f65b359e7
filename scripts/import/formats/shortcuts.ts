/** Short names of folders, as TypeScript has them for a whole project. */
import type { SourceFolder } from '../source.ts';
import { joined } from '../paths.ts';
import { exportedValue, record, said } from '../text/literals.ts';

/**
 * Short names with the folders that they stand for, from `compilerOptions.paths`; those that the project does not give stay.
 * @param usual short names that the tools of the format have without being told
 */
export const shortcutsIn = (
  folder: SourceFolder,
  usual: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const file = ['tsconfig.json', 'jsconfig.json'].find((path) => folder.has(path));
  // Read as a program, because it may have comments.
  const settings = file === undefined ? undefined : exportedValue(`export default ${folder.read(file)};`);
  const options = record(record(settings)['compilerOptions']);
  const base = said(options['baseUrl']) ?? '';
  const named = Object.entries(record(options['paths'])).flatMap(([short, places]): [string, string][] => {
    const place = said([places].flat()[0]);
    const at = place === undefined ? undefined : joined(base, place.replace(/\/?\*$/, ''));
    return at === undefined || !short.endsWith('/*') ? [] : [[short.slice(0, -2), at]];
  });
  return { ...usual, ...Object.fromEntries(named) };
};
