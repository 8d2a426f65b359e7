/** The interface in English. What a sentence names is an argument; HTML stands only in words whose name ends in Html. */
import type { KindId } from '../kinds.ts';
import type { PartId } from '../parts.ts';
import { pluralIn } from './plural.ts';

export const locale = 'en-GB';
const plural = /* @__PURE__ */ pluralIn(locale);
// Made once: a page of the site says several counts, and making one of these takes longer than all else about it.
const figures = /* @__PURE__ */ new Intl.NumberFormat(locale);
/** A count with the grouping of the language. */
export const number = (value: number): string => figures.format(value);
/** Things in a row: "state, demand and latency". */
export const list = (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);
/** Things to choose from: "hosted, serverless or machines". */
export const choice = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(parts);

// Every page
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

// Head and foot of a page
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

// What Markdown becomes
export const callouts = {
  note: 'Note',
  info: 'Info',
  tip: 'Tip',
  hint: 'Hint',
  important: 'Important',
  success: 'Success',
  example: 'Example',
  warning: 'Warning',
  caution: 'Caution',
  danger: 'Danger',
  attention: 'Attention',
  record: 'On the record',
} as const satisfies Readonly<Record<string, string>>;
export const taskDone = 'Done';
export const taskToDo = 'To do';
export const table = 'Table';
export const tableOf = (heading: string): string => `Table: ${heading}`;
export const linkToSection = (heading: string): string => `Link to this section: ${heading}`;
export const footnotes = 'Footnotes';
export const backToReference = 'Back to reference {reference}';
export const code = (language: string): string => `${language} code`;
export const plainCode = 'Text';
export const diagram = (number: number, name: string): string => `Diagram ${number}: ${name}`;
export const diagramInWords = 'The diagram in words';
export const fromTo = (from: string, to: string): string => `${from} to ${to}`;
export const start = 'Start';
export const end = 'End';
export const termsOnPage = 'Terms on this page';
export const term = 'Term';
export const inGlossary = 'In the glossary';

// Scripts of a page
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

// Wiki
export const tags = 'Tags';
export const tagsLine = 'Tags:';
export const tagTitle = (tag: string): string => `Tag: ${tag}`;
export const tagLead = (count: number, tag: string): string =>
  plural(count, { one: `1 page has the tag ${tag}.`, other: `${number(count)} pages have the tag ${tag}.` });
export const tagsLead = 'Pages that belong together, whichever section they stand in.';
export const noTags =
  'No page has a tag yet. Write tags into the front matter of a page, or into the _section.yaml of a folder.';
export const sectionNavigation = (title: string): string => `Section: ${title}`;
export const inThisSection = 'In this section';
export const allPagesOf = (count: number): string => `All ${number(count)} pages`;
export const pagesCounted = (count: number): string =>
  plural(count, { one: '1 page', other: `${number(count)} pages` });
export const inSection = (count: number, title: string): string => `${pagesCounted(count)} in the section ${title}.`;
export const noOwner = 'No owner named';
export const changedBefore = (day: string): string => `Last changed on ${day}, before it was brought in`;
export const sections = 'Sections';
export const pages = 'Pages';
export const aToZ = 'All pages, A to Z';
export const aToZLead = (title: string, count: number): string =>
  `Every page of ${title}, ${number(count)} in all, by title.`;
export const letters = 'Letters';
export const pageByPage = (section: string): string => `${section}, page by page`;

// Glossary
export const glossary = 'Glossary';
export const glossaryLead = (count: number): string =>
  `${plural(count, { one: 'One term', other: `${number(count)} terms` })}, in a sentence or two each. A first mention in a section of a text opens the same definition.`;
export const also = (forms: string): string => `Also: ${forms}`;
export const usedIn = 'Used in';
export const andMore = (count: number): string => `and ${number(count)} more`;

