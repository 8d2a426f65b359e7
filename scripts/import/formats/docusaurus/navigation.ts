/** The navigation of a site of Docusaurus, over all its parts. */
import { parse } from 'yaml';
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { NavItem, SourceFolder } from '../../source.ts';
import { exportedValue, record, said } from '../../text/literals.ts';
import { besideOf } from '../javascript/beside.ts';
import { translatedBar, type Messages } from './messages.ts';
import { withoutNumber } from './names.ts';
import { labelOfBar } from './settings.ts';
import {
  besideEachOther,
  calledBy,
  folderItems,
  generatedGroups,
  isMade,
  sidebarItems,
  type Shelf,
} from './sidebars.ts';

/** The pages of a part by the names that sidebars have for them: each with the number in front, without it, or its own. */
const idsOf = ({ part: { start }, pages, fieldsOf }: Shelf): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap((path): [string, string][] => {
      const plain = path.slice(start.length).replace(/\.mdx?$/, '');
      const own = said(fieldsOf(path)['id']);
      const id = withoutNumber(plain);
      return [
        [plain, path],
        [id, path],
        [own === undefined ? id : (joined(folderOf(id), own) ?? id), path],
      ];
    }),
  );

interface NamedBar {
  readonly name: string;
  readonly bar: unknown;
}

/** The sidebars that a file writes out. */
const barsIn = (folder: SourceFolder, file: string | undefined, messages: Messages, version = ''): NamedBar[] => {
  if (file === undefined) return [];
  const text = folder.read(file);
  const written = file.endsWith('.json')
    ? // The first versions had their name in front of each of theirs.
      (parse(text.replaceAll(`"version-${version}/`, '"')) as unknown)
    : exportedValue(text, false, besideOf(folder, file));
  return Object.entries(record(written)).map(([name, bar]) => ({ name, bar: translatedBar(bar, name, messages) }));
};

/** What a part has in the navigation: its sidebars beside each other, or its folders where none is written. */
const itemsOf = (shelf: Shelf, bars: readonly NamedBar[], config: unknown): NavItem[] => {
  const { part } = shelf;
  const byId = idsOf(shelf);
  const items =
    bars.length === 0
      ? folderItems(part.docs, shelf)
      : besideEachOther(
          bars.map(({ name, bar }) => ({
            labelFor: (inside) => labelOfBar(config, name, part, inside),
            items: sidebarItems(bar, byId, shelf),
          })),
          shelf,
        );
  const [only, ...more] = items;
  if (part.section === '') return items;
  // What is in one group is in the section.
  return more.length === 0 && only !== undefined && only.items.length > 0
    ? [{ ...only, label: part.label ?? only.label }]
    : [{ label: part.label ?? calledBy(nameOf(part.section)), items }];
};

export interface Navigation {
  /** Undefined where all that is written of it are the folders. */
  readonly nav: NavItem[] | undefined;
  /** Addresses of the lists that groups have in the place of a first page, each with a page of the group. */
  readonly sections: readonly [address: string, page: string][];
}

/**
 * @param shelves the parts with their pages, and what groups are called in the language of those
 * @param version of the edition that is brought in
 */
export const navigationOf = (
  folder: SourceFolder,
  config: unknown,
  shelves: readonly (Shelf & { readonly messages: Messages })[],
  version: string | undefined,
): Navigation => {
  const all = shelves.map((shelf) => ({
    shelf,
    bars: barsIn(folder, shelf.part.sidebars, shelf.messages, version),
  }));
  const isWritten = all.some(({ bars }) => bars.some(({ bar }) => !isMade(bar)));
  return {
    nav: isWritten ? all.flatMap(({ shelf, bars }) => itemsOf(shelf, bars, config)) : undefined,
    sections: all.flatMap(({ shelf, bars }) => {
      const byId = idsOf(shelf);
      const groups = bars.flatMap(({ bar }) => generatedGroups(bar, byId));
      return groups.map(([slug, page]): [string, string] => [joined(shelf.part.route, slug) ?? slug, page]);
    }),
  };
};
