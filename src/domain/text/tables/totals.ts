/** Rows of tables that add up the others, as spreadsheets end with them. */

const total = /^(grand |sub)?(total|sum|summe|gesamt|gesamtsumme|zwischensumme|insgesamt)s?:?$/i;

/**
 * True for a row that is called a total and holds nothing but figures beside its name: a service that is called so says
 * more of itself.
 * @param others the other cells of the row
 */
export const isTotal = (name: string, others: readonly string[]): boolean =>
  total.test(name) && others.every((cell) => !/\p{L}{4}/u.test(cell));