// Questions
export const questions = 'Questions';
export const questionsLead = (count: number): string =>
  plural(count, {
    one: 'One question that engineers ask, with a short answer first, and what the answer rests on.',
    other: `${number(count)} questions that engineers ask, each with a short answer first, and what the answer rests on.`,
  });
export const questionAliases = 'FAQ, frequently asked questions';
export const allQuestions = 'All questions';
export const sources = 'Sources';
export const filterQuestions = 'Filter the questions';
export const searchWhole = 'Search the whole handbook';
export const searchWholeFor = (text: string): string => `Search the whole handbook for “${text}”`;
export const showAllQuestions = 'Show all questions';
export const fullAnswer = 'Full answer';
export const fullAnswerTo = (question: string): string => `Full answer: ${question}`;
export const copyAnswer = 'Copy answer';
export const copyMarkdown = 'Copy as Markdown';
export const copyNotLoaded = 'Copying could not be loaded. Press again to retry, or select the text.';
export const filterNotLoaded = 'The filter could not be loaded. Type again to try once more, or use the search.';
export const filterUnsure = ' A part of the filter could not be loaded, so there may be more. Type again to retry.';
export const filterCut = ' Only the beginning of what you typed was compared.';
export const nothingMatches = 'Nothing on this page matches.';
export const noQuestionMatches = 'No question matches.';
export const questionsShown = (shown: number, all: number): string => `${number(shown)} of ${number(all)} questions`;
export const questionsNear = (counted: string): string => `No question holds all of these words. ${counted} hold some.`;

// Not found
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

// Search
export const searchLead =
  'Words, identifiers or a question. The address of this page keeps the search, so you can send it on.';
export const searchNeedsScript =
  'Search needs script. The list below names every page; find words in it with your browser.';
export const allPages = 'All pages';
export const searchHandbook = 'Search the handbook';
export const searchPlaceholder = 'A word, an identifier, a question';
export const quotesHint = 'Quotes search a phrase.';
export const keysHint = 'Up and Down choose, Enter opens.';
export const stillLoading = 'The search is still loading. You can wait, or use the ';
export const listOfPages = 'list of all pages';
export const partNotLoaded = (what: string): string =>
  `A part of the search could not be loaded, so nothing can be said yet about what you asked. What failed: ${what}.`;
export const orUseThe = 'or use the ';
export const slashOpensSearch = 'The key / opens the search';
export const partsOfHandbook = 'Parts of the handbook';
export const orLookThroughPart = 'Or look through a part of the handbook';
export const narrowResults = 'Narrow the results';
export const facetLabels = { kind: 'Kind', topic: 'Topic', standing: 'Evidence' } as const satisfies Readonly<
  Record<string, string>
>;
export const all = 'All';
export const remove = 'Remove';
export const shortAnswer = 'Short answer';
export const askThis = 'Ask this:';
export const nearestTitles = 'Nearest titles';
export const reportIt = 'Report it';
export const copyReportAbout = (query: string): string => `Copy a report about ${query}`;
export const copyReport = 'Copy a report';
export const nearWithout = (missing: string): string => `Near results, without ${missing}`;
export const nearResults = 'Near results';
export const results = 'Results';
export const didYouMean = 'Did you mean';
export const refusedFacets = (names: string): string =>
  `Nothing here is called ${names}, so the address does not narrow the results by it.`;
export const takeOutOfAddress = 'Take it out of the address';
export const noneFits = 'None of these entries fits all of your choices.';
export const showAll = (count: number): string => `Show all ${number(count)}`;
export const untold = (count: number): string =>
  plural(count, {
    one: 'The text of one result could not be loaded.',
    other: `The texts of ${number(count)} results could not be loaded.`,
  });
export const showMore = (count: number, of: number): string => `Show ${number(count)} more of ${number(of)}`;
export const quoted = (text: string): string => `“${text}”`;
export const noPageContains = (words: readonly string[]): string => `No page contains ${choice(words)}.`;
export const entriesCounted = (count: number): string =>
  plural(count, { one: '1 entry', other: `${number(count)} entries` });
