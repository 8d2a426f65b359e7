/** What Markdown becomes: callouts, tables, code, drawings, terms. */
export const callouts = {
  note: 'Hinweis',
  info: 'Info',
  tip: 'Tipp',
  hint: 'Tipp',
  important: 'Wichtig',
  success: 'Erfolg',
  example: 'Beispiel',
  warning: 'Warnung',
  caution: 'Vorsicht',
  danger: 'Gefahr',
  attention: 'Achtung',
  record: 'Was belegt ist',
} as const satisfies Readonly<Record<string, string>>;
export const taskDone = 'Erledigt';
export const taskToDo = 'Zu tun';
export const table = 'Tabelle';
export const tableOf = (heading: string): string => `Tabelle: ${heading}`;
export const linkToSection = (heading: string): string => `Link zu diesem Abschnitt: ${heading}`;
export const footnotes = 'Fußnoten';
export const backToReference = 'Zurück zur Fundstelle {reference}';
export const code = (language: string): string => `Code: ${language}`;
export const diagram = (number: number, name: string): string => `Diagramm ${number}: ${name}`;
export const diagramInWords = 'Das Diagramm in Worten';
export const fromTo = (from: string, to: string): string => `${from} zu ${to}`;
export const start = 'Anfang';
export const end = 'Ende';
export const termsOnPage = 'Begriffe auf dieser Seite';
export const term = 'Begriff';
export const inGlossary = 'Im Glossar';
