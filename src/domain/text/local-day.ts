/** The day of a moment where the reader is, YYYY-MM-DD. `toISOString` would give the day in Greenwich. */
export const localDay = (moment: Date): string =>
  [
    String(moment.getFullYear()).padStart(4, '0'),
    ...[moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')),
  ].join('-');
