/** What changed, and the feeds. */
import { number, plural } from './grammar.ts';

export const whatChanged = 'What changed';
export const whatChangedIn = (month: string): string => `What changed in ${month}`;
export const changesLead = (handbook: string, known: string): string =>
  `What changed in ${handbook}, the newest first. ${known}`;
export const changesAliases = 'changes, changelog, release notes, recently changed, history, what is new, feeds';
export const changesUses = 'see what changed, follow changes in a feed reader';
export const changeIsNoReviewHtml = (link: string, version: string): string =>
  `A change is not a review: a page may change and still want a look, and be looked at without a change. What wants a look: ${link}. This is version ${version}.`;
export const byMonth = 'By month';
export const months = 'Months';
export const changesCounted = (count: number): string =>
  plural(count, { one: '1 change', other: `${number(count)} changes` });
export const monthLead = (changes: string, most: number | undefined): string =>
  `${changes} to entries that are still here, the newest first${most === undefined ? '' : `; the last ${number(most)} of them`}.`;
export const theNewest = 'The newest';
export const feeds = 'Feeds';
export const feedsAbout = 'Each is a file that a feed reader follows: entries by the day of their last change.';
export const mainFeed = 'Chapters and answers by the day of their review';
export const sectionFeed = (title: string): string => `Section ${title}`;
export const historyWhole = 'From the history of the files, and from what entries say of their own changes.';
export const historyNone =
  'This copy was built without the history of its files, so only changes that entries tell of themselves are known.';
export const historyShallow = (from: string | undefined): string =>
  `This copy was built from a shallow clone, so only the end of the history is known${from === undefined ? '' : `, from ${from} on`}; add to it what entries tell of their own changes.`;
export const notReviewedByAnyone = 'Nobody has reviewed it.';
export const reviewedOn = (day: string): string => `Reviewed on ${day}.`;
export const changedOn = (day: string | undefined): string =>
  day === undefined ? 'The day of its last change is not known.' : `Changed on ${day}.`;
