/** What is due for a look, and the report of a mistake. */
import { counted, number } from './grammar.ts';
import { entriesCounted } from './search.ts';

export const dueLead = (count: number): string =>
  `Jeder Eintrag, den jemand pflegt, zusammen ${number(count)}: was zuerst neu geprüft werden soll, und wen man fragt.`;
export const dueAliases = 'Prüfung, überfällig, veraltete Seiten, was fällig ist, Zuständigkeiten';
export const dueUses = 'sehen, was zu prüfen ist, Seiten finden, die niemand geprüft hat';
export const lookIsGood =
  'Eine Prüfung gilt so lange, wie die Art, der Abschnitt oder der Eintrag selbst es sagt. Nie geprüft zählt als überfällig.';
export const sameForProgramsHtml = (file: string, command: string): string =>
  `Dasselbe für Programme: ${file} und ${command}.`;
export const agesByItself = 'Was von selbst altert';
export const fromDay = 'ab';
export const entriesTitle = 'Einträge';
export const filterEntries = 'Einträge filtern';
export const filterState = 'Stand';
export const filterTeam = 'Gepflegt von';
export const filterKind = 'Art';
export const filterSection = 'Abschnitt';
export const clear = 'Zurücksetzen';
export const nobodyNamed = 'Niemand genannt';
export const nobodyInRow = 'niemand genannt';
export const dueFirst = 'Fälliges zuerst';
export const allDueFirst = 'Alle, Fälliges zuerst';
export const firstDueFirst = (shown: number, all: number): string =>
  `Die ersten ${number(shown)} von ${number(all)}, Fälliges zuerst`;
export const noEntryHasAll = 'Kein Eintrag hat das alles. Einen Filter weiten oder';
export const clearAll = 'alle zurücksetzen';
export const claimsByStanding = 'Aussagen nach Beleglage';
export const weakerClaims = 'Je schwächer eine Aussage belegt ist, desto mehr kann eine neue Prüfung ändern';
export const standing = 'Beleglage';
export const claims = 'Aussagen';
export const oldestLook = 'Älteste Prüfung';
export const entriesLack = 'Was Einträgen fehlt';
export const noSource = 'Keine Quelle';
export const noSourceAbout = 'Weder eine Quelle noch eine Aussage, die eine hat.';
export const noOtherWord = 'Kein anderes Wort';
export const noOtherWordAbout = 'Die Suche findet sie nur über Titel und Text.';
export const nothingLeads = 'Nichts führt dorthin';
export const nothingLeadsAbout = 'Kein anderer Eintrag verweist darauf.';
export const moreGapsHtml = (count: number, command: string): string =>
  `und ${number(count)} weitere: ${command} nennt alle`;
export const linksElsewhere = 'Links nach außen';
export const linksNotAskedHtml = (command: string): string =>
  `Noch hat niemand geprüft, ob es die Ziele gibt. ${command} fragt nach, wo ein Netz ist; beim Bauen geschieht das nie.`;
export const linksAskedHtml = (count: number, first: string, last: string, gone: number, unsure: number): string =>
  `${counted(count, 'Adresse wurde', 'Adressen wurden')} zwischen ${first} und ${last} gefragt: ${number(gone)} gibt es nicht mehr, ${counted(unsure, 'antwortete', 'antworteten')} nicht richtig.`;
export const askedOn = (day: string): string => `gefragt am ${day}`;
export const howManyDue = 'Wie viel fällig ist';
export const howManyDueOn = (day: string): string => `Wie viel am ${day} fällig ist`;
export const reviewStates = {
  overdue: 'überfällig',
  soon: 'fällig binnen eines Monats',
  kept: 'noch nicht fällig',
} as const satisfies Readonly<Record<string, string>>;
export const entriesByDay = 'Einträge nach Fälligkeit';
export const entry = 'Eintrag';
export const dueFrom = 'Fällig ab';
export const lookedAt = 'Geprüft';
export const noDay = 'kein Tag';
export const ownDay = 'eigener Tag';
export const noDaySeen = 'kein Tag gefunden';
export const never = 'nie';
export const assumption = 'Annahme';
export const keptBy = (team: string): string => `Gepflegt von ${team}`;
export const keptByLead = (team: string, count: number, channel: string): string =>
  `Was ${team} pflegt, ${entriesCounted(count)}: was zuerst neu geprüft werden soll. Erreichbar über ${channel}.`;
