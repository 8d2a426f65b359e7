/** Which version of the site somebody reads, or took a file from. */
import { dayInWords } from '../text/days.ts';
import { words } from '../../words/words.ts';

export interface SiteVersion {
  /** Short hash of the commit, with a plus where files had changed since; undefined when it is not known. */
  readonly commit: string | undefined;
  /** The day of the build, YYYY-MM-DD. */
  readonly builtOn: string;
  /** Both in words: "3a673d7b of 26 November 2026". */
  readonly words: string;
}

/** Arguments with which Git names the commit of a work tree, with a plus where files have changed since. */
export const describeArguments = ['describe', '--always', '--dirty=+', '--abbrev=8', '--exclude=*'] as const;

/** @param commit what Git calls it; undefined or empty when it is not known */
export const siteVersion = (commit: string | undefined, builtOn: string): SiteVersion => ({
  commit: commit || undefined,
  builtOn,
  words: commit ? words.commitOf(commit, dayInWords(builtOn)) : words.builtOnDay(dayInWords(builtOn)),
});
