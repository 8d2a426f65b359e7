/** Claims and how they stand, sources, contradictions, dated facts and prices. */
import { counted, number } from './grammar.ts';

export const standings = {
  supported: 'belegt',
  'partly-supported': 'teilweise belegt',
  opinion: 'Meinung',
  unverifiable: 'nicht prüfbar',
  outdated: 'überholt',
  contested: 'umstritten',
  contradicted: 'widerlegt',
} as const satisfies Readonly<Record<string, string>>;
export const standingMeanings = {
  supported: 'Gute Quellen sagen dasselbe.',
  'partly-supported': 'Zum Teil richtig, oder richtig mit einer Grenze, die sie verschweigt.',
  opinion: 'Ein Urteil. Quellen entscheiden es nicht, können aber zur Klärung beitragen.',
  unverifiable: 'Nichts wurde gefunden, das sie bestätigt oder widerlegt.',
  outdated: 'Sie war einmal richtig und ist es nicht mehr.',
  contested: 'Gute Quellen widersprechen ihr oder einander.',
  contradicted: 'Umstritten, und die beste gefundene Quelle sagt das Gegenteil.',
} as const satisfies Readonly<Record<keyof typeof standings, string>>;
// Der Name der Vorlage steht in site.yaml im Nominativ; gebeugt wird nur dieses Wort.
const points = (count: number, article: string | undefined): string =>
  article === undefined ? `${count}` : `${count === 1 ? '1 Punkt' : `${count} Punkte`} der Vorlage`;
export const standingPhrases: Readonly<
  Record<keyof typeof standings, (count: number, article: string | undefined) => string>
> = {
  supported: (count, article) => `bestätigt ${points(count, article)}`,
  'partly-supported': (count, article) => `schränkt ${points(count, article)} ein`,
  opinion: (count) => `stützt sich auf ${count === 1 ? '1 Meinung' : `${count} Meinungen`}`,
  unverifiable: (count, article) => `lässt ${points(count, article)} ungeprüft`,
  outdated: (count, article) => `aktualisiert ${points(count, article)}`,
  contested: (count, article) => `bezweifelt ${points(count, article)}`,
  contradicted: (count, article) => `berichtigt ${points(count, article)}`,
};
export const weighsNoClaim = (): string => 'wägt keine Aussage der Vorlage ab';
export const placements = {
  'on-kubernetes': 'auf Kubernetes',
  depends: 'kommt darauf an',
  'keep-off': 'nicht auf Kubernetes',
} as const satisfies Readonly<Record<string, string>>;
export const sourceKinds = {
  primary: 'Primärquelle',
  copy: 'Primärquelle, in einer Kopie gelesen',
  secondary: 'Sekundärquelle',
  'secondary-weak': 'schwache Sekundärquelle',
  'own-computation': 'für dieses Handbuch errechnet',
  article: 'der Text, dessen Aussagen geprüft werden',
} as const satisfies Readonly<Record<string, string>>;
export const noDateSeen = 'ohne Datum';
export const sourceLine = (count: number): string => (count === 1 ? 'Quelle: ' : 'Quellen: ');
export const source = 'Quelle';

export const evidence = 'Belege';
export const evidenceAliases = 'Faktencheck, Nachweise, Aussagen, geprüfte Aussagen';
export const evidenceLead = (count: number, article: string, handbook: string): string =>
  `${count === 1 ? 'Eine prüfbare Aussage' : `${number(count)} prüfbare Aussagen`} (${article}), aus ${count === 1 ? 'der' : 'denen'} ${handbook} entstanden ist, verglichen mit den Quellen, die sich finden ließen.`;
export const allSources = 'Alle Quellen';
export const allSourcesAbout = (count: number): string =>
  `${number(count)}, mit dem, was sich auf ${count === 1 ? 'sie' : 'jede'} stützt`;
export const againstItself = (article: string): string => `${article} im Widerspruch mit sich`;
export const contradictionsAbout = (count: number): string =>
  count === 1 ? 'eine Stelle, die sich widerspricht' : `${number(count)} Stellen, die sich widersprechen`;
export const contradictionsLead = (count: number, article: string): string =>
  `${count === 1 ? 'Eine Stelle, an der' : `${number(count)} Stellen, an denen`} ${article} einmal dies sagt und einmal das.`;
export const toldIn = 'Steht in';
export const factsAndPrices = 'Datierte Angaben und Preise';
export const factsAndPricesAbout = (facts: number, prices: number): string =>
  `${factsCounted(facts)} und ${pricesCounted(prices)}, nach Alter`;
