/** Which files of a folder are pages of MkDocs: not those that settings leave out. */
import { isBelow, isPageFile, nameOf, pathBelow } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';
import { withoutComments } from '../../text/lines.ts';
import { said } from '../../text/literals.ts';
import { inMainLanguage, type Pages } from './languages.ts';
import type { SiteSettings } from './settings.ts';

/** Patterns as `.gitignore` has them, one a line. */
const ignored = (patterns: readonly string[]): ((path: string) => boolean) => {
  const rules = patterns.flatMap((written) => {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) return [];
    const isKept = line.startsWith('!');
    const glob = line.replace(/^!/, '');
    const isRooted = /^\/|\/./.test(glob.replace(/\/$/, '')) && !glob.startsWith('*');
    const source = glob
      .replace(/^\//, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/|\*+|\?/g, (stars) =>
        stars === '**/' ? '(?:.*/)?' : stars === '?' ? '[^/]' : stars.length > 1 ? '.*' : '[^/]*',
      )
      .replace(/\/$/, '/.*');
    return [{ isKept, test: new RegExp(`^${isRooted ? '' : '(?:.*/)?'}${source}(?:/.*)?$`) }];
  });
  return (path) => rules.reduce((out, { isKept, test }) => (test.test(path) ? !isKept : out), false);
};

const lines = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((one) => said(one) ?? []) : (said(value)?.split('\n') ?? []);

/** True for a list of abbreviations, which pages take in: its terms come to the glossary. */
const isListOfTerms = (text: string): boolean => {
  const written = withoutComments(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return written.length > 0 && written.every((line) => /^\*\[[^\]]+\]:/.test(line));
};

/** @param summary file of the navigation, which is no page */
export const pagesOf = (
  folder: SourceFolder,
  docs: string,
  { settings, plugins }: Pick<SiteSettings, 'settings' | 'plugins'>,
  summary: string | undefined,
): Pages => {
  const all = folder.files.filter((one) => isPageFile(one) && isBelow(docs, one));
  const isOut = ignored([
    ...lines(settings['exclude_docs']),
    ...lines(settings['draft_docs']),
    ...lines(plugins.get('exclude')?.['glob']),
  ]);
  const files = new Set(all);
  /** MkDocs takes one first page of a folder. */
  const isSecond = (path: string): boolean =>
    nameOf(path) === 'README.md' && files.has(path.replace(/README\.md$/, 'index.md'));
  const pages = all.filter((path) => {
    const inside = pathBelow(docs, path);
    return !isOut(inside) && inside !== summary && !isSecond(path) && !isListOfTerms(folder.read(path));
  });
  const i18n = plugins.get('i18n');
  return i18n === undefined ? { docs, pages, nameOf, findings: [] } : inMainLanguage(pages, docs, i18n);
};
