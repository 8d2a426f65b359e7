/** The entries of content as they stand in their files, and what of the files cannot be read. */
import { looseReferences } from '../../domain/content/markup/problems/loose-references.ts';
import { markdownSlips } from '../../domain/content/markup/problems/markdown-slips.ts';
import type { MarkdownNode } from '../../domain/content/markup/markdown-tree.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { filesUnder, readEntry, sizeProblem, type FileProblem } from './content-files.ts';
import { isBeside, names, placeOf, rather, shapes } from './entry-place.ts';
import { readSource, type EntrySource } from './entry-source.ts';
import { directiveProblems, readText } from './entry-text.ts';
import type { partReader } from './named-parts.ts';

/** An entry as it was read from its file. */
export interface ReadEntry {
  readonly collection: CollectionName;
  readonly id: string;
  readonly filePath: string;
  readonly data: unknown;
  /** Its fields as they are written, where something is wrong with them. */
  readonly written: unknown;
  readonly lineOf: EntrySource['lineOf'];
  readonly tree: MarkdownNode | undefined;
}

/**
 * Reads the files of every collection that a part of this site has.
 * @param root folder of the repository
 */
export const readEntries = (root: string, isRead: ReturnType<typeof partReader>['isRead']) => {
  const { paths, problems: ofFiles } = filesUnder(root, 'content');
  const problems: FileProblem[] = [...ofFiles];
  const warnings: FileProblem[] = [];
  const entries: ReadEntry[] = [];
  const ids = Object.fromEntries(names.map((name) => [name, new Map<string, string>()])) as Record<
    CollectionName,
    Map<string, string>
  >;
  for (const path of paths) {
    const place = placeOf(path);
    if (!isRead('message' in place ? (path.split('/')[1] ?? '') : place.collection, 'id' in place ? place.id : '')) {
      continue;
    }
    if ('message' in place) {
      const folder = names.find((name) => path.startsWith(`content/${name}/`));
      const large = sizeProblem(root, path);
      if (!folder || !isBeside(path, shapes[folder].format === 'text')) problems.push({ path, message: place.message });
      else if (large) problems.push(large);
      const meant = rather(path);
      if (meant !== undefined) warnings.push({ path, message: meant });
      continue;
    }
    const { collection, id } = place;
    const other = ids[collection].get(id);
    if (other !== undefined) {
      problems.push({
        path,
        message: `Two files have the id "${id}": ${other} and ${path}. Keep one, or rename the other.`,
      });
      continue;
    }
    ids[collection].set(id, path);
    const read = readEntry(root, path);
    if ('message' in read) {
      problems.push(read);
      continue;
    }
    const isText = shapes[collection].format === 'text';
    const source = readSource(read.text, shapes[collection].schema, isText, shapes[collection].fieldsOptional);
    problems.push(...source.problems.map((problem) => ({ path, ...problem })));
    warnings.push(...(source.warnings ?? []).map((warning) => ({ path, ...warning })));
    const { tree, problems: ofText = [] } = isText ? readText(path, read.text) : {};
    problems.push(...ofText, ...(tree ? directiveProblems(path, read.text) : []));
    if (tree) warnings.push(...markdownSlips(tree, read.text).map((slip) => ({ path, ...slip })));
    for (const { line, message } of tree ? looseReferences(tree, read.text) : [])
      problems.push({ path, line, message });
    const { data, written, lineOf } = source;
    entries.push({ collection, id, filePath: path, data, written, lineOf, tree });
  }
  return { paths, problems, warnings, entries, ids };
};
