/** What Markdown becomes: callouts, tables, code, drawings, terms. */
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
export const diagram = (number: number, name: string): string => `Diagram ${number}: ${name}`;
export const diagramInWords = 'The diagram in words';
export const fromTo = (from: string, to: string): string => `${from} to ${to}`;
export const start = 'Start';
export const end = 'End';
export const termsOnPage = 'Terms on this page';
export const term = 'Term';
export const inGlossary = 'In the glossary';
