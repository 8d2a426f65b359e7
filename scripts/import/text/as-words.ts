/** Text that is no Markdown, for a place where Markdown stands. */

/** Words in which no sign of Markdown means anything. */
export const asWords = (text: string): string =>
  text
    .replace(/[\\`*$]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/\[(?=\^)|\](?=[([:])/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/~~/g, '\\~\\~')
    .replace(/\{\{/g, '\\{\\{')
    .replace(/==(?=\S)/g, '\\==')
    .replace(/^(\s*)([#>%+-]|={2,}|-{2,}|:{3,})(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*)(\([^()\n]+\))=(\s*)$/gm, '$1$2\\=$3');

/** The same for a place where HTML stands. */
export const asHtml = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
