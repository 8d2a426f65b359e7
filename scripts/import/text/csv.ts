/** Tables of values parted by commas, as RFC 4180 has them. */

/** The rows of a text; quoted values may hold commas, quotes and line ends, and stand behind blanks. */
export const csvRows = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  // A value with or without quotes, and what ends it.
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:[^\S,\r\n]*"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g,
  )) {
    if (end === '' && quoted === undefined && plain === '' && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
};
