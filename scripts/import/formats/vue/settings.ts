/** The settings of a site of VitePress or VuePress, as far as they say something without being run. */
import { parse } from 'yaml';
import { joined } from '../../paths.ts';
import type { Fields, Redirect, SourceFolder } from '../../source.ts';
import { exportedValue, isRecord, record, said, within } from '../../text/literals.ts';
import { besideOf } from '../javascript/beside.ts';

/** What is different in the two. */
export interface Kind {
  readonly name: 'VitePress' | 'VuePress';
  readonly id: string;
  /** Folder of the settings. */
  readonly at: string;
  /** Names of the page that a folder has for itself. */
  readonly index: RegExp;
}

export const settingsFile = (folder: SourceFolder, { at }: Kind): string | undefined => {
  const settings = new RegExp(`^(?:[^/]+/)?\\${at}/config(?:/index)?\\.(?:[mc]?[jt]s|ya?ml)$`);
  return folder.files.find((path) => settings.test(path));
};

/** Languages by their folders, `''` for the one that stands at the root. */
const localesIn = (fields: Fields): ReadonlyMap<string, Fields> =>
  new Map(
    Object.entries(record(fields['locales'])).map(([name, one]) => [
      name === 'root' ? '' : name.replace(/^\/|\/$/g, ''),
      record(one),
    ]),
  );

export interface VueSettings {
  readonly file: string;
  /** The text of that file. */
  readonly written: string;
  readonly settings: Fields;
  /** The folder that holds that of the settings. */
  readonly root: string;
  /** Folder of the pages. */
  readonly docs: string;
  readonly locales: ReadonlyMap<string, Fields>;
  readonly theme: Fields;
  /** What the theme says of the language at the root. */
  readonly ofRoot: Fields;
}

export const settingsIn = (folder: SourceFolder, kind: Kind): VueSettings => {
  const file = settingsFile(folder, kind) ?? '';
  const written = folder.read(file);
  const settings = record(
    /\.ya?ml$/.test(file) ? parse(written) : exportedValue(written, false, besideOf(folder, file)),
  );
  const [head = ''] = file.split(kind.at);
  const root = head.replace(/\/$/, '');
  const locales = localesIn(settings);
  // The theme of VuePress 2 is called with its settings.
  const theme = record(settings['themeConfig'] ?? (isRecord(settings['theme']) ? settings['theme'] : undefined));
  return {
    file,
    written,
    settings,
    root,
    docs: joined(root, said(settings['srcDir']) ?? '') ?? root,
    locales,
    theme,
    ofRoot: { ...record(locales.get('')?.['themeConfig']), ...localesIn(theme).get('') },
  };
};

/** Where the site stood, as its map or its theme says. */
export const hostOf = ({ settings, theme }: VueSettings, isPress: boolean): string | undefined =>
  within(settings['sitemap'])
    .filter(isRecord)
    .map((one) => said(one['hostname']))
    .find(Boolean) ?? (isPress ? (said(theme['hostname']) ?? said(theme['domain'])) : undefined);

/** Old addresses as a plug-in of VuePress has them, two on a line. */
export const redirectsIn = (folder: SourceFolder, path: string): Redirect[] =>
  !folder.has(path)
    ? []
    : folder
        .read(path)
        .split(/\r?\n/)
        .flatMap((text, index): Redirect[] => {
          const [from, to, ...rest] = text.trim().split(/\s+/);
          return from === undefined || to === undefined || rest.length > 0 || from.startsWith('#')
            ? []
            : [{ from, to, path, line: index + 1 }];
        });
