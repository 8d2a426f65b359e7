import { useState } from 'preact/hooks';
import { Changing } from './Changing.tsx';
import type { exportActs, ExportFile, Outcome } from './export-acts.ts';
import { Retry } from './Retry.tsx';

interface Props {
  readonly files: readonly ExportFile[];
  /** The full address of what is on screen. */
  readonly link: () => string;
}

const load = async () => (await import('./export-acts.ts')).exportActs;
// Fetched when the pointer or the focus comes near, because browsers let a page copy only right after the click.
const comeNear = () => void load().catch(() => undefined);

const nothing: Outcome = { said: '', byHand: null };

/** Downloads, copies, the link and print. Where the clipboard is refused, the text is shown to be copied by hand. */
export const Exports = ({ files, link }: Props) => {
  const [{ said, byHand }, setOutcome] = useState(nothing);
  const [failed, setFailed] = useState<(() => Promise<void>) | null>(null);

  const button = (act: keyof typeof exportActs, file: ExportFile) => {
    const run = async () => {
      const acts = await load();
      setOutcome(await acts[act](file));
      setFailed(null);
    };
    return (
      <button
        key={`${act} ${file.label}`}
        type="button"
        onClick={() =>
          void run().catch(() => {
            setOutcome(nothing);
            setFailed(() => run);
          })
        }
      >
        {act === 'copy' ? 'Copy' : 'Download'} {file.label}
      </button>
    );
  };

  return (
    <section
      class="tool-exports needs-script"
      aria-label="Take it with you"
      onPointerEnter={comeNear}
      onFocusIn={comeNear}
    >
      <p class="tool-actions">
        {button('copy', { label: 'link', mediaType: '', make: () => Promise.resolve({ fileName: '', text: link() }) })}
        {files.map((file) => button('download', file))}
        {files.filter(({ binary }) => !binary).map((file) => button('copy', file))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p role="status">
        <Changing text={said} />
      </p>
      {failed !== null && (
        <Retry failed="The part of this page that makes files and copies could not be loaded." again={failed} />
      )}
      {byHand !== null && (
        <textarea readOnly rows={8} aria-label="Text to copy" onFocus={(event) => event.currentTarget.select()}>
          {byHand}
        </textarea>
      )}
    </section>
  );
};
