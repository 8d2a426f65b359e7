/** What the buttons of an export do; it arrives when somebody is about to press one. */
import { copyText, copyWords } from '../clipboard.ts';
import { downloadText } from './download.ts';

export interface ExportFile {
  /** What the file is called in buttons: "decision record", "JSON". */
  readonly label: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Made when asked for, so that typing costs nothing. */
  readonly text: () => string | Promise<string>;
}

export interface Outcome {
  /** What was done, as a sentence. */
  readonly said: string;
  /** The text, where the clipboard was refused and it has to be copied by hand. */
  readonly byHand: string | null;
}

export const exportActs = {
  copy: async ({ label, text }: ExportFile): Promise<Outcome> => {
    // The mark by which a spreadsheet knows the encoding of a file is a stray letter on the clipboard.
    const made = Promise.resolve(text()).then((ready) => ready.replace(/^\ufeff/, ''));
    return (await copyText(made))
      ? { said: `Copied: ${label}.`, byHand: null }
      : {
          said: copyWords.refused,
          byHand: await made,
        };
  },
  download: async ({ fileName, mediaType, text }: ExportFile): Promise<Outcome> => {
    downloadText(fileName, mediaType, await text());
    return { said: `Saved as ${fileName}.`, byHand: null };
  },
};
