/** A page on its way here: what it is in the source, and what is known of it so far. */
import { folderOf, nameOf } from '../paths.ts';
import type { Head } from '../source.ts';
import { isBlank, type Line } from '../text/lines.ts';
import type { MappedFields } from './fields/fields.ts';
import { fileName } from './names.ts';

export interface Page {
  readonly path: string;
  readonly head: Head;
  readonly fields: MappedFields;
  /** Path below the section of the import. */
  readonly target: string;
  lines: readonly Line[];
  /** As its fields are to say it; undefined where its first heading says it. */
  title: string | undefined;
  /** Anchors of the old site with those that lead to the same place here; '' is the top of the page. */
  renamed: ReadonlyMap<string, string>;
  /** Anchors that the page has here. */
  anchors: ReadonlySet<string>;
}

/** True for a title that every first page could have: beside the way home of this site it says nothing. */
export const isTitleOfAny = (title: string): boolean => /^(?:home(?:[ -]?page)?|_?index|readme)?$/i.test(title.trim());

/** A name of a file or a folder in words. */
export const inWordsOf = (name: string): string => {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A name for a page that neither its fields nor its text call anything. */
export const nameFrom = (path: string, label: string | undefined): string => {
  if (label !== undefined) return label;
  const own = nameOf(path).replace(/(?:\.html)?\.\w+(?:\.erb)?$/, '');
  const isIndex = /^(?:_?index|readme)$/i.test(own);
  return inWordsOf(isIndex ? nameOf(folderOf(path)) || 'Start' : own) || fileName(nameOf(path));
};

/** A line of dashes at the top would be taken for the begin of fields. */
export const withoutRule = (lines: readonly Line[]): Line[] => {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  return /^-{3,}\s*$/.test(lines[first]?.text ?? '') ? withoutRule(lines.slice(first + 1)) : lines.slice(first);
};

/** The folder here whose first page stands at a path; undefined for other pages. */
export const folderOfFirst = (target: string): string | undefined =>
  /(?:^|\/)index\.md$/.test(target) ? folderOf(target) : undefined;

/**
 * The folder here in which the pages of a folder there came to stand, when it is one.
 * @param docs folder of all pages there
 * @param path of the folder there, or of a page, whose folder here is meant
 */
export const folderHere = (pages: readonly Page[], docs: string, path: string): string | undefined => {
  if (path === docs) return '';
  const page = pages.find((one) => one.path === path);
  if (page) return folderOf(page.target);
  const targets = new Set(
    pages.filter((page) => page.path.startsWith(`${path}/`)).map((page) => folderOf(page.target)),
  );
  // A folder may hold no page itself, only folders with pages.
  const [first = [], ...more] = [...targets].map((one) => one.split('/'));
  const same = first.findIndex((part, index) => more.some((one) => one[index] !== part));
  return first.slice(0, same < 0 ? undefined : same).join('/') || undefined;
};
