/** How wide a picture is to be shown, which stands behind its words: `![The rack|300](./rack.png)`, as in Obsidian. */

/** The words of a picture, and its width in pixels, where one is said. */
export interface SizedWords {
  readonly words: string;
  readonly width?: number;
}

/** Parts the words of a picture from its width in pixels, 1 to 4,999; a height behind an x says nothing more. */
export const sizedWords = (alt: string): SizedWords => {
  const [, words, width] = /^(.*)\|\s*([1-9]\d{0,2}|[1-4]\d{3})(?:x\d{1,4})?\s*$/s.exec(alt) ?? [];
  return words === undefined ? { words: alt } : { words: words.trim(), width: Number(width) };
};
