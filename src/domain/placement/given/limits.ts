/** What is given as an inventory, and how much of it is read. */

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Largest file that is read, in UTF-16 units: about 20 MB. */
export const mostCharacters = 20_000_000;
