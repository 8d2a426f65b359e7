/** Files that others take in where Ruby asks for them. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';

/** The file of a partial: its name may begin with a low line, and it may have several endings. */
export const partialFile = (name: string, path: string, folder: SourceFolder): string | undefined =>
  [joined(folderOf(name), `_${nameOf(name)}`) ?? name, name]
    .flatMap((plain) =>
      [folderOf(path), 'source', 'source/partials', 'source/documentation'].map((at) => joined(at, plain)),
    )
    .flatMap((place) =>
      ['.md', '.md.erb', '.html.md', '.html.md.erb', '.html.erb', '.erb', ''].map((end) => `${place ?? ''}${end}`),
    )
    .find((file) => folder.has(file));

/** True for a file whose text may stand in a page once its Ruby is dealt with: Markdown, or HTML that is no drawing and no program. */
export const mayBeTakenIn = (path: string, text: string): boolean =>
  /\.md$|(?<!\.html)\.erb$|\.md\.erb$/.test(path) || !/<(?:svg|script|style|form)\b/i.test(text);

/** What asks for a partial, with its name. */
export const partial = /^(?:partial|render)\s*\(?\s*["'](.+?)["']/;

/** Files without `.html` in their name that others take in: they are no pages. */
export const partialsOf = (folder: SourceFolder): ReadonlySet<string> =>
  new Set(
    folder.files
      .filter((path) => path.startsWith('source/') && /\.(md|erb)$/.test(path))
      .flatMap((path) =>
        [...folder.read(path).matchAll(/<%=\s*(?:partial|render)\s*\(?\s*["'](.+?)["']/g)].flatMap(([, name = '']) => {
          const file = partialFile(name, path, folder);
          return file === undefined || /\.html\./.test(file) ? [] : [file];
        }),
      ),
  );
