/** What stands at the head of every printed sheet but the first, which has the title itself. */

/** Text as a CSS string, which may also stand inside a <style> element. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"<\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The rule for the sheets of one page.
 * @param site name of the handbook, on the left
 * @param title of the page, on the right; empty for none
 */
export const runningTitle = (site: string, title: string): string =>
  `@page{@top-left{content:${cssString(site)}}@top-right{content:${cssString(title)}}}` +
  '@page :first{@top-left{content:none}@top-right{content:none}}';
