/** The search: its page, its results, and what it reads in a query. */
import { choice, number, plural } from './grammar.ts';

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
export const fileNotWhole = 'it did not arrive, or not whole';
export const fileRefused = (status: number): string => `the server answered ${status}`;
export const fileIsAnother = 'something else came in its place';
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
  your because between really
  aint arent cant couldnt didnt doesnt dont hasnt havent hows im isnt ive mustnt neednt shouldnt thats theres theyre
  wasnt werent weve whats wheres whos wont wouldnt youre youve`;
/** Words that say a little: they tell two answers apart, but a page without them may still be the right one. */
export const mildWords = `best better big difference differences different during enough every explain explained get give go going
  good got happen happens help instead make makes many need needs people per ran run running safe several take use
  used uses using want wants without work works worth yes`;
/** How a question begins. */
export const questionOpening =
  /^(who|what|whats|hows|wheres|when|where|which|why|how|is|are|am|was|were|do|does|did|can|could|should|would|will|may|must|has|have|had|i|we|my|our)\b/i;
/** How a question begins that asks what a name means. */
export const meaningOpening = /^(what|who)('?s| is| are| was| were)\b/i;
/** What a question may ask of its matter: an answer to one is none to another. */
export const turns = [
  /\b(how (many|much|few|big|large|small)|number|size)\b/i,
  /\bhow (long|fast|quick|quickly|soon)\b/i,
  /\bhow (often|frequently)\b/i,
  /\b(who|whom|whose)\b/i,
  /\bwhen\b/i,
  /\bwhere\b/i,
  /\bwhy\b/i,
  /\bwhat (happens|becomes)\b/i,
];
/** Words that say a thing of what is not. */
export const negation =
  /\b(no|not|never|without|instead|cannot)\b|\b(are|ca|could|did|do|does|has|have|is|must|need|should|was|were|wo|would)n['’]?t\b|-(free|less)\b/i;
