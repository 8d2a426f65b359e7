/** The words of a picture with its width behind them, as pages have it here. */
import { sizedWords } from '../../../src/domain/content/markup/picture-width.ts';

/**
 * @param written the width as the source has it: pixels, with or without their unit; of other units nothing is kept
 * @param isInTable true in a cell of a Markdown table, where a bar ends the cell
 */
export const withWidth = (words: string, written: string | undefined, isInTable = false): string => {
  const [, pixels] = /^\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*$/.exec(written ?? '') ?? [];
  if (pixels === undefined || sizedWords(words).width !== undefined) return words;
  const sized = `${words}|${pixels}`;
  return sizedWords(sized).width === undefined ? words : isInTable ? sized.replace(/\|(?=\d+$)/, '\\|') : sized;
};