export const filterClaims = 'Aussagen filtern und ordnen';
export const sortBy = 'Ordnen nach';
export const sectionOf = (article: string): string => `Abschnitt (${article})`;
export const weakestFirst = 'Beleglage, die schwächste zuerst';
export const everyClaim = (article: string): string => `Jede Aussage in ihrer Reihenfolge (${article})`;
export const claim = 'Aussage';
export const noClaimHasAll = 'Keine Aussage erfüllt das alles. Bitte einen Filter weiten oder';
export const claimsFiltered = (shown: number, all: number): string => `${shown} von ${all} Aussagen`;
export const claimsLeft = (shown: number, all: number, by: string, order: string): string =>
  `${claimsFiltered(shown, all)}${by && `: ${by}`}. Reihenfolge: ${order}`;
export const howClaimsStandOf = (count: number, article: string): string =>
  `Wie ${count === 1 ? 'eine Aussage belegt ist' : `${number(count)} Aussagen belegt sind`} (${article})`;
export const howClaimsStand = (count: number): string =>
  count === 1 ? 'Wie die Aussage belegt ist' : `Wie die ${number(count)} Aussagen belegt sind`;
export const standingOfClaim = 'Die Beleglage einer Aussage';
export const standingOfClaimFirst = 'Die Beleglage einer Aussage, die beste zuerst';
export const sign = 'Zeichen';
export const means = 'Bedeutet';
export const howEvidenceWorks = 'So wird belegt';
export const notesOnClaims = 'Anmerkungen zu den Aussagen';
export const allEvidence = 'Alle Belege';
export const everyClaimUsed = 'Jede Aussage wird auf einer Seite verwendet.';

export const whatArticleSaysHtml = (article: string): string => `Was ${article} sagt, in unseren Worten.`;
export const why = 'Warum';
export const noSourceFound = 'Keine Quelle wurde gefunden, die dafür oder dagegen spricht.';
export const topic = 'Thema';
export const sourcesReadOn = 'Quellen gelesen am';
export const allClaims = 'Alle Aussagen';
export const sourcesLead = (count: number): string =>
  `${count === 1 ? 'Eine Quelle, mit den Aussagen, die sich auf sie stützen' : `${number(count)} Quellen, mit den Aussagen, die sich auf jede stützen`}. Eine Quelle, die in einer Kopie gelesen wurde, steht hier als Original; auf Kopien führt kein Link.`;
export const claimsLine = (count: number): string => (count === 1 ? 'Aussage:' : 'Aussagen:');

export const checkedHtml = (day: string): string => `Geprüft am ${day}.`;
export const factsLead =
  'Was zuerst altert: Angaben mit einem Datum, Listenpreise und jede Zahl, die daraus errechnet ist. Was als Nächstes zu prüfen ist, steht oben.';
export const factsAliases = 'Versionskalender, Ende des Supports, Preisliste, errechnete Zahlen';
export const factsCounted = (count: number): string => (count === 1 ? '1 Angabe' : `${number(count)} Angaben`);
export const pricesCounted = (count: number): string => (count === 1 ? '1 Preis' : `${number(count)} Preise`);
export const workedCounted = (count: number): string =>
  count === 1 ? '1 errechnete Zahl' : `${number(count)} errechnete Zahlen`;
export const facts = 'Angaben';
export const datedFacts = 'Datierte Angaben';
export const factsByDay = 'Angaben nach dem Tag, von dem an sie wieder zu prüfen sind';
export const fact = 'Angabe';
export const lookAgainFrom = 'Wieder zu prüfen ab';
export const lookAgain = 'Wieder prüfen';
export const checked = 'Geprüft';
export const noDayKnown = 'kein Tag bekannt';
export const factsOwnDay = 'ihr eigener Tag';
export const prices = 'Preise';
export const pricesByAge = 'Listenpreise in US-Dollar je Stunde, die ältesten zuerst';
export const whatIsPriced = 'Was';
export const anHour = 'Je Stunde';
export const termsOfPrice = 'Bedingungen';
export const asOf = 'Stand';
export const region = (name: string): string => `Region: ${name}.`;
export const workedFromThem = 'Daraus errechnet';
export const hoursOfMonth = (hours: number, name: string): string =>
  `Ein Monat hat hier ${counted(hours, 'Stunde', 'Stunden')} (${name}).`;
export const workedFigures = 'Errechnete Zahlen';
export const workedAbout = 'Zahlen, die aus der Kostentabelle und den Preisen folgen';
export const working = 'Rechnung';
export const resultOfWorking = 'Ergebnis';
