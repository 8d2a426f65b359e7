/** Claims and how they stand, sources, contradictions, dated facts and prices. */
import { counted } from './grammar.ts';

export const standings = {
  supported: 'supported',
  'partly-supported': 'partly supported',
  opinion: 'opinion',
  unverifiable: 'unverifiable',
  outdated: 'outdated',
  contested: 'contested',
  contradicted: 'contradicted',
} as const satisfies Readonly<Record<string, string>>;
/** What each standing means, for the key. */
export const standingMeanings = {
  supported: 'Good sources say the same.',
  'partly-supported': 'True in part, or true with a limit that it leaves out.',
  opinion: 'A judgement. Sources cannot settle it, though they may inform it.',
  unverifiable: 'Nothing was found that could confirm or deny it.',
  outdated: 'It was true once and no longer is.',
  contested: 'Good sources disagree with it, or with each other.',
  contradicted: 'Contested, and the best source found says the opposite.',
} as const satisfies Readonly<Record<keyof typeof standings, string>>;
const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);
const onPoints = (verb: string, count: number, article: string | undefined): string =>
  `${verb} ${article ?? 'it'} on ${article ? points(count) : count}`;
/**
 * What an entry does with so many claims of a standing, as half a sentence whose subject is the entry. Beside a right
 * answer the bare standing would accuse the answer. The article has its name where it is named first.
 */
export const standingPhrases: Readonly<
  Record<keyof typeof standings, (count: number, article: string | undefined) => string>
> = {
  supported: (count, article) => onPoints('agrees with', count, article),
  'partly-supported': (count, article) => onPoints('qualifies', count, article),
  opinion: (count) => `rests on ${count === 1 ? '1 opinion' : `${count} opinions`}`,
  unverifiable: (count, article) => `leaves ${article ? `${points(count)} of ${article}` : count} unverified`,
  outdated: (count, article) => onPoints('updates', count, article),
  contested: (count, article) => onPoints('questions', count, article),
  contradicted: (count, article) => onPoints('corrects', count, article),
};
export const weighsNoClaim = (article: string): string => `weighs no claim of ${article}`;
export const placements = {
  'on-kubernetes': 'on Kubernetes',
  depends: 'depends',
  'keep-off': 'keep off',
} as const satisfies Readonly<Record<string, string>>;
export const sourceKinds = {
  primary: 'primary source',
  copy: 'primary source, read in a copy',
  secondary: 'secondary source',
  'secondary-weak': 'weak secondary source',
  'own-computation': 'worked out for this handbook',
  article: 'the text whose claims are checked',
} as const satisfies Readonly<Record<string, string>>;
export const noDateSeen = 'no date seen';
export const sourceLine = (count: number): string => (count === 1 ? 'Source: ' : 'Sources: ');
export const source = 'Source';

export const evidence = 'Evidence';
export const evidenceAliases = 'evidence ledger, fact check, claims';
export const evidenceLead = (count: number, article: string, handbook: string): string =>
  `${counted(count, 'checkable claim', 'checkable claims')} of ${article} from which ${handbook} grew, ${count === 1 ? '' : 'each '}held against the sources that could be found.`;
export const allSources = 'All sources';
export const allSourcesAbout = (count: number): string => `${count} in all, with what rests on each`;
/** Title of the list of contradictions; the article begins the sentence. */
export const againstItself = (article: string): string => `${article} against itself`;
export const contradictionsAbout = (count: number): string =>
  `${counted(count, 'place', 'places')} where it says two things`;
export const contradictionsLead = (count: number, article: string): string =>
  `${counted(count, 'place', 'places')} where ${article} says one thing here and another there.`;
export const toldIn = 'Told in';
export const factsAndPrices = 'Dated facts and prices';
export const factsAndPricesAbout = (facts: number, prices: number): string =>
  `${factsCounted(facts)} and ${pricesCounted(prices)}, by age`;
export const filterClaims = 'Filter and sort the claims';
export const sortBy = 'Sort by';
export const sectionOf = (article: string): string => `Section of ${article}`;
export const weakestFirst = 'Standing, weakest first';
export const everyClaim = (article: string): string => `Every claim, in the order of ${article}`;
export const claim = 'Claim';
export const noClaimHasAll = 'No claim has all of that. Widen a filter, or';
export const claimsFiltered = (shown: number, all: number): string => `${shown} of ${counted(all, 'claim', 'claims')}`;
/** Below a list on paper: what is left of it, by what, and in which order. */
export const claimsLeft = (shown: number, all: number, by: string, order: string): string =>
  `${claimsFiltered(shown, all)}${by && `: ${by}`}. Order: ${order}`;
export const howClaimsStandOf = (count: number, article: string): string =>
  `How ${counted(count, 'claim', 'claims')} of ${article} ${count === 1 ? 'stands' : 'stand'}`;
export const howClaimsStand = (count: number): string =>
  `How the ${count === 1 ? 'claim stands' : `${count} claims stand`}`;
export const standingOfClaim = 'The standing of a claim';
export const standingOfClaimFirst = 'The standing of a claim, strongest first';
export const sign = 'Sign';
export const means = 'Means';
export const howEvidenceWorks = 'How the evidence works';
export const notesOnClaims = 'Notes on the claims';
export const allEvidence = 'All the evidence';
export const everyClaimUsed = 'Every claim of the ledger is used by some page.';

export const whatArticleSaysHtml = (article: string): string => `What ${article} says, in our words.`;
export const why = 'Why';
export const noSourceFound = 'No source was found that speaks for or against it.';
export const topic = 'Topic';
export const sourcesReadOn = 'Sources read on';
export const allClaims = 'All claims';
export const sourcesLead = (count: number): string =>
  `${counted(count, 'source', 'sources')}, with the claims that rest on ${count === 1 ? 'it' : 'each'}. A source read in a copy is cited as its original; copies are not linked.`;
export const claimsLine = (count: number): string => (count === 1 ? 'Claim:' : 'Claims:');

export const checkedHtml = (day: string): string => `Checked ${day}.`;
export const factsLead =
  'What ages first: facts with a date on them, list prices, and every figure worked out from them. The next to check stands on top.';
export const factsAliases = 'release calendar, end of life, price list, worked checks';
export const factsCounted = (count: number): string => counted(count, 'fact', 'facts');
export const pricesCounted = (count: number): string => counted(count, 'price', 'prices');
export const workedCounted = (count: number): string => counted(count, 'worked figure', 'worked figures');
export const facts = 'Facts';
export const datedFacts = 'Dated facts';
export const factsByDay = 'Facts by the day from which they need a new look';
export const fact = 'Fact';
export const lookAgainFrom = 'Look again from';
export const lookAgain = 'Look again';
export const checked = 'Checked';
export const noDayKnown = 'no day known';
export const factsOwnDay = 'the fact’s own day';
export const prices = 'Prices';
export const pricesByAge = 'List prices in US dollars an hour, oldest first';
export const whatIsPriced = 'What';
export const anHour = 'An hour';
export const termsOfPrice = 'Terms';
export const asOf = 'As of';
export const region = (name: string): string => `Region: ${name}.`;
export const workedFromThem = 'Worked from them';
export const hoursOfMonth = (hours: number, name: string): string =>
  `A month has ${counted(hours, 'hour', 'hours')} here (${name.toLowerCase()}).`;
export const workedFigures = 'Worked figures';
export const workedAbout = 'Figures that follow from the cost table and the prices';
export const working = 'Working';
export const resultOfWorking = 'Result';
