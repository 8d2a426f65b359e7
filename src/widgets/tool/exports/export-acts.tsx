/** What the buttons of an export do; it arrives when somebody is about to press one. */
import type { VNode } from 'preact';
import { words } from '../../../words/words.ts';
import { copyText, copyWords } from '../../clipboard.ts';
import { downloadText } from './download.ts';

export interface ExportFile {
  /** What the file is called in buttons: "decision record", "JSON". */
  readonly label: string;
  readonly mediaType: string;
  /** Made when asked for, so that typing costs nothing; it is given the version of the site, as its foot says it behind the word. */
  readonly make: (
    site: string,
  ) => Promise<{ readonly fileName: string; readonly text: string | Uint8Array<ArrayBuffer> }>;
  /** True for a file that is no text, and that nobody copies. */
  readonly binary?: true;
}

export interface Outcome {
  /** What was done, as a sentence. */
  readonly said: string;
  /** The text in a field, where the clipboard was refused and it has to be copied by hand. */
  readonly byHand: VNode | null;
}

const site = (): string => document.getElementById('_version')?.textContent.replace(`${words.version} `, '') ?? '';

/** A field that takes the focus and is selected with it, so that one key copies. */
const textToCopy = (text: string) => (
  <textarea
    readOnly
    rows={8}
    aria-label="Text to copy"
    ref={(field) => field?.focus()}
    onFocus={(event) => event.currentTarget.select()}
  >
    {text}
  </textarea>
);

export const exportActs = {
  copy: async ({ label, make }: ExportFile): Promise<Outcome> => {
    // The mark by which a spreadsheet knows the encoding of a file is a stray letter on the clipboard.
    const text = make(site()).then((made) => String(made.text).replace(/^\ufeff/, ''));
    return (await copyText(text))
      ? { said: `Copied: ${label}.`, byHand: null }
      : { said: copyWords.refused, byHand: textToCopy(await text) };
  },
  download: async ({ mediaType, make }: ExportFile): Promise<Outcome> => {
    const { fileName, text } = await make(site());
    downloadText(fileName, mediaType, text);
    return { said: `Saved as ${fileName}.`, byHand: null };
  },
};
