/** Names of an entry in one text of the index. They may hold commas, so no comma parts them. */

const between = ' | ';

/** Names as one text. */
export const joinNames = (names: readonly string[]): string =>
  names.map((name) => name.replaceAll(between, ' / ')).join(between);

/** The names that {@link joinNames} put into a text. */
export const namesIn = (text: string | undefined): string[] => (text ?? '').split(between).filter(Boolean);
