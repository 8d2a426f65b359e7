/** Chapters and what stands in them: costs, rules, phases, samples; and the list of the tools. */
import { counted, number } from './grammar.ts';

export const guide = 'Leitfaden';
export const guideLead = (chapters: number, time: number): string =>
  `${chapters} Kapitel, zusammen etwa ${minutes(time)}. Der Reihe nach zu lesen, oder nur das, in dem die Antwort steht.`;
export const minutes = (count: number): string => (count === 1 ? '1 Minute' : `${number(count)} Minuten`);
export const chapterOf = (at: number, of: number): string => `Kapitel ${at} von ${of}`;
export const chapters = 'Kapitel';
export const asSourcesShow = (title: string, first: number, last: number): string =>
  `${title}, ${first} bis ${last}, soweit öffentliche Quellen es zeigen.`;

// Kosten
export const low = 'Niedrig';
export const high = 'Hoch';
export const machinesAndPeople = (machines: string, people: string): string =>
  `${machines} Infrastruktur, dann ${people} Menschen (gestreift)`;
export const bothEnds = 'US-Dollar im Monat an beiden Enden der Spanne, in einem Maßstab.';
export const monthlyCost = 'Monatliche Kosten eines Clusters';
export const monthlyCostOf = (nodes: string, article: string): string =>
  `US-Dollar im Monat für einen Cluster mit ${nodes} Knoten, mit Menschen; die Spannen sagt ${article}`;
export const component = 'Bestandteil';
export const grows = 'Wächst';
export const growsWith = {
  'per-node': 'mit den Knoten',
  'per-cluster': 'mit den Clustern',
  'per-step': 'in Stufen',
  people: 'mit Clustern und Diensten',
  services: 'mit den Diensten',
  fixed: 'nicht von selbst',
} as const satisfies Readonly<Record<string, string>>;
export const infrastructure = 'Infrastruktur';
export const allIn = 'Alles zusammen, mit Menschen';

// Regeln und Alternativen
export const alternativeKinds = {
  'hosted-platform': 'Gehostete Plattform',
  'managed-containers': 'Verwaltete Container',
  'node-free-kubernetes': 'Kubernetes ohne eigene Knoten',
  kubernetes: 'Kubernetes',
  orchestrator: 'Selbst betriebener Orchestrator',
  'plain-machines': 'Einfache Maschinen',
  'edge-fleet': 'Flotte einzelner Knoten',
} as const satisfies Readonly<Record<string, string>>;
export const fitsWhen = 'Passt, wenn:';
export const mind = 'Zu bedenken:';
export const rulesOf = {
  for: 'Regeln, die für Kubernetes sprechen',
  against: 'Regeln, die gegen Kubernetes sprechen',
  handbook: 'Regeln, die dieses Handbuch ergänzt',
} as const satisfies Readonly<Record<string, string>>;
export const pointsTo = { for: 'dafür', against: 'dagegen' } as const satisfies Readonly<Record<string, string>>;
export const limits = { below: 'Unter', from: 'Ab' } as const satisfies Readonly<Record<string, string>>;
export const setAside = (where: string): string => `Im Fragebogen ausgenommen, wo dies gilt: ${where}`;

// Umzug
export const howLongToHold = 'Wie lange ein Schritt halten muss';
export const doublingShows = (errors: string, share: string, days: string, rate: string): string =>
  `Zeit, bis sich eine Verdopplung der Fehler zeigt, wenn heute ${errors} der Anfragen scheitern. Bei ${share} des Verkehrs reichen ${days} Tage von ${rate} Anfragen je Sekunde an.`;
export const requestsASecond = 'Anfragen je Sekunde';
export const migrationTakes = 'Was ein Umzug kostet';
export const exampleMigration = (services: string, days: string, personDays: string): string =>
  `Ein Beispiel: ${services} Dienste, je ${days} Tage für die Schritte und ${personDays} Personentage. An ihre Stelle gehören die eigenen Zahlen.`;
export const atOnce = 'Zugleich';
export const weeksInAll = 'Wochen im Ganzen';
export const peopleForThatLong = 'Menschen so lange';
export const paidTwice = 'Doppelt bezahlte Diensttage';
export const phase = (order: number): string => `Phase ${order}.`;
export const whoTakesPart = 'Wer dabei ist.';
export const goOnWhen = 'Weiter, wenn';
export const wayBack = 'Rückweg.';
export const holdFor = (days: number): string =>
  days > 0 ? `${days === 1 ? '1 Tag' : `${days} Tage`} halten` : 'ohne Halt';
export const rampAbout = (days: number): string =>
  `Anteil des Verkehrs auf der neuen Seite bei jedem Schritt: zusammen ${counted(days, 'Tag', 'Tage')}, wenn kein Schritt zurückgeht.`;

// Beispiele
export const samples = 'Code-Beispiele';
export const samplesLead =
  'Manifeste und Code, die halten: jedes wird gegen sein Schema geprüft oder ausgeführt, wenn das Handbuch getestet wird.';
const points = (count: number): string => (count === 1 ? '1 Punkt' : `${number(count)} Punkte`);
export const pointsPutRight = (count: number): string => `${points(count)} berichtigt`;
export const printedAndHere = (article: string): string =>
  `Was ${article} abgedruckt hat, und was dieses Beispiel stattdessen tut`;
export const inPrint = 'Im Druck';
export const here = 'Hier';
export const wrongInPrint = 'Was im Druck falsch war';
export const inPoints = (count: number): string => `: ${points(count)}.`;
export const allSamples = 'Alle Beispiele';

// Werkzeuge
export const tools = 'Werkzeuge';
export const toolsLead =
  'Werkzeuge, die dieselben Einträge lesen wie der Leitfaden, ihre Ergebnisse erklären und sagen, was sie ändern würde. Keine Eingabe verlässt diesen Browser.';
export const itsExample = (name: string): string => `Beispiel: ${name}`;
export const nodesAMonth = (nodes: number): string => `${nodes} Knoten, ein Monat mit Menschen`;