export const searchCut = ' Only the beginning of what you typed was searched.';
export const insteadFor = (text: string, entries: string): string => `These are for “${text}”: ${entries}.`;
export const foundSome = (count: number): string =>
  `No entry holds all of these words. ${plural(count, { one: '1 entry holds', other: `${number(count)} entries hold` })} most of them.`;
export const foundFor = (entries: string, text: string): string => `${entries} for “${text}”.`;
export const foundWithout = (entries: string): string => `${entries} without it.`;
export const nothingFor = (text: string): string => `Nothing found for “${text}”.`;
export const missesTitle = 'Searches that found nothing';
export const missesKept = 'Kept on this device only and sent nowhere.';
export const noMisses = 'There are none yet.';
export const missesReport = 'A report helps to add the word.';
export const missesPaste = (owner: string, channel: string): string =>
  `Paste a report to ${owner}, ${channel}, and the word can be added.`;
export const timesLastOn = (count: number): string =>
  `${plural(count, { one: 'once', other: `${number(count)} times` })}, last on`;
export const downloadList = 'Download the list';
export const eraseList = 'Erase the list';
export const missingTitle = (terms: string): string => `Term missing: ${terms}`;
export const missingBody = (query: string): string => `A search for "${query}" found nothing in the handbook.`;
export const missingWords = (terms: string): string => `Words that no page contains: ${terms}.`;
export const wantedToKnow = 'What the reader wanted to know:';
export const markedWords = 'Marked words';
export const placeMarked = '1 place marked';
export const placeOf = (at: number, of: number): string => `Place ${at} of ${of}`;
export const nextPlace = 'Next place';
export const clearMarks = 'Clear marks';
/** Words that carry a sentence and say nothing about its matter. They are not searched. */
export const smallWords = `a about actually all also am an and any anybody anyone are as ask at be been being but by can cannot could did do does
  doing done for from had has have having he her his how i if in into is it its just kind know let like lot may me mean
  means might more most much must my no not of off on only or our ours out over please put say see she should so some
  somebody someone something still such than that the their them then there these they thing things this those to too up
  us versus very vs was way we well were what when where whether which while who whom whose why will with would yet you
  your`;
/** How a question begins. */
export const questionOpening =
  /^(who|what|whats|when|where|which|why|how|is|are|am|was|were|do|does|did|can|could|should|would|will|may|must|has|have|had|i|we|my|our)\b/i;
