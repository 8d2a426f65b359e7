/** Which texts of a site of Hugo are its pages: those in the language that it is written in. */
import { isBelow, isPageFile, joined } from '../../paths.ts';
import type { Fields, Finding, SourceFolder } from '../../source.ts';
import { record, said } from '../../text/literals.ts';
import { mountsOf } from './mounts.ts';
import { isContent, settingsFile } from './settings.ts';

export interface InLanguage {
  /** Code of the language, as names of folders and files have it. */
  readonly main: string;
  /** The language, as the settings say it. */
  readonly language: string | undefined;
  /** Folder of the pages. */
  readonly docs: string;
  readonly pages: readonly string[];
  /** Path of a page from the folder of the pages, where it lies in another one. */
  readonly insideOf: (path: string) => string | undefined;
  readonly findings: readonly Finding[];
}

export const inLanguage = (folder: SourceFolder, settings: Fields): InLanguage => {
  const base = joined(said(settings['contentDir']) ?? (isContent(folder) ? '' : 'content')) ?? 'content';
  const all = folder.files.filter((path) => isPageFile(path) && isBelow(base, path));
  const languages = record(settings['languages']);
  const main =
    said(settings['defaultContentLanguage']) ?? ('en' in languages ? 'en' : (Object.keys(languages)[0] ?? 'en'));
  const ofMain = record(languages[main]);
  const [language] = [ofMain, settings]
    .flatMap((one) => [one['locale'], one['languageCode'], one['defaultContentLanguage']])
    .flatMap((one) => said(one) ?? []);

  // A language has a folder that the settings name, or one called by its code, or an ending of its own.
  const named = said(ofMain['contentDir']);
  const called = joined(base, main) ?? base;
  const standing = all.some((path) => isBelow(called, path)) ? called : base;
  const docs = named === undefined ? standing : (joined(named) ?? base);
  const codes = new Set([
    ...Object.keys(languages),
    ...all.flatMap((path) => /\.([a-z]{2}(?:-[a-z]{2})?)\.md$/i.exec(path)?.[1]?.toLowerCase() ?? []),
  ]);
  codes.delete(main);
  const isTranslation = (path: string): boolean =>
    [...codes].some((code) => path.toLowerCase().endsWith(`.${code.toLowerCase()}.md`));

  const mounts = mountsOf(folder, settings, settingsFile(folder) ?? '', { base, main });
  const others = Map.groupBy(
    all.filter((path) => !isBelow(docs, path) || isTranslation(path)),
    (path) => (isTranslation(path) ? 'translations' : path.split('/').slice(0, 2).join('/')),
  );
  return {
    main,
    language,
    docs,
    pages: [...all.filter((path) => isBelow(docs, path)), ...mounts.pages].filter((path) => !isTranslation(path)),
    insideOf: mounts.insideOf,
    findings: [
      ...[...others].map(([where, { length }]): Finding => ({
        kind: 'left out',
        path: where === 'translations' ? base : where,
        what: `${length} pages in another language`,
        done: 'not brought in',
      })),
      ...mounts.findings,
    ],
  };
};
