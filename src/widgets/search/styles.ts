/**
 * Style sheets of what is fetched on demand. They come in its script: a file of their own would be asked for only once that
 * script runs, and an import of a sheet would put it on every page that may load the script.
 */

/** Adds sheets behind those of the page. */
export const addStyles = (...texts: readonly string[]): void => {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.adoptedStyleSheets.push(...sheets);
};
