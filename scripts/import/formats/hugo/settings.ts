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

/** What the settings say; nothing where they cannot be read. */
export const settingsOf = (folder: SourceFolder): Fields => {
  const path = settingsFile(folder);
  if (path === undefined) return {};
  try {
    const parsed: unknown = path.endsWith('.toml')
      ? parseToml(folder.read(path))
      : parseYaml(folder.read(path), { logLevel: 'silent' });
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
};
