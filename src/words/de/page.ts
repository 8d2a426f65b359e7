/** Head, foot and menus of a page, what its scripts say, and the page for addresses that lead nowhere. */
import { number, plural } from './grammar.ts';

export const skipToContent = 'Zum Inhalt springen';
export const previewOf = (title: string): string => `Eine Karte mit den Worten: ${title}`;
export const siteNavigation = 'Bereiche';
export const search = 'Suche';
export const menu = 'Menü';
export const colourTheme = 'Farbschema';
export const themeNames = 'wie das System/hell/dunkel';
export const announcement = 'Ankündigung';
export const breadcrumbs = 'Pfad';
export const home = 'Startseite';
export const footer = 'Fußbereich';
export const editThisPage = 'Diese Seite bearbeiten';
export const writtenInHtml = (file: string): string => `Steht in ${file}.`;
export const lastChangedOn = (day: string): string => `Zuletzt geändert am ${day}.`;
export const reportMistake = 'Fehler melden';
export const publishedBy = (organisation: string): string => `Herausgegeben von ${organisation}.`;
export const licences = (content: string, code: string): string => `Texte: ${content}. Code: ${code}.`;
export const sendsNothing = 'Diese Website überträgt nichts an Dritte und setzt keine Cookies.';
export const version = 'Fassung';
export const commitOf = (commit: string, day: string): string => `${commit} vom ${day}`;
export const builtOnDay = (day: string): string => `vom ${day}`;
export const aboutLink = 'Über diese Website';
export const dueLink = 'Was fällig ist';
export const movedTitle = (title: string): string => `Umgezogen: ${title}`;
export const movedHtml = (link: string): string => `Diese Seite ist umgezogen. Sie steht jetzt unter ${link}.`;

export const minutesToRead = (minutes: number): string =>
  plural(minutes, { one: '1 Minute Lesezeit', other: `${number(minutes)} Minuten Lesezeit` });
export const reviewedHtml = (day: string): string => `Geprüft am ${day}`;
export const neverReviewed = 'Nie geprüft';
export const reviewDue = (day: string): string => `Prüfung fällig am ${day}`;
export const isOverdue = ': überfällig';
export const ownerLine = (team: string, channel: string): string => `Zuständig: ${team}, ${channel}`;
export const whatChangedHere = 'Was sich hier geändert hat';
export const onThisPage = 'Auf dieser Seite';
export const previous = 'Zurück';
export const next = 'Weiter';
export const seeAlso = 'Siehe auch';
export const related = 'Verwandtes';
export const whereUsed = 'Wo dies verwendet wird';
export const learnIt = 'Üben';
export const checkYourself = 'Zur Selbstkontrolle:';
export const answer = 'Antwort';
export const exercises = 'Übungen:';
export const owners = 'Zuständige';
export const ownersCaption = 'Wen man fragt, und wofür';
export const team = 'Team';
export const askIn = 'Erreichbar über';
export const answersFor = 'Zuständig für';
export const entriesOf = (count: number, kinds: string): string =>
  `${plural(count, { one: '1 Eintrag', other: `${number(count)} Einträge` })}${kinds === '' ? '' : `: ${kinds}`}`;
export const doorsTitle = 'Wie es weitergeht';

export const copied = 'Kopiert';
export const linkInBar = 'Der Link steht in der Adresszeile';
export const copy = 'Kopieren';
export const wrap = 'Umbrechen';
export const couldNotCopy = 'Kopieren war nicht möglich. Text markieren und Strg+C oder ⌘C drücken.';
export const mayNotCopy = 'Dieser Browser lässt die Seite nicht kopieren. Text markieren und Strg+C oder ⌘C drücken.';
export const close = 'Schließen';
export const signsMean = 'Was die Zeichen bedeuten';
export const openSearchPage = 'Suchseite öffnen';
export const tryAgain = 'Erneut versuchen';
export const searchLoading = 'Die Suche lädt noch.';
export const searchNotLoaded = 'Die Suche ließ sich nicht laden. Bitte die Verbindung prüfen.';

export const notFound = 'Seite nicht gefunden';
export const notFoundLead = 'Die Adresse ist vielleicht alt oder falsch geschrieben. Verloren ist nichts.';
export const tryOneOf = 'Vielleicht hilft eines davon';
export const searchEveryPage = 'Alle Seiten durchsuchen';
export const searchEveryPageFor = (text: string): string => `Alle Seiten nach „${text}“ durchsuchen`;
export const orLookThrough = 'oder die Liste der Seiten durchsehen';
export const frontPage = 'Zur Startseite';
export const addressesNotLoaded =
  'Die Liste der Adressen ließ sich nicht laden, daher steht hier nichts Näheres als die Seiten unten.';
export const noAddressNear = 'Keine Seite hat eine ähnliche Adresse.';
export const nearestAddresses = 'Der gesuchten Adresse am nächsten';

export const storageTroubles = {
  blocked: 'Dieser Browser lässt die Seite nichts speichern; gespeichert wird also nichts.',
  full: 'In diesem Browser ist kein Platz mehr, gespeichert wurde dies also nicht.',
  unreadable: 'Ein Teil des Gespeicherten war nicht lesbar. Er blieb unter anderem Namen, wie er war.',
  newer:
    'Was hier gespeichert ist, kommt aus einer neueren Fassung dieser Seite. Es blieb unberührt, Neues wird also nicht gespeichert.',
} as const satisfies Readonly<Record<string, string>>;
export const listLacks = (what: string): string =>
  `Die Adresse verlangt ${what}, was diese Liste nicht hat. Dieser Teil bleibt weg.`;
export const listTakesFirst = (what: string): string =>
  `Die Adresse nennt einen Filter mehrfach. Die Liste nimmt den ersten Wert und lässt ${what} weg.`;
