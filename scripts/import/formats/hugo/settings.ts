/** The settings of a site of Hugo. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isPageFile } from '../../paths.ts';
import type { Fields, SourceFolder } from '../../source.ts';
import { isRecord } from '../../text/literals.ts';

const names = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
  'config/_default/hugo.toml',
  'config/_default/hugo.yaml',
  'config/_default/config.toml',
  'config/_default/config.yaml',
];

/** The file of settings, by its path. */
export const settingsFile = (folder: SourceFolder): string | undefined => names.find((path) => folder.has(path));

/** True for a folder of pages whose settings lie elsewhere: first pages of sections have such names nowhere else. */
export const isContent = ({ files }: SourceFolder): boolean =>
  !files.some((path) => path.startsWith('content/') && isPageFile(path)) &&
  (files.includes('_index.md') || files.filter((path) => /^[^/]+\/_index\.md$/.test(path)).length > 1);

/** Names of settings as they are asked for here: Hugo reads them in any case. */
const asked = new Map(
  [
    'baseURL',
    'contentDir',
    'defaultContentLanguage',
    'enableEmoji',
    'languageCode',
    'languages',
    'locale',
    'markup',
    'module',
    'params',
    'permalinks',
  ].map((name) => [name.toLowerCase(), name]),
);

const inOneCase = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [asked.get(name.toLowerCase()) ?? name, value]));

const parsed = (folder: SourceFolder, path: string): Fields => {
  try {
    const found: unknown = path.endsWith('.toml')
      ? parseToml(folder.read(path))
      : parseYaml(folder.read(path), { logLevel: 'silent' });
    return isRecord(found) ? inOneCase(found) : {};
  } catch {
    return {};
  }
};

/** What the settings say, with those that have a file of their own; nothing where they cannot be read. */
export const settingsOf = (folder: SourceFolder): Fields => {
  const path = settingsFile(folder);
  if (path === undefined) return {};
  const ofTheirOwn = folder.files.flatMap((file): [string, Fields][] => {
    const [, name = ''] = /^config\/_default\/(\w+)\.(?:toml|ya?ml|json)$/.exec(file) ?? [];
    const setting = asked.get(name.toLowerCase());
    return setting === undefined ? [] : [[setting, parsed(folder, file)]];
  });
  const settings: Fields = { ...parsed(folder, path), ...Object.fromEntries(ofTheirOwn) };
  const languages = settings['languages'];
  return isRecord(languages)
    ? {
        ...settings,
        languages: Object.fromEntries(
          Object.entries(languages).map(([name, value]) => [name, isRecord(value) ? inOneCase(value) : value]),
        ),
      }
    : settings;
};
