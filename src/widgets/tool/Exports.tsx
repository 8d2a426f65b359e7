import { useState } from 'preact/hooks';
import type { exportActs, ExportFile } from './export-acts.ts';

interface Props {
  readonly files: readonly ExportFile[];
  /** The full address of what is on screen. */
  readonly link: () => string;
}

const load = async () => (await import('./export-acts.ts')).exportActs;
// Fetched when the pointer or the focus comes near, because browsers let a page copy only right after the click.
const comeNear = () => void load().catch(() => undefined);

/** Downloads, copies, the link and print. Where the clipboard is refused, the text is shown to be copied by hand. */
export const Exports = ({ files, link }: Props) => {
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);

  const button = (act: keyof typeof exportActs, file: ExportFile) => (
    <button
      key={`${act} ${file.label}`}
      type="button"
      onClick={() =>
        void load()
          .then((acts) => acts[act](file))
          .then(
            (outcome) => {
              setSaid(outcome.said);
              setByHand(outcome.byHand);
            },
            () => setSaid('The file could not be made. Reload the page and try again.'),
          )
      }
    >
      {act === 'copy' ? 'Copy' : 'Download'} {file.label}
    </button>
  );

  return (
    <section
      class="tool-exports needs-script"
      aria-label="Take it with you"
      onPointerEnter={comeNear}
      onFocusIn={comeNear}
    >
      <p class="tool-actions">
        {button('copy', { label: 'link', fileName: '', mediaType: '', text: link })}
        {files.map((file) => button('download', file))}
        {files.map((file) => button('copy', file))}
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
