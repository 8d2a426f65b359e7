/** What `conf.py`, `_toc.yml` or `myst.yml` say of a book: its tree, what is no page of it, and the sites that it names. */
import { parse } from 'yaml';
import { folderOf, joined } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';
import { isRecord, said } from '../../text/literals.ts';

export interface BookSettings {
  /** The tree as a list of its own, with the file that holds it; undefined where the pages themselves name it. */
  readonly toc: { readonly value: unknown; readonly path: string } | undefined;
  /** Paths from the folder of the book, without a star at their ends. */
  readonly excluded: readonly string[];
  readonly host: string | undefined;
  readonly substitutions: ReadonlyMap<string, string>;
  /** What stands in front of and behind each text in reStructuredText, and the values that all of them may show. */
  readonly shared: string;
  /** Addresses of other sites, by the names under which pages lead to them. */
  readonly references: ReadonlyMap<string, string>;
}

/** A file of settings and those that it takes over from, the nearest first. */
const withExtended = (folder: SourceFolder, path: string, seen = new Set<string>()): [string, unknown][] => {
  if (seen.has(path) || !folder.has(path)) return [];
  seen.add(path);
  const parsed: unknown = parse(folder.read(path), { logLevel: 'silent' });
  const more = isRecord(parsed) ? [parsed['extends'] ?? parsed['extend'] ?? []].flat() : [];
  return [
    [path, parsed],
    ...more.flatMap((one) => withExtended(folder, joined(folderOf(path), said(one) ?? '') ?? '', seen)),
  ];
};

const listsIn = (folder: SourceFolder, file: string): BookSettings => {
  const files = withExtended(folder, file);
  const projects = files.flatMap(([path, parsed]) =>
    isRecord(parsed) && isRecord(parsed['project']) ? [{ path, project: parsed['project'] }] : [],
  );
  const tree = projects.find(({ project }) => project['toc'] !== undefined);
  const references = projects.flatMap(({ project }) =>
    isRecord(project['references']) ? Object.entries(project['references']) : [],
  );
  return {
    toc: tree
      ? { value: tree.project['toc'], path: tree.path }
      : { value: projects.length > 0 ? undefined : files[0]?.[1], path: file },
    excluded: projects
      .flatMap(({ project }) => [project['exclude'] ?? []].flat())
      .map((one) => (said(one) ?? '').replace(/\/?\*+$/, ''))
      .filter((one) => one !== '' && !one.includes('*')),
    host: undefined,
    substitutions: new Map(),
    shared: '',
    references: new Map(
      references.flatMap(([name, value]): [string, string][] => {
        const url = said(isRecord(value) ? value['url'] : value);
        return url !== undefined && /^https?:/.test(url) ? [[name, url.replace(/\/?$/, '/')]] : [];
      }),
    ),
  };
};

/** Values of a setting of Python between brackets. */
const between = (settings: string, name: string, pattern: RegExp): string =>
  new RegExp(`^${name}\\s*=\\s*${pattern.source}`, 'm').exec(settings)?.[1] ?? '';

/** What a setting holds, where it is written out; without the lines in which a program puts a value. */
const written = (settings: string, name: string): string => {
  const [, kind = '', , text = ''] =
    new RegExp(`^${name}\\s*\\+?=\\s*([rfu]*)("{3}|'{3}|"|')([\\s\\S]*?)\\2`, 'm').exec(settings) ?? [];
  return kind.includes('f')
    ? text
        .split('\n')
        .filter((line) => !/(?<!\{)\{[^{}]+\}(?!\})/.test(line))
        .join('\n')
    : text;
};

/** Text that Sphinx puts around each page, with the names that it gives a value. */
const sharedIn = (settings: string): string => {
  const values = ['release', 'version'].flatMap((name) => {
    const value = written(settings, name);
    return value === '' || value.includes('\n') ? [] : [`.. |${name}| replace:: ${value}`];
  });
  return [written(settings, 'rst_prolog'), written(settings, 'rst_epilog'), ...values].join('\n\n');
};

export const settingsIn = (folder: SourceFolder, file: string): BookSettings => {
  if (!file.endsWith('.py')) return listsIn(folder, file);
  // Pages in reStructuredText stand without settings, too.
  const settings = folder.has(file) ? folder.read(file) : '';
  return {
    toc: undefined,
    excluded: [...between(settings, 'exclude_patterns', /\[([\s\S]*?)\]/).matchAll(/["']([^"'*]+?)\/?\**["']/g)].map(
      ([, one = '']) => one,
    ),
    host: /^html_baseurl\s*=\s*["']([^"']+)["']/m.exec(settings)?.[1]?.replace(/\/?$/, '/'),
    substitutions: new Map(
      [
        ...between(settings, 'myst_substitutions', /\{([\s\S]*?)^\}/).matchAll(
          /["'](\w+)["']\s*:\s*["']([^"'\n]*)["']/g,
        ),
      ].map(([, name = '', value = '']) => [name, value]),
    ),
    shared: sharedIn(settings),
    references: new Map(
      [
        ...between(settings, 'intersphinx_mapping', /\{([\s\S]*?)^\}/).matchAll(
          /["']([\w.-]+)["']\s*:\s*\(\s*["'](https?:[^"']+)["']/g,
        ),
        ...settings.matchAll(/^\s*intersphinx_mapping\[["']([\w.-]+)["']\]\s*=\s*\(\s*["'](https?:[^"']+)["']/gm),
      ].map(([, name = '', url = '']) => [name, url.replace(/\/?$/, '/')]),
    ),
  };
};