/** How a question begins that asks what a name means. */
export const meaningOpening = /^(what|who)('s| is| are| was| were)\b/i;

/** What one entry of a kind is called, and several. */
export const kindWords: Readonly<Record<KindId, { readonly one: string; readonly many: string }>> = {
  guide: { one: 'Guide', many: 'Chapters' },
  wiki: { one: 'Wiki page', many: 'Wiki pages' },
  faqs: { one: 'Question', many: 'Questions' },
  workloads: { one: 'Workload', many: 'Workloads' },
  samples: { one: 'Sample', many: 'Samples' },
  glossary: { one: 'Term', many: 'Terms' },
  claims: { one: 'Claim', many: 'Claims' },
  sources: { one: 'Source', many: 'Sources' },
  contradictions: { one: 'Contradiction', many: 'Contradictions' },
  facts: { one: 'Dated fact', many: 'Dated facts' },
  prices: { one: 'Price', many: 'Prices' },
  phases: { one: 'Phase', many: 'Phases' },
  'fit-rules': { one: 'Rule', many: 'Rules' },
  'cost-rows': { one: 'Cost', many: 'Costs' },
  alternatives: { one: 'Alternative', many: 'Alternatives' },
  tracks: { one: 'Track', many: 'Tracks' },
  items: { one: 'Exercise', many: 'Exercises' },
  tools: { one: 'Tool', many: 'Tools' },
  pages: { one: 'Page', many: 'Pages' },
};

/** What a part holds, for readers who look for a way on. */
export const partAbout: Readonly<Record<PartId, string>> = {
  guide: 'chapters, read in order',
  wiki: 'the pages of the organisation itself, in folders',
  learn: 'tracks for those who are new, with exercises and questions',
  workloads: 'kinds of work, and where each belongs',
  tools: 'the quiz, the estimator, the placement of services and the planner',
  faq: 'questions with short answers',
  glossary: 'terms, marked where they are used',
  evidence: 'claims with their standing and sources, dated facts',
  samples: 'code samples that are tested',
};

// What is due
export const dueLead = (count: number): string =>
  `Every entry that somebody keeps, ${number(count)} in all: what wants a new look first, and who is asked for it.`;
export const dueAliases = 'review, overdue, stale pages, what is due for review, due list, who owns what';
export const dueUses = 'see what is due for review, find pages that nobody checked';
export const lookIsGood =
  'A look is good for as long as its kind, its section or the entry itself says. Never looked at counts as overdue.';
export const sameForProgramsHtml = (file: string, command: string): string =>
  `The same for programs: ${file}, and ${command}.`;
export const agesNext = 'What ages next by itself';
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
  `${number(count)} addresses were asked between ${first} and ${last}: ${number(gone)} are gone, ${number(unsure)} did not answer well.`;
export const askedOn = (day: string): string => `asked on ${day}`;
export const howManyDue = 'How many are due';
export const howManyDueOn = (day: string): string => `How many are due on ${day}`;
export const reviewStates = {
  overdue: 'overdue',
  soon: 'due within a month',
  kept: 'kept',
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
export const entriesFiltered = (shown: number, all: number): string => `${number(shown)} of ${number(all)} entries`;
export const firstShown = (count: number): string => `, the first ${number(count)} shown`;
export const rowsFiltered = (shown: number, all: number, by: string, more: string): string =>
  `${number(shown)} of ${number(all)}${by === '' ? '' : `: ${by}`}${more}, what is due first`;
export const addressAsksFor = (what: string): string =>
  `The address asks for ${what}, which this list does not have. That part is left out.`;
export const onlyFirstLoaded = (count: number): string =>
  `Only the first ${number(count)} entries could be loaded; the counts above are those of the build. Load the page again for all.`;

// What changed
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

// A mistake
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

// A copy
export const takeAlong = 'Take it along';
export const onOnePageHtml = (open: string, close: string): string =>
  `${open}Everything on one page${close}, to print or to save as a PDF.`;
export const offlineAbout =
  'A copy on this device works without a network: pages, search and tools. It stays here, says of which day it is, and can be taken off again.';
export const keepOnDevice = 'Keep this handbook on this device';
export const takeOffDevice = 'Take it off this device';
export const renewCopy = 'Renew the copy now';
export const deviceKeeps = (day: string, files: number, megabytes: number): string =>
  `This device keeps the copy of ${day}: ${number(files)} files, ${megabytes.toFixed(1)} MB. It is renewed while you read with a network.`;
export const didNotWork = (why: string): string =>
  `That did not work: ${why} Nothing is lost; try again when the network is back.`;
export const fetchingFiles = 'Fetching the list of files.';
export const filesHere = (done: number, of: number): string => `${number(done)} of ${number(of)} files are here.`;
export const copyIsOff = 'The copy is off this device.';
export const noCopies = 'This browser keeps copies only of sites that come by https, and not in every private window.';
export const workerFailed = 'The worker did not start.';
export const noCopyOffered = 'This site offers no copy.';
export const bookTitle = (name: string): string => `${name}, whole`;
export const bookLead =
  'Everything on one page, to print, to save and to read without a network. Tools show their worked example.';
export const bookPrintsHtml = (open: string, close: string): string =>
  `Your browser prints it or makes a PDF of it: links within the book work there too. Pages as they change stand ${open}in the handbook itself${close}.`;
