/** Folders that the settings of Hugo put among its pages, though they lie elsewhere. */
import { isPageFile, joined } from '../../paths.ts';
import type { Fields, Finding, SourceFolder } from '../../source.ts';
import { isRecord, record, said } from '../../text/literals.ts';

export interface Mounts {
  /** Pages of such folders. */
  readonly pages: readonly string[];
  /** Path of such a page from the folder of the pages. */
  readonly insideOf: (path: string) => string | undefined;
  readonly findings: readonly Finding[];
}

/**
 * @param settingsPath file of the settings, for the report
 * @param base folder that holds the pages of all languages
 */
export const mountsOf = (
  folder: SourceFolder,
  settings: Fields,
  settingsPath: string,
  { base, main }: { readonly base: string; readonly main: string },
): Mounts => {
  const module = record(settings['module']);
  const listed: readonly unknown[] = Array.isArray(module['mounts']) ? module['mounts'] : [];
  const lines = listed.length > 0 ? folder.read(settingsPath).split('\n') : [];
  const all = listed.filter(isRecord).flatMap((one) => {
    const [source, target] = [said(one['source']), said(one['target'])];
    const isOther = said(one['lang']) !== undefined && said(one['lang']) !== main;
    if (source === undefined || target === undefined || isOther || !/^content(?:\/|$)/.test(target)) return [];
    return [{ source, path: joined(source), target: joined(target.slice('content'.length)) ?? '' }];
  });
  const beside = all.flatMap(({ path, target }) =>
    path === undefined || path === '' || path === base || path.startsWith(`${base}/`) ? [] : [{ path, target }],
  );
  const of = (file: string) => beside.find(({ path }) => file.startsWith(`${path}/`));
  return {
    pages: folder.files.filter((file) => isPageFile(file) && of(file) !== undefined),
    insideOf: (file) => {
      const mount = of(file);
      return mount === undefined ? undefined : joined(mount.target, file.slice(mount.path.length + 1));
    },
    findings: all
      .filter(({ path }) => path === undefined)
      .map(({ source, target }): Finding => ({
        kind: 'left out',
        path: settingsPath,
        line: lines.findIndex((line) => line.includes(source)) + 1 || 1,
        what: `the old site shows ${source} as ${target === '' ? 'its pages' : target}, and that lies outside of the folder`,
        done: `not brought in; to have its pages: npm run import -- ${source} --into ${target.replace(/^.*\//, '') || 'more'}`,
      })),
  };
};