export const keepsNothing = 'Dieses Team pflegt noch nichts: kein Eintrag, kein Abschnitt und keine Art nennt es.';
export const dueCommandHtml = (command: string, link: string): string =>
  `Die Liste für Terminal, Pipeline oder Kalender: ${command}. Alle Teams: ${link}.`;
export const entriesFiltered = (shown: number, all: number): string => `${number(shown)} von ${number(all)} Einträgen`;
export const firstShown = (count: number): string => `, gezeigt die ersten ${number(count)}`;
export const rowsFiltered = (shown: number, all: number, by: string, more: string): string =>
  `${number(shown)} von ${number(all)}${by === '' ? '' : `: ${by}`}${more}, Fälliges zuerst`;
export const onlyFirstLoaded = (count: number): string =>
  `${count === 1 ? 'Nur der erste Eintrag ließ' : `Nur die ersten ${number(count)} Einträge ließen`} sich laden; die Zahlen oben sind vom Tag des Baus. Für alle die Seite neu laden.`;

export const reportLead = 'Was nicht stimmt, geht mit Stelle, Datei und Fassung an die, welche die Seite pflegen.';
export const reportAliases = 'Fehler melden, Rückmeldung, etwas stimmt nicht, Seite bearbeiten, Änderung vorschlagen';
export const reportUses = 'einen Fehler auf einer Seite melden, die Datei hinter einer Seite finden';
export const theReport = 'Die Meldung';
export const page = 'Seite';
export const heading = 'Überschrift';
export const pageAsWhole = 'Die Seite als Ganzes';
export const reportMarked = 'Worte oder Zahl, um die es geht, aus der Seite kopiert';
export const reportWrong = 'Was nicht stimmt, und was richtig wäre';
export const openForge = 'Formular der Forge öffnen';
export const copyTheReport = 'Meldung kopieren';
export const whomToAsk = 'Wen man fragt';
export const whomToAskAbout =
  'Jede Seite nennt oben ihr Team und unten ihre Datei. Das Team sollte erfahren, um welche Seite es geht und was nicht stimmt.';
export const keepsThisPage = (team: string, channel: string | undefined): string =>
  `${team} pflegt diese Seite${channel === undefined ? '' : ` und ist erreichbar über ${channel}`}.`;
export const noTeamForPage = 'Für diese Seite ist kein Team genannt; jedes der Teams unten gibt es weiter.';
export const pageWrittenIn = 'Die Seite steht in ';
export const figureStandsIn = (shown: string, name: string): string => `${shown} (${name}) steht in `;
export const headingsNotRead =
  'Die Überschriften dieser Seite ließen sich nicht lesen. Die Stelle bitte in eigenen Worten nennen.';
export const noPageAt = (address: string): string =>
  `Dieses Handbuch hat keine Seite unter „${address}“. Bitte die gemeinte Seite wählen.`;
export const pagesNotLoaded =
  'Was über die Seiten bekannt ist, ließ sich nicht laden. Bitte neu laden oder eines der Teams unten ansprechen.';
export const nothingWritten = '(Nichts geschrieben.)';
export const file = 'Datei';
export const versionUnknown = 'nicht bekannt';

const inputs = (count: number): string => (count === 1 ? '1 Eingabe' : `${count} Eingaben`);
export const oldestInput = (name: string, day: string): string => `Älteste Eingabe: ${name}, vom ${day}.`;
export const weakestStanding = (standing: string): string => `Schwächste Beleglage: ${standing}.`;
export const inputsOverdue = (count: number, named: string): string =>
  `${inputs(count)}, deren Prüfung überfällig ist: ${named}.`;
export const inputsUndated = (count: number, named: string): string =>
  `${inputs(count)}, von ${count === 1 ? 'der' : 'denen'} kein Tag bekannt ist: ${named}.`;
export const moreInputs = (count: number): string => `und ${count} weitere`;
