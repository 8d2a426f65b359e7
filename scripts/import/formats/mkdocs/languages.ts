/** Sites of MkDocs in several languages, of which the pages of the main one come in. */
import { joined, nameOf, pathBelow } from '../../paths.ts';
import type { Finding } from '../../source.ts';
import { isRecord, record, said } from '../../text/literals.ts';

type Settings = Readonly<Record<string, unknown>>;

export interface Pages {
  /** Folder of the pages: that of one language, where each has its own. */
  readonly docs: string;
  readonly pages: readonly string[];
  /** A name without the sign of its language. */
  readonly nameOf: (path: string) => string;
  readonly findings: readonly Finding[];
}

interface Languages {
  readonly main: string;
  readonly codes: readonly string[];
}

/** The languages that the plug-in names, as a list or each with settings of its own. */
const languagesIn = (i18n: Settings): Languages => {
  const list: unknown = i18n['languages'];
  const all: readonly unknown[] = Array.isArray(list)
    ? list
    : Object.entries(record(list)).map(([locale, own]) => ({ locale, ...record(own) }));
  const languages = all.filter(isRecord);
  const codes = languages
    .flatMap((one) => said(one['locale']) ?? [])
    .filter((code) => code !== 'default' && code !== 'null');
  const byDefault = languages.find((one) => one['default'] === true)?.['locale'];
  return { main: said(i18n['default_language']) ?? said(byDefault) ?? codes[0] ?? 'en', codes };
};

const leftOut = (path: string, what: string, done: string): Finding => ({ kind: 'left out', path, what, done });

/** Pages where each language has a folder; undefined where the main one has none. */
const byFolder = (all: readonly string[], docs: string, { main, codes }: Languages): Pages | undefined => {
  const own = joined(docs, main) ?? docs;
  const pages = all.filter((path) => path.startsWith(`${own}/`));
  if (pages.length === 0) return undefined;
  const codeOf = (path: string): string => pathBelow(docs, path).split('/')[0] ?? '';
  const others = Map.groupBy(
    all.filter((path) => codes.includes(codeOf(path)) && codeOf(path) !== main),
    codeOf,
  );
  return {
    docs: own,
    pages,
    nameOf,
    findings: Array.from(others, ([code, { length }]) =>
      leftOut(joined(docs, code) ?? code, `${length} pages in another language`, 'not brought in'),
    ),
  };
};

/** Pages where the language of each stands in its name. */
const byName = (all: readonly string[], docs: string, { main, codes }: Languages): Pages => {
  const codeOf = (path: string): string | undefined => {
    const code = /\.([A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?)\.\w+$/.exec(nameOf(path))?.[1];
    return code !== undefined && codes.includes(code) ? code : undefined;
  };
  const names = new Set(all);
  const isMain = (path: string): boolean => {
    const code = codeOf(path);
    if (code !== undefined) return code === main;
    // Beside a page with the sign of the main language one without a sign is that of the others.
    return !names.has(path.replace(/(\.\w+)$/, `.${main}$1`));
  };
  const others = Map.groupBy(
    all.filter((path) => !isMain(path)),
    (path) => {
      const code = codeOf(path);
      return code === undefined ? path : `${docs === '' ? '' : `${docs}/`}*.${code}${/\.\w+$/.exec(path)?.[0] ?? ''}`;
    },
  );
  return {
    docs,
    pages: all.filter(isMain),
    nameOf: (path) => nameOf(path).replace(new RegExp(`\\.${main}(?=\\.\\w+$)`), ''),
    findings: Array.from(others, ([path, { length }]) =>
      leftOut(
        path,
        length === 1 ? 'a page in another language' : `${length} pages in another language`,
        'not brought in; to have them, copy them to a folder of their own, without the language in their names, and import that',
      ),
    ),
  };
};

/**
 * The pages of the main language.
 * @param i18n settings of the plug-in for languages
 */
export const inMainLanguage = (all: readonly string[], docs: string, i18n: Settings): Pages => {
  const languages = languagesIn(i18n);
  const isByFolder = i18n['docs_structure'] === 'folder';
  return (isByFolder ? byFolder(all, docs, languages) : undefined) ?? byName(all, docs, languages);
};
