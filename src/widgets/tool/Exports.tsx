import { useState } from 'preact/hooks';
import { copyText, downloadText } from './download.ts';

export interface ExportFile {
  /** What the file is called in buttons: "decision record", "JSON". */
  readonly label: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Made when asked for, so that typing costs nothing. */
  readonly text: () => string | Promise<string>;
}

interface Props {
  readonly files: readonly ExportFile[];
  /** The full address of what is on screen. */
  readonly link: () => string;
}

/** Downloads, copies, the link and print. Where the clipboard is refused, the text is shown to be copied by hand. */
export const Exports = ({ files, link }: Props) => {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);

  const copy = async (what: string, text: string | Promise<string>) => {
    const done = await copyText(text);
    setByHand(done ? null : await text);
    setSaid(done ? `Copied: ${what}.` : `This browser did not let the page copy. Select the text below and copy it.`);
  };

  const withText = async (file: ExportFile, use: (text: string) => void | Promise<void>) => {
    try {
      await use(await file.text());
    } catch {
      setSaid('The file could not be made. Reload the page and try again.');
    }
  };

  return (
    <section class="tool-exports needs-script" aria-label="Take it with you">
      <p class="tool-actions">
        <button type="button" onClick={() => void copy('link', link())}>
          Copy link
        </button>
        {files.map((file) => (
          <button
            key={`download ${file.label}`}
            type="button"
            onClick={() =>
              void withText(file, (text) => {
                downloadText(file.fileName, file.mediaType, text);
                setSaid(`Saved as ${file.fileName}.`);
              })
            }
          >
            Download {file.label}
          </button>
        ))}
        {files.map((file) => (
          <button
            key={`copy ${file.label}`}
            type="button"
            onClick={() => void withText(file, (text) => copy(file.label, text))}
          >
            Copy {file.label}
          </button>
        ))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p role="status">{said}</p>
      {byHand !== null && (
        <textarea readOnly rows={8} aria-label="Text to copy" onFocus={(event) => event.currentTarget.select()}>
          {byHand}
        </textarea>
      )}
    </section>
  );
};
