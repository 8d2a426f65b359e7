/** A copy on the device, and the site as one page. */
import { counted, number } from './grammar.ts';

export const takeAlong = 'Zum Mitnehmen';
export const onOnePageHtml = (open: string, close: string): string =>
  `${open}Alles auf einer Seite${close}, zum Drucken oder als PDF.`;
export const offlineAbout = (hasTools: boolean): string =>
  `Eine Kopie auf diesem Gerät geht ohne Netz: Seiten${hasTools ? ', Suche und Werkzeuge' : ' und Suche'}. Sie bleibt hier, sagt, von welchem Tag sie ist, und lässt sich wieder entfernen.`;
export const keepOnDevice = 'Dieses Handbuch auf dem Gerät behalten';
export const takeOffDevice = 'Vom Gerät entfernen';
export const renewCopy = 'Kopie jetzt erneuern';
export const deviceKeeps = (day: string, files: number, megabytes: number): string =>
  `Auf diesem Gerät liegt die Kopie vom ${day}: ${counted(files, 'Datei', 'Dateien')}, ${megabytes.toFixed(1).replace('.', ',')} MB. Beim Lesen mit Netz wird sie erneuert.`;
export const didNotWork = (why: string): string =>
  `Das ging nicht: ${why} Verloren ist nichts; mit Netz noch einmal versuchen.`;
export const fetchingFiles = 'Die Liste der Dateien wird geholt.';
export const filesHere = (done: number, of: number): string => `${number(done)} von ${number(of)} Dateien sind da.`;
export const copyIsOff = 'Die Kopie ist vom Gerät entfernt.';
export const noCopies =
  'Dieser Browser behält Kopien nur von Websites, die über https kommen, und nicht in jedem privaten Fenster.';
export const workerFailed = 'Der Worker ist nicht gestartet.';
export const noCopyOffered = 'Diese Website bietet keine Kopie an.';
export const bookTitle = (name: string): string => `${name}, ganz`;
export const bookLead = (hasTools: boolean): string =>
  `Alles auf einer Seite, zum Drucken, zum Aufheben und zum Lesen ohne Netz.${hasTools ? ' Werkzeuge zeigen ihr gerechnetes Beispiel.' : ''}`;
export const bookPrintsHtml = (open: string, close: string): string =>
  `Der Browser druckt es oder macht ein PDF daraus: Links innerhalb gehen auch dort. Wie die Seiten gerade sind, steht ${open}im Handbuch selbst${close}.`;
export const notesOfBook = 'Anmerkungen zu Aussagen';
export const contents = 'Inhalt';
export const bookForAll =
  'Alles ist Text, mit Überschriften in ihrer Ordnung; zu jeder Zeichnung stehen ihre Zahlen in einer Tabelle oder in Worten.';
