/** What is brought in: a folder of somebody else's pages, and what its generator knew about them. */
import { pathBelow } from './paths.ts';
import type { Line } from './text/lines.ts';
import type { Around } from './text/links/resolve/around.ts';

/** A folder as the importer reads it. Paths are from its root, with slashes. */
export interface SourceFolder {
  /** What it is called in the report. */
  readonly name: string;
  readonly files: readonly string[];
  readonly has: (path: string) => boolean;
  /** The text of a file. */
  readonly read: (path: string) => string;
  /** True for a file or a folder that lies there, also for one that is not read, such as a hidden one. */
  readonly isThere?: (path: string) => boolean;
  /** What pages show that lies around the folder. */
  readonly around?: Around | undefined;
  /** Of a site with several editions the one that is brought in: the folder of its pages, or its settings. */
  readonly edition?: string | undefined;
}

/** A folder that is written in a format, and holds no page. */
export class NoPages extends Error {}

/** A place in the navigation of the old site: a page, a group, or a page with others below it. */
export interface NavItem {
  readonly label?: string | undefined;
  /** What a group says of itself. */
  readonly summary?: string | undefined;
  /** Path of the page's file. */
  readonly page?: string | undefined;
  readonly items: readonly NavItem[];
  /** Where it is written, for findings. */
  readonly at?: { readonly path: string; readonly line: number } | undefined;
}

/** What a folder of pages says about itself. */
export interface FolderSettings {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly order?: number | undefined;
}

/** What the reader of the report has to know, or to do. */
export interface Finding {
  readonly kind: FindingKind;
  /** File of the source and its line. */
  readonly path: string;
  readonly line?: number | undefined;
  readonly what: string;
  readonly done: string;
}

export const findingKinds = {
  format: 'Other ways to read the folder',
  'dead link': 'Links that led nowhere',
  'dead image': 'Pictures that could not be shown',
  anchor: 'Anchors that are not there',
  elsewhere: 'Links that lead somewhere else now',
  image: 'Pictures that need words or a copy',
  markup: 'Markup that has no place here',
  syntax: 'Signs of the old generator that mean nothing here',
  field: 'Fields that have no place here',
  navigation: 'Navigation and addresses',
  'left out': 'Files that were not brought in',
  looks: 'Looks of the old site, which come from this one now',
} as const;

export type FindingKind = keyof typeof findingKinds;

export type Fields = Readonly<Record<string, unknown>>;

/** What stands in front of a text, and the text. */
export interface Head {
  readonly fields: Fields;
  readonly body: Line[];
  /** The line of each field. */
  readonly lineOf: (field: string) => number;
  /** The fields as they were written, when they cannot be read, and why. */
  readonly fault?: { readonly written: string; readonly why: string };
}

/** What a dialect may ask while it turns the signs of one generator into Markdown. */
export interface PageContext {
  /** Path of the page's file. */
  readonly path: string;
  readonly fields: Fields;
  readonly folder: SourceFolder;
  readonly found: (kind: FindingKind, line: number, what: string, done: string) => void;
  /** Collects an abbreviation for the glossary. */
  readonly abbreviation: (short: string, long: string, line: number) => void;
}

/**
 * How the old generator made an anchor of the words of a heading.
 * @param taken anchors of the page so far
 * @param parent anchor of the heading that this one stands below, if any
 */
export type Slugger = (words: string, taken: ReadonlySet<string>, parent?: string) => string;

export interface Redirect {
  /** Address on the old site, from its root. */
  readonly from: string;
  /** Address on the old site, path of a file, or a full address. */
  readonly to: string;
  readonly path: string;
  readonly line: number;
}

/** The old site, as far as its format tells. */
export interface SourceSite {
  /** Name of the format, for the report. */
  readonly format: string;
  /** True where the title of a page stands in its fields, and its first heading is a section of the text. */
  readonly titlesInFields?: boolean;
  /** True where a page is called by its file, so that a heading is its title only where it stands above the whole text. */
  readonly titlesInNames?: boolean;
  /** The language of the pages, where their settings say it. */
  readonly language?: string | undefined;
  /** Folder of the pages, `''` for the root. */
  readonly docs: string;
  readonly pages: readonly string[];
  /** Folders in which an address that begins with a slash is looked for as a file. */
  readonly statics: readonly string[];
  /** Path of a page from the folder of the pages, where it lies in another one that the old site puts among them. */
  readonly insideOf?: (path: string) => string | undefined;
  /** Short names of folders in addresses, such as `@site` for the root. */
  readonly shortcuts?: Readonly<Record<string, string>>;
  /** Address of a page on the old site, from its root and without a slash in front. */
  readonly addressOf: (path: string, fields: Fields) => string;
  /** Where the old site stood, each with a closing slash. */
  readonly hosts: readonly string[];
  /** Address of the source in its forge, with a closing slash, to which the path of a file is added. */
  readonly forge?: string | undefined;
  readonly redirects: readonly Redirect[];
  readonly nav?: readonly NavItem[] | undefined;
  /** Pages that another one is by a link, with that one. */
  readonly doubles?: ReadonlyMap<string, string>;
  /** Files that only listed what this site lists itself, and the address of its list. */
  readonly lists?: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, FolderSettings>;
  /** Addresses at which the old site listed the pages of a section, from its root, with its folder or with a page in it. */
  readonly sections?: ReadonlyMap<string, string>;
  /** Address below which the old site listed the pages of each tag, from its root. */
  readonly tags?: string;
  /** Place of a page among its neighbours, where the page says so. */
  readonly orderOf?: (path: string, fields: Fields) => number | undefined;
  /** Fields and text of a page that is not front matter and Markdown. */
  readonly headOf?: (path: string) => Head;
  /** What a page or a folder is called here, where its own name is not it; a page's without an ending. */
  readonly nameOf?: (path: string) => string;
  /** The first page of the site, where its name does not say so. */
  readonly first?: string | undefined;
  readonly slug: Slugger;
  /** True where the old site set what stands between single dollars as a formula, as forges do; some set `\\(…\\)`, too. */
  readonly formulas?: boolean | 'brackets too';
  readonly dialect: (lines: Line[], page: PageContext) => Line[];
  readonly findings: readonly Finding[];
}

/** One format that is understood. */
export interface Format {
  readonly id: string;
  readonly name: string;
  /** True for a folder that is written in it. */
  readonly fits: (folder: SourceFolder) => boolean;
  readonly read: (folder: SourceFolder) => SourceSite;
}

/** The path of a page from the folder of the pages. */
export const fromFolder = (site: Pick<SourceSite, 'docs' | 'insideOf'>, path: string): string =>
  site.insideOf?.(path) ?? pathBelow(site.docs, path);
