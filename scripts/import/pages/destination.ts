/** The place that an import comes to, and what it hands over there. */
import type { Finding } from '../source.ts';

/** What an import knows of the place that it comes to. */
export interface Destination {
  /** Section below content/wiki, `''` for the wiki itself. */
  readonly into: string;
  /** What the section, or the wiki, is called that the pages come to. */
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Addresses of pages that are not of this import. */
  readonly taken: ReadonlySet<string>;
  /** Addresses of the rest of the site, which no old address may have. */
  readonly reserved: (address: string) => boolean;
  /** Id of the team that a page of the source names; undefined when none can be made of it. */
  readonly ownerOf: (words: string) => string | undefined;
  /** Why a picture cannot be shown; undefined when it can. */
  readonly pictureFault: (path: string) => string | undefined;
  /** True for a file that may stand beside the pages for readers to take along. */
  readonly mayTake: (path: string) => boolean;
  /** The day of the last commit to a file of the source. */
  readonly changedOn: (path: string) => string | undefined;
  /** Addresses that the page of a source had here after an earlier import. */
  readonly earlierOf: (path: string) => readonly string[];
  /** The anchors that a text has once it is a page. */
  readonly anchorsOf: (text: string, file: URL, title: string | undefined) => Promise<readonly string[]>;
  /** Called after each page, from 1. */
  readonly progress: (done: number, all: number) => void;
}

export interface PlacedFinding extends Finding {
  /** Where it is now: a file from the root of the repository and its line. */
  readonly here?: { readonly path: string; readonly line: number } | undefined;
}

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly path: string;
  readonly line: number;
}

export interface Converted {
  /** Texts by their path from the root of the repository. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures: path of the source by path from the root of the repository. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The source of each page and section. */
  readonly sources: ReadonlyMap<string, string>;
  readonly findings: readonly PlacedFinding[];
  readonly abbreviations: readonly Abbreviation[];
  readonly counts: {
    readonly pages: number;
    readonly sections: number;
    readonly pictures: number;
    /** Files for readers to take along. */
    readonly files: number;
    readonly redirects: number;
  };
}
