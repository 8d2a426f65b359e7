/** Head, foot and menus of a page, what its scripts say, and the page for addresses that lead nowhere. */
import { number, plural } from './grammar.ts';

export const skipToContent = 'Skip to content';
export const previewOf = (title: string): string => `A card with the words: ${title}`;
export const siteNavigation = 'Site';
export const search = 'Search';
export const menu = 'Menu';
export const colourTheme = 'Colour theme';
export const themeNames = 'system/light/dark';
export const announcement = 'Announcement';
export const breadcrumbs = 'Breadcrumbs';
export const home = 'Home';
export const footer = 'Footer';
export const editThisPage = 'Edit this page';
export const writtenInHtml = (file: string): string => `Written in ${file}.`;
export const lastChangedOn = (day: string): string => `Last changed on ${day}.`;
export const reportMistake = 'Report a mistake';
export const publishedBy = (organisation: string): string => `Published by ${organisation}.`;
export const licences = (content: string, code: string): string => `Words: ${content}. Code: ${code}.`;
export const sendsNothing = 'This site sends nothing anywhere and sets no cookies.';
export const version = 'Version';
export const commitOf = (commit: string, day: string): string => `${commit} of ${day}`;
export const builtOnDay = (day: string): string => `built on ${day}`;
export const aboutLink = 'About and accessibility';
export const dueLink = 'What is due';
export const movedTitle = (title: string): string => `Moved: ${title}`;
export const movedHtml = (link: string): string => `This page moved. It is now at ${link}.`;

export const minutesToRead = (minutes: number): string =>
  plural(minutes, { one: '1 minute to read', other: `${number(minutes)} minutes to read` });
export const reviewedHtml = (day: string): string => `Reviewed ${day}`;
export const neverReviewed = 'Never reviewed';
export const reviewDue = (day: string): string => `Review due ${day}`;
export const isOverdue = ': overdue';
export const ownerLine = (team: string, channel: string): string => `Owner: ${team}, ${channel}`;
export const whatChangedHere = 'What changed here';
export const onThisPage = 'On this page';
export const previous = 'Previous';
export const next = 'Next';
export const seeAlso = 'See also';
export const related = 'Related';
export const whereUsed = 'Where this is used';
export const learnIt = 'Learn it';
export const checkYourself = 'Check yourself:';
export const answer = 'Answer';
export const exercises = 'Exercises:';
export const owners = 'Owners';
export const ownersCaption = 'Whom to ask, and what they answer for';
export const team = 'Team';
export const askIn = 'Ask in';
export const answersFor = 'Answers for';
export const entriesOf = (count: number, kinds: string): string =>
  `${plural(count, { one: '1 entry', other: `${number(count)} entries` })}${kinds === '' ? '' : `: ${kinds.toLowerCase()}`}`;
export const doorsTitle = 'Where to go from here';

export const copied = 'Copied';
export const linkInBar = 'The link is in the address bar';
export const copy = 'Copy';
export const wrap = 'Wrap';
export const couldNotCopy = 'This page could not copy. Select the text and press Ctrl+C or ⌘C.';
export const mayNotCopy = 'This browser does not let the page copy. Select the text and press Ctrl+C or ⌘C.';
export const close = 'Close';
export const signsMean = 'What the signs mean';
export const openSearchPage = 'Open the search page';
export const tryAgain = 'Try again';
export const searchLoading = 'The search is still loading.';
export const searchNotLoaded = 'The search could not be loaded. Check the connection.';

export const notFound = 'Page not found';
export const notFoundLead = 'The address may be old or misspelt. Nothing of yours is lost.';
export const tryOneOf = 'Try one of these';
export const searchEveryPage = 'Search every page';
export const searchEveryPageFor = (text: string): string => `Search every page for “${text}”`;
export const orLookThrough = 'or look through the list of them';
export const frontPage = 'The front page';
export const addressesNotLoaded =
  'The list of addresses could not be loaded, so nothing nearer can be offered than the pages below.';
export const noAddressNear = 'No page has an address like this one.';
export const nearestAddresses = 'Nearest to the address you asked for';

/** What a page says when the browser keeps nothing for it. */
export const storageTroubles = {
  blocked: 'This browser does not let the page keep anything, so nothing is saved.',
  full: 'There is no room left in this browser, so this was not saved.',
  unreadable: 'Some of what was saved here could not be read. It was left as it is, under another name.',
  newer: 'What is saved here comes from a newer version of this page. It was left alone, so nothing new is saved.',
} as const satisfies Readonly<Record<string, string>>;
/** What the address asks for and a list does not have, each in quotes. */
export const listLacks = (what: string): string =>
  `The address asks for ${what}, which this list does not have. That part is left out.`;
/** What the address asks for beside a value of the same filter. */
export const listTakesFirst = (what: string): string =>
  `The address has a filter more than once. The list takes the first value and leaves out ${what}.`;
