/** What is due for a look, and the report of a mistake. */
import { counted, number } from './grammar.ts';
import { entriesCounted } from './search.ts';

export const dueLead = (count: number): string =>
  `Every entry that somebody keeps, ${number(count)} in all: what wants a new look first, and who is asked for it.`;
export const dueAliases = 'review, overdue, stale pages, what is due for review, due list, who owns what';
export const dueUses = 'see what is due for review, find pages that nobody checked';
export const lookIsGood =
  'A look is good for as long as its kind, its section or the entry itself says. Never looked at counts as overdue.';
export const sameForProgramsHtml = (file: string, command: string): string =>
  `The same for programs: ${file}, and ${command}.`;
export const agesByItself = 'What ages by itself';
export const fromDay = 'from';
export const entriesTitle = 'Entries';
export const filterEntries = 'Filter the entries';
export const filterState = 'State';
export const filterTeam = 'Kept by';
export const filterKind = 'Kind';
export const filterSection = 'Section';
export const clear = 'Clear';
export const nobodyNamed = 'Nobody named';
export const nobodyInRow = 'nobody named';
export const dueFirst = 'What is due first';
export const allDueFirst = 'All of them, what is due first';
export const firstDueFirst = (shown: number, all: number): string =>
  `The first ${number(shown)} of ${number(all)}, what is due first`;
export const noEntryHasAll = 'No entry has all of that. Widen a filter, or';
export const clearAll = 'clear them all';
export const claimsByStanding = 'Claims by standing';
export const weakerClaims = 'The weaker a claim stands, the more a new look may change';
export const standing = 'Standing';
export const claims = 'Claims';
export const oldestLook = 'The oldest look';
export const entriesLack = 'What entries lack';
export const noSource = 'No source';
export const noSourceAbout = 'Neither a source nor a claim that has one.';
export const noOtherWord = 'No other word';
export const noOtherWordAbout = 'The search finds them by their title and text alone.';
export const nothingLeads = 'Nothing leads there';
export const nothingLeadsAbout = 'No other entry points at them.';
export const moreGapsHtml = (count: number, command: string): string =>
  `and ${number(count)} more: ${command} names them all`;
export const linksElsewhere = 'Links elsewhere';
export const linksNotAskedHtml = (command: string): string =>
  `Nobody has asked yet whether they are still there. ${command} asks, where there is a network; the build never does.`;
export const linksAskedHtml = (count: number, first: string, last: string, gone: number, unsure: number): string =>
  `${counted(count, 'address was', 'addresses were')} asked between ${first} and ${last}: ${counted(gone, 'is', 'are')} gone, ${number(unsure)} did not answer well.`;
export const askedOn = (day: string): string => `asked on ${day}`;
export const howManyDue = 'How many are due';
export const howManyDueOn = (day: string): string => `How many are due on ${day}`;
export const reviewStates = {
  overdue: 'overdue',
  soon: 'due within a month',
  kept: 'not due',
} as const satisfies Readonly<Record<string, string>>;
export const entriesByDay = 'Entries by due day';
export const entry = 'Entry';
export const dueFrom = 'Due from';
export const lookedAt = 'Looked at';
export const noDay = 'no day';
export const ownDay = 'its own day';
export const noDaySeen = 'no day seen';
export const never = 'never';
export const assumption = 'Assumption';
export const keptBy = (team: string): string => `Kept by ${team}`;
export const keptByLead = (team: string, count: number, channel: string): string =>
  `What the ${team} keeps, ${entriesCounted(count)}: what wants a new look first. Ask in ${channel}.`;
export const keepsNothing = 'Nothing is kept by this team yet: no entry, no section and no kind names it.';
export const dueCommandHtml = (command: string, link: string): string =>
  `The list for a terminal, a pipeline or a calendar: ${command}. All teams: ${link}.`;
export const entriesFiltered = (shown: number, all: number): string =>
  `${number(shown)} of ${counted(all, 'entry', 'entries')}`;
export const firstShown = (count: number): string => `, the first ${number(count)} shown`;
export const rowsFiltered = (shown: number, all: number, by: string, more: string): string =>
  `${number(shown)} of ${number(all)}${by === '' ? '' : `: ${by}`}${more}, what is due first`;
export const onlyFirstLoaded = (count: number): string =>
  `Only the first ${count === 1 ? 'entry' : `${number(count)} entries`} could be loaded; the counts above are those of the build. Load the page again for all.`;

export const reportLead =
  'Say what is wrong, and it goes to those who keep the page, with the place, the file and the version.';
export const reportAliases = 'report a mistake, feedback, something is wrong, edit a page, suggest a change';
export const reportUses = 'report a mistake on a page, find the file behind a page or a number';
export const theReport = 'The report';
export const page = 'Page';
export const heading = 'Heading';
export const pageAsWhole = 'The page as a whole';
export const reportMarked = 'Words or number that it is about, copied from the page';
export const reportWrong = 'What is wrong, and what would be right';
export const openForge = 'Open the form of the forge';
export const copyTheReport = 'Copy the report';
export const whomToAsk = 'Whom to ask';
export const whomToAskAbout =
  'Every page names its team at the top and its file at the foot. Tell the team which page it is, and what is wrong.';
export const keepsThisPage = (team: string, channel: string | undefined): string =>
  `${team} keeps this page${channel === undefined ? '' : `: tell them in ${channel}`}.`;
export const noTeamForPage = 'No team is named for this page; any of the teams below will pass it on.';
export const pageWrittenIn = 'The page is written in ';
export const figureStandsIn = (shown: string, name: string): string => `${shown} (${name}) stands in `;
export const headingsNotRead = 'The headings of that page could not be read. Name the place in your words.';
export const noPageAt = (address: string): string =>
  `This handbook has no page at “${address}”. Choose the one that you mean.`;
export const pagesNotLoaded =
  'What is known of the pages could not be loaded. Load this page again, or tell one of the teams below.';
export const nothingWritten = '(Nothing was written.)';
export const file = 'File';
export const versionUnknown = 'not known';

const inputs = (count: number): string => (count === 1 ? '1 input' : `${count} inputs`);
export const oldestInput = (name: string, day: string): string => `Oldest input: ${name}, of ${day}.`;
export const weakestStanding = (standing: string): string => `Weakest standing: ${standing}.`;
export const inputsOverdue = (count: number, named: string): string =>
  `${inputs(count)} past the day of ${count === 1 ? 'its' : 'their'} review: ${named}.`;
export const inputsUndated = (count: number, named: string): string => `No day known of ${inputs(count)}: ${named}.`;
export const moreInputs = (count: number): string => `and ${count} more`;
