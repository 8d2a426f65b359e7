/** Which files of a folder are pages of MkDocs: not those that settings leave out, and of each page one language. */
import { isBelow, isPageFile, nameOf, pathBelow } from '../../paths.ts';
import type { Finding, SourceFolder } from '../../source.ts';
import { isRecord, record, said } from '../../text/literals.ts';

type Settings = Readonly<Record<string, unknown>>;

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

export interface Pages {
  /** Folder of the pages: that of one language, where each has its own. */
  readonly docs: string;
  readonly pages: readonly string[];
  /** A name without the sign of its language. */
  readonly nameOf: (path: string) => string;
  readonly findings: readonly Finding[];
}

/** @param summary file of the navigation, which is no page */
export const pagesOf = (
  folder: SourceFolder,
  docs: string,
  settings: Settings,
  plugins: ReadonlyMap<string, Settings>,
  summary: string | undefined,
): Pages => {
  const all = folder.files.filter((one) => isPageFile(one) && isBelow(docs, one));
  const inDocs = (path: string): string => pathBelow(docs, path);
  const isOut = ignored([
    ...lines(settings['exclude_docs']),
    ...lines(settings['draft_docs']),
    ...lines(plugins.get('exclude')?.['glob']),
  ]);
  const files = new Set(all);
  /** MkDocs takes one first page of a folder. */
  const isSecond = (path: string): boolean =>
    nameOf(path) === 'README.md' && files.has(path.replace(/README\.md$/, 'index.md'));
  const shown = all.filter((path) => !isOut(inDocs(path)) && inDocs(path) !== summary && !isSecond(path));
  const i18n = plugins.get('i18n');
  if (i18n === undefined) return { docs, pages: shown, nameOf, findings: [] };

  const list: unknown = i18n['languages'];
  const languages = (
    Array.isArray(list)
      ? list
      : isRecord(list)
        ? Object.entries(list).map(([locale, own]) => ({ locale, ...record(own) }))
        : []
  ).filter(isRecord);
  const codes = languages
    .flatMap((one) => said(one['locale']) ?? [])
    .filter((code) => code !== 'default' && code !== 'null');
  const main =
    said(i18n['default_language']) ??
    said(languages.find((one) => one['default'] === true)?.['locale']) ??
    codes[0] ??
    'en';
  const finding = (path: string, count: number): Finding => ({
    kind: 'left out',
    path,
    what: `${count} pages in another language`,
    done: 'not brought in',
  });
  if (i18n['docs_structure'] === 'folder') {
    const own = docs === '' ? main : `${docs}/${main}`;
    const pages = shown.filter((path) => path.startsWith(`${own}/`));
    const others = Map.groupBy(
      shown.filter((path) => codes.some((code) => code !== main && inDocs(path).startsWith(`${code}/`))),
      (path) => inDocs(path).split('/')[0] ?? '',
    );
    if (pages.length > 0)
      return {
        docs: own,
        pages,
        nameOf,
        findings: [...others].map(([code, inside]) => finding(docs === '' ? code : `${docs}/${code}`, inside.length)),
      };
  }
  const codeOf = (path: string): string | undefined => {
    const code = /\.([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)\.\w+$/.exec(nameOf(path))?.[1];
    return code !== undefined && codes.includes(code) ? code : undefined;
  };
  const names = new Set(shown);
  const pages = shown.filter((path) => {
    const code = codeOf(path);
    if (code !== undefined) return code === main;
    // Beside a page with the sign of the main language one without a sign is that of the others.
    return !names.has(path.replace(/(\.\w+)$/, `.${main}$1`));
  });
  const kept = new Set(pages);
  const others = Map.groupBy(
    shown.filter((path) => !kept.has(path)),
    (path) => {
      const code = codeOf(path);
      return code === undefined ? path : `${docs === '' ? '' : `${docs}/`}*.${code}${/\.\w+$/.exec(path)?.[0] ?? ''}`;
    },
  );
  return {
    docs,
    pages,
    nameOf: (path) => nameOf(path).replace(new RegExp(`\\.${main}(?=\\.\\w+$)`), ''),
    findings: [...others].map(([path, list]): Finding => ({
      kind: 'left out',
      path,
      what: list.length === 1 ? 'a page in another language' : `${list.length} pages in another language`,
      done: 'not brought in; to have them, copy them to a folder of their own, without the language in their names, and import that',
    })),
  };
};
